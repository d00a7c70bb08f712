// The problem of assigning as integer programming. Invariants of every solution: a region gets no more than it asks
// for; nobody gets a region twice, one with a conflict, or more than the capacity; standing assignments stay.
//
// In order of weight: fill every seat, then bring every area of expertise into every region, then share the load
// evenly. Loads cost their square: each further region of an assessor costs more than the last, so of two even
// choices the less loaded one is taken. A seed breaks what is still even, so that no alphabet favours anybody.

import { AREAS, type Area } from '../contract.ts'

export interface Pooled {
  id: string
  expertise: readonly Area[]
  capacity: number
  /** Regions of the year rated already. */
  load: number
}

export interface Wanting {
  code: string
  /** Seats still open. */
  open: number
  /** Assessors who have the region already. */
  kept: readonly string[]
  /** Pool members who may be added: active, not assigned here, without conflict. */
  eligible: readonly string[]
}

export interface Assigning {
  pool: readonly Pooled[]
  regions: readonly Wanting[]
  seed: number
}

/** A seat of a pool member at a region, by their places in the lists. */
export type Pair = readonly [region: number, assessor: number]

const SEAT = 100_000
const AREA = 400
/** Noise stays far below one step of load (at least 2). */
const NOISE = 1_000

/** What is open to choice, and what a further region costs. */
interface Terms {
  objective: string[]
  constraints: string[]
  bounds: string[]
}

/**
 * The model in CPLEX LP format: `x<region>_<assessor>` seats, `s<region>` seats left empty, `u<region>_<area>` areas
 * nobody brings, `y<assessor>_<k>` whether the k-th further region is taken.
 *
 * @param fixed seats already decided (an earlier, relaxed solution)
 * @param whole whether seats must be whole numbers; relaxed seats lie between 0 and 1
 */
export function modelOf(assigning: Assigning, fixed: readonly Pair[], whole: boolean): string {
  const pairs = pairsOf(assigning)
  const decided = new Set(fixed.map(nameOf))
  const terms = [
    seatTerms(assigning, pairs),
    coverTerms(assigning, pairs),
    loadTerms(assigning, pairs),
    tieTerms(assigning.seed, pairs),
  ]
  const bounds = [
    ...pairs.map(nameOf).map((x) => (decided.has(x) ? ` ${x} = 1` : ` 0 <= ${x} <= 1`)),
    ...terms.flatMap((term) => term.bounds),
  ]
  const constraints = terms.flatMap((term) => term.constraints).map((line, i) => ` c${i}: ${line}`)
  return [
    'Minimize',
    ` cost: ${terms.flatMap((term) => term.objective).join('\n + ')}`,
    'Subject To',
    ...constraints,
    'Bounds',
    ...bounds,
    ...(whole ? ['Binary', ...pairs.map(nameOf).filter((x) => !decided.has(x))] : []),
    'End',
  ].join('\n')
}

const nameOf = ([region, assessor]: Pair): string => `x${region}_${assessor}`

/** Every seat that could be taken. */
function pairsOf({ pool, regions }: Assigning): Pair[] {
  const places = new Map(pool.map(({ id }, i) => [id, i]))
  return regions.flatMap(({ eligible, open }, r) =>
    open < 1
      ? []
      : eligible.flatMap((id) => {
          const place = places.get(id)
          return place === undefined || roomOf(pool[place] as Pooled) < 1 ? [] : [[r, place] as const]
        }),
  )
}

const roomOf = ({ capacity, load }: Pooled): number => Math.max(0, capacity - load)

function seatTerms({ regions }: Assigning, pairs: readonly Pair[]): Terms {
  const byRegion = groupBy(pairs, ([region]) => region)
  const rows = [...byRegion].map(([region, seats]) => ({
    slack: `s${region}`,
    line: `${seats.map(nameOf).join(' + ')} + s${region} = ${regions[region]?.open}`,
  }))
  return {
    objective: rows.map(({ slack }) => `${SEAT} ${slack}`),
    constraints: rows.map(({ line }) => line),
    bounds: [],
  }
}

/** An area that standing assessors bring, or that nobody could bring, is not asked for. */
function coverTerms({ pool, regions }: Assigning, pairs: readonly Pair[]): Terms {
  const known = new Map(pool.map((one) => [one.id, one.expertise]))
  const lines = [...groupBy(pairs, ([region]) => region)].flatMap(([region, seats]) => {
    const brought = new Set(regions[region]?.kept.flatMap((id) => known.get(id) ?? []))
    return AREAS.flatMap((area, a) => {
      const bringing = seats.filter(([, assessor]) => pool[assessor]?.expertise.includes(area))
      if (brought.has(area) || bringing.length === 0) return []
      const gap = `u${region}_${a}`
      return [{ gap, line: `${bringing.map(nameOf).join(' + ')} + ${gap} >= 1` }]
    })
  })
  return {
    objective: lines.map(({ gap }) => `${AREA} ${gap}`),
    constraints: lines.map(({ line }) => line),
    bounds: [],
  }
}

/** The k-th region of an assessor costs 2k − 1, so that a load of n costs n². */
function loadTerms({ pool }: Assigning, pairs: readonly Pair[]): Terms {
  const byAssessor = [...groupBy(pairs, ([, assessor]) => assessor)]
  const steps = byAssessor.map(([assessor, seats]) => {
    const one = pool[assessor] as Pooled
    const count = Math.min(roomOf(one), seats.length)
    const names = Array.from({ length: count }, (_, k) => ({
      name: `y${assessor}_${k}`,
      cost: 2 * (one.load + k) + 1,
    }))
    return { names, line: `${seats.map(nameOf).join(' + ')} - ${names.map((n) => n.name).join(' - ')} = 0` }
  })
  const all = steps.flatMap(({ names }) => names)
  return {
    objective: all.map(({ name, cost }) => `${cost} ${name}`),
    constraints: steps.map(({ line }) => line),
    bounds: all.map(({ name }) => ` 0 <= ${name} <= 1`),
  }
}

function tieTerms(seed: number, pairs: readonly Pair[]): Terms {
  const next = sequenceOf(seed)
  return {
    objective: pairs.map((pair) => `${(next() / NOISE).toFixed(6)} ${nameOf(pair)}`),
    constraints: [],
    bounds: [],
  }
}

/** Numbers from 0 to 1 that follow from a seed alone (mulberry32). */
function sequenceOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

function groupBy(pairs: readonly Pair[], key: (pair: Pair) => number): Map<number, Pair[]> {
  const groups = new Map<number, Pair[]>()
  for (const pair of pairs) {
    const group = groups.get(key(pair))
    if (group === undefined) groups.set(key(pair), [pair])
    else group.push(pair)
  }
  return groups
}

/** Seats a solver answered with, from the values of its columns; halves count as none. */
export function seatsOf(columns: Readonly<Record<string, number>>, least = 0.5): Pair[] {
  return Object.entries(columns).flatMap(([name, value]) => {
    const match = value > least ? /^x(\d+)_(\d+)$/.exec(name) : null
    return match === null ? [] : [[Number(match[1]), Number(match[2])] as const]
  })
}

/** Whether there is anything at all to choose. */
export const hasChoice = (assigning: Assigning): boolean => pairsOf(assigning).length > 0
