import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { ReadEntry, ReadPurpose } from '../contract.ts'

export interface NewRead {
  purpose: ReadPurpose
  /** `patient`, `prescription`, `parcel`, `fhir:MedicationRequest`. */
  what: string
  patientId: string | null
  ticketId: string | null
}

/** Notes reads of specific data in the transaction of the read: what is not noted is not shown. */
export async function noteReads(ctx: Context, reads: readonly NewRead[]): Promise<void> {
  if (reads.length === 0) return
  const rows = reads.map((read) => ({ ...read, id: randomUUID() }))
  await sql`
    insert into pharmacy.reads (tenant_id, id, read_by, purpose, what, patient_id, ticket_id, read_at, request_id)
    select ${ctx.tenant}, id, ${ctx.actor.id}, purpose, what, "patientId", "ticketId", ${ctx.now}, ${ctx.requestId}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (id uuid, purpose text, what text,
      "patientId" uuid, "ticketId" uuid)`.execute(ctx.tx)
}

export interface ReadFilter {
  patientId?: string | undefined
  readBy?: string | undefined
  from?: Date | undefined
  before?: Date | undefined
}

type Noted = Omit<ReadEntry, 'readByName'>

/** The newest reads first. */
export async function listReads(
  tx: Tx,
  tenant: Tenant,
  { patientId, readBy, from, before }: ReadFilter,
  most: number,
): Promise<Noted[]> {
  const { rows } = await sql<Omit<Noted, 'readAt'> & { readAt: Date }>`
    select id, read_by as "readBy", purpose, what, patient_id as "patientId", ticket_id as "ticketId",
      read_at as "readAt"
    from pharmacy.reads
    where tenant_id = ${tenant} and (${patientId ?? null}::uuid is null or patient_id = ${patientId ?? null})
      and (${readBy ?? null}::text is null or read_by = ${readBy ?? null})
      and (${from ?? null}::timestamptz is null or read_at >= ${from ?? null})
      and (${before ?? null}::timestamptz is null or read_at < ${before ?? null})
    order by read_at desc, id limit ${most}`.execute(tx)
  return rows.map((row) => ({ ...row, readAt: row.readAt.toISOString() }))
}
