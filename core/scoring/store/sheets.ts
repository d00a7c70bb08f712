import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'

/** How far a sheet is and how it ended. */
export interface SheetRow {
  assessorId: string
  questions: number
  rated: number
  gaps: number
  openedAt: Date
  lastActivityAt: Date | null
  submittedAt: Date | null
  absentAt: Date | null
  absentReason: string | null
  revealedAt: Date | null
}

const COLUMNS = sql`assessor_id::text as "assessorId", questions, rated, gaps, opened_at as "openedAt",
  last_activity_at as "lastActivityAt", submitted_at as "submittedAt", absent_at as "absentAt",
  absent_reason as "absentReason", revealed_at as "revealedAt"`

export async function findSheet(
  tx: Tx,
  tenant: Tenant,
  year: number,
  assessorId: string,
): Promise<SheetRow | undefined> {
  const { rows } = await sql<SheetRow>`
    select ${COLUMNS} from scoring.sheets
    where tenant_id = ${tenant} and year = ${year} and assessor_id::text = ${assessorId}`.execute(tx)
  return rows[0]
}

/** One sheet, locked until the act ends, so that two devices of one assessor take turns. */
export async function lockSheet(
  tx: Tx,
  tenant: Tenant,
  year: number,
  assessorId: string,
): Promise<SheetRow | undefined> {
  const { rows } = await sql<SheetRow>`
    select ${COLUMNS} from scoring.sheets
    where tenant_id = ${tenant} and year = ${year} and assessor_id = ${assessorId}::uuid for update`.execute(
    tx,
  )
  return rows[0]
}

/** Every sheet of a region, locked in one order: the last two to submit can not both believe another is owed. */
export async function lockSheets(tx: Tx, tenant: Tenant, year: number): Promise<SheetRow[]> {
  const { rows } = await sql<SheetRow>`
    select ${COLUMNS} from scoring.sheets
    where tenant_id = ${tenant} and year = ${year} order by assessor_id for update`.execute(tx)
  return rows
}

/** Sheets that are not there yet are opened; the others stay as they are. */
export async function openSheets(
  tx: Tx,
  tenant: Tenant,
  sheets: { year: number; assessorIds: readonly string[]; questions: number },
  now: Date,
): Promise<void> {
  await sql`
    insert into scoring.sheets (tenant_id, year, assessor_id, questions, opened_at)
    select ${tenant}, ${sheets.year}, assessor_id, ${sheets.questions}, ${now}
    from unnest(${sheets.assessorIds}::uuid[]) as assessor_id order by assessor_id
    on conflict do nothing`.execute(tx)
}

export async function markSubmitted(
  tx: Tx,
  tenant: Tenant,
  sheet: { year: number; assessorId: string; digest: string },
  now: Date,
): Promise<void> {
  await sql`
    update scoring.sheets set submitted_at = ${now}, last_activity_at = ${now}, digest = ${sheet.digest}
    where tenant_id = ${tenant} and year = ${sheet.year} and assessor_id = ${sheet.assessorId}::uuid`.execute(
    tx,
  )
}

export async function markAbsent(
  tx: Tx,
  tenant: Tenant,
  sheet: { year: number; assessorId: string; reason: string; by: string | null },
  now: Date,
): Promise<void> {
  await sql`
    update scoring.sheets set absent_at = ${now}, absent_reason = ${sheet.reason}, absent_by = ${sheet.by}::uuid
    where tenant_id = ${tenant} and year = ${sheet.year} and assessor_id = ${sheet.assessorId}::uuid`.execute(
    tx,
  )
}

/**
 * Opens the submitted sheets of a region to each other and the ministry.
 *
 * @returns how many sheets were opened now
 * @throws when a sheet is still owed: the database itself keeps that law
 */
export async function revealSheets(tx: Tx, tenant: Tenant, year: number, now: Date): Promise<number> {
  const { rows } = await sql<{ opened: number }>`
    select scoring.reveal(${tenant}, ${year}, ${now}) as opened`.execute(tx)
  return rows[0]?.opened ?? 0
}

export interface SheetProgress extends SheetRow {
  region: string
}

/** Sheets of a year in the order of regions; behind a region's wall only its own. Counts, no values. */
export async function listSheetRows(tx: Tx, year: number, region?: string): Promise<SheetProgress[]> {
  const { rows } = await sql<SheetProgress>`
    select tenant_id as region, ${COLUMNS} from scoring.sheets
    where year = ${year} and (${region ?? null}::text is null or tenant_id = ${region ?? null})
    order by tenant_id, assessor_id`.execute(tx)
  return rows
}
