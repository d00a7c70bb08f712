import { randomUUID } from 'node:crypto'
import type { EventSource } from 'eventsource'
import type { Database } from '#platform/db/database.ts'
import {
  CallTicket,
  CheckTicket,
  GetWorklist,
  HandOver,
  MakeReady,
  OpenFacility,
  PrepareTicket,
  RegisterPatient,
  ScreenTicket,
  TakePrescription,
} from '#services/pharmacy/contract.ts'
import { ask, hire, type Visitor } from './people.ts'
import { listen } from './service-live.ts'

/** Two hundred prescriptions an hour, at ten times the speed for a minute. */
const PRESCRIPTIONS = Math.ceil((200 * 10) / 60)
const SECONDS = 60
const SPEED = 10
const BOARDS = 20
/** Longer than any board may take. */
const PATIENCE_MS = 5_000
const FACILITY = 'rsud-beban'
const DRUGS = ['CONTOH-1', 'CONTOH-2', 'CONTOH-3']

export interface PharmacyLoad {
  prescriptions: number
  seconds: number
  boards: number
  /** Milliseconds of each look at the list of work. */
  reads: readonly number[]
  /** Milliseconds from the answer of a step until a board heard of it; one for each step and board. */
  delays: readonly number[]
  /** Prescriptions that were not handed over in the end, or have no ticket. */
  unfinished: number
  /** Steps that a board did not hear of, summed over the boards. */
  unheard: number
}

interface Counter {
  origin: string
  pharmacist: Visitor
  picker: Visitor
  checker: Visitor
  /** When each step was answered, by number and what happened. */
  answered: Map<string, number>
  reads: number[]
}

/** A hard hour of a hospital's pharmacy: every step typed in, a desk that looks after each, boards in all halls. */
export async function measurePharmacy(
  database: Database,
  origin: string,
  region: string,
): Promise<PharmacyLoad> {
  const counter: Counter = {
    origin,
    pharmacist: await hire(database, region, 'pharmacist', 'Contoh Apoteker'),
    picker: await hire(database, region, 'pharmacy_assistant', 'Contoh Asisten'),
    checker: await hire(database, region, 'pharmacy_assistant', 'Contoh Pemeriksa'),
    answered: new Map(),
    reads: [],
  }
  const facility = { code: FACILITY, name: 'RSUD Contoh', kind: 'hospital', isExample: true } as const
  await ask(origin, counter.pharmacist, OpenFacility, facility)
  const heard = Array.from({ length: BOARDS }, () => new Map<string, number>())
  const boards: EventSource[] = []
  for (const told of heard) boards.push(await openBoard(counter, told))
  await serveSteadily(counter)
  await new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))
  for (const board of boards) board.close()
  const { answered, reads } = counter
  const delays = heard.flatMap((told) => delaysOf(answered, told))
  const handedOver = await countHandedOver(database, region)
  return {
    ...{ prescriptions: PRESCRIPTIONS, seconds: SECONDS, boards: BOARDS, reads, delays },
    unfinished: PRESCRIPTIONS - handedOver,
    unheard: answered.size * BOARDS - delays.length,
  }
}

const openBoard = ({ origin, pharmacist }: Counter, heard: Map<string, number>): Promise<EventSource> =>
  listen(`${origin}/api/live/${pharmacist.region}/pharmacy.board`, pharmacist, (told, at) => {
    const { facility, number, happened } = told['pharmacy.board'] ?? {}
    if (facility === FACILITY) heard.set(`${number} ${happened}`, at)
  })

function delaysOf(answered: ReadonlyMap<string, number>, told: ReadonlyMap<string, number>): number[] {
  return [...answered].flatMap(([step, at]) => {
    const heardAt = told.get(step)
    return heardAt === undefined ? [] : [Math.max(heardAt - at, 0)]
  })
}

async function serveSteadily(counter: Counter): Promise<void> {
  const begun = performance.now()
  const running: Promise<void>[] = []
  for (let n = 0; n < PRESCRIPTIONS; n++) {
    const due = begun + (n * SECONDS * 1000) / PRESCRIPTIONS
    await new Promise((resolve) => setTimeout(resolve, Math.max(due - performance.now(), 0)))
    running.push(serve(counter, n))
  }
  await Promise.all(running)
}

/** One prescription from the door to the hand; seconds before each step as in an express lane. */
async function serve(counter: Counter, n: number): Promise<void> {
  const { origin, pharmacist, picker, checker } = counter
  const { ticketId, number } = await takeIn(counter, n)
  const codes = DRUGS
  const counterName = String(1 + (n % 2))
  const given = { identifiedBy: 'bpjs_card', educated: true } as const
  const steps = [
    [30, 'screened', () => ask(origin, pharmacist, ScreenTicket, { ticketId })],
    [110, 'prepared', () => ask(origin, picker, PrepareTicket, { ticketId })],
    [40, 'checked', () => ask(origin, checker, CheckTicket, { ticketId, codes })],
    [10, 'medicine_ready', () => ask(origin, checker, MakeReady, { ticketId })],
    [10, 'ticket_called', () => ask(origin, pharmacist, CallTicket, { ticketId, counter: counterName })],
    [60, 'medicine_handed_over', () => ask(origin, pharmacist, HandOver, { ticketId, ...given })],
  ] as const
  for (const [seconds, happened, act] of steps) {
    await new Promise((resolve) => setTimeout(resolve, (seconds * 1000) / SPEED))
    await act()
    await lookAround(counter, `${number} ${happened}`)
  }
}

async function takeIn(counter: Counter, n: number): Promise<{ ticketId: string; number: string }> {
  const { origin, picker } = counter
  // 99 is no region's prefix, so no such NIK is anybody's.
  const patient = { nik: `99${String(n).padStart(14, '0')}`, name: `Contoh Pasien ${n}`, ...UNKNOWN }
  const { reply: known } = await ask(origin, picker, RegisterPatient, { patient, isExample: true })
  const { reply: taken } = await ask(origin, picker, TakePrescription, {
    prescription: {
      facility: FACILITY,
      patientId: known.patientId,
      identifier: { system: 'contoh', value: randomUUID() },
      isExample: true,
      items: DRUGS.map((drug) => ({ drug, name: `Obat ${drug}`, unit: '{tbl}', quantity: '10' })),
    },
  })
  await lookAround(counter, `${taken.number} prescription_received`)
  return taken
}

const UNKNOWN = { ihsNumber: null, cardNumber: null, birthDate: null, sex: null, phone: null }

/** Notes that a step was answered now; then the desk reads its list anew. */
async function lookAround({ origin, pharmacist, answered, reads }: Counter, step: string): Promise<void> {
  answered.set(step, performance.now())
  reads.push((await ask(origin, pharmacist, GetWorklist, { facility: FACILITY })).ms)
}

async function countHandedOver({ owner }: Database, region: string): Promise<number> {
  const { rows } = await owner.query<{ n: number }>(
    `select count(*)::int as n from pharmacy.tickets
     where tenant_id = $1 and facility = $2 and state = 'handed_over'`,
    [region, FACILITY],
  )
  return rows[0]?.n ?? 0
}
