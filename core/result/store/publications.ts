import { sql } from 'kysely'
import type { Tx } from '#platform/db/tx.ts'
import type { Publication, PublishedFigures } from '../contract.ts'

interface Row extends Omit<Publication, 'publishedAt'> {
  publishedAt: Date
}

/** Letters by which results of a year were published and corrected, newest first. */
export async function listPublications(tx: Tx, year: number): Promise<Publication[]> {
  const { rows } = await sql<Row>`
    select year, no, kind, letter_number as "letterNumber", to_char(letter_date, 'YYYY-MM-DD') as "letterDate",
      title, reason, is_example as "isExample", published_at as "publishedAt"
    from result.publications where year = ${year} order by no desc`.execute(tx)
  return rows.map((row) => ({ ...row, publishedAt: row.publishedAt.toISOString() }))
}

export interface NewPublication extends Publication {
  sourceKey: string
  publicUrl: string
  publishedBy: string
  place: string
  signatory: string
}

export async function addPublication(tx: Tx, made: NewPublication): Promise<void> {
  await sql`
    insert into result.publications (year, no, kind, letter_number, letter_date, title, place, signatory, reason,
      is_example, source_key, public_url, published_at, published_by)
    values (${made.year}, ${made.no}, ${made.kind}, ${made.letterNumber}, ${made.letterDate}::date,
      ${JSON.stringify(made.title)}::jsonb, ${made.place}, ${made.signatory}, ${made.reason}, ${made.isExample}, ${made.sourceKey},
      ${made.publicUrl}, ${made.publishedAt}, ${made.publishedBy})`.execute(tx)
}

export interface Certificate {
  code: string
  region: string
  version: number
  sha256: string
  figures: PublishedFigures
}

/** Appends certificates, and a waiting print for each. */
export async function addCertificates(
  tx: Tx,
  { year, no }: Pick<Publication, 'year' | 'no'>,
  certificates: readonly Certificate[],
  now: Date,
): Promise<void> {
  const text = JSON.stringify(certificates)
  await sql`
    insert into result.certificates
      (code, year, region_code, version, publication_no, figures, sha256, issued_at)
    select code, ${year}::smallint, region, version, ${no}::int, figures, sha256, ${now}::timestamptz
    from jsonb_to_recordset(${text}::jsonb)
      as c (code text, region text, version int, figures jsonb, sha256 text)`.execute(tx)
  await sql`
    insert into result.prints (year, region_code, version)
    select ${year}::smallint, region, version
    from jsonb_to_recordset(${text}::jsonb) as c (region text, version int)`.execute(tx)
}

export interface StoredCertificate extends Certificate {
  issuedAt: string
  publicationNo: number
  publicUrl: string
  place: string
  signatory: string
  isExample: boolean
  fileSha256: string | null
  replacedBy: string | null
}

const CERTIFICATE = sql`
  select c.code, c.region_code as region, c.version, c.sha256, c.figures, c.issued_at as "issuedAt",
    c.publication_no as "publicationNo", p.public_url as "publicUrl", p.place, p.signatory, p.is_example as "isExample",
    r.sha256 as "fileSha256",
    (select newer.code from result.certificates as newer
     where newer.year = c.year and newer.region_code = c.region_code and newer.version > c.version
     order by newer.version desc limit 1) as "replacedBy"
  from result.certificates as c
  join result.publications as p on p.year = c.year and p.no = c.publication_no
  join result.prints as r on r.year = c.year and r.region_code = c.region_code and r.version = c.version`

type CertificateRow = Omit<StoredCertificate, 'issuedAt'> & { issuedAt: Date }
const asStored = (row: CertificateRow): StoredCertificate => ({
  ...row,
  issuedAt: row.issuedAt.toISOString(),
})

export async function findCertificateByCode(tx: Tx, code: string): Promise<StoredCertificate | undefined> {
  const { rows } = await sql<CertificateRow>`${CERTIFICATE} where c.code = ${code}`.execute(tx)
  return rows.map(asStored)[0]
}

/** A version's certificate, or the newest one of a region and year. */
export async function findCertificate(
  tx: Tx,
  region: string,
  year: number,
  version?: number,
): Promise<StoredCertificate | undefined> {
  const { rows } = await sql<CertificateRow>`
    ${CERTIFICATE} where c.year = ${year} and c.region_code = ${region}
      and (${version ?? null}::int is null or c.version = ${version ?? null})
    order by c.version desc limit 1`.execute(tx)
  return rows.map(asStored)[0]
}

/** Regions of a year that this cycle has published. */
export async function listPublishedRegions(tx: Tx, year: number): Promise<Set<string>> {
  const { rows } = await sql<{ region: string }>`
    select distinct region_code as region from result.certificates where year = ${year}`.execute(tx)
  return new Set(rows.map(({ region }) => region))
}

export interface PrintState {
  publicationNo: number
  region: { code: string; name: string }
  version: number
  code: string
  final: string
  madeAt: string | null
}

/** Every report of a year, printed or waiting, by region. */
export async function listPrints(tx: Tx, year: number): Promise<PrintState[]> {
  const { rows } = await sql<Omit<PrintState, 'madeAt'> & { madeAt: Date | null }>`
    select c.publication_no as "publicationNo",
      jsonb_build_object('code', c.region_code, 'name', g.name) as region, c.version, c.code,
      c.figures ->> 'final' as final, r.made_at as "madeAt"
    from result.certificates as c
    join result.prints as r on r.year = c.year and r.region_code = c.region_code and r.version = c.version
    join identity.regions as g on g.code = c.region_code
    where c.year = ${year} order by c.region_code, c.version`.execute(tx)
  return rows.map((row) => ({ ...row, madeAt: row.madeAt?.toISOString() ?? null }))
}

export async function findPrint(
  tx: Tx,
  region: string,
  year: number,
  version: number,
): Promise<{ bytes: Buffer; sha256: string } | undefined> {
  const { rows } = await sql<{ bytes: Buffer; sha256: string }>`
    select bytes, sha256 from result.prints
    where year = ${year} and region_code = ${region} and version = ${version} and made_at is not null`.execute(
    tx,
  )
  return rows[0]
}

/** Keeps a report that was printed; one that is kept already stays as it is. */
export async function keepPrint(
  tx: Tx,
  print: { region: string; year: number; version: number; bytes: Uint8Array; sha256: string },
  now: Date,
): Promise<void> {
  await sql`
    update result.prints set made_at = ${now}, sha256 = ${print.sha256}, bytes = ${Buffer.from(print.bytes)}
    where year = ${print.year} and region_code = ${print.region} and version = ${print.version}
      and made_at is null`.execute(tx)
}

/** One act at a time publishes a year, so that two never issue the same number. */
export async function lockYear(tx: Tx, year: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('result.publishing'), ${year}::int)`.execute(tx)
}
