import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { Submission, SubmissionSummary, SubmittedClaim } from '../contract.ts'

interface Row extends Omit<Submission, 'submittedAt'> {
  submittedAt: Date
}

const SUMMARY = sql`tenant_id as region, version, submitted_at as "submittedAt", digest, answered, questions as of`

const withInstant = <R extends { submittedAt: Date }>(row: R) => ({
  ...row,
  submittedAt: row.submittedAt.toISOString(),
})

/** The newest frozen submission of a region; the ministry may ask for any, a region for its own. */
export const findSubmission = (tx: Tx, tenant: Tenant, year: number): Promise<Submission | undefined> =>
  findSubmissionVersion(tx, tenant, year, null)

/** One version of a region's submission, or the newest. */
export async function findSubmissionVersion(
  tx: Tx,
  tenant: Tenant,
  year: number,
  version: number | null,
): Promise<Submission | undefined> {
  const { rows } = await sql<Row>`
    select ${SUMMARY}, claims from workbook.submissions
    where tenant_id = ${tenant} and year = ${year} and (${version}::integer is null or version = ${version})
    order by version desc limit 1`.execute(tx)
  return rows.map(withInstant)[0]
}

/** The newest submission of every region of a year, by code; behind a region's wall only the own one. */
export async function listSubmissions(tx: Tx, year: number): Promise<SubmissionSummary[]> {
  const { rows } = await sql<Omit<Row, 'claims'>>`
    select distinct on (tenant_id) ${SUMMARY} from workbook.submissions
    where year = ${year} order by tenant_id, version desc`.execute(tx)
  return rows.map(withInstant)
}

/** Every version a region submitted, newest first. */
export async function listVersions(tx: Tx, tenant: Tenant, year: number): Promise<SubmissionSummary[]> {
  const { rows } = await sql<Omit<Row, 'claims'>>`
    select ${SUMMARY} from workbook.submissions
    where tenant_id = ${tenant} and year = ${year} order by version desc`.execute(tx)
  return rows.map(withInstant)
}

/** The newest submission without its claims. */
export async function findNewestSummary(
  tx: Tx,
  tenant: Tenant,
  year: number,
): Promise<SubmissionSummary | undefined> {
  const { rows } = await sql<Omit<Row, 'claims'>>`
    select ${SUMMARY} from workbook.submissions
    where tenant_id = ${tenant} and year = ${year} order by version desc limit 1`.execute(tx)
  return rows.map(withInstant)[0]
}

export interface NewSubmission {
  year: number
  version: number
  claims: readonly SubmittedClaim[]
  digest: string
  answered: number
  questions: number
  signedBy: string | null
  signedAt: Date
  submittedBy: string | null
}

export async function addSubmission(tx: Tx, tenant: Tenant, s: NewSubmission, now: Date): Promise<void> {
  await sql`
    insert into workbook.submissions (tenant_id, year, version, claims, digest, answered, questions,
      signed_by, signed_at, submitted_by, submitted_at)
    values (${tenant}, ${s.year}, ${s.version}, ${JSON.stringify(s.claims)}::jsonb, ${s.digest}, ${s.answered},
      ${s.questions}, ${s.signedBy}, ${s.signedAt}, ${s.submittedBy}, ${now})`.execute(tx)
}
