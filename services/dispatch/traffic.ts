import { randomUUID } from 'node:crypto'
import type { Actor } from '#platform/context.ts'
import type { Caller } from '#platform/http/call.ts'
import type { Role, Traffic, TrafficTally, TrafficWorld } from '#platform/module.ts'
import { beginOfDay } from '#platform/time/time.ts'
import type { TaskAct } from './contract/words.ts'
import type { Place } from './contract.ts'
import * as contract from './contract.ts'
import { callsOf, type PlannedCall, type PlannedIncident } from './traffic/day.ts'
import { type PlayedUnit, stay, unitsOf } from './traffic/units.ts'

// A day of a call centre, through the endpoints its people and its telephony system use. All of it says “contoh”.

export const traffic: Traffic = { prepare, playDay }

const TAKERS = 4

interface Due {
  at: number
  n: number
  run: (at: number) => Promise<void>
}

interface Play {
  world: TrafficWorld
  cast: { machine: Actor; dispatcher: Actor; takers: Actor[] }
  units: PlayedUnit[]
  places: Place[]
  due: Due[]
  tally: Record<string, number>
  n: number
  /** The incident that further callers mean. */
  latest: string | undefined
}

const callerOf = ({ region }: TrafficWorld, actor: Actor, at: number | Date): Caller => ({
  actor,
  region,
  now: new Date(at),
})

/** Nothing must stand before the first day: agencies and units begin with it. */
async function prepare(): Promise<void> {}

/** Plays the calls of a day and all that follows from them; nothing is left open. */
async function playDay(world: TrafficWorld, day: string): Promise<TrafficTally> {
  const play = await beginPlay(world, day)
  const settings = await world.call(dispatcherAt(play, beginOfDay(day)), contract.GetSettings, {})
  const { exampleCallsPerDay } = settings.settings
  for (const call of callsOf(day, exampleCallsPerDay, world.chance(`dispatch:${day}`)))
    plan(play, call.at, (at) => ring(play, day, call, at))
  for (let next = pop(play); next; next = pop(play)) {
    await world.until(new Date(next.at))
    await next.run(next.at)
  }
  return play.tally
}

async function beginPlay(world: TrafficWorld, day: string): Promise<Play> {
  const person = (role: Role, number: number) => world.person(role, number)
  const dispatcher = await person('dispatcher', 1)
  const takers: Actor[] = []
  for (let i = 1; i <= TAKERS; i++) takers.push(await person('call_taker', i))
  const cast = { machine: await person('service_operator', 1), dispatcher, takers }
  const desk = callerOf(world, dispatcher, beginOfDay(day))
  await world.call(desk, contract.TakeStartSet, {})
  const { villages } = await world.call(desk, contract.ListDistricts, {})
  const places = villages.some(({ lat }) => lat !== null)
    ? villages.filter(({ lat }) => lat !== null)
    : villages
  const units = await unitsOf(world, desk, places)
  return { world, cast, units, places, due: [], tally: {}, n: 0, latest: undefined }
}

const dispatcherAt = ({ world, cast }: Play, at: number | Date): Caller =>
  callerOf(world, cast.dispatcher, at)

function plan(play: Play, at: number, run: Due['run']): void {
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

type Told = 'offered' | 'answered' | 'ended' | 'abandoned'

async function tell(play: Play, day: string, call: PlannedCall, event: Told, at: number): Promise<string> {
  const { world, cast } = play
  const { callId } = await world.call(callerOf(world, cast.machine, at), contract.ReportTelephony, {
    callId: `contoh-${day}-${call.n}`,
    event,
    at: new Date(at).toISOString(),
    cli: call.number,
    queue: '112',
    ...(event === 'answered' ? { position: `Meja ${call.position}` } : {}),
    isExample: true,
  })
  return callId
}

async function ring(play: Play, day: string, call: PlannedCall, at: number): Promise<void> {
  await tell(play, day, call, 'offered', at)
  count(play, 'calls')
  const next = at + call.waits * 1000
  if (call.isAbandoned) plan(play, next, (then) => giveUp(play, day, call, then))
  else plan(play, next, (then) => answer(play, day, call, then))
}

async function giveUp(play: Play, day: string, call: PlannedCall, at: number): Promise<void> {
  await tell(play, day, call, 'abandoned', at)
  count(play, 'abandoned')
}

async function answer(play: Play, day: string, call: PlannedCall, at: number): Promise<void> {
  const callId = await tell(play, day, call, 'answered', at)
  const { world, cast } = play
  const taker = cast.takers[call.position % TAKERS] as Actor
  plan(play, at + call.talks * 1000, async (then) => {
    await tell(play, day, call, 'ended', then)
    await world.call(callerOf(world, taker, then), contract.ClassifyCall, { callId, class: call.class })
    count(play, `class_${call.class}`)
  })
  const { incident } = call
  if (incident !== undefined)
    plan(play, at + incident.registers * 1000, (then) => register(play, callId, taker, incident, then))
  else if (call.class === 'duplicate') await attach(play, callId, taker, at)
}

async function attach({ world, latest }: Play, callId: string, taker: Actor, at: number): Promise<void> {
  if (latest === undefined) return
  await world.call(callerOf(world, taker, at), contract.AttachCall, { callId, incidentId: latest })
}

async function register(
  play: Play,
  callId: string,
  taker: Actor,
  one: PlannedIncident,
  at: number,
): Promise<void> {
  const { world, places } = play
  const place = places[Math.floor(one.place * places.length)]
  const { id } = await world.call(callerOf(world, taker, at), contract.OpenIncident, {
    callId,
    category: one.category,
    address: place ? `Contoh, ${place.name}` : 'Contoh',
    landmark: '',
    village: place?.village ?? null,
    lat: place?.lat ?? null,
    lng: place?.lng ?? null,
    accuracy: null,
    victims: 0,
    hazards: [],
    description: 'Contoh',
    isExample: true,
  })
  count(play, 'incidents')
  play.latest = id
  plan(play, at + one.dispatches * 1000, (then) => dispatchTo(play, { id, place }, one, then))
}

interface Scene {
  /** Of the incident. */
  id: string
  place: Place | undefined
}

async function dispatchTo(play: Play, scene: Scene, one: PlannedIncident, at: number): Promise<void> {
  const { world } = play
  const incidentId = scene.id
  const desk = dispatcherAt(play, at)
  const input = { incidentId, agency: one.agency }
  const [best] = await world.call(desk, contract.ProposeUnits, input)
  const unit = best && !best.isBusy ? play.units.find(({ unitId }) => unitId === best.unitId) : undefined
  const unitIds = unit ? [unit.unitId] : []
  const { taskId } = await world.call(desk, contract.DispatchTask, { ...input, unitIds, note: '' })
  count(play, 'tasks')
  const worker = unit?.crew ?? play.cast.dispatcher
  const steps: [TaskAct, number][] = [
    ['acknowledge', one.acknowledges],
    ['depart', one.departs],
    ['arrive', one.travels],
    ['finish', one.works],
  ]
  let then = at
  for (const [act, seconds] of steps) {
    then += seconds * 1000
    const where = act === 'arrive' && unit ? pointOf(unit, scene.place) : {}
    plan(play, then, (moment) => actAt(play, worker, { taskId, act, ...where }, moment))
  }
  plan(play, then + one.closes * 1000, (moment) => close(play, incidentId, one, moment))
  if (unit) plan(play, then + one.returns * 1000, (moment) => comeHome(play, unit, moment))
}

/** A phone says with an act where it is. */
const pointOf = ({ unitId }: PlayedUnit, place: Place | undefined) =>
  typeof place?.lat === 'number' && typeof place.lng === 'number'
    ? { unitId, lat: place.lat, lng: place.lng }
    : {}

interface Act {
  taskId: string
  act: TaskAct
}

async function actAt({ world }: Play, worker: Actor, act: Act, moment: number): Promise<void> {
  const at = new Date(moment).toISOString()
  await world.call(callerOf(world, worker, moment), contract.ActOnTask, { ...act, key: randomUUID(), at })
}

/** Back and free, unless it was sent again on the way. */
async function comeHome({ world }: Play, home: PlayedUnit, at: number): Promise<void> {
  const { unitId, crew } = home
  const caller = callerOf(world, crew, at)
  const unit = (await world.call(caller, contract.ListUnits, {})).find(({ id }) => id === unitId)
  if (unit?.state !== 'returning') return
  await world.call(caller, contract.SetUnitState, { unitId, state: 'available' })
  await stay(world, home, new Date(at))
}

async function close(play: Play, incidentId: string, one: PlannedIncident, at: number): Promise<void> {
  const { callback, satisfaction } = one
  await play.world.call(dispatcherAt(play, at), contract.CloseIncident, {
    incidentId,
    outcome: 'Contoh',
    callback,
    callbackNote: '',
    satisfaction: callback === 'reached' ? satisfaction : null,
  })
  count(play, 'closed')
}
