import { createHash } from 'node:crypto'
import type { Context } from '#platform/context.ts'
import type { Fact } from '#platform/facts/fact.ts'
import type { Subscription } from '#platform/module.ts'
import type { BpjsTask, ExchangeKind } from '../contract.ts'
import {
  MedicineHandedOver,
  MedicineReady,
  OwedSettled,
  ParcelDelivered,
  PrescriptionReceived,
  Screened,
  TicketCancelled,
} from '../facts.ts'
import { findLater, listItemRows } from '../store/exchange/clinical.ts'
import { listConnections } from '../store/exchange/connections.ts'
import { addOutbox, type NewOutboxRow } from '../store/exchange/outbox.ts'
import { findQueueEntry } from '../store/exchange/queue.ts'

type Message = Pick<NewOutboxRow, 'kind' | 'action' | 'subject' | 'task' | 'toldAt'>

/** What happened in the queue becomes messages for the exchanges that the facility is connected to. */
export const enqueue: Subscription = {
  name: 'pharmacy.exchange',
  facts: [
    PrescriptionReceived,
    Screened,
    MedicineReady,
    TicketCancelled,
    MedicineHandedOver,
    ParcelDelivered,
    OwedSettled,
  ],
  handle: async (ctx, fact) => {
    const { ticketId, facility } = fact.payload as { ticketId: string; facility: string }
    const open = new Set(
      (await listConnections(ctx.tx, ctx.tenant, facility))
        .filter(({ environment }) => environment !== 'off')
        .map(({ kind }) => kind),
    )
    if (open.size === 0) return
    const messages = [
      ...(open.has('bpjs') ? await forBpjs(ctx, fact, ticketId) : []),
      ...(open.has('satusehat') ? await forSatusehat(ctx, fact, ticketId) : []),
    ]
    const rows = messages.map((message, i) => ({
      ...message,
      id: idFor(ctx, message),
      facility,
      ticketId,
      place: fact.seq * 100 + i,
    }))
    await addOutbox(ctx.tx, ctx.tenant, rows, ctx.now)
  },
}

/** 5 wait starts, 6 preparation starts, 7 medicine finished, 99 cancelled; only bookings of BPJS are told. */
async function forBpjs(ctx: Context, fact: Fact, ticketId: string): Promise<Message[]> {
  const task = taskOf(fact)
  if (!task || !(await findQueueEntry(ctx.tx, ctx.tenant, ticketId))?.bookingCode) return []
  const told = { kind: 'bpjs' as ExchangeKind, toldAt: new Date(task.at) }
  const message: Message = { ...told, action: 'task', subject: `${ticketId}:${task.task}`, task: task.task }
  return task.task === 5 ? [{ ...told, action: 'queue', subject: ticketId, task: null }, message] : [message]
}

function taskOf({ name, payload }: Fact): { task: BpjsTask; at: string } | undefined {
  const moment = payload as Record<string, string>
  const of = (task: BpjsTask, at: string | undefined) => (at === undefined ? undefined : { task, at })
  if (name === PrescriptionReceived.name) return of(5, moment.receivedAt)
  if (name === Screened.name) return of(6, moment.screenedAt)
  if (name === MedicineReady.name) return of(7, moment.readyAt)
  return name === TicketCancelled.name ? of(99, moment.cancelledAt) : undefined
}

/** A pair for each item: what was asked, what was given, and what was owed and came later. */
async function forSatusehat(
  ctx: Context,
  { name, payload, recordedAt }: Fact,
  ticketId: string,
): Promise<Message[]> {
  const told = { kind: 'satusehat' as ExchangeKind, task: null, toldAt: recordedAt }
  if (name === OwedSettled.name) {
    const later = await findLater(ctx.tx, ctx.tenant, String(payload.owedId))
    return later ? [{ ...told, action: 'dispense', subject: `${later.itemId}:${payload.owedId}` }] : []
  }
  const isAsked = name === PrescriptionReceived.name
  if (!isAsked && name !== MedicineHandedOver.name && name !== ParcelDelivered.name) return []
  const items = await listItemRows(ctx.tx, ctx.tenant, { tickets: [ticketId], most: 60 }, 'request')
  return items
    .filter(({ givenAtOnce }) => isAsked || givenAtOnce !== '0')
    .map(({ id }) => ({ ...told, action: isAsked ? 'request' : 'dispense', subject: id }))
}

/** The same message has the same id, whoever makes it. */
function idFor(ctx: Context, { kind, action, subject }: Message): string {
  const hash = createHash('sha256').update(`${ctx.tenant} ${kind} ${action} ${subject}`).digest('hex')
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `4${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-')
}
