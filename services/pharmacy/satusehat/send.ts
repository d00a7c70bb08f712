import type { Context } from '#platform/context.ts'
import type { Outcome } from '../exchange/reach.ts'
import { findLater, type ItemRow, listItemRows, listPatientRows } from '../store/exchange/clinical.ts'
import type { ConnectionRow } from '../store/exchange/connections.ts'
import { findRemote, type OutboxRow } from '../store/exchange/outbox.ts'
import { noteReads } from '../store/reads.ts'
import type { Satusehat } from './client.ts'
import {
  dispenseOf,
  type Given,
  givenAtOnce,
  hindranceOf,
  itemIdentifierOf,
  medicationIdentifierOf,
  medicationOf,
  type Numbers,
  requestOf,
} from './pairs.ts'

/** Tells one pair: the medicine first, then the request or the dispense that names it. */
export async function sendPair(
  ctx: Context,
  satusehat: Satusehat,
  connection: ConnectionRow,
  row: OutboxRow,
): Promise<Outcome> {
  const [itemId = '', owedId] = row.subject.split(':')
  const [item] = await listItemRows(ctx.tx, ctx.tenant, { ids: [itemId], most: 1 }, 'request')
  if (!item) return refused('item_gone', row)
  const given = await givenOf(ctx, item, owedId)
  if (given === undefined) return refused('owed_gone', row)
  const numbers = await numbersOf(ctx, connection, item)
  const hindrance = hindranceOf(item, numbers)
  if (hindrance !== undefined) return refused(hindrance, row)
  const purpose = row.action === 'request' ? 'request' : 'dispense'
  const known = numbers as Numbers
  await noteReads(ctx, [
    { purpose: 'exchange', what: `satusehat:${purpose}`, patientId: item.patientId, ticketId: item.ticketId },
  ])
  const medication = await satusehat.keep(
    medicationOf(item, known, purpose),
    medicationIdentifierOf(item, known, purpose),
  )
  if ('failure' in medication) return { ...medication.failure, remote: row.remote }
  const remote = { ...row.remote, Medication: medication.id }
  const told = await tell(ctx, satusehat, { item, numbers: known, given, purpose, remote })
  if ('refused' in told)
    return { kind: told.refused === 'request_waits' ? 'later' : 'refused', problem: told.refused, remote }
  return 'failure' in told
    ? { ...told.failure, remote }
    : { kind: 'accepted', remote: { ...remote, Told: told.id } }
}

interface ToTell {
  item: ItemRow
  numbers: Numbers
  given: Given
  purpose: 'request' | 'dispense'
  remote: Record<string, string>
}

async function tell(ctx: Context, satusehat: Satusehat, { item, numbers, given, purpose, remote }: ToTell) {
  const medication = remote.Medication ?? ''
  if (purpose === 'request') {
    return satusehat.keep(requestOf(item, numbers, medication), itemIdentifierOf(item, numbers))
  }
  const request = await findRemote(ctx.tx, ctx.tenant, 'request', item.id)
  if (request?.remote.Told === undefined) {
    return { refused: request?.state === 'waiting' ? 'request_waits' : 'request_refused' }
  }
  const dispense = dispenseOf(item, numbers, { medication, request: request.remote.Told }, given)
  return satusehat.keep(dispense, itemIdentifierOf(item, numbers, given.suffix))
}

/** What the message tells of: the hand-over, or an owed drug that came later. */
async function givenOf(ctx: Context, item: ItemRow, owedId: string | undefined): Promise<Given | undefined> {
  if (owedId === undefined) return givenAtOnce(item)
  const later = await findLater(ctx.tx, ctx.tenant, owedId)
  return (
    later && { quantity: later.quantity, handedOverAt: later.settledAt, suffix: `-${owedId.slice(0, 8)}` }
  )
}

const refused = (problem: string, { remote }: OutboxRow): Outcome => ({ kind: 'refused', problem, remote })

async function numbersOf(ctx: Context, { organisation, location }: ConnectionRow, item: ItemRow) {
  const [patient] = await listPatientRows(ctx.tx, ctx.tenant, { ids: [item.patientId], most: 1 })
  return { organisation, location, patient: patient?.ihsNumber ?? null, practitioner: item.prescriberNumber }
}
