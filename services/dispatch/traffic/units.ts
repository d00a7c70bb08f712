import { randomUUID } from 'node:crypto'
import type { Actor } from '#platform/context.ts'
import type { Caller } from '#platform/http/call.ts'
import type { TrafficWorld } from '#platform/module.ts'
import type { Place } from '../contract.ts'
import * as contract from '../contract.ts'

// Made-up units, each with one crew and a place where it waits.

const UNITS = [
  ...['damkar', 'damkar', 'damkar', 'psc119', 'psc119', 'psc119', 'psc119'],
  ...['bpbd', 'bpbd', 'dlh', 'dinkes', 'police'],
].map((agency, i) => ({ agency, callSign: `Contoh ${agency} ${i + 1}`, crew: i + 1 }))

export interface PlayedUnit {
  unitId: string
  agency: string
  crew: Actor
  /** Where it waits; none in a region whose villages have no points. */
  station: Place | undefined
}

/** The units of a day; those that are not there yet begin with it. */
export async function unitsOf(
  world: TrafficWorld,
  desk: Caller,
  places: readonly Place[],
): Promise<PlayedUnit[]> {
  const listed = await world.call(desk, contract.ListUnits, {})
  const units: PlayedUnit[] = []
  for (const [i, { agency, callSign, crew }] of UNITS.entries()) {
    const known = listed.find((one) => one.callSign === callSign)
    const unit = {
      unitId: known?.id ?? randomUUID(),
      agency,
      crew: await world.person('field_crew', crew),
      station: stationOf(places, i),
    }
    if (known === undefined) await begin(world, desk, unit, callSign, crew)
    await stay(world, unit, desk.now)
    units.push(unit)
  }
  return units
}

/** Spread over the list of villages, the same for the same unit. */
const stationOf = (places: readonly Place[], i: number): Place | undefined =>
  places.filter(({ lat }) => lat !== null)[Math.floor((i * places.length) / UNITS.length)]

async function begin(
  world: TrafficWorld,
  desk: Caller,
  { unitId, agency, crew }: PlayedUnit,
  callSign: string,
  number: number,
): Promise<void> {
  const kept = { unitId, callSign, agency, type: 'Contoh', categories: [], isRetired: false, isExample: true }
  await world.call(desk, contract.KeepUnit, kept)
  await world.call(desk, contract.SetUnitState, { unitId, state: 'available' })
  const name = `Contoh Regu ${number}`
  await world.call({ ...desk, actor: crew }, contract.SignOn, { agency, unitId, name })
}

/** Tells that a unit is where it waits. */
export async function stay(
  world: TrafficWorld,
  { unitId, crew, station }: PlayedUnit,
  now: Date,
): Promise<void> {
  if (station === undefined || station.lat === null || station.lng === null) return
  const { lat, lng } = station
  const told = { unitId, lat, lng, accuracy: 20, at: now.toISOString() }
  await world.call({ actor: crew, region: world.region, now }, contract.TellPosition, told)
}
