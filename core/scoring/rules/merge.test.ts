import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { merge } from './merge.ts'

const given = (question: string, value: number, revision: number, device: string | null = null) => ({
  question,
  value,
  revision,
  device,
})
const isSame = (a: { value: number }, b: { value: number }) => a.value === b.value

describe('what comes back to a sheet', () => {
  it.each([
    ['a first rating', given('A01', 3, 0), [], 1, 0],
    ['one based on what is kept', given('A01', 3, 2), [given('A01', 1, 2)], 1, 0],
    ['the same twice', given('A01', 3, 0), [given('A01', 3, 5)], 0, 0],
    ['one written without sight of what is kept', given('A01', 3, 1), [given('A01', 1, 2)], 0, 1],
    ['one that believes in what is not there', given('A01', 3, 1), [], 0, 1],
    ['the next word of the same browser', given('A01', 3, 0, 'd'), [given('A01', 1, 1, 'd')], 1, 0],
    ['the next word of another browser', given('A01', 3, 0, 'd'), [given('A01', 1, 1, 'e')], 0, 1],
  ])('%s', (_what, one, kept, changes, conflicts) => {
    const merged = merge([one], kept, isSame)
    expect([merged.changes.length, merged.conflicts.length]).toEqual([changes, conflicts])
  })

  it('of a question given twice, the last one counts', () => {
    expect(merge([given('A01', 1, 0), given('A01', 2, 0)], [], isSame).changes).toEqual([given('A01', 2, 1)])
  })
})

const rating = fc.record({
  question: fc.constantFrom('A01', 'A02', 'A03'),
  value: fc.integer({ min: 0, max: 4 }),
  revision: fc.integer({ min: 0, max: 3 }),
  device: fc.constantFrom(null, 'd', 'e'),
})
const kept = fc.uniqueArray(rating, { selector: ({ question }) => question })

it('a change always follows what is kept, one revision on', () => {
  fc.assert(
    fc.property(fc.array(rating), kept, (some, there) => {
      for (const change of merge(some, there, isSame).changes) {
        const before = there.find(({ question }) => question === change.question)
        expect(change.revision).toBe((before?.revision ?? 0) + 1)
      }
    }),
  )
})

it('nothing is both changed and in conflict', () => {
  fc.assert(
    fc.property(fc.array(rating), kept, (some, there) => {
      const { changes, conflicts } = merge(some, there, isSame)
      const questions = [...changes, ...conflicts.map((one) => one.given)].map(({ question }) => question)
      expect(new Set(questions).size).toBe(questions.length)
    }),
  )
})
