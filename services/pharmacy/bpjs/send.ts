import type { Context } from '#platform/context.ts'
import type { BpjsTask } from '../contract.ts'
import { failureOf, type Outcome, reach, readJson, type Sender, type Telling } from '../exchange/reach.ts'
import { openFor } from '../exchange/secrets.ts'
import type { ConnectionRow } from '../store/exchange/connections.ts'
import { listTasks, type OutboxRow } from '../store/exchange/outbox.ts'
import { findQueueEntry } from '../store/exchange/queue.ts'
import { type BpjsKeys, bpjsCodec, type Codec, signedHeaders, timestampOf } from './codec.ts'
import { type BpjsAnswer, isAccepted, queuePayload, taskPayload } from './payloads.ts'
import { contradictionOf } from './tasks.ts'

/** Tells BPJS of a task (`updatewaktu`) or of a place in the pharmacy's queue (`farmasi/add`). */
export async function bpjsSender(ctx: Context, connection: ConnectionRow): Promise<Sender> {
  const keys = {
    consId: connection.clientId,
    secret: await openFor(ctx, connection, connection.sealedSecret),
    userKey: await openFor(ctx, connection, connection.sealedUserKey),
  }
  return (at, row) => compose(at, row, (path, payload) => post(at.now, connection, keys, path, payload))
}

async function compose(
  ctx: Context,
  row: OutboxRow,
  tell: (path: string, payload: object) => Promise<Outcome>,
): Promise<Telling | Outcome> {
  const ticket = await findQueueEntry(ctx.tx, ctx.tenant, row.ticketId)
  if (!ticket?.bookingCode) return { kind: 'refused', problem: 'booking_gone', remote: {} }
  const told = { ...ticket, bookingCode: ticket.bookingCode }
  if (row.action === 'queue') return () => tell('farmasi/add', queuePayload(told))
  const task = row.task as BpjsTask
  const others = (await listTasks(ctx.tx, ctx.tenant, row.ticketId)).filter((one) => one.task !== task)
  const contradicted = contradictionOf(task, row.toldAt, others)
  if (contradicted !== undefined)
    return { kind: 'refused', problem: `before_task_${contradicted}`, remote: {} }
  return () => tell('updatewaktu', taskPayload(told, task, row.toldAt))
}

async function post(
  now: Date,
  { address }: ConnectionRow,
  keys: BpjsKeys,
  path: string,
  payload: object,
  codec: Codec = bpjsCodec,
): Promise<Outcome> {
  const stamp = timestampOf(now)
  const reached = await reach(`${address.replace(/\/$/, '')}/${path}`, {
    method: 'POST',
    headers: { ...signedHeaders(keys, stamp), 'content-type': 'application/json' },
    body: JSON.stringify(payload),
  })
  if (reached.status === undefined) return { kind: 'pause', problem: reached.problem, remote: {} }
  if (reached.status !== 200) return failureOf(reached.status, {})
  const answer = readJson(reached.text) as BpjsAnswer
  return isAccepted(answer) && canRead(answer, keys, stamp, codec)
    ? { kind: 'accepted', remote: {} }
    : { kind: 'refused', problem: `code_${String(answer.metadata?.code ?? 'none').slice(0, 8)}`, remote: {} }
}

/** An answer that is sealed must be sealed for us. */
function canRead({ response }: BpjsAnswer, keys: BpjsKeys, stamp: string, codec: Codec): boolean {
  if (typeof response !== 'string' || response === '') return true
  try {
    codec.open(response, keys, stamp)
    return true
  } catch {
    return false
  }
}
