import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CallEvent, changesOf, foldCall, mayClassify } from './call.ts'

const at = (second: number) => new Date(Date.UTC(2026, 10, 22, 3, 0, second))
const event = (kind: CallEvent['kind'], second: number): CallEvent => ({ kind, at: at(second) })

const LIFE = [event('offered', 0), event('answered', 8), event('recording', 9), event('ended', 90)]

/** Every order of some things. */
function permutations<X>(things: readonly X[]): X[][] {
  if (things.length <= 1) return [[...things]]
  return things.flatMap((one, i) =>
    permutations(things.filter((_, j) => j !== i)).map((rest) => [one, ...rest]),
  )
}

describe('a call', () => {
  test.each(permutations(LIFE).map((order) => [order.map(({ kind }) => kind).join(' '), order] as const))(
    'told in the order %s ends as the same call',
    (_, order) => {
      expect(foldCall(order)).toEqual(foldCall(LIFE))
    },
  )

  test('waits from offered to answered', () => {
    expect(foldCall(LIFE)).toMatchObject({ state: 'ended', waitedMs: 8000, abandonedAt: null, at: at(0) })
  })

  test.each([
    [[event('offered', 0)], 'ringing'],
    [[event('offered', 0), event('answered', 5)], 'answered'],
    [[event('offered', 0), event('ended', 20)], 'abandoned'],
    [[event('offered', 0), event('abandoned', 20)], 'abandoned'],
    [[event('answered', 5)], 'answered'],
    [[event('recording', 5)], 'ringing'],
    [[event('offered', 0), event('abandoned', 20), event('answered', 5)], 'answered'],
  ] as const)('that was told %# stands as %s', (events, state) => {
    expect(foldCall(events).state).toBe(state)
  })

  test('whose order of events is arbitrary, and some told twice, folds to the same', () => {
    const events = fc.array(
      fc.record({
        kind: fc.constantFrom('offered', 'answered', 'ended', 'abandoned', 'recording'),
        at: fc.integer({ min: 0, max: 600 }).map(at),
      }),
      { minLength: 1, maxLength: 12 },
    ) as fc.Arbitrary<CallEvent[]>
    fc.assert(
      fc.property(events, fc.infiniteStream(fc.nat()), (list, stream) => {
        const keyed = [...list, ...list.slice(0, 3)].map((one) => ({
          one,
          key: stream.next().value as number,
        }))
        const shuffled = keyed.sort((a, b) => a.key - b.key).map(({ one }) => one)
        expect(foldCall(shuffled)).toEqual(foldCall(list))
      }),
    )
  })

  test('tells only what changed', () => {
    const ringing = foldCall([event('offered', 0)])
    const answered = foldCall([event('offered', 0), event('answered', 8)])
    expect(changesOf(undefined, ringing)).toEqual(['offered'])
    expect(changesOf(ringing, ringing)).toEqual([])
    expect(changesOf(ringing, answered)).toEqual(['answered'])
    expect(changesOf(undefined, foldCall(LIFE))).toEqual(['offered', 'answered', 'ended'])
  })

  test('that is told to be offered only after it was answered tells its waiting time then', () => {
    const before = foldCall([event('answered', 8)])
    const after = foldCall([event('answered', 8), event('offered', 0)])
    expect(before.waitedMs).toBeNull()
    expect(changesOf(before, after)).toEqual(['offered', 'answered'])
  })

  test('that rings can not be classified, and one given up can', () => {
    expect([mayClassify('ringing'), mayClassify('abandoned'), mayClassify('ended')]).toEqual([
      false,
      true,
      true,
    ])
  })
})
