import { sql } from 'kysely'
import { sendWithCommit, type Tenant, type Tx } from '#platform/db/tx.ts'
import { numbersOfPublished } from '#platform/facts/publish.ts'
import type { CallClass, CallEventKind, CallState, Channel } from '../contract/words.ts'
import type { CallEvent, FoldedCall } from '../rules/call.ts'

/** A call as it is kept; its number lies elsewhere. */
export interface CallRow extends FoldedCall {
  id: string
  sourceId: string | null
  channel: Channel
  state: CallState
  queue: string
  agent: string
  position: string
  network: string
  numberKey: string | null
  numberTail: string
  class: CallClass | null
  incidentId: string | null
  recordingUrl: string | null
  isExample: boolean
}

const COLUMNS = sql`
  id, source_id as "sourceId", channel, state, offered_at as "offeredAt", answered_at as "answeredAt",
  ended_at as "endedAt", abandoned_at as "abandonedAt", at, queue, agent, position, network,
  number_key as "numberKey", number_tail as "numberTail", class, incident_id as "incidentId",
  recording_url as "recordingUrl", is_example as "isExample",
  case when answered_at is not null and offered_at is not null
    then greatest(0, round(extract(epoch from answered_at - offered_at) * 1000))::int end as "waitedMs"`

export async function findCall(tx: Tx, tenant: Tenant, id: string): Promise<CallRow | undefined> {
  const { rows } = await sql<CallRow>`
    select ${COLUMNS} from dispatch.calls where tenant_id = ${tenant} and id = ${id}`.execute(tx)
  return rows[0]
}

export async function lockCall(tx: Tx, tenant: Tenant, id: string): Promise<CallRow | undefined> {
  const { rows } = await sql<CallRow>`
    select ${COLUMNS} from dispatch.calls where tenant_id = ${tenant} and id = ${id} for update`.execute(tx)
  return rows[0]
}

/**
 * The call of a telephony system, locked; made where this is the first that is told of it. Two events of a new call at
 * once meet at the unique index, and the second waits for the first.
 */
export async function lockOrMakeCall(
  tx: Tx,
  tenant: Tenant,
  call: { id: string; sourceId: string; at: Date; isExample: boolean; notedAt: Date },
): Promise<{ call: CallRow; isNew: boolean }> {
  const { id, sourceId, at, isExample, notedAt } = call
  const made = await sql`
    insert into dispatch.calls (tenant_id, id, source_id, channel, state, at, queue, agent, position, network,
      number_tail, is_example, noted_at)
    values (${tenant}, ${id}, ${sourceId}, 'phone', 'ringing', ${at}, '', '', '', '', '', ${isExample}, ${notedAt})
    on conflict (tenant_id, source_id) where source_id is not null do nothing`.execute(tx)
  const { rows } = await sql<CallRow>`
    select ${COLUMNS} from dispatch.calls where tenant_id = ${tenant} and source_id = ${sourceId}
    for update`.execute(tx)
  return { call: rows[0] as CallRow, isNew: made.numAffectedRows === 1n }
}

/**
 * A call typed in by hand; written with the commit. Nothing more will be told of it, so there are no events to fold.
 *
 * @param numberIn for each fact whose details hold the number, how many were published after it
 */
export function leaveManualCall(
  tx: Tx,
  tenant: Tenant,
  call: {
    id: string
    position: string
    isExample: boolean
    fold: FoldedCall
    number: { key: string; tail: string; full: string } | null
    numberIn: readonly number[]
    notedAt: Date
  },
): void {
  const { id, position, isExample, fold, number, numberIn, notedAt } = call
  sendWithCommit(
    tx,
    sql`
    with call as (
      insert into dispatch.calls (tenant_id, id, channel, state, offered_at, answered_at, ended_at, abandoned_at, at,
        queue, agent, position, network, number_key, number_tail, is_example, noted_at)
      values (${tenant}, ${id}, 'manual', ${fold.state}, ${fold.offeredAt}, ${fold.answeredAt}, ${fold.endedAt},
        ${fold.abandonedAt}, ${fold.at}, '', '', ${position}, '', ${number?.key ?? null}, ${number?.tail ?? ''},
        ${isExample}, ${notedAt})
    )
    insert into dispatch.callers (tenant_id, call_id, number, name, relation, fact_seqs)
    select ${tenant}, ${id}, number, '', '', ${numbersOfPublished(tenant, numberIn)}
    from (select ${number?.full ?? null}::text as number) as told where number is not null`,
  )
}

/** @returns whether it was not known before */
export async function addCallEvent(
  tx: Tx,
  tenant: Tenant,
  event: { callId: string; kind: CallEventKind; at: Date; toldAt: Date },
): Promise<boolean> {
  const { callId, kind, at, toldAt } = event
  const { numAffectedRows } = await sql`
    insert into dispatch.call_events (tenant_id, call_id, kind, at, told_at)
    values (${tenant}, ${callId}, ${kind}, ${at}, ${toldAt})
    on conflict do nothing`.execute(tx)
  return numAffectedRows === 1n
}

export async function listCallEvents(tx: Tx, tenant: Tenant, callId: string): Promise<CallEvent[]> {
  const { rows } = await sql<CallEvent>`
    select kind, at from dispatch.call_events
    where tenant_id = ${tenant} and call_id = ${callId}`.execute(tx)
  return rows
}

/** Words a telephony system tells beside its events; what is empty leaves what was there. */
export interface CallWords {
  queue: string
  agent: string
  position: string
  network: string
  recordingUrl: string | null
  isExample: boolean
}

export async function putFold(
  tx: Tx,
  tenant: Tenant,
  id: string,
  fold: FoldedCall,
  words: CallWords,
): Promise<void> {
  await sql`
    update dispatch.calls set state = ${fold.state}, offered_at = ${fold.offeredAt},
      answered_at = ${fold.answeredAt}, ended_at = ${fold.endedAt}, abandoned_at = ${fold.abandonedAt},
      at = ${fold.at}, queue = coalesce(nullif(${words.queue}, ''), queue),
      agent = coalesce(nullif(${words.agent}, ''), agent),
      position = coalesce(nullif(${words.position}, ''), position),
      network = coalesce(nullif(${words.network}, ''), network),
      recording_url = coalesce(${words.recordingUrl}, recording_url), is_example = is_example or ${words.isExample}
    where tenant_id = ${tenant} and id = ${id}`.execute(tx)
}

/** Newest first. */
export async function listCallRows(
  tx: Tx,
  tenant: Tenant,
  only: 'ringing' | 'unclassified' | 'all',
  limit: number,
): Promise<CallRow[]> {
  const { rows } = await sql<CallRow>`
    select ${COLUMNS} from dispatch.calls
    where tenant_id = ${tenant} and (${only} = 'all' or (${only} = 'ringing' and state = 'ringing')
      or (${only} = 'unclassified' and class is null))
    order by at desc, id limit ${limit}`.execute(tx)
  return rows
}

export interface Caller {
  number: string
  name: string
  relation: string
}

export async function findCaller(tx: Tx, tenant: Tenant, callId: string): Promise<Caller | undefined> {
  const { rows } = await sql<Caller>`
    select number, name, relation from dispatch.callers
    where tenant_id = ${tenant} and call_id = ${callId}`.execute(tx)
  return rows[0]
}

/** Keeps who called. A number that is known stays when none is said. */
export async function putCaller(tx: Tx, tenant: Tenant, callId: string, caller: Caller): Promise<void> {
  const { number, name, relation } = caller
  await sql`
    insert into dispatch.callers (tenant_id, call_id, number, name, relation, fact_seqs)
    values (${tenant}, ${callId}, ${number}, ${name}, ${relation}, '{}')
    on conflict (tenant_id, call_id) do update set
      number = coalesce(nullif(excluded.number, ''), dispatch.callers.number), name = excluded.name,
      relation = excluded.relation`.execute(tx)
}

/**
 * Remembers the facts whose details hold the number, with the commit.
 *
 * @param back for each of them, how many facts were published after it
 */
export function leaveFactSeqs(tx: Tx, tenant: Tenant, callId: string, back: readonly number[]): void {
  sendWithCommit(
    tx,
    sql`
    update dispatch.callers set fact_seqs = fact_seqs || ${numbersOfPublished(tenant, back)}
    where tenant_id = ${tenant} and call_id = ${callId}`,
  )
}

export async function setNumber(
  tx: Tx,
  tenant: Tenant,
  callId: string,
  number: { key: string; tail: string },
): Promise<void> {
  await sql`
    update dispatch.calls set number_key = ${number.key}, number_tail = ${number.tail}
    where tenant_id = ${tenant} and id = ${callId}`.execute(tx)
}

export interface ClassEntry {
  class: CallClass
  reason: string
  byId: string
  at: Date
}

/** The caller holds the call locked. */
export async function addClass(tx: Tx, tenant: Tenant, callId: string, entry: ClassEntry): Promise<void> {
  const { class: what, reason, byId, at } = entry
  await sql`
    insert into dispatch.call_classes (tenant_id, call_id, number, class, reason, by_id, at)
    select ${tenant}, ${callId}, 1 + coalesce((select max(number) from dispatch.call_classes
      where tenant_id = ${tenant} and call_id = ${callId}), 0), ${what}, ${reason}, ${byId}, ${at}`.execute(
    tx,
  )
  await sql`
    update dispatch.calls set class = ${what} where tenant_id = ${tenant} and id = ${callId}`.execute(tx)
}

export async function listClasses(tx: Tx, tenant: Tenant, callId: string): Promise<ClassEntry[]> {
  const { rows } = await sql<ClassEntry>`
    select class, reason, by_id as "byId", at from dispatch.call_classes
    where tenant_id = ${tenant} and call_id = ${callId} order by number`.execute(tx)
  return rows
}

export async function attachToIncident(
  tx: Tx,
  tenant: Tenant,
  callId: string,
  incidentId: string,
): Promise<void> {
  await sql`
    update dispatch.calls set incident_id = ${incidentId}
    where tenant_id = ${tenant} and id = ${callId}`.execute(tx)
}

export async function listCallIdsOf(tx: Tx, tenant: Tenant, incidentId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from dispatch.calls where tenant_id = ${tenant} and incident_id = ${incidentId}
    order by at, id`.execute(tx)
  return rows.map(({ id }) => id)
}

/** Calls of a number before one of them, newest first, with the incident each led to. */
export interface HistoryRow {
  callId: string
  at: Date
  class: CallClass | null
  incidentId: string | null
  year: number | null
  number: number | null
}

export async function listHistory(
  tx: Tx,
  tenant: Tenant,
  key: string,
  { exceptCall, from, limit }: { exceptCall: string; from: Date; limit: number },
): Promise<HistoryRow[]> {
  const { rows } = await sql<HistoryRow>`
    select c.id as "callId", c.at, c.class, c.incident_id as "incidentId", i.year, i.number
    from dispatch.calls as c
    left join dispatch.incidents as i on i.tenant_id = c.tenant_id and i.id = c.incident_id
    where c.tenant_id = ${tenant} and c.number_key = ${key} and c.id <> ${exceptCall}::uuid and c.at >= ${from}
    order by c.at desc limit ${limit}`.execute(tx)
  return rows
}
