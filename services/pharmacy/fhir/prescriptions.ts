import type { Context } from '#platform/context.ts'
import { refuse } from '#platform/problem/problem.ts'
import { type NewItem, NewPrescription } from '../contract.ts'
import { listDocuments } from '../store/exchange/documents.ts'
import { listPlaces } from '../store/exchange/queue.ts'
import type { Draft } from './kind.ts'
import { valueMissing } from './problems.ts'
import { idOf } from './references.ts'
import { demand, MedicationShape, RequestShape, readShape } from './shapes.ts'
import {
  ATC,
  BOOKING,
  DELIVERY,
  FACILITY,
  itemSystemOf,
  KFA,
  MEDICATION_TYPE,
  PRACTITIONER,
  PROGRAMME,
} from './systems.ts'

interface Read {
  path: string
  request: RequestShape
  medication: MedicationShape
  group: { system: string; value: string }
  item: string | undefined
}

/** A prescription put together, and where each of its items stood in what was sent. */
export interface Gathered {
  prescription: NewPrescription & { identifier: { system: string; value: string } }
  /** In the order of the items. */
  items: readonly { path: string; isNamed: boolean }[]
}

/**
 * Puts medication requests together to prescriptions: one for each group identifier. Without an item identifier the
 * place in the prescription stands in, so that the same sending gives the same items.
 *
 * @throws Refusal `pharmacy.fhir_content_invalid` or `pharmacy.fhir_value_missing`
 */
export async function prescriptionsOf(ctx: Context, drafts: readonly Draft[]): Promise<Gathered[]> {
  const groups = new Map<string, Read[]>()
  for (const draft of drafts) {
    const read = await readRequest(ctx, draft)
    const key = `${read.group.system}|${read.group.value}`
    groups.set(key, [...(groups.get(key) ?? []), read])
  }
  const gathered: Gathered[] = []
  for (const reads of groups.values()) gathered.push(await gather(ctx, reads))
  return gathered
}

async function readRequest(ctx: Context, draft: Draft): Promise<Read> {
  const request = readShape(RequestShape, draft)
  const { path } = draft
  const group = groupOf(request) ?? missing(`${path}.groupIdentifier`, GROUP)
  const item = itemNameOf(request, group)
  return { path, request, group, item, medication: await medicationOf(ctx, request, path) }
}

const GROUP = 'nomor resep wajib ada / the number of the prescription is required'

/** The group identifier, or SATUSEHAT's identifier of the prescription. */
function groupOf({ groupIdentifier, identifier = [] }: RequestShape) {
  const found = groupIdentifier ?? identifier.find(({ system }) => /\/prescription(\/|$)/.test(system ?? ''))
  return found && { system: found.system ?? 'urn:ietf:rfc:3986', value: found.value }
}

/** The identifier of the item: in the system of items, else the sender's own. */
function itemNameOf({ identifier = [] }: RequestShape, group: Read['group']): string | undefined {
  const isItem = ({ system }: { system?: string | undefined }) => system === itemSystemOf(group.system)
  const isOwn = ({ system, value }: { system?: string | undefined; value: string }) =>
    system !== BOOKING && !(system === group.system && value === group.value)
  return (identifier.find(isItem) ?? identifier.find(isOwn))?.value.slice(0, 80)
}

async function medicationOf(ctx: Context, request: RequestShape, path: string): Promise<MedicationShape> {
  const { medicationCodeableConcept: code, medicationReference } = request
  if (code) return { resourceType: 'Medication', code }
  const reference = medicationReference?.reference ?? ''
  if (reference.startsWith('#')) {
    const resource = request.contained?.find(({ id }) => `#${id}` === reference)
    return resource
      ? readShape(MedicationShape, { resource, path: `${path}.contained` })
      : missing(`${path}.medicationReference`, 'tidak ada di contained / not contained')
  }
  const ids = [idOf(reference, 'Medication') ?? '']
  const [kept] = await listDocuments(ctx.tx, ctx.tenant, 'Medication', { ids, most: 1 })
  return (
    (kept?.body as MedicationShape | undefined) ??
    missing(`${path}.medication`, 'obat tidak ditemukan / no such medicine')
  )
}

async function gather(ctx: Context, reads: readonly Read[]): Promise<Gathered> {
  const [first] = reads as [Read]
  const { request, group, path } = first
  const named = reads.map((read, i) => ({ ...read, item: read.item ?? String(i + 1) }))
  const requester = await requesterOf(ctx, request)
  const encounter = idOf(request.encounter?.reference, 'Encounter') ?? request.encounter?.identifier?.value
  const booking = request.identifier?.find(({ system }) => system === BOOKING)?.value
  const prescription: NewPrescription = {
    facility: await facilityOf(ctx, request, path),
    patientId: idOf(request.subject.reference, 'Patient') ?? missing(`${path}.subject`, 'Patient'),
    identifier: group,
    ...(encounter === undefined ? {} : { encounter: encounter.slice(0, 120) }),
    ...requester,
    ...(request.authoredOn?.includes('T') ? { signedAt: new Date(request.authoredOn).toISOString() } : {}),
    chronic: reads.some((one) => /continuous/.test(one.request.courseOfTherapyType?.coding?.[0]?.code ?? '')),
    delivery: flagOf(request.extension, DELIVERY),
    ...(booking === undefined ? {} : { bookingCode: booking }),
    items: named.map(itemOf),
  }
  return {
    prescription: { ...demand(NewPrescription, prescription, path), identifier: group },
    items: reads.map((read) => ({ path: read.path, isNamed: read.item !== undefined })),
  }
}

function itemOf({ request, medication, item, path }: Read): NewItem {
  const { dispenseRequest, dosageInstruction = [] } = request
  const codings = medication.code.coding ?? []
  const coding = codings.find(({ system }) => system === KFA) ?? codings[0]
  const quantity = dispenseRequest?.quantity
  const name = medication.code.text ?? coding?.display
  const days = dispenseRequest?.expectedSupplyDuration?.value
  const [dosage] = dosageInstruction
  const said = dosage?.text ?? dosage?.patientInstruction
  const route = dosage?.route?.coding?.find(({ system }) => system === ATC)?.code
  return {
    ...(item === undefined ? {} : { identifier: item }),
    drug: coding?.code ?? missing(`${path}.medication.code`, 'kode KFA / code of KFA'),
    ...(name === undefined ? {} : { name: name.slice(0, 200) }),
    quantity:
      amountOf(quantity?.value) ?? missing(`${path}.dispenseRequest.quantity`, 'lebih dari 0 / more than 0'),
    ...((quantity?.code ?? quantity?.unit) === undefined ? {} : { unit: quantity?.code ?? quantity?.unit }),
    ...(days === undefined ? {} : { daysSupply: Math.min(Math.max(Math.round(days), 1), 365) }),
    ...(said === undefined ? {} : { dosage: said.slice(0, 300) }),
    ...(route === undefined ? {} : { route: route.slice(0, 20) }),
    compounded: isCompounded(medication),
    ...(flagOf(request.extension, PROGRAMME) ? { programme: true } : {}),
  } as NewItem
}

/** Four decimals, as the contract of the pharmacy takes them. */
function amountOf(value: number | undefined): string | undefined {
  if (value === undefined || !(value > 0) || value >= 1e7) return undefined
  const text = value.toFixed(4).replace(/\.?0+$/, '')
  return text === '0' ? undefined : text
}

/** `NC` is a finished medicine; `SD` and `EP` are mixed in the pharmacy. */
const isCompounded = ({ extension = [] }: MedicationShape): boolean => {
  const type = extension.find(({ url }) => url === MEDICATION_TYPE)?.valueCodeableConcept?.coding?.[0]?.code
  return type !== undefined && type !== 'NC'
}

const flagOf = (extension: RequestShape['extension'], url: string): boolean =>
  extension?.some((one) => one.url === url && one.valueBoolean === true) ?? false

/** Where the prescription goes: the performer it names, else the one facility there is. */
async function facilityOf(ctx: Context, { dispenseRequest }: RequestShape, path: string): Promise<string> {
  const performer = dispenseRequest?.performer
  const { identifier } = performer ?? {}
  const named = idOf(performer?.reference, 'Organization') ?? idOf(performer?.reference, 'Location')
  const code = named ?? (identifier?.system === FACILITY ? identifier.value : undefined)
  const places = (await listPlaces(ctx.tx, ctx.tenant)).filter(({ closedAt }) => closedAt === null)
  const [only, ...others] = places
  const found = places.find((one) => one.code === code) ?? (others.length === 0 ? only : undefined)
  return found?.code ?? missing(`${path}.dispenseRequest.performer`, `Organization/{fasilitas}`)
}

async function requesterOf(ctx: Context, { requester }: RequestShape) {
  const ids = [idOf(requester?.reference, 'Practitioner') ?? '']
  const [kept] =
    ids[0] === '' ? [] : await listDocuments(ctx.tx, ctx.tenant, 'Practitioner', { ids, most: 1 })
  const body = kept?.body as
    | {
        name?: { text?: string; given?: string[]; family?: string }[]
        identifier?: { system?: string; value: string }[]
      }
    | undefined
  const [name] = body?.name ?? []
  const spoken =
    requester?.display ?? name?.text ?? [...(name?.given ?? []), name?.family ?? ''].join(' ').trim()
  const number =
    requester?.identifier?.value ?? body?.identifier?.find(({ system }) => system === PRACTITIONER)?.value
  return {
    ...(spoken ? { prescriber: spoken.slice(0, 120) } : {}),
    ...(number ? { prescriberNumber: number.slice(0, 120) } : {}),
  }
}

const missing = (path: string, why: string): never => refuse(valueMissing, { path, why })
