import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dueOf, foldTask, nextActs, overdueOf, type TaskEvent, unitStateOf } from './task.ts'

const at = (second: number) => new Date(Date.UTC(2026, 10, 22, 3, 0, second))
const START = at(0)
const did = (act: TaskEvent['act'], second: number, unitId: string | null = null): TaskEvent => ({
  act,
  at: at(second),
  unitId,
})
const TIMERS = { acknowledge: 60, depart: 180, arrive: 900 }

const anyEvent = fc.record({
  act: fc.constantFrom('acknowledge', 'depart', 'arrive', 'control', 'finish', 'refuse', 'cancel', 'assign'),
  at: fc.integer({ min: -60, max: 3600 }).map(at),
  unitId: fc.constantFrom(null, 'a', 'b'),
}) as fc.Arbitrary<TaskEvent>
const anyEvents = fc.array(anyEvent, { maxLength: 12 })

const shuffled = (events: readonly TaskEvent[], keys: readonly number[]): TaskEvent[] =>
  events
    .map((one, i) => ({ one, key: keys[i % keys.length] ?? 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ one }) => one)

describe('a task', () => {
  test.each([
    [[], 'dispatched'],
    [[did('acknowledge', 20)], 'acknowledged'],
    [[did('arrive', 600)], 'on_scene'],
    [[did('arrive', 600), did('acknowledge', 20)], 'on_scene'],
    [[did('acknowledge', 20), did('finish', 900)], 'done'],
    [[did('refuse', 30)], 'refused'],
    [[did('cancel', 100), did('finish', 90)], 'done'],
    [[did('cancel', 80), did('finish', 90)], 'cancelled'],
    [[did('cancel', 90), did('finish', 90)], 'done'],
  ] as const)('after %j stands as %s', (events, state) => {
    expect(foldTask(START, events).state).toBe(state)
  })

  test('takes a late word of an earlier act into its times without going back', () => {
    const before = foldTask(START, [did('arrive', 600)])
    const after = foldTask(START, [did('arrive', 600), did('acknowledge', 20), did('depart', 90)])
    expect(before.acknowledgedAt).toBeNull()
    expect(after).toMatchObject({
      state: 'on_scene',
      acknowledgedAt: at(20),
      departedAt: at(90),
      arrivedAt: at(600),
    })
  })

  test('does not begin before it was dispatched, whatever a clock says', () => {
    expect(foldTask(START, [did('acknowledge', -30)]).acknowledgedAt).toEqual(START)
  })

  test('is the same in whatever order its events came, and however often', () => {
    fc.assert(
      fc.property(anyEvents, fc.array(fc.nat(), { minLength: 1 }), (events, keys) => {
        expect(foldTask(START, shuffled([...events, ...events], keys))).toEqual(foldTask(START, events))
      }),
    )
  })

  test('never goes back when more is told, until it ends', () => {
    const rank = [
      'dispatched',
      'acknowledged',
      'en_route',
      'on_scene',
      'under_control',
      'done',
      'refused',
      'cancelled',
    ]
    fc.assert(
      fc.property(anyEvents, anyEvent, (events, more) => {
        const before = foldTask(START, events)
        const after = foldTask(START, [...events, more])
        const isEnd = (act: string) => ['finish', 'refuse', 'cancel'].includes(act)
        if (!isEnd(more.act))
          expect(rank.indexOf(after.state)).toBeGreaterThanOrEqual(rank.indexOf(before.state))
        expect(before.endedAt === null || after.endedAt !== null).toBe(true)
      }),
    )
  })

  test('and its units never disagree: no unit is further than its task, and none is bound to one that ended', () => {
    const rank = { available: 9, returning: 9, busy: 9, off_duty: 9, assigned: 1, en_route: 2, on_scene: 4 }
    const ofTask = { dispatched: 1, acknowledged: 1, en_route: 2, on_scene: 4, under_control: 4 }
    fc.assert(
      fc.property(anyEvents, (events) => {
        const task = foldTask(START, events)
        for (const unit of ['a', 'b']) {
          const state = unitStateOf(START, events, unit)
          if (task.endedAt !== null) expect(['available', 'returning']).toContain(state)
          else expect(rank[state]).toBeLessThanOrEqual(ofTask[task.state as keyof typeof ofTask])
        }
      }),
    )
  })

  test('leaves a second unit where it is when the first arrives', () => {
    const events = [did('depart', 60), did('arrive', 300, 'a')]
    expect([unitStateOf(START, events, 'a'), unitStateOf(START, events, 'b')]).toEqual([
      'on_scene',
      'en_route',
    ])
  })

  test.each([
    ['dispatched', ['acknowledge', 'depart', 'arrive', 'control', 'finish', 'refuse']],
    ['en_route', ['arrive', 'control', 'finish']],
    ['under_control', ['finish']],
    ['done', []],
  ] as const)('offers from %s the next act first', (state, acts) => {
    expect(nextActs(state)).toEqual(acts)
  })
})

describe('the clock of a task', () => {
  test('waits for the next step, and a later step tells that an earlier one was done', () => {
    expect(dueOf(foldTask(START, []), TIMERS)).toEqual({ step: 'acknowledge', dueAt: at(60) })
    expect(dueOf(foldTask(START, [did('depart', 50)]), TIMERS)).toEqual({ step: 'arrive', dueAt: at(900) })
    expect(dueOf(foldTask(START, [did('arrive', 50)]), TIMERS)).toBeUndefined()
  })

  test('is late only after the limit', () => {
    const task = foldTask(START, [])
    expect(overdueOf(task, TIMERS, at(60))).toBeUndefined()
    expect(overdueOf(task, TIMERS, at(61))?.step).toBe('acknowledge')
    expect(overdueOf(foldTask(START, [did('refuse', 10)]), TIMERS, at(2000))).toBeUndefined()
  })
})
