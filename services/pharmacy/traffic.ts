import type { Actor } from '#platform/context.ts'
import type { Caller } from '#platform/http/call.ts'
import type { Traffic, TrafficTally, TrafficWorld } from '#platform/module.ts'
import * as contract from './contract.ts'
import { type Arrival, arrivalsOf } from './traffic/day.ts'
import { EXAMPLE_DRUGS, formularyCsv } from './traffic/drugs.ts'

// A day of an outpatient pharmacy, through the endpoints its people use. Volumes and shapes are those of
// comparable hospitals (500–1,000 prescriptions a day, peak 09–12, three to four medicines, half in the express
// lane); nothing of RSUD Ngudi Waluyo itself is known.

const FACILITY = 'rsud-contoh'
/** The least of the typical load, for a play that ends in good time; a region's play scales it by its days. */
const PER_DAY = 500

export const traffic: Traffic = { prepare, playDay }

const NAMES = {
  screener: ['pharmacist', 1],
  giver: ['pharmacist', 2],
  clerk: ['pharmacy_assistant', 1],
  picker: ['pharmacy_assistant', 2],
  checker: ['pharmacy_assistant', 3],
  operator: ['service_operator', 1],
} as const
type Hand = keyof typeof NAMES
type Cast = Record<Hand, Actor>

async function castOf(world: TrafficWorld): Promise<Cast> {
  const cast = {} as Cast
  for (const hand of Object.keys(NAMES) as Hand[]) {
    const [role, number] = NAMES[hand]
    cast[hand] = await world.person(role, number)
  }
  return cast
}

/** Two years before anything that is played: what is prepared stands by then. */
const BEFORE = new Date('2025-01-01T00:00:00Z')

async function prepare(world: TrafficWorld): Promise<void> {
  const operator = await world.person('service_operator', 1)
  const caller = { actor: operator, region: world.region, now: BEFORE }
  const { facilities } = await world.call(caller, contract.ListFacilities, {})
  if (facilities.some(({ code }) => code === FACILITY)) return
  const facility = { code: FACILITY, name: 'RSUD Contoh', kind: 'hospital', isExample: true } as const
  await world.call(caller, contract.OpenFacility, facility)
  const table = { name: 'formularium-contoh.csv', type: 'text/csv', bytes: Buffer.from(formularyCsv()) }
  await world.call(caller, contract.ImportDrugs, {}, table)
}

/** An act that waits for its moment. */
interface Due {
  at: number
  n: number
  run: () => Promise<void>
}

interface Play {
  world: TrafficWorld
  cast: Cast
  due: Due[]
  tally: Record<string, number>
  /** Counts what is put in line, so that two acts of one moment keep their order. */
  n: number
}

/**
 * Plays everything that begins on a day, in order of time; what was begun is ended, so a day leaves nobody waiting.
 */
async function playDay(world: TrafficWorld, day: string): Promise<TrafficTally> {
  const play: Play = { world, cast: await castOf(world), due: [], tally: {}, n: 0 }
  for (const arrival of arrivalsOf(day, PER_DAY, world.chance(`pharmacy:${day}`))) {
    plan(play, arrival.at, () => take(play, day, arrival))
  }
  for (let next = pop(play); next; next = pop(play)) {
    await world.until(new Date(next.at))
    await next.run()
  }
  return play.tally
}

function plan(play: Play, at: number, run: () => Promise<void>): void {
  play.due.push({ at, n: play.n++, run })
}

/** The earliest act; of two at one moment the one planned first. */
function pop({ due }: Play): Due | undefined {
  let first = 0
  for (let i = 1; i < due.length; i++) {
    const [a, b] = [due[i] as Due, due[first] as Due]
    if (a.at < b.at || (a.at === b.at && a.n < b.n)) first = i
  }
  return due.splice(first, 1)[0]
}

const count = ({ tally }: Play, what: string): void => {
  tally[what] = (tally[what] ?? 0) + 1
}

const by = ({ world, cast }: Play, hand: Hand, at: number): Caller => ({
  actor: cast[hand],
  region: world.region,
  now: new Date(at),
})

async function take(play: Play, day: string, arrival: Arrival): Promise<void> {
  const { world } = play
  const clerk = by(play, 'clerk', arrival.at)
  const number = String(arrival.person).padStart(6, '0')
  const patient = {
    // 99 is no region's prefix, so no such NIK is anybody's.
    nik: `99${world.region.replace('.', '')}0101${number}`,
    ihsNumber: null,
    cardNumber: null,
    name: `Contoh Pasien ${number}`,
    birthDate: null,
    sex: arrival.person % 2 === 0 ? ('female' as const) : ('male' as const),
    phone: null,
  }
  const { patientId } = await world.call(clerk, contract.RegisterPatient, { patient, isExample: true })
  const taken = await world.call(clerk, contract.TakePrescription, {
    prescription: {
      facility: FACILITY,
      patientId,
      identifier: { system: 'contoh', value: `${day}-${arrival.n}` },
      prescriber: `Contoh Dokter ${1 + (arrival.n % 8)}`,
      chronic: arrival.chronic,
      delivery: arrival.delivery,
      isExample: true,
      items: arrival.items,
    },
  })
  count(play, 'prescriptions')
  count(play, `lane_${taken.lane}`)
  plan(play, arrival.at + arrival.seconds.screening * 1000, () => screen(play, taken.ticketId, arrival))
}

async function screen(play: Play, ticketId: string, arrival: Arrival): Promise<void> {
  const { world } = play
  let at = arrival.at + arrival.seconds.screening * 1000
  if (arrival.clarification !== null) {
    count(play, 'clarifications')
    const reason = 'Contoh: dosis perlu dipastikan'
    await world.call(by(play, 'screener', at), contract.StartClarification, { ticketId, reason })
    at += arrival.clarification * 1000
    return plan(play, at, async () => {
      const answer = 'Contoh: dosis sudah benar'
      await world.call(by(play, 'screener', at), contract.EndClarification, { ticketId, answer })
      await screened(play, ticketId, arrival, at)
    })
  }
  await screened(play, ticketId, arrival, at)
}

async function screened(play: Play, ticketId: string, arrival: Arrival, at: number): Promise<void> {
  await play.world.call(by(play, 'screener', at), contract.ScreenTicket, { ticketId })
  const prepared = at + arrival.seconds.preparing * 1000
  plan(play, prepared, async () => {
    await play.world.call(by(play, 'picker', prepared), contract.PrepareTicket, { ticketId })
    const checked = prepared + arrival.seconds.checking * 1000
    plan(play, checked, () => check(play, ticketId, arrival, checked))
  })
}

async function check(play: Play, ticketId: string, arrival: Arrival, at: number): Promise<void> {
  const { world } = play
  const checker = by(play, 'checker', at)
  if (arrival.wrongScan) {
    count(play, 'near_misses')
    const known = new Set(arrival.items.map(({ drug }) => drug))
    const other = EXAMPLE_DRUGS.find(({ code }) => !known.has(code))
    await world.call(checker, contract.ScanItem, { ticketId, code: other?.barcode ?? '' })
  }
  const purpose = 'service' as const
  const { prescription } = await world.call(checker, contract.GetTicket, { ticketId, purpose })
  const codes = prescription.items.map(({ barcode }) => barcode)
  await world.call(checker, contract.CheckTicket, { ticketId, codes })
  await world.call(checker, contract.MakeReady, { ticketId })
  const next = at + 1000 * arrival.seconds.handing
  if (arrival.delivery) return plan(play, at + 3_600_000, () => send(play, ticketId, arrival, at + 3_600_000))
  plan(play, at + 5000, () => callOut(play, ticketId, arrival, at + 5000, next))
}

const COUNTERS = ['1', '2'] as const

async function callOut(
  play: Play,
  ticketId: string,
  arrival: Arrival,
  at: number,
  served: number,
): Promise<void> {
  const { world } = play
  const counter = COUNTERS[arrival.n % 2] as string
  await world.call(by(play, 'giver', at), contract.CallTicket, { ticketId, counter })
  if (!arrival.noShow)
    return plan(play, Math.max(served, at + 1000), () => give(play, ticketId, arrival, served))
  for (const minutes of [2, 4]) {
    const again = at + minutes * 60_000
    plan(play, again, async () => {
      await world.call(by(play, 'giver', again), contract.CallTicket, { ticketId, counter })
    })
  }
  const late = at + 40 * 60_000
  plan(play, late, async () => {
    await world.call(by(play, 'giver', late), contract.MissTicket, { ticketId })
    count(play, 'missed')
  })
}

async function give(play: Play, ticketId: string, arrival: Arrival, at: number): Promise<void> {
  const { world } = play
  const giver = by(play, 'giver', at)
  await world.call(giver, contract.HandOver, { ticketId, identifiedBy: 'bpjs_card', educated: true })
  count(play, 'handed_over')
  const { score } = arrival
  if (score === null) return
  const { token } = await world.call(giver, contract.GetTicket, { ticketId, purpose: 'service' })
  const then = at + 600_000
  plan(play, then, async () => {
    await world.call({ ...giver, now: new Date(then) }, contract.AnswerSatisfaction, { token, score })
    count(play, 'answers')
  })
}

async function send(play: Play, ticketId: string, arrival: Arrival, at: number): Promise<void> {
  const { world } = play
  await world.call(by(play, 'picker', at), contract.SendParcel, {
    ticketId,
    courier: 'Kurir Contoh',
    parcelCode: `CONTOH-${ticketId.slice(0, 13)}`,
    // Rp 7,000 and Rp 2,000 a kilometre, as at a comparable hospital.
    fee: 7000 + 2000 * (1 + (arrival.n % 12)),
    address: 'Jalan Contoh',
  })
  count(play, 'parcels')
  const home = at + 5 * 3_600_000
  plan(play, home, async () => {
    await world.call(by(play, 'picker', home), contract.EndParcel, { ticketId, outcome: 'delivered' })
  })
}
