import { sql } from 'kysely'
import type { Tx } from '#platform/db/tx.ts'
import type { LetterKind, LetterTemplate, LetterText } from '../contract.ts'

export async function findTemplate(
  tx: Tx,
  year: number,
  kind: LetterKind,
): Promise<LetterTemplate | undefined> {
  const { rows } = await sql<LetterTemplate>`
    select number, to_char(dated_on, 'YYYY-MM-DD') as "datedOn", place, signatory, subject, body, revision
    from cycle.letter_templates where year = ${year} and kind = ${kind}`.execute(tx)
  return rows[0]
}

/** @returns the new revision, or nothing where somebody else has written since `revision` (0 for the first) */
export async function saveTemplate(
  tx: Tx,
  { year, kind, revision }: { year: number; kind: LetterKind; revision: number },
  text: LetterText,
): Promise<number | undefined> {
  const { rows } = await sql<{ revision: number }>`
    insert into cycle.letter_templates as t (year, kind, number, dated_on, place, signatory, subject, body, revision)
    values (${year}, ${kind}, ${text.number}, ${text.datedOn}, ${text.place}, ${text.signatory}, ${text.subject},
      ${text.body}, 1)
    on conflict (year, kind) do update set number = excluded.number, dated_on = excluded.dated_on,
      place = excluded.place, signatory = excluded.signatory, subject = excluded.subject, body = excluded.body,
      revision = t.revision + 1
      where t.revision = ${revision}
    returning revision`.execute(tx)
  return rows[0]?.revision
}
