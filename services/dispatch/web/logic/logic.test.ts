import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FieldTask, IncidentCard, ReplayStep, TaskAct } from '../../contract.ts'
import { elapsed, length, toneOf } from './clock.ts'
import { contentOf, EMPTY_DRAFT, isEmpty, likenessOf, placed } from './draft.ts'
import { byTurn, mainActOf, mapAddress, withWaiting } from './field.ts'
import { classOf, isLetter, type Press, proposalOf, rowAfter } from './keys.ts'
import { byLane, byPressure } from './order.ts'
import { heardLate, offsetOf, standAfter, stepAt } from './replay.ts'

const T0 = '2026-11-22T02:00:00.000Z'
const at = (seconds: number) => new Date(Date.parse(T0) + seconds * 1000).toISOString()
const ms = (seconds: number) => Date.parse(at(seconds))

describe('a clock', () => {
  test.each([
    [0, '0:00'],
    [65, '1:05'],
    [3599, '59:59'],
    [3661, '1:01:01'],
    [200_000, '55:33:20'],
    [-5, '0:00'],
  ])('shows %i seconds as %s', (seconds, shown) => {
    expect(elapsed(T0, ms(seconds))).toBe(shown)
  })

  test('is calm until its step is due, then near, then bad', () => {
    expect([-1, 0, 59, 60].map((late) => toneOf(T0, ms(late)))).toEqual(['calm', 'near', 'near', 'bad'])
    expect(toneOf(null, ms(0))).toBe('calm')
  })

  test('of a length that is not known shows none', () => {
    expect([length(null), length(187_000)]).toEqual([undefined, '3:07'])
  })
})

describe('a key', () => {
  const press = (key: string, more: Partial<Press> = {}): Press => ({
    key,
    ctrlKey: false,
    altKey: false,
    metaKey: false,
    isTyping: false,
    ...more,
  })

  test('from 1 to 6 says what a call was', () => {
    expect(['1', '2', '3', '4', '5', '6', '7', 'a'].map((key) => classOf(press(key)))).toEqual([
      'genuine',
      'information',
      'ghost',
      'prank',
      'silent',
      'duplicate',
      undefined,
      undefined,
    ])
  })

  test('says nothing while somebody types, or beside a modifier', () => {
    expect(classOf(press('1', { isTyping: true }))).toBeUndefined()
    expect(classOf(press('1', { ctrlKey: true }))).toBeUndefined()
    expect(isLetter(press('K', { isTyping: true }), 'k')).toBe(false)
    expect(isLetter(press('K'), 'k')).toBe(true)
  })

  test('chooses only a proposal that is there', () => {
    expect([proposalOf(press('2'), 3), proposalOf(press('4'), 3), proposalOf(press('0'), 3)]).toEqual([
      1,
      undefined,
      undefined,
    ])
  })

  test('walks the rows and stays at their ends', () => {
    expect([rowAfter('ArrowDown', 2, 3), rowAfter('ArrowUp', 0, 3), rowAfter('ArrowDown', 0, 3)]).toEqual([
      2, 0, 1,
    ])
  })
})

describe('the board', () => {
  const card = (
    state: IncidentCard['state'],
    priority: IncidentCard['priority'],
    age: number,
    due?: number,
  ) =>
    ({
      state,
      priority,
      receivedAt: at(-age),
      overdue: due === undefined ? null : { step: 'arrive', dueAt: at(due) },
    }) as IncidentCard

  test('shows late ones first, then by priority, then the longest late and the oldest', () => {
    const cards = [
      card('received', 'P2', 10),
      card('received', 'P1', 5),
      card('received', 'P3', 5, -5),
      card('received', 'P1', 50),
      card('received', 'P4', 5, -50),
      card('received', 'P3', 5, -9),
    ]
    const order = [...cards].sort(byPressure).map((one) => cards.indexOf(one))
    expect(order).toEqual([5, 2, 4, 3, 1, 0])
  })

  test('puts each open state into one lane, and ended ones into none', () => {
    const lanes = byLane([card('received', 'P1', 1), card('en_route', 'P1', 1), card('closed', 'P1', 1)])
    expect(Object.values(lanes).map((lane) => lane.length)).toEqual([1, 0, 1, 0, 0])
  })
})

describe('a task in the field', () => {
  const task = {
    id: 't',
    state: 'dispatched',
    priority: 'P1',
    dispatchedAt: T0,
    acknowledgedAt: null,
    departedAt: null,
    arrivedAt: null,
    controlledAt: null,
    endedAt: null,
    acts: ['acknowledge', 'depart', 'arrive', 'refuse'],
    lat: -8.1,
    lng: 112.2,
  } as unknown as FieldTask
  const act = (name: TaskAct, seconds: number) => ({ taskId: 't', act: name, at: at(seconds) })

  test('shows at once what was pressed without a network', () => {
    const shown = withWaiting(task, [act('acknowledge', 5), act('depart', 60)])
    expect(shown).toMatchObject({ state: 'en_route', acknowledgedAt: at(5), departedAt: at(60) })
    expect(mainActOf(shown)).toBe('arrive')
  })

  test('is the same whatever order the acts come in', () => {
    const acts = [act('acknowledge', 5), act('depart', 60), act('arrive', 300), act('control', 900)]
    fc.assert(
      fc.property(fc.shuffledSubarray(acts, { minLength: 4 }), (mixed) => {
        expect(withWaiting(task, mixed)).toEqual(withWaiting(task, acts))
      }),
    )
  })

  test('ignores the acts of other tasks', () => {
    expect(withWaiting(task, [{ ...act('arrive', 1), taskId: 'other' }])).toEqual(task)
  })

  test('that ended has no button, and stands below open ones', () => {
    const ended = { ...withWaiting(task, [act('finish', 9)]), id: 'e' }
    expect(mainActOf(ended)).toBeUndefined()
    expect([ended, task].sort(byTurn)[0]).toBe(task)
  })

  test('leads to the map of the phone', () => {
    expect(mapAddress(task)).toBe('geo:-8.1,112.2?q=-8.1,112.2')
    expect(mapAddress({ lat: null, lng: null })).toBeUndefined()
  })
})

describe('a draft', () => {
  const place = {
    kind: 'landmark',
    key: 'k',
    name: 'Pasar Contoh',
    village: '35.05.08.2003',
    villageName: 'Contoh',
    district: '35.05.08',
    districtName: 'Contoh',
    lat: -8.1,
    lng: 112.2,
  } as const

  test('takes over what a found place knows', () => {
    const filled = placed(EMPTY_DRAFT, place)
    expect(filled).toMatchObject({ landmark: 'Pasar Contoh', lat: -8.1, lng: 112.2 })
    expect(isEmpty(filled)).toBe(false)
  })

  test('keeps the words somebody typed', () => {
    expect(placed({ ...EMPTY_DRAFT, landmark: 'Gapura' }, place).landmark).toBe('Gapura')
  })

  test('becomes content without blanks', () => {
    const content = contentOf({ ...EMPTY_DRAFT, category: 'fire', victims: 'dua', hazards: 'gas, , api ' })
    expect(content).toMatchObject({ victims: 0, hazards: ['gas', 'api'], subcategory: null, village: null })
    expect('priority' in content).toBe(false)
  })

  test('is likened to others only once a place is known', () => {
    expect(likenessOf({ ...EMPTY_DRAFT, category: 'fire' })).toBeUndefined()
    expect(likenessOf({ ...placed(EMPTY_DRAFT, place), category: 'fire' })).toEqual({
      lat: -8.1,
      lng: 112.2,
      village: '35.05.08.2003',
      category: 'fire',
    })
  })
})

describe('a replay', () => {
  const step = (seconds: number, told = seconds) =>
    ({
      at: at(seconds),
      toldAt: at(told),
      act: 'x',
      incident: 'received',
      tasks: [],
    }) as unknown as ReplayStep
  const steps = [step(0), step(30), step(30, 400), step(90)]

  test('stands at the last step that had happened', () => {
    expect([-1, 0, 29, 30, 1000].map((s) => stepAt(steps, ms(s)))).toEqual([-1, 0, 0, 2, 3])
  })

  test('tells how long after the first', () => {
    expect([offsetOf(steps, 3), offsetOf([], 0)]).toEqual([90_000, 0])
  })

  test('tells what the centre heard late', () => {
    expect([heardLate(step(0)), heardLate(step(0, 60))]).toEqual([undefined, 60_000])
  })

  test('never runs past its end', () => {
    expect(standAfter(steps, 99)).toBe(steps[3])
  })
})
