import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { WorkbookState } from '../contract.ts'

export interface WorkbookRow {
  state: WorkbookState
  version: number
  reopened: string[]
  mendUntil: Date | null
  reason: string | null
  signedBy: string | null
  signedAt: Date | null
  answered: number
  questions: number
  countedAt: Date | null
  /** 0 while nobody has begun. */
  revision: number
}

/** A workbook nobody has begun. */
export const UNTOUCHED: WorkbookRow = {
  state: 'filling',
  version: 0,
  reopened: [],
  mendUntil: null,
  reason: null,
  signedBy: null,
  signedAt: null,
  answered: 0,
  questions: 0,
  countedAt: null,
  revision: 0,
}

const COLUMNS = sql`state, version, reopened, mend_until as "mendUntil", reason, signed_by as "signedBy",
  signed_at as "signedAt", answered, questions, counted_at as "countedAt", revision`

export async function findWorkbook(tx: Tx, tenant: Tenant, year: number): Promise<WorkbookRow> {
  const { rows } = await sql<WorkbookRow>`
    select ${COLUMNS} from workbook.workbooks where tenant_id = ${tenant} and year = ${year}`.execute(tx)
  return rows[0] ?? UNTOUCHED
}

/**
 * The workbook, held against steps on the whole until the act ends. Writers of answers share it (`share`) and do
 * not wait for each other; a step on the whole waits for all of them (`update`). Nothing while nobody has begun.
 */
export async function holdWorkbook(
  tx: Tx,
  tenant: Tenant,
  year: number,
  mode: 'share' | 'update',
): Promise<WorkbookRow | undefined> {
  const { rows } = await sql<WorkbookRow>`
    select ${COLUMNS} from workbook.workbooks
    where tenant_id = ${tenant} and year = ${year} ${sql.raw(mode === 'share' ? 'for share' : 'for update')}`.execute(
    tx,
  )
  return rows[0]
}

/** Begins the workbook of a year in which the region takes part. */
export async function beginWorkbook(tx: Tx, tenant: Tenant, year: number, questions: number): Promise<void> {
  await sql`
    insert into workbook.workbooks (tenant_id, year, state, version, reopened, answered, questions, revision)
    values (${tenant}, ${year}, 'filling', 0, '{}', 0, ${questions}, 1)
    on conflict do nothing`.execute(tx)
}

/** Writes a step on the whole; what is left out stays. */
export async function changeWorkbook(
  tx: Tx,
  tenant: Tenant,
  year: number,
  { state, version, reopened, mendUntil, reason, signedBy, signedAt }: WorkbookRow,
): Promise<void> {
  await sql`
    update workbook.workbooks set state = ${state}, version = ${version}, reopened = ${reopened}::text[],
      mend_until = ${mendUntil}, reason = ${reason}, signed_by = ${signedBy}, signed_at = ${signedAt},
      revision = revision + 1
    where tenant_id = ${tenant} and year = ${year}`.execute(tx)
}

/** Notes how far the region is, for the ministry's board. Writes nothing when nothing moved. */
export async function noteCounts(
  tx: Tx,
  tenant: Tenant,
  year: number,
  { answered, of }: { answered: number; of: number },
  now: Date,
): Promise<void> {
  await sql`
    update workbook.workbooks set answered = ${answered}, questions = ${of}, counted_at = ${now}
    where tenant_id = ${tenant} and year = ${year}
      and (answered <> ${answered} or questions <> ${of} or counted_at is null)`.execute(tx)
}

/** Workbooks of every region of a year; behind a region's wall only the own one. */
export async function mapWorkbooks(tx: Tx, year: number): Promise<Map<Tenant, WorkbookRow>> {
  const { rows } = await sql<WorkbookRow & { tenant: Tenant }>`
    select tenant_id as tenant, ${COLUMNS} from workbook.workbooks where year = ${year}`.execute(tx)
  return new Map(rows.map((row) => [row.tenant, row]))
}
