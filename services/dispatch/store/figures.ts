import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { CallFigure, IncidentFigure, TaskFigure, TransferFigure } from '../rules/figures.ts'

/** Between two instants; the second is not part of it. */
export interface Span {
  from: Date
  until: Date
}

export async function listCallFigures(tx: Tx, tenant: Tenant, { from, until }: Span): Promise<CallFigure[]> {
  const { rows } = await sql<CallFigure>`
    select state, class, abandoned_at is not null as "isAbandoned", is_example as "isExample",
      case when answered_at is not null and offered_at is not null
        then greatest(0, round(extract(epoch from answered_at - offered_at) * 1000))::int end as "waitedMs"
    from dispatch.calls where tenant_id = ${tenant} and at >= ${from} and at < ${until}`.execute(tx)
  return rows
}

export async function listIncidentFigures(
  tx: Tx,
  tenant: Tenant,
  { from, until }: Span,
): Promise<IncidentFigure[]> {
  const { rows } = await sql<IncidentFigure>`
    select id, state, category, channel, district, needs_attendance as "needsAttendance",
      received_at as "receivedAt", answered_at as "answeredAt", first_arrived_at as "firstArrivedAt",
      closed_at as "closedAt", satisfaction, is_example as "isExample"
    from dispatch.incidents
    where tenant_id = ${tenant} and received_at >= ${from} and received_at < ${until}`.execute(tx)
  return rows
}

export async function listTaskFigures(tx: Tx, tenant: Tenant, { from, until }: Span): Promise<TaskFigure[]> {
  const { rows } = await sql<TaskFigure>`
    select agency, state, dispatched_at as "dispatchedAt", arrived_at as "arrivedAt" from dispatch.tasks
    where tenant_id = ${tenant} and dispatched_at >= ${from} and dispatched_at < ${until}`.execute(tx)
  return rows
}

export async function listTransferFigures(
  tx: Tx,
  tenant: Tenant,
  { from, until }: Span,
): Promise<TransferFigure[]> {
  const { rows } = await sql<TransferFigure>`
    select state, round(extract(epoch from answered_at - offered_at) * 1000)::int as "answerMs"
    from dispatch.transfers
    where tenant_id = ${tenant} and direction = 'out' and offered_at >= ${from} and offered_at < ${until}`.execute(
    tx,
  )
  return rows
}

export async function findFirstMonth(tx: Tx, tenant: Tenant): Promise<Date | undefined> {
  const { rows } = await sql<{ at: Date | null }>`
    select least((select min(at) from dispatch.calls where tenant_id = ${tenant}),
      (select min(received_at) from dispatch.incidents where tenant_id = ${tenant})) as at`.execute(tx)
  return rows[0]?.at ?? undefined
}

export async function listRinging(tx: Tx, tenant: Tenant): Promise<{ id: string; offeredAt: Date }[]> {
  const { rows } = await sql<{ id: string; offeredAt: Date }>`
    select id, at as "offeredAt" from dispatch.calls
    where tenant_id = ${tenant} and state = 'ringing' order by at limit 100`.execute(tx)
  return rows
}
