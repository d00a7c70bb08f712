import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { AlertContent, AlertState } from '../../interop/contract/alerts.ts'
import type { CapMessage } from '../../interop/contract/words.ts'

export interface AlertRow {
  id: string
  identifier: string
  message: CapMessage
  state: AlertState
  incidentId: string | null
  refersTo: string | null
  content: AlertContent
  isExample: boolean
  composedAt: Date
  composedBy: string
  approvedAt: Date | null
  approvedBy: string | null
  sentAt: Date | null
  document: string | null
  /** The sent message that changed or ended it. */
  replacedBy: string | null
}

const COLUMNS = sql`
  a.id, a.identifier, a.message, a.state, a.incident_id as "incidentId", a.refers_to as "refersTo", a.content,
  a.is_example as "isExample", a.composed_at as "composedAt", a.composed_by as "composedBy",
  a.approved_at as "approvedAt", a.approved_by as "approvedBy", a.sent_at as "sentAt", a.document,
  (select later.id from dispatch.alerts as later
    where later.tenant_id = a.tenant_id and later.refers_to = a.id and later.state = 'sent'
    order by later.sent_at desc limit 1) as "replacedBy"`

/** Newest first, at most so many. */
export async function listAlerts(tx: Tx, tenant: Tenant, most: number): Promise<AlertRow[]> {
  const { rows } = await sql<AlertRow>`
    select ${COLUMNS} from dispatch.alerts as a
    where a.tenant_id = ${tenant} order by a.composed_at desc, a.id limit ${most}`.execute(tx)
  return rows
}

/** Sent ones that are not over at a moment, or were sent since another. */
export async function listSentAlerts(tx: Tx, tenant: Tenant, since: Date): Promise<AlertRow[]> {
  const { rows } = await sql<AlertRow>`
    select ${COLUMNS} from dispatch.alerts as a
    where a.tenant_id = ${tenant} and a.state = 'sent' and a.sent_at >= ${since}
    order by a.sent_at desc, a.id limit 100`.execute(tx)
  return rows
}

export async function findAlert(tx: Tx, tenant: Tenant, id: string): Promise<AlertRow | undefined> {
  const { rows } = await sql<AlertRow>`
    select ${COLUMNS} from dispatch.alerts as a where a.tenant_id = ${tenant} and a.id = ${id}`.execute(tx)
  return rows[0]
}

export async function lockAlert(tx: Tx, tenant: Tenant, id: string): Promise<AlertRow | undefined> {
  const { rows } = await sql<AlertRow>`
    select ${COLUMNS} from dispatch.alerts as a
    where a.tenant_id = ${tenant} and a.id = ${id} for update of a`.execute(tx)
  return rows[0]
}

export interface NewAlert {
  id: string
  identifier: string
  message: CapMessage
  incidentId: string | null
  refersTo: string | null
  content: AlertContent
  isExample: boolean
}

export async function addAlert(
  tx: Tx,
  tenant: Tenant,
  alert: NewAlert,
  by: { actor: string; now: Date },
): Promise<void> {
  await sql`
    insert into dispatch.alerts
      (tenant_id, id, identifier, message, state, incident_id, refers_to, content, is_example, composed_at, composed_by)
    values (${tenant}, ${alert.id}, ${alert.identifier}, ${alert.message}, 'draft', ${alert.incidentId},
      ${alert.refersTo}, ${JSON.stringify(alert.content)}::jsonb, ${alert.isExample}, ${by.now}, ${by.actor})`.execute(
    tx,
  )
}

/** What is changed must be approved anew, by somebody else than whoever changed it. */
export async function rewriteAlert(
  tx: Tx,
  tenant: Tenant,
  id: string,
  content: AlertContent,
  by: { actor: string; now: Date },
): Promise<void> {
  await sql`
    update dispatch.alerts
    set content = ${JSON.stringify(content)}::jsonb, state = 'draft', composed_at = ${by.now},
      composed_by = ${by.actor}, approved_at = null, approved_by = null
    where tenant_id = ${tenant} and id = ${id}`.execute(tx)
}

export async function approveRow(
  tx: Tx,
  tenant: Tenant,
  id: string,
  by: { actor: string; now: Date },
): Promise<void> {
  await sql`
    update dispatch.alerts set state = 'approved', approved_at = ${by.now}, approved_by = ${by.actor}
    where tenant_id = ${tenant} and id = ${id}`.execute(tx)
}

export async function sendRow(
  tx: Tx,
  tenant: Tenant,
  id: string,
  document: string,
  now: Date,
): Promise<void> {
  await sql`
    update dispatch.alerts set state = 'sent', sent_at = ${now}, document = ${document}
    where tenant_id = ${tenant} and id = ${id}`.execute(tx)
}

export async function withdrawRow(tx: Tx, tenant: Tenant, id: string): Promise<void> {
  await sql`
    update dispatch.alerts set state = 'withdrawn' where tenant_id = ${tenant} and id = ${id}`.execute(tx)
}
