import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TICKET_EVENTS, type TicketEventKind } from '../contract/words.ts'
import {
  ALLOWED,
  apply,
  begin,
  foldTicket,
  obstacleTo,
  type TicketEventData,
  type TicketFold,
  timeOf,
} from './states.ts'

const T0 = new Date('2026-11-23T02:00:00Z')
const later = (seconds: number) => new Date(T0.getTime() + seconds * 1000)
const plain = { compounded: 0 }
const event = (kind: TicketEventKind, seconds: number, by = 'budi', rest: Partial<TicketEventData> = {}) => ({
  kind,
  at: later(seconds),
  by,
  ...rest,
})

const WAY: TicketEventData[] = [
  event('received', 0, 'ayu', { lane: 'express' }),
  event('screened', 30, 'ayu'),
  event('prepared', 150, 'budi'),
  event('checked', 180, 'citra'),
  event('ready', 190, 'citra'),
  event('called', 200, 'ayu', { counter: '1' }),
  event('handed_over', 260, 'ayu', { owed: 0 }),
  event('closed', 60_000, 'system'),
]

describe('the way of a ticket', () => {
  test('keeps who and when of every step', () => {
    expect(foldTicket(WAY)).toMatchObject({
      state: 'closed',
      events: 8,
      preparedBy: 'budi',
      screenedAt: later(30),
      readyAt: later(190),
      handedOverAt: later(260),
      endedAt: later(260),
      calls: 1,
    })
  })

  test.each(WAY.slice(1).map((_, i) => i + 1))(
    'skips no step: step %i is not possible before the one before',
    (i) => {
      const early = foldTicket(WAY.slice(0, i))
      for (const next of WAY.slice(i + 1)) expect(obstacleTo(early, next, plain)).toBe('forbidden')
      expect(obstacleTo(early, WAY[i] as TicketEventData, plain)).toBeUndefined()
    },
  )

  test('begins by being received', () => {
    expect(() => foldTicket(WAY.slice(1))).toThrow('received')
  })
})

describe('a question to the doctor', () => {
  const asked = foldTicket([...WAY.slice(0, 2), event('clarification_started', 60)])
  test.each([
    ['prepared', 'forbidden'],
    ['clarification_started', 'forbidden'],
    ['clarification_ended', undefined],
    ['cancelled', undefined],
    ['lane_overridden', undefined],
  ] as const)('while it is open, %s is %s', (kind, obstacle) => {
    expect(obstacleTo(asked, event(kind, 90), plain)).toBe(obstacle)
  })

  test('does not stop the clock and leaves the state', () => {
    const answered = apply(asked, event('clarification_ended', 400))
    expect(answered).toMatchObject({
      state: 'screened',
      receivedAt: T0,
      isClarifying: false,
      clarifications: 1,
    })
  })

  test('that replaces a picked medicine has it picked anew', () => {
    const picked = foldTicket([...WAY.slice(0, 3), event('clarification_started', 170)])
    const answered = (substituted: number) =>
      apply(picked, event('clarification_ended', 300, 'ayu', { substituted }))
    expect([answered(1).state, answered(0).state]).toEqual(['screened', 'prepared'])
  })
})

describe('whoever prepared it', () => {
  const prepared = foldTicket(WAY.slice(0, 3))
  test.each(['checked', 'check_failed'] as const)('may not say %s', (kind) => {
    expect(obstacleTo(prepared, event(kind, 180, 'budi'), plain)).toBe('checker')
    expect(obstacleTo(prepared, event(kind, 180, 'citra'), plain)).toBeUndefined()
  })

  test('is asked anew after a failed check, and the mistake is remembered', () => {
    const failed = apply(prepared, event('check_failed', 170, 'citra', { mistake: 'wrong_strength' }))
    expect(failed).toMatchObject({ state: 'screened', preparedBy: null, nearMiss: 'wrong_strength' })
    const again = apply(failed, event('prepared', 200, 'citra'))
    expect(again.round).toBe(2)
    expect(obstacleTo(again, event('checked', 210, 'citra'), plain)).toBe('checker')
  })
})

test('compounded medicine never goes express, others may', () => {
  const to = event('lane_overridden', 60, 'ayu', { lane: 'express' })
  const ticket = foldTicket([event('received', 0, 'ayu', { lane: 'compounded' })])
  expect(obstacleTo(ticket, to, { compounded: 1 })).toBe('compounded')
  expect(obstacleTo(ticket, to, plain)).toBeUndefined()
})

test('whoever missed the call comes back and is called from the beginning', () => {
  const missed = foldTicket([...WAY.slice(0, 6), event('missed', 2000)])
  expect(missed).toMatchObject({ state: 'no_show', wasMissed: true, endedAt: null })
  const back = apply(missed, event('returned', 3000))
  expect(back).toMatchObject({ state: 'ready', calls: 0, readyAt: later(190) })
})

test('a ticket with owed drugs is whole when the last is settled', () => {
  const partial = foldTicket([...WAY.slice(0, 6), event('handed_over', 260, 'ayu', { owed: 2 })])
  expect([partial.state, partial.owed]).toEqual(['partial', 2])
  const one = apply(partial, event('owed_settled', 9000, 'ayu', { owed: 1 }))
  const none = apply(one, event('owed_settled', 9900, 'ayu', { owed: 0 }))
  expect([one.state, none.state]).toEqual(['partial', 'handed_over'])
})

test('a parcel is delivered, or comes back to be sent again', () => {
  const sent = foldTicket([...WAY.slice(0, 5), event('parcel_sent', 600)])
  expect(apply(sent, event('parcel_delivered', 9000)).state).toBe('delivered')
  expect(apply(sent, event('parcel_returned', 9000))).toMatchObject({ state: 'ready', endedAt: null })
})

describe('no order of acts', () => {
  const act = fc.record({
    kind: fc.constantFrom(...TICKET_EVENTS),
    seconds: fc.integer({ min: 0, max: 5000 }),
    by: fc.constantFrom('ayu', 'budi', 'citra'),
    lane: fc.constantFrom('express', 'compounded', 'delivery'),
    owed: fc.integer({ min: 0, max: 2 }),
  })
  const play = (
    acts: readonly { kind: TicketEventKind; seconds: number; by: string; lane: never; owed: number }[],
  ) => {
    const begun = begin('compounded', T0)
    const folds: { fold: TicketFold; event?: TicketEventData; before?: TicketFold }[] = [{ fold: begun }]
    for (const { kind, seconds, by, lane, owed } of acts) {
      const before = (folds.at(-1) as { fold: TicketFold }).fold
      const rest = kind === 'lane_overridden' ? { lane } : { owed }
      const one = event(kind, seconds, by, { mistake: 'wrong_drug', ...rest })
      if (obstacleTo(before, one, { compounded: 1 }) === undefined) {
        folds.push({ before, event: one, fold: apply(before, one) })
      }
    }
    return folds
  }

  // Plays lean towards long ways, else most acts would be refused at the first step.
  const acts = fc.array(act, { maxLength: 40 }).map((list) =>
    list.flatMap((one, i) => [
      one,
      {
        ...one,
        kind: TICKET_EVENTS[(i * 7 + one.seconds) % TICKET_EVENTS.length] as TicketEventKind,
        seconds: 5000,
      },
    ]),
  )

  test('reaches a forbidden state, turns time back, or lets a picker check', () => {
    fc.assert(
      fc.property(acts, (list) => {
        for (const { fold, event: one, before } of play(list as never)) {
          const times = [fold.receivedAt, fold.readyAt, fold.handedOverAt].filter((at) => at !== null)
          for (let i = 1; i < times.length; i++)
            expect(Number(times[i])).toBeGreaterThanOrEqual(Number(times[i - 1]))
          if (fold.handedOverAt !== null) expect(fold.readyAt).not.toBeNull()
          expect(fold.lane).not.toBe('express')
          if (!one || !before) continue
          expect(ALLOWED[one.kind]).toContain(before.state)
          expect(fold.lastAt >= before.lastAt).toBe(true)
          if (one.kind === 'checked') expect(before.preparedBy).not.toBe(one.by)
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('the time of an act', () => {
  const now = later(1000)
  test.each([
    ['entered at once is now', undefined, later(900), { at: now, isLate: false }],
    [
      'stays behind the last event when the clock was set back',
      undefined,
      later(1100),
      { at: later(1100), isLate: false },
    ],
    ['entered afterwards is kept and marked', later(500), later(400), { at: later(500), isLate: true }],
    [
      'of a desk whose clock is a little off is not marked',
      later(990),
      null,
      { at: later(990), isLate: false },
    ],
    ['is not before the last event', later(500), later(600), undefined],
    ['is not in the future', later(1100), null, undefined],
    ['is not older than a facility allows', later(-72 * 3600), null, undefined],
  ])('%s', (_, named, last, expected) => {
    expect(timeOf(named, now, last, 72)).toEqual(expected)
  })
})
