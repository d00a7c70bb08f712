import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'

/** The neighbouring centre for which a machine client speaks. */
export async function findNeighbourOf(tx: Tx, tenant: Tenant, clientId: string): Promise<string | undefined> {
  const { rows } = await sql<{ code: string }>`
    select code from dispatch.neighbours
    where tenant_id = ${tenant} and client_id::text = ${clientId} and via = 'eido' and not is_closed`.execute(
    tx,
  )
  return rows[0]?.code
}

export interface IntakeRow {
  transferId: string
  changedAt: Date
}

/**
 * Holds what a centre sent of an incident; of two that are sent at the same time the second waits for the first.
 *
 * @returns the row, and whether it is new
 */
export async function holdIntake(
  tx: Tx,
  tenant: Tenant,
  { neighbour, theirId, ...intake }: { neighbour: string; theirId: string } & IntakeRow,
): Promise<IntakeRow & { isNew: boolean }> {
  const made = await sql`
    insert into dispatch.eido_intakes (tenant_id, neighbour, their_id, transfer_id, changed_at)
    values (${tenant}, ${neighbour}, ${theirId}, ${intake.transferId}, ${intake.changedAt})
    on conflict (tenant_id, neighbour, their_id) do nothing`.execute(tx)
  if (made.numAffectedRows === 1n) return { ...intake, isNew: true }
  const { rows } = await sql<IntakeRow>`
    select transfer_id as "transferId", changed_at as "changedAt" from dispatch.eido_intakes
    where tenant_id = ${tenant} and neighbour = ${neighbour} and their_id = ${theirId} for update`.execute(tx)
  return { ...(rows[0] as IntakeRow), isNew: false }
}

export async function noteIntake(
  tx: Tx,
  tenant: Tenant,
  { transferId, changedAt }: IntakeRow,
): Promise<void> {
  await sql`
    update dispatch.eido_intakes set changed_at = ${changedAt}
    where tenant_id = ${tenant} and transfer_id = ${transferId}`.execute(tx)
}
