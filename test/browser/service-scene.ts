import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { formularyCsv } from '#services/pharmacy/traffic/drugs.ts'
import { call, enterAs, hire, idOf, open, REGION } from './story/scene.ts'
import type { WorkspaceSite } from './workspace-site.ts'

// A centre of 112 and a hospital's pharmacy at an ordinary hour, made by the product's own acts.

export const HERE = `/kerja/${REGION}`
export const FACILITY = 'rsud-contoh'
export const PRANKSTER = '+6281200000119'

export const here = <R>(page: Page, method: 'GET' | 'POST' | 'PUT', path: string, body?: object) =>
  call<R>(page, REGION, method, path, body)

/** A page of the demo's account of a role, at home in the workspace. */
export async function pageOf(at: WorkspaceSite, role: string): Promise<Page> {
  const page = await enterAs(at, await idOf(at, role))
  await open(at, page, HERE)
  return page
}

export async function pageOfNew(at: WorkspaceSite, role: string, name: string): Promise<Page> {
  const page = await enterAs(at, await hire(at.database, REGION, role, name))
  await open(at, page, HERE)
  return page
}

export interface Centre {
  taker: Page
  dispatcher: Page
  /** Open, nobody sent. */
  fresh: string
  /** A crew is on its way. */
  sent: string
  /** Over and closed. */
  closed: string
}

const UNITS = [
  ['damkar', 'Contoh Damkar 1', 'Mobil pompa', -8.098, 112.165],
  ['damkar', 'Contoh Damkar 2', 'Mobil tangki', -8.12, 112.21],
  ['psc119', 'Contoh PSC 119 Wlingi', 'Ambulans', -8.087, 112.32],
  ['bpbd', 'Contoh BPBD Reaksi Cepat', 'Truk angkut', -8.1, 112.18],
] as const

const PLACES = [
  { village: '35.05.01.2001', lat: -8.0085, lng: 111.9631, address: 'Jalan Contoh 1' },
  { village: null, lat: -8.091, lng: 112.171, address: 'Jalan Contoh Raya Kanigoro 12, sebelah kantor' },
  { village: null, lat: -8.085, lng: 112.318, address: 'Jalan Contoh Wlingi' },
  { village: null, lat: null, lng: null, address: 'Contoh: sekitar jembatan' },
] as const

/** Units on duty, calls of every sort, and incidents in several states. */
export async function openCentre(taker: Page, dispatcher: Page): Promise<Centre> {
  await here(dispatcher, 'POST', '/dispatch/agencies/start-set', {})
  const units = await Promise.all(UNITS.map((one) => keepUnit(dispatcher, one)))
  await here(dispatcher, 'PUT', `/dispatch/landmarks/${randomUUID()}`, {
    name: 'Contoh Pasar Kanigoro',
    village: null,
    lat: -8.09,
    lng: 112.17,
  })
  for (const kind of ['prank', 'ghost', 'prank', 'prank'] as const) await misuse(taker, kind)
  const opened: string[] = []
  for (const [i, category] of ['fire', 'health', 'disaster', 'fire'].entries())
    opened.push(await openIncident(taker, category, PLACES[i % PLACES.length] as (typeof PLACES)[number]))
  const [sent = '', fresh = '', , closed = ''] = opened
  await here(dispatcher, 'POST', `/dispatch/incidents/${sent}/tasks`, {
    ...{ agency: 'damkar', unitIds: [units[0]], note: 'Contoh: lewat jalan selatan.' },
  })
  const { taskId } = await here<{ taskId: string }>(
    dispatcher,
    'POST',
    `/dispatch/incidents/${closed}/tasks`,
    { agency: 'damkar', unitIds: [units[1]], note: '' },
  )
  for (const act of ['acknowledge', 'depart', 'arrive', 'control', 'finish'])
    await here(dispatcher, 'POST', `/dispatch/tasks/${taskId}/acts`, {
      ...{ key: randomUUID(), act, at: new Date().toISOString() },
      ...(act === 'arrive' ? { firstActor: 'fire_office' } : {}),
    })
  await here(dispatcher, 'POST', `/dispatch/incidents/${closed}/closures`, {
    ...{ outcome: 'Contoh: api padam.', callback: 'reached', callbackNote: '', satisfaction: 5 },
  })
  return { taker, dispatcher, fresh, sent, closed }
}

async function keepUnit(
  page: Page,
  [agency, callSign, type, lat, lng]: (typeof UNITS)[number],
): Promise<string> {
  const id = randomUUID()
  const unit = { callSign, agency, type, categories: [], isRetired: false, isExample: true }
  await here(page, 'PUT', `/dispatch/units/${id}`, unit)
  await here(page, 'POST', `/dispatch/units/${id}/states`, { state: 'available' })
  const at = new Date().toISOString()
  await here(page, 'POST', `/dispatch/units/${id}/positions`, { lat, lng, accuracy: 20, at })
  return id
}

async function misuse(taker: Page, kind: string): Promise<void> {
  const id = await record(taker, PRANKSTER)
  await here(taker, 'POST', `/dispatch/calls/${id}/classifications`, { class: kind })
}

export async function record(taker: Page, number: string): Promise<string> {
  const answeredAt = new Date().toISOString()
  const offeredAt = new Date(Date.now() - 4000).toISOString()
  return (
    await here<{ id: string }>(taker, 'POST', '/dispatch/calls', {
      ...{ number, offeredAt, answeredAt, isExample: true },
    })
  ).id
}

let callers = 0

async function openIncident(taker: Page, category: string, place: (typeof PLACES)[number]): Promise<string> {
  const callId = await record(taker, `+62812000${10_000 + callers++}`)
  await here(taker, 'POST', `/dispatch/calls/${callId}/classifications`, { class: 'genuine' })
  const { id } = await here<{ id: string }>(taker, 'POST', '/dispatch/incidents', {
    ...place,
    ...{ callId, category, landmark: 'Contoh: sebelah pasar', accuracy: null, victims: 1 },
    ...{ hazards: ['gas', 'kabel listrik'], description: 'Contoh: asap tebal dari gudang.', isExample: true },
  })
  return id
}

/** A telephone that rings, as the telephone system tells it. */
export const ring = (machine: Page, callId: string, number: string): Promise<unknown> =>
  here(machine, 'POST', '/dispatch/telephony-events', {
    ...{ callId, event: 'offered', at: new Date().toISOString(), cli: number, queue: '112', isExample: true },
  })

export interface Taken {
  ticketId: string
  token: string
  number: string
}

/** A facility with its formulary. */
export async function openPharmacy(pharmacist: Page): Promise<void> {
  const facility = { code: FACILITY, name: 'Contoh RSUD', kind: 'hospital', isExample: true }
  await here(pharmacist, 'POST', '/pharmacy/facilities', facility)
  const { status, text } = await pharmacist.evaluate(
    async ({ region, csv, key }) => {
      const form = new FormData()
      form.append('file', new File([csv], 'formularium.csv', { type: 'text/csv' }))
      const reply = await fetch('/api/pharmacy/drugs/imports', {
        method: 'POST',
        headers: { 'penataran-region': region, 'idempotency-key': key },
        body: form,
      })
      return { status: reply.status, text: await reply.text() }
    },
    { region: REGION, csv: formularyCsv(), key: randomUUID() },
  )
  if (status !== 200) throw new Error(text)
}

let patients = 0

/** A prescription taken in at the desk. */
export async function takeIn(
  page: Page,
  more: object = {},
  drugs = ['PCT500', 'AMX500'],
  rest: object = {},
): Promise<Taken> {
  patients += 1
  const patient = {
    nik: `99${String(patients).padStart(14, '0')}`,
    ...{ ihsNumber: null, cardNumber: null, birthDate: '1980-01-31', sex: 'female', phone: null },
    name: `Contoh Pasien ${patients}`,
  }
  const { patientId } = await here<{ patientId: string }>(page, 'POST', '/pharmacy/patients', { patient })
  return here<Taken>(page, 'POST', '/pharmacy/prescriptions', {
    prescription: {
      ...{ facility: FACILITY, patientId, prescriber: 'Contoh Dokter', chronic: false, delivery: false },
      items: drugs.map((drug) => ({ drug: `CONTOH-${drug}`, quantity: '10', dosage: '3 x sehari 1 tablet' })),
      ...more,
    },
    ...rest,
  })
}

export const act = (page: Page, { ticketId }: Taken, what: string, body: object = {}): Promise<unknown> =>
  here(page, 'POST', `/pharmacy/tickets/${ticketId}/${what}`, body)
