import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendarOf } from './calendar.ts'
import { chance, draw, normal, steadyId } from './chance.ts'
import { rating, selfRating } from './latent.ts'

const seeds = fc.integer({ min: 0, max: 2 ** 31 })

test('the same seed and purpose give the same, whatever was drawn before', () => {
  fc.assert(
    fc.property(seeds, fc.string(), (seed, purpose) => {
      const first = chance(seed, purpose)
      chance(seed, 'something else')
      expect(chance(seed, purpose)).toBe(first)
      expect(first).toBeGreaterThanOrEqual(0)
      expect(first).toBeLessThan(1)
    }),
  )
})

test('normal draws have mean 0 and deviation 1', () => {
  const draws = Array.from({ length: 20_000 }, (_, i) => normal(7, i))
  const mean = draws.reduce((a, b) => a + b, 0) / draws.length
  const variance = draws.reduce((a, b) => a + (b - mean) ** 2, 0) / draws.length
  expect(mean).toBeCloseTo(0, 1)
  expect(variance).toBeCloseTo(1, 1)
})

test('a draw takes no choice twice and keeps the order', () => {
  fc.assert(
    fc.property(seeds, fc.uniqueArray(fc.integer()), (seed, choices) => {
      const drawn = draw(choices, 3, seed)
      expect(drawn).toEqual(choices.filter((choice) => drawn.includes(choice)))
      expect(drawn).toHaveLength(Math.min(3, choices.length))
    }),
  )
})

test('steady identifiers are UUIDs, and differ by name and by seed', () => {
  expect(steadyId(1, 'a')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/)
  const ids = Array.from({ length: 5_000 }, (_, i) => steadyId(i % 5, `person ${i}`))
  expect(new Set(ids).size).toBe(ids.length)
})

test('ratings are whole numbers from 0 to 4, and regions think a little better of themselves', () => {
  const given = Array.from({ length: 2_000 }, (_, i) => rating(3, i % 9, `${i % 40}`, `${i % 50}`))
  const own = Array.from({ length: 2_000 }, (_, i) => selfRating(3, `${i % 40}`, `${i % 50}`))
  for (const value of [...given, ...own]) expect([0, 1, 2, 3, 4]).toContain(value)
  const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length
  expect(mean(own)).toBeGreaterThan(mean(given))
})

test('the calendar of a cycle goes forward, and every act lies before its deadline', () => {
  const { at, deadlines } = calendarOf(2027)
  const moments = Object.values(at).map((moment) => moment.getTime())
  expect(moments).toEqual([...moments].sort((a, b) => a - b))
  const closes = (step: string) => Date.parse(`${deadlines.find((d) => d.step === step)?.day}T16:59:59Z`)
  expect(at.accept.getTime()).toBeLessThan(closes('answer'))
  expect(at.submit.getTime()).toBeLessThan(closes('self_assessment'))
  expect(at.rate.getTime()).toBeLessThan(closes('rating'))
  expect(at.object.getTime()).toBeLessThan(closes('objection'))
  expect(at.decide.getTime()).toBeLessThan(closes('decision'))
})
