import { sql } from 'kysely'
import { isDue } from '#platform/db/due.ts'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { ExchangeKind, OutboxAction, OutboxEntry, OutboxState } from '../../contract/exchange.ts'
import { MESSAGE_MINUTES } from '../../exchange/pause.ts'

export interface OutboxRow {
  id: string
  facility: string
  kind: ExchangeKind
  action: OutboxAction
  subject: string
  ticketId: string
  task: number | null
  toldAt: Date
  attempts: number
  remote: Record<string, string>
}

export type NewOutboxRow = Omit<OutboxRow, 'attempts' | 'remote'> & { place: number }

const COLUMNS = sql`id, facility, kind, action, subject, ticket_id as "ticketId", task, told_at as "toldAt",
  attempts, remote`

/** What was told before is left as it stands, so a fact delivered twice is sent once. */
export async function addOutbox(
  tx: Tx,
  tenant: Tenant,
  rows: readonly NewOutboxRow[],
  now: Date,
): Promise<void> {
  for (const row of rows) {
    await sql`
      insert into pharmacy.outbox (tenant_id, id, facility, kind, action, subject, ticket_id, task, told_at, place,
        state, next_at, created_at)
      values (${tenant}, ${row.id}, ${row.facility}, ${row.kind}, ${row.action}, ${row.subject}, ${row.ticketId},
        ${row.task}, ${row.toldAt}, ${row.place}, 'waiting', ${now}, ${now})
      on conflict (tenant_id, kind, action, subject) do nothing`.execute(tx)
  }
}

/**
 * Takes the next message that is due and lends it out until `until`; another worker takes it again after that. Of one
 * ticket only the earliest goes, so that order is kept.
 */
export async function claimDue(
  tx: Tx,
  tenant: Tenant,
  { facility, kind }: { facility: string; kind: ExchangeKind },
  { now, until }: { now: Date; until: Date },
): Promise<OutboxRow | undefined> {
  const { rows } = await sql<OutboxRow>`
    update pharmacy.outbox set next_at = ${until}
    where tenant_id = ${tenant} and id = (
      select o.id from pharmacy.outbox as o
      where o.tenant_id = ${tenant} and o.facility = ${facility} and o.kind = ${kind} and o.state = 'waiting'
        and ${isDue(sql`o.next_at`, now, MESSAGE_MINUTES * 60_000)}
        and not exists (
          select from pharmacy.outbox as e
          where e.tenant_id = ${tenant} and e.ticket_id = o.ticket_id and e.kind = o.kind and e.state = 'waiting'
            and e.place < o.place)
      order by o.place
      limit 1
      for update of o skip locked)
    returning ${COLUMNS}`.execute(tx)
  return rows[0]
}

export interface Settled {
  state: OutboxState
  nextAt: Date
  lastProblem: string | null
  remote: Record<string, string>
}

/**
 * Notes how telling a claimed message ended.
 *
 * @returns whether it was still lent to us; another worker's message is left alone
 */
export async function settleOutbox(
  tx: Tx,
  tenant: Tenant,
  { id, until }: { id: string; until: Date },
  to: Settled,
  now: Date,
): Promise<boolean> {
  const { rows } = await sql`
    update pharmacy.outbox
    set state = ${to.state}, next_at = ${to.nextAt}, last_problem = ${to.lastProblem}, attempts = attempts + 1,
      remote = ${JSON.stringify(to.remote)}::jsonb,
      settled_at = ${to.state === 'waiting' ? null : now}
    where tenant_id = ${tenant} and id = ${id}::uuid and state = 'waiting' and next_at = ${until}
    returning id`.execute(tx)
  return rows.length > 0
}

/** Sends what was refused once more. @returns how many wait again */
export async function reopenOutbox(
  tx: Tx,
  tenant: Tenant,
  facility: string,
  kind: ExchangeKind,
  now: Date,
): Promise<number> {
  const { rows } = await sql`
    update pharmacy.outbox set state = 'waiting', next_at = ${now}, settled_at = null
    where tenant_id = ${tenant} and facility = ${facility} and kind = ${kind} and state = 'refused'
    returning id`.execute(tx)
  return rows.length
}

/** Ids of an accepted pair, for the one that builds on it. */
export async function findRemote(
  tx: Tx,
  tenant: Tenant,
  action: OutboxAction,
  subject: string,
): Promise<{ state: OutboxState; remote: Record<string, string> } | undefined> {
  const { rows } = await sql<{ state: OutboxState; remote: Record<string, string> }>`
    select state, remote from pharmacy.outbox
    where tenant_id = ${tenant} and kind = 'satusehat' and action = ${action} and subject = ${subject}`.execute(
    tx,
  )
  return rows[0]
}

/** Tasks of a ticket that were told or will be, with their moments. */
export async function listTasks(
  tx: Tx,
  tenant: Tenant,
  ticketId: string,
): Promise<{ task: number; toldAt: Date }[]> {
  const { rows } = await sql<{ task: number; toldAt: Date }>`
    select task, told_at as "toldAt" from pharmacy.outbox
    where tenant_id = ${tenant} and ticket_id = ${ticketId}::uuid and kind = 'bpjs' and action = 'task'
    order by place`.execute(tx)
  return rows
}

export interface OutboxCounts {
  kind: ExchangeKind
  waiting: number
  refused: number
  acceptedToday: number
  oldestWaitingAt: Date | null
}

export async function countOutbox(
  tx: Tx,
  tenant: Tenant,
  facility: string,
  today: Date,
): Promise<OutboxCounts[]> {
  const { rows } = await sql<OutboxCounts>`
    select kind, count(*) filter (where state = 'waiting')::int as waiting,
      count(*) filter (where state = 'refused')::int as refused,
      count(*) filter (where state = 'accepted' and settled_at >= ${today})::int as "acceptedToday",
      min(created_at) filter (where state = 'waiting') as "oldestWaitingAt"
    from pharmacy.outbox where tenant_id = ${tenant} and facility = ${facility} group by kind`.execute(tx)
  return rows
}

export async function listOutbox(
  tx: Tx,
  tenant: Tenant,
  of: { facility: string; kind?: ExchangeKind | undefined; state?: OutboxState | undefined },
): Promise<OutboxEntry[]> {
  const { rows } = await sql<Record<'nextAt' | 'createdAt', Date> & { settledAt: Date | null } & OutboxEntry>`
    select id, kind, action, ticket_id as "ticketId", task, state, attempts, next_at as "nextAt",
      last_problem as "lastProblem", created_at as "createdAt", settled_at as "settledAt"
    from pharmacy.outbox
    where tenant_id = ${tenant} and facility = ${of.facility}
      and (${of.kind ?? null}::text is null or kind = ${of.kind ?? null})
      and (${of.state ?? null}::text is null or state = ${of.state ?? null})
    order by case state when 'refused' then 0 when 'waiting' then 1 else 2 end, created_at desc, place desc
    limit 100`.execute(tx)
  return rows.map((row) => ({
    ...row,
    nextAt: (row.nextAt as unknown as Date).toISOString(),
    createdAt: (row.createdAt as unknown as Date).toISOString(),
    settledAt: row.settledAt === null ? null : (row.settledAt as unknown as Date).toISOString(),
  }))
}
