import { beginOfDay } from '#platform/time/time.ts'
import type { Step } from '../contract.ts'
import { EXAMPLE_DRUGS } from './drugs.ts'

/** Somebody who hands a prescription in, and how it will go with it. */
export interface Arrival {
  n: number
  /** Milliseconds since the epoch. */
  at: number
  /** Number of the made-up person. */
  person: number
  items: { drug: string; quantity: string; compounded?: true }[]
  chronic: boolean
  delivery: boolean
  /** Seconds until each step is done, line included. */
  seconds: Record<Step, number>
  /** Seconds a doctor takes to answer; null where none is asked. */
  clarification: number | null
  wrongScan: boolean
  noShow: boolean
  score: number | null
}

/** Shares of a working day by hour (WIB): the peak is 09–12. */
const BY_HOUR = [
  [7, 0.04],
  [8, 0.1],
  [9, 0.17],
  [10, 0.18],
  [11, 0.16],
  [12, 0.1],
  [13, 0.09],
  [14, 0.07],
  [15, 0.04],
  [16, 0.03],
  [17, 0.02],
] as const

const SUNDAY = 0
const isSunday = (day: string): boolean => new Date(`${day}T00:00:00Z`).getUTCDay() === SUNDAY

/**
 * Everybody of a day in order of time. On Sundays a tenth comes.
 *
 * @param perDay prescriptions of an ordinary day
 * @param chance repeatable, 0 to 1
 */
export function arrivalsOf(day: string, perDay: number, chance: () => number): Arrival[] {
  const midnight = beginOfDay(day).getTime()
  const whole = isSunday(day) ? perDay / 10 : perDay * (0.9 + 0.2 * chance())
  const moments = BY_HOUR.flatMap(([hour, share]) =>
    Array.from(
      { length: Math.round(whole * share) },
      () => midnight + Math.floor((hour + chance()) * 3_600_000),
    ),
  ).sort((a, b) => a - b)
  return moments.map((at, i) => arrivalOf(i + 1, at, chance))
}

/** Work that is mostly near its mean and sometimes takes long. */
function work(mean: number, chance: () => number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance())
  return Math.max(5, Math.round(mean * Math.exp(0.5 * normal - 0.125)))
}

/** A third and a sixth more in the peak hours: the line is longer then. */
const lineOf = (at: number): number => {
  const hour = (new Date(at).getUTCHours() + 7) % 24
  return hour >= 9 && hour < 12 ? 1.2 : 0.9
}

function arrivalOf(n: number, at: number, chance: () => number): Arrival {
  const isCompounded = chance() < 0.2
  const delivery = chance() < 0.08
  // Half go express: those of five medicines or fewer, without anything mixed.
  const many = !isCompounded && chance() < 0.3
  const length = many ? 6 + Math.floor(chance() * 3) : 1 + Math.floor(chance() * 5)
  const items = itemsOf(length, isCompounded, chance)
  const line = lineOf(at)
  const seconds = {
    screening: work(35 * line, chance),
    preparing: work((isCompounded ? 700 : 60 + 25 * length) * line, chance),
    checking: work(40 * line, chance),
    handing: work(70 * line, chance),
  }
  return {
    n,
    at,
    person: 1 + Math.floor(chance() * 90_000),
    items,
    chronic: many && chance() < 0.5,
    delivery,
    seconds,
    clarification: chance() < 0.03 ? work(300, chance) : null,
    wrongScan: chance() < 0.01,
    noShow: !delivery && chance() < 0.02,
    score: chance() < 0.25 ? scoreOf(chance()) : null,
  }
}

/** About nine of ten are content. */
function scoreOf(draw: number): number {
  if (draw < 0.5) return 5
  if (draw < 0.88) return 4
  return draw < 0.96 ? 3 : 2
}

function itemsOf(length: number, isCompounded: boolean, chance: () => number): Arrival['items'] {
  const ordinary = EXAMPLE_DRUGS.filter(({ code }) => !['CONTOH-PUYER', 'CONTOH-OAT'].includes(code))
  const first = Math.floor(chance() * ordinary.length)
  const items: Arrival['items'] = Array.from({ length }, (_, i) => ({
    drug: (ordinary[(first + i) % ordinary.length] as { code: string }).code,
    quantity: String(5 * (1 + Math.floor(chance() * 6))),
  }))
  if (isCompounded) items[0] = { drug: 'CONTOH-PUYER', quantity: '10', compounded: true }
  else if (chance() < 0.03) items[0] = { drug: 'CONTOH-OAT', quantity: '30' }
  return items
}
