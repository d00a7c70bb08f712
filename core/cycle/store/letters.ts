import { sql } from 'kysely'
import { bumpEdition } from '#platform/db/edition.ts'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { LetterCard, LetterKind, LetterMark } from '../contract.ts'

interface Row extends Omit<LetterCard, 'issuedAt'> {
  issuedAt: Date
}

const CARD = sql`
  l.id, l.year, l.kind, jsonb_build_object('code', l.tenant_id, 'name', r.name) as region, l.number,
  to_char(l.dated_on, 'YYYY-MM-DD') as "datedOn", l.place, l.signatory, l.subject, l.body,
  l.is_example as "isExample", l.sha256, l.issued_at as "issuedAt"`

const cardOf = (row: Row): LetterCard => ({ ...row, issuedAt: row.issuedAt.toISOString() })

/** One letter by its mark; behind a region's wall only the own ones. */
export async function findLetter(tx: Tx, tenant: Tenant, id: string): Promise<LetterCard | undefined> {
  const { rows } = await sql<Row>`
    select ${CARD} from cycle.letters as l join identity.regions as r on r.code = l.tenant_id
    where l.tenant_id = ${tenant} and l.id = ${id}`.execute(tx)
  return rows[0] && cardOf(rows[0])
}

/** Letters to a region in a year, newest first. */
export async function listLetters(tx: Tx, tenant: Tenant, year: number): Promise<LetterCard[]> {
  const { rows } = await sql<Row>`
    select ${CARD} from cycle.letters as l join identity.regions as r on r.code = l.tenant_id
    where l.tenant_id = ${tenant} and l.year = ${year}
    order by l.issued_at desc, l.id`.execute(tx)
  return rows.map(cardOf)
}

/** The newest letter of a kind to each region in a year, by code of the region. */
export async function listLetterMarks(
  tx: Tx,
  year: number,
  kind: LetterKind,
): Promise<Map<string, LetterMark>> {
  const { rows } = await sql<LetterMark & { region: string }>`
    select distinct on (tenant_id) tenant_id as region, id, number, to_char(dated_on, 'YYYY-MM-DD') as "datedOn"
    from cycle.letters where year = ${year} and kind = ${kind}
    order by tenant_id, issued_at desc, id`.execute(tx)
  return new Map(rows.map(({ region, ...mark }) => [region, mark]))
}

/** The letter of the same kind and year that came after this one. */
export async function findFollowing(tx: Tx, letter: LetterCard): Promise<LetterMark | null> {
  const { rows } = await sql<LetterMark>`
    select id, number, to_char(dated_on, 'YYYY-MM-DD') as "datedOn" from cycle.letters
    where tenant_id = ${letter.region.code} and year = ${letter.year} and kind = ${letter.kind}
      and issued_at > ${letter.issuedAt}
    order by issued_at desc limit 1`.execute(tx)
  return rows[0] ?? null
}

/** The printed bytes of a letter. */
export async function findLetterPdf(tx: Tx, tenant: Tenant, id: string): Promise<Buffer | undefined> {
  const { rows } = await sql<{ pdf: Buffer }>`
    select pdf from cycle.letters where tenant_id = ${tenant} and id = ${id}`.execute(tx)
  return rows[0]?.pdf
}

/**
 * Takes a number of a day for the letters of one kind and year.
 *
 * @returns whether it is theirs; another letter may have it already
 */
export async function takeLetterNumber(
  tx: Tx,
  letter: { number: string; datedOn: string; year: number; kind: LetterKind },
  now: Date,
): Promise<boolean> {
  await sql`
    insert into cycle.letter_numbers (number, dated_on, year, kind, taken_at)
    values (${letter.number}, ${letter.datedOn}, ${letter.year}, ${letter.kind}, ${now})
    on conflict do nothing`.execute(tx)
  const { rows } = await sql`
    select from cycle.letter_numbers
    where number = ${letter.number} and dated_on = ${letter.datedOn}
      and year = ${letter.year} and kind = ${letter.kind}`.execute(tx)
  return rows.length > 0
}

export interface NewLetter extends Omit<LetterCard, 'region' | 'issuedAt'> {
  region: string
  pdf: Uint8Array
}

/** @returns false where the region has a letter of this number and day already */
export async function insertLetter(tx: Tx, letter: NewLetter, by: string, now: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into cycle.letters (tenant_id, id, year, kind, number, dated_on, place, signatory, subject, body,
      is_example, sha256, pdf, issued_at, issued_by)
    values (${letter.region}, ${letter.id}, ${letter.year}, ${letter.kind}, ${letter.number}, ${letter.datedOn},
      ${letter.place}, ${letter.signatory}, ${letter.subject}, ${letter.body}, ${letter.isExample},
      ${letter.sha256}, ${Buffer.from(letter.pdf)}, ${now}, ${by})
    on conflict (tenant_id, number, dated_on) do nothing`.execute(tx)
  return Number(numAffectedRows ?? 0n) > 0
}

/** The public page of an earlier letter tells of the new one. */
export const announceLetter = (tx: Tx): Promise<void> => bumpEdition(tx)
