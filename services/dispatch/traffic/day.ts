import { beginOfDay } from '#platform/time/time.ts'
import type { CallClass } from '../contract/words.ts'

// How a day of a call centre looks. Volumes of 150 to 400 raw calls are those of comparable cities, the share of ghost and
// prank calls that of Kota Blitar (89 of 150, February 2025), its incidents the words of its reports. The shape of the day
// and the lengths are our estimate.

/** One call of the day; seconds count from the moment before. */
export interface PlannedCall {
  n: number
  /** Milliseconds since 1970. */
  at: number
  number: string
  waits: number
  isAbandoned: boolean
  talks: number
  class: CallClass
  position: number
  incident?: PlannedIncident
}

export interface PlannedIncident {
  category: string
  agency: string
  /** A place among those of the region, as a share of their list. */
  place: number
  registers: number
  dispatches: number
  acknowledges: number
  departs: number
  travels: number
  works: number
  returns: number
  closes: number
  callback: 'reached' | 'not_reached'
  satisfaction: number
}

type Chance = () => number

/** Calls of each hour (WIB) of a hundred. */
const HOURS = [2, 1, 1, 1, 2, 3, 4, 6, 6, 6, 6, 5, 5, 5, 5, 5, 5, 6, 6, 6, 5, 4, 3, 2]
/** Ghost 55 and prank 34 of 150 calls; the rest our estimate. */
const CLASSES: readonly (readonly [CallClass, number])[] = [
  ['ghost', 36],
  ['prank', 23],
  ['information', 15],
  ['genuine', 13],
  ['silent', 9],
  ['duplicate', 4],
]
const KINDS: readonly (readonly [string, string, number])[] = [
  ['health', 'psc119', 26],
  ['accident', 'psc119', 18],
  ['fire', 'damkar', 14],
  ['animal_rescue', 'damkar', 14],
  ['fallen_tree', 'dlh', 12],
  ['hearse', 'dinkes', 6],
  ['crime', 'police', 4],
  ['disaster', 'bpbd', 4],
  ['life_safety', 'damkar', 2],
]
const HOUR = 3_600_000
const ABANDONED = 0.06
/** Misusers call again and again; others once in a while. */
const MISUSERS = 25
const OTHERS = 40_000

/** The calls that begin on a day, in order of time. The same chance gives the same day. */
export function callsOf(day: string, perDay: number, chance: Chance): PlannedCall[] {
  const count = Math.round(perDay * (0.85 + 0.3 * chance()))
  const start = beginOfDay(day).getTime()
  const calls = Array.from({ length: count }, (_, n) => callOf(n, start, chance))
  return calls.sort((a, b) => a.at - b.at || a.n - b.n)
}

function callOf(n: number, start: number, chance: Chance): PlannedCall {
  const hour = pick(
    HOURS.map((weight, i) => [i, weight] as const),
    chance,
  )
  const what = pick(CLASSES, chance)
  const isMisuse = what === 'ghost' || what === 'prank'
  const caller = Math.floor(chance() * (isMisuse ? MISUSERS : OTHERS)) + (isMisuse ? 0 : MISUSERS)
  return {
    n,
    at: start + hour * HOUR + Math.floor(chance() * HOUR),
    // 000 is no area and no operator, so no such number is anybody's.
    number: `+62000${String(caller).padStart(7, '0')}`,
    waits: lognormal(6, 0.7, chance),
    isAbandoned: chance() < ABANDONED,
    talks: lognormal(isMisuse ? 12 : 75, 0.6, chance),
    class: what,
    position: 1 + Math.floor(chance() * 10),
    ...(what === 'genuine' ? { incident: incidentOf(chance) } : {}),
  }
}

function incidentOf(chance: Chance): PlannedIncident {
  const [category, agency] = pick(
    KINDS.map(([kind, of, weight]) => [[kind, of] as const, weight] as const),
    chance,
  )
  return {
    category,
    agency,
    place: chance(),
    registers: lognormal(40, 0.3, chance),
    dispatches: lognormal(50, 0.5, chance),
    acknowledges: lognormal(30, 0.6, chance),
    departs: lognormal(90, 0.5, chance),
    travels: lognormal(480, 0.5, chance),
    works: lognormal(1500, 0.7, chance),
    returns: lognormal(600, 0.4, chance),
    closes: lognormal(900, 0.6, chance),
    callback: chance() < 0.7 ? 'reached' : 'not_reached',
    satisfaction: pick(
      [
        [5, 45],
        [4, 35],
        [3, 13],
        [2, 5],
        [1, 2],
      ] as const,
      chance,
    ),
  }
}

/** One of the choices by its weight. */
function pick<C>(choices: readonly (readonly [C, number])[], chance: Chance): C {
  const total = choices.reduce((sum, [, weight]) => sum + weight, 0)
  let left = chance() * total
  for (const [choice, weight] of choices) {
    left -= weight
    if (left < 0) return choice
  }
  return (choices.at(-1) as readonly [C, number])[0]
}

/** Whole seconds around a median, as lengths of handling are spread (Box and Muller). */
function lognormal(median: number, deviation: number, chance: Chance): number {
  const normal = Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance())
  return Math.max(1, Math.round(median * Math.exp(deviation * normal)))
}
