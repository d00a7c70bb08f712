import { describe, expect, test } from 'vitest'
import { COVERAGE, EXAMPLES, type Example, estimate } from './estimate.ts'

/** Repeatable chance (mulberry32). */
function chanceOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

interface Day {
  servers: number
  perHour: number
  /** Mean work in seconds on one item. */
  work: number
}

/** A line with several people: first come, first served; work varies by half. */
function simulate(day: Day, tickets: number, seed: number) {
  const chance = chanceOf(seed)
  const free = Array.from({ length: day.servers }, () => 0)
  let clock = 0
  const done: (Example & { at: number; readyAt: number })[] = []
  for (let i = 0; i < tickets; i++) {
    clock += (-Math.log(1 - chance()) * 3600) / day.perHour
    const items = 1 + Math.floor(chance() * 5)
    const soonest = free.indexOf(Math.min(...free))
    const begin = Math.max(clock, free[soonest] as number)
    const normal = Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance())
    const readyAt = begin + (60 + day.work * items) * Math.exp(0.45 * normal)
    free[soonest] = readyAt
    const ahead = done.filter((one) => one.readyAt > clock).length
    done.push({ items, ahead, seconds: readyAt - clock, at: clock, readyAt })
  }
  return done
}

/** How many of the moments lie in the interval told on arrival, or after so many seconds of waiting. */
function coverage(day: Day, seed: number, waited = 0): { share: number; width: number } {
  const tickets = simulate(day, 700, seed)
  let [held, asked, width] = [0, 0, 0]
  for (const one of tickets.slice(150)) {
    if (one.seconds <= waited) continue
    const now = one.at + waited
    const seen = tickets.filter(({ readyAt }) => readyAt <= now).sort((a, b) => b.readyAt - a.readyAt)
    const { earliest, latest } = estimate({ ...one, waited }, seen.slice(0, EXAMPLES))
    const left = one.seconds - waited
    asked++
    width += latest - earliest
    if (left >= earliest && left <= latest) held++
  }
  return { share: (held / asked) * 100, width: width / asked }
}

describe('the interval holds as often as it says', () => {
  test.each([
    ['a quiet day', { servers: 4, perHour: 30, work: 60 }],
    ['a full day', { servers: 4, perHour: 48, work: 60 }],
    ['slow hands', { servers: 3, perHour: 20, work: 110 }],
    ['quick hands', { servers: 2, perHour: 40, work: 20 }],
  ])('on %s', (_, day) => {
    const shares = [11, 22].map((seed) => coverage(day, seed).share)
    for (const share of shares) {
      expect(share).toBeGreaterThan(COVERAGE - 8)
      expect(share).toBeLessThan(COVERAGE + 12)
    }
  })

  // The line grows to lengths never seen before; nothing learnt from the past is then as sure as it says.
  test('but for days on which as many come as can be served: then a little less often', () => {
    const { share } = coverage({ servers: 4, perHour: 52, work: 60 }, 11)
    expect(share).toBeGreaterThan(COVERAGE - 15)
  })

  test('for those who have waited three minutes', () => {
    const { share } = coverage({ servers: 4, perHour: 45, work: 60 }, 33, 180)
    expect(share).toBeGreaterThan(COVERAGE - 10)
  })
})

test('with nothing seen the interval is wide and rests on start values', () => {
  const { earliest, latest, basis } = estimate({ items: 3, ahead: 0, waited: 0 }, [])
  expect(basis).toBe(0)
  expect(latest - earliest).toBeGreaterThan(300)
})

test('whoever waits longer than anybody is told an end that is not now', () => {
  const examples = Array.from({ length: 60 }, () => ({ items: 3, ahead: 0, seconds: 300 }))
  expect(estimate({ items: 3, ahead: 0, waited: 2000 }, examples)).toMatchObject({
    earliest: 0,
    latest: 1000,
  })
})

test('more tickets ahead and more items take longer', () => {
  const tickets = simulate({ servers: 3, perHour: 45, work: 60 }, 200, 5)
  const middle = (items: number, ahead: number) => {
    const { earliest, latest } = estimate({ items, ahead, waited: 0 }, tickets.slice(-EXAMPLES))
    return (earliest + latest) / 2
  }
  expect(middle(3, 12)).toBeGreaterThan(middle(3, 2))
  expect(middle(5, 2)).toBeGreaterThan(middle(1, 2))
})
