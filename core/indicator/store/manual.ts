import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { ManualState } from '../contract/manual.ts'

export interface ManualRow {
  id: string
  code: string
  period: string
  /** '' and '' for the whole region. */
  dimension: string
  member: string
  version: number
  value: string
  source: string
  note: string
  evidence: string[]
  isImported: boolean
  state: ManualState
  proposedAt: Date
  proposedBy: string
  decidedAt: Date | null
  decidedBy: string | null
  reason: string
  noEvidenceReason: string | null
}

export interface ManualFilter {
  id?: string | undefined
  codes?: readonly string[] | undefined
  state?: ManualState | undefined
  /** Only those proposed since. */
  since?: Date | undefined
}

/** Manual values of the region, newest first. */
export async function listManual(
  tx: Tx,
  tenant: Tenant,
  { id, codes, state, since }: ManualFilter,
): Promise<ManualRow[]> {
  const { rows } = await sql<ManualRow>`
    select id, code, period, dimension, member, version, trim_scale(value)::text as value, source, note, evidence,
      is_imported as "isImported", state, proposed_at as "proposedAt", proposed_by as "proposedBy",
      decided_at as "decidedAt", decided_by as "decidedBy", reason, no_evidence_reason as "noEvidenceReason"
    from indicator.manual_values
    where tenant_id = ${tenant} and (${id ?? null}::uuid is null or id = ${id ?? null}::uuid)
      and (${codes ? [...codes] : null}::text[] is null or code = any(${codes ? [...codes] : null}::text[]))
      and (${state ?? null}::text is null or state = ${state ?? null})
      and (${since ?? null}::timestamptz is null or proposed_at >= ${since ?? null})
    order by proposed_at desc, code, period desc, dimension, member, version desc`.execute(tx)
  return rows
}

/** What stands: the newest approved version of each period and member. */
export async function listApproved(tx: Tx, tenant: Tenant, codes: readonly string[]): Promise<ManualRow[]> {
  if (codes.length === 0) return []
  const rows = await listManual(tx, tenant, { codes, state: 'approved' })
  const newest = new Map<string, ManualRow>()
  for (const row of rows) {
    const key = [row.code, row.period, row.dimension, row.member].join(' ')
    if ((newest.get(key)?.version ?? 0) < row.version) newest.set(key, row)
  }
  return [...newest.values()]
}

export async function lockManual(tx: Tx, tenant: Tenant, id: string): Promise<ManualRow | undefined> {
  await sql`
    select from indicator.manual_values where tenant_id = ${tenant} and id = ${id} for update`.execute(tx)
  return (await listManual(tx, tenant, { id }))[0]
}

/** Numbers of the newest version of each period and member of these indicators. */
export async function listManualVersions(
  tx: Tx,
  tenant: Tenant,
  codes: readonly string[],
): Promise<Map<string, number>> {
  const { rows } = await sql<{ key: string; version: number }>`
    select concat_ws(' ', code, period, dimension, member) as key, max(version) as version
    from indicator.manual_values
    where tenant_id = ${tenant} and code = any(${[...codes]}::text[]) group by 1`.execute(tx)
  return new Map(rows.map(({ key, version }) => [key, version]))
}

export const manualKey = (one: Pick<ManualRow, 'code' | 'period' | 'dimension' | 'member'>): string =>
  [one.code, one.period, one.dimension, one.member].join(' ')

export type NewManual = Pick<
  ManualRow,
  'id' | 'code' | 'period' | 'dimension' | 'member' | 'version' | 'value' | 'source' | 'note' | 'evidence'
>

export async function insertManual(
  tx: Tx,
  tenant: Tenant,
  rows: readonly NewManual[],
  by: { now: Date; actor: string; isImported: boolean },
): Promise<void> {
  await sql`
    insert into indicator.manual_values (tenant_id, id, code, period, dimension, member, version, value, source,
      note, evidence, is_imported, state, proposed_at, proposed_by, reason)
    select ${tenant}, id, code, period, dimension, member, version, value, source, note,
      array(select jsonb_array_elements_text(evidence))::uuid[], ${by.isImported}, 'proposed', ${by.now}, ${by.actor}, ''
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as v (id uuid, code text, period text, dimension text,
      member text, version integer, value numeric, source text, note text, evidence jsonb)`.execute(tx)
}

export async function decideManual(
  tx: Tx,
  tenant: Tenant,
  id: string,
  to: {
    state: 'approved' | 'returned'
    reason: string
    noEvidenceReason: string | null
    now: Date
    actor: string
  },
): Promise<void> {
  await sql`
    update indicator.manual_values set state = ${to.state}, reason = ${to.reason},
      no_evidence_reason = ${to.noEvidenceReason}, decided_at = ${to.now}, decided_by = ${to.actor}
    where tenant_id = ${tenant} and id = ${id}`.execute(tx)
}
