import type { Resource } from '@medplum/fhirtypes'
import type { Context } from '#platform/context.ts'
import type { Outcome, Sender } from '../exchange/reach.ts'
import { openFor } from '../exchange/secrets.ts'
import { findLater, type ItemRow, listItemRows, listPatientRows } from '../store/exchange/clinical.ts'
import type { ConnectionRow } from '../store/exchange/connections.ts'
import { findRemote, type OutboxRow } from '../store/exchange/outbox.ts'
import { noteReads } from '../store/reads.ts'
import { openSatusehat, type Satusehat } from './client.ts'
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

/** Tells SATUSEHAT one pair after the other; all of a round share a token. */
export async function satusehatSender(ctx: Context, connection: ConnectionRow): Promise<Sender> {
  const secret = await openFor(ctx, connection, connection.sealedSecret)
  const address = connection.address.replace(/\/$/, '')
  const satusehat = openSatusehat({ address, clientId: connection.clientId, secret })
  return async (at, row) => {
    const pair = await composePair(at, connection, row)
    return 'kind' in pair ? pair : () => tellPair(satusehat, pair, row)
  }
}

/** A pair as far as it can be written before the exchange gave the medicine its id. */
interface Pair {
  medication: Resource
  medicationIdentifier: string
  /** The request or the dispense that names the medicine. */
  second: (medication: string) => Resource
  secondIdentifier: string
}

async function composePair(ctx: Context, connection: ConnectionRow, row: OutboxRow): Promise<Pair | Outcome> {
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
  const second = purpose === 'request' ? requestTo(item, known) : await dispenseTo(ctx, item, known, given)
  if (second === 'waiting') return { kind: 'later', problem: 'request_waits', remote: row.remote }
  if (second === 'refused') return refused('request_refused', row)
  await noteReads(ctx, [
    { purpose: 'exchange', what: `satusehat:${purpose}`, patientId: item.patientId, ticketId: item.ticketId },
  ])
  return {
    medication: medicationOf(item, known, purpose),
    medicationIdentifier: medicationIdentifierOf(item, known, purpose),
    second,
    secondIdentifier: itemIdentifierOf(item, known, purpose === 'request' ? '' : given.suffix),
  }
}

const requestTo = (item: ItemRow, numbers: Numbers) => (medication: string) =>
  requestOf(item, numbers, medication)

/** A dispense names the request it answers, as the exchange keeps it. */
async function dispenseTo(ctx: Context, item: ItemRow, numbers: Numbers, given: Given) {
  const request = await findRemote(ctx.tx, ctx.tenant, 'request', item.id)
  const told = request?.remote.Told
  if (told === undefined) return request?.state === 'waiting' ? 'waiting' : 'refused'
  return (medication: string) => dispenseOf(item, numbers, { medication, request: told }, given)
}

/** The medicine first, then what names it. */
async function tellPair(satusehat: Satusehat, pair: Pair, row: OutboxRow): Promise<Outcome> {
  const medication = await satusehat.keep(pair.medication, pair.medicationIdentifier)
  if ('failure' in medication) return { ...medication.failure, remote: row.remote }
  const remote = { ...row.remote, Medication: medication.id }
  const told = await satusehat.keep(pair.second(medication.id), pair.secondIdentifier)
  return 'failure' in told
    ? { ...told.failure, remote }
    : { kind: 'accepted', remote: { ...remote, Told: told.id } }
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
