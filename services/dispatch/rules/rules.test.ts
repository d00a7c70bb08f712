import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CallClass, type IncidentState, TASK_STATES, type TaskState } from '../contract/words.ts'
import type { Settings } from '../contract.ts'
import { mayWork } from '../policy.ts'
import { isPlausible, PAST, setRight } from './clock.ts'
import { allows, foldIncident, incidentNumber } from './incident.ts'
import { duplicatesOf, metresBetween, rankUnits } from './near.ts'
import { misusesOf, nuisanceOf, proposesBlock } from './nuisance.ts'
import { foldName, searchPlaces } from './places.ts'
import { replay } from './replay.ts'
import { percentile, publicCells, satisfactionIndex } from './spread.ts'

const NOW = new Date('2026-11-22T03:00:00Z')
const DAY = 86_400_000
const ago = (ms: number) => new Date(NOW.getTime() - ms)
const POLICY: Settings['misuse'] = {
  isOn: true,
  threshold: 3,
  windowDays: 30,
  hours: 24,
  target: 'machine',
  notice: { id: '', en: '' },
}
const call = (what: CallClass | null, days: number, callId = 'c') => ({
  callId,
  class: what,
  at: ago(days * DAY),
})

describe('an incident', () => {
  const task = (state: TaskState) => ({
    state,
    endedAt: ['done', 'refused', 'cancelled'].includes(state) ? NOW : null,
  })
  const standing = { exit: null, verifiedAt: null, resolvedAt: null }
  test.each([
    [[], 'received'],
    [['refused'], 'received'],
    [['dispatched', 'en_route'], 'en_route'],
    [['done', 'dispatched'], 'dispatched'],
    [['done', 'refused'], 'resolved'],
  ] as const)('with tasks %j stands as %s', (states, state) => {
    expect(foldIncident({ ...standing, tasks: states.map(task) })).toBe(state)
  })

  test('keeps its exit whatever its tasks do', () => {
    for (const state of TASK_STATES)
      expect(foldIncident({ ...standing, exit: 'cancelled', tasks: [task(state)] })).toBe('cancelled')
  })

  test.each([
    ['close', 'on_scene', false],
    ['close', 'resolved', true],
    ['reopen', 'closed', true],
    ['reopen', 'merged', false],
    ['unmerge', 'merged', true],
    ['transfer', 'en_route', false],
    ['dispatch', 'transferred', false],
  ] as const)('may %s from %s: %s', (act, state, may) => {
    expect(allows(act, state as IncidentState)).toBe(may)
  })

  test('has a number from 1 within a year', () => {
    expect(incidentNumber(2026, 123)).toBe('112-2026-000123')
  })
})

describe('a nuisance score', () => {
  test('names its parts and fades evenly over a year', () => {
    const fresh = nuisanceOf([call('prank', 0)], NOW)
    const half = nuisanceOf([call('prank', 182.5)], NOW)
    expect([fresh.score, half.score]).toEqual([30, 15])
    expect(fresh.parts).toMatchObject([{ class: 'prank', points: 30 }])
    expect(nuisanceOf([call('prank', 366)], NOW)).toMatchObject({ score: 0, calls: 0 })
  })

  test('is lowered by genuine calls and never leaves 0 to 100', () => {
    const calls = fc.array(
      fc.record({
        callId: fc.constant('c'),
        class: fc.constantFrom('genuine', 'information', 'ghost', 'prank', 'silent', 'duplicate', null),
        at: fc.integer({ min: 0, max: 500 }).map((days) => ago(days * DAY)),
      }),
    ) as fc.Arbitrary<ReturnType<typeof call>[]>
    fc.assert(
      fc.property(calls, (list) => {
        const { score } = nuisanceOf(list, NOW)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(100)
        expect(nuisanceOf([...list, call('genuine', 0)], NOW).score).toBeLessThanOrEqual(score)
      }),
    )
  })

  test('proposes a block only where the policy is on, the window holds enough, and none holds already', () => {
    const calls = [
      call('prank', 1),
      call('ghost', 2),
      call('prank', 29),
      call('prank', 31),
      call('silent', 1),
    ]
    expect(misusesOf(calls, POLICY, NOW)).toBe(3)
    expect(proposesBlock(3, POLICY, null, NOW)).toBe(true)
    expect(proposesBlock(2, POLICY, null, NOW)).toBe(false)
    expect(proposesBlock(3, { ...POLICY, isOn: false }, null, NOW)).toBe(false)
    expect(proposesBlock(3, POLICY, new Date(NOW.getTime() + 1), NOW)).toBe(false)
    expect(proposesBlock(3, POLICY, NOW, NOW)).toBe(true)
  })
})

describe('nearness', () => {
  const blitar = { lat: -8.0954, lng: 112.1609 }
  test('is a straight line in metres', () => {
    expect(metresBetween(blitar, blitar)).toBe(0)
    expect(metresBetween(blitar, { lat: -8.0864, lng: 112.1609 })).toBe(1001)
    expect(metresBetween(null, blitar)).toBeNull()
  })

  const one = {
    id: 'x',
    number: 'n',
    state: 'received' as const,
    address: '',
    category: 'fire',
    village: '35.05.01.2001',
  }
  const report = { ...blitar, village: '35.05.01.2001', category: 'fire', at: NOW }
  const within = { metres: 500, minutes: 60 }
  test('proposes what lies within radius and time, the same kind first, then the nearest', () => {
    const near = { ...one, id: 'near', lat: -8.0954, lng: 112.1619, at: ago(600_000) }
    const other = { ...near, id: 'other', category: 'health', lat: blitar.lat, lng: blitar.lng }
    const far = { ...near, id: 'far', lat: -8.2 }
    const old = { ...near, id: 'old', at: ago(61 * 60_000) }
    const found = duplicatesOf(report, [other, far, old, near], within)
    expect(found.map(({ id }) => id)).toEqual(['near', 'other'])
  })

  test('falls back on the village where a point is missing', () => {
    const pointless = { ...one, lat: null, lng: null, at: NOW }
    expect(duplicatesOf(report, [pointless], within)).toHaveLength(1)
    expect(duplicatesOf({ ...report, village: null }, [pointless], within)).toHaveLength(0)
  })

  test('ranks units: fit, of an agency named for the category, free, fresh, near; none off duty', () => {
    const unit = (unitId: string, more: object) => ({
      unitId,
      callSign: unitId,
      agency: 'damkar',
      type: 'pumper',
      categories: [] as string[],
      state: 'available' as const,
      ...blitar,
      isFresh: true,
      ...more,
    })
    const fleet = [
      unit('off', { state: 'off_duty' }),
      unit('police', { agency: 'police', lat: -8.096 }),
      unit('unfit', { categories: ['health'] }),
      unit('busy', { state: 'on_scene' }),
      unit('stale', { isFresh: false }),
      unit('far', { lat: -8.3 }),
      unit('near', { lat: -8.097 }),
    ]
    const order = (named: string[]) => rankUnits({ ...blitar, category: 'fire' }, fleet, named)
    const ids = (named: string[]) => order(named).map(({ unitId }) => unitId)
    expect(ids(['damkar'])).toEqual(['near', 'far', 'stale', 'busy', 'police', 'unfit'])
    expect(ids([])).toEqual(['police', 'near', 'far', 'stale', 'busy', 'unfit'])
    expect(order(['damkar']).map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6])
    expect(order(['damkar']).map(({ isNamed }) => isNamed)).toEqual([true, true, true, true, false, true])
  })
})

describe('a foreign clock', () => {
  test('is taken two minutes ahead and three days back, and no further', () => {
    const ahead = (ms: number) => new Date(NOW.getTime() + ms)
    expect(isPlausible(ahead(119_000), NOW, PAST.field)).toBe(true)
    expect(isPlausible(ahead(121_000), NOW, PAST.field)).toBe(false)
    expect(isPlausible(ago(3 * DAY), NOW, PAST.field)).toBe(true)
    expect(isPlausible(ago(3 * DAY + 1), NOW, PAST.field)).toBe(false)
  })

  test('that runs an hour behind is set right, and one that differs by seconds is left alone', () => {
    const hour = 3_600_000
    expect(setRight(ago(hour + 60_000), ago(hour), NOW)).toEqual(ago(60_000))
    expect(setRight(ago(60_000), ago(3000), NOW)).toEqual(ago(60_000))
    expect(setRight(new Date(NOW.getTime() + 5000), undefined, NOW)).toEqual(NOW)
  })
})

describe('figures', () => {
  test('of a percentile are by nearest rank', () => {
    expect([50, 90, 100].map((percent) => percentile([40, 10, 30, 20], percent))).toEqual([20, 40, 40])
    expect(percentile([], 50)).toBeNull()
  })

  test('of satisfaction spread 1 to 5 evenly over 25 to 100', () => {
    expect([[1], [5], [3], [4, 5], []].map(satisfactionIndex)).toEqual([
      '25.00',
      '100.00',
      '62.50',
      '90.63',
      null,
    ])
  })

  test('of the public hide small cells so that none can be reckoned from the total', () => {
    expect(publicCells([9, 4, 7, 20])).toEqual([9, null, null, 20])
    expect(publicCells([9, 4, 3])).toEqual([9, null, null])
    fc.assert(
      fc.property(fc.array(fc.nat(30), { minLength: 2 }), (counts) => {
        const shown = publicCells(counts)
        const hidden = shown.filter((cell) => cell === null).length
        expect(hidden).not.toBe(1)
        expect(shown.every((cell) => cell === null || cell >= 5)).toBe(true)
      }),
    )
  })
})

describe('a search for a place', () => {
  const place = (kind: 'village' | 'landmark' | 'district', name: string, districtName = 'Srengat') => ({
    kind,
    key: name,
    name,
    village: null,
    villageName: null,
    district: null,
    districtName,
    lat: null,
    lng: null,
  })
  test('finds by parts of name and district, landmarks before villages', () => {
    const places = [
      place('village', 'Dandong'),
      place('landmark', 'Pasar Dandong'),
      place('landmark', 'Dandong Lama'),
      place('district', 'Doko', 'Doko'),
    ]
    expect(searchPlaces(places, 'dandong').map(({ name }) => name)).toEqual([
      'Dandong',
      'Dandong Lama',
      'Pasar Dandong',
    ])
    expect(searchPlaces(places, 'pasar sreng').map(({ name }) => name)).toEqual(['Pasar Dandong'])
    expect(searchPlaces(places, ' ')).toEqual([])
    expect(foldName('SUMBER AGUNG')).toBe('Sumber Agung')
  })
})

describe('who works on a task', () => {
  const task = { agency: 'damkar', unitIds: ['u1'] }
  test.each([
    [{ runs: true, post: undefined }, true],
    [{ runs: false, post: undefined }, false],
    [{ runs: false, post: { agency: 'damkar', unitId: null } }, true],
    [{ runs: false, post: { agency: 'damkar', unitId: 'u1' } }, true],
    [{ runs: false, post: { agency: 'damkar', unitId: 'u2' } }, false],
    [{ runs: false, post: { agency: 'bpbd', unitId: 'u1' } }, false],
  ])('%j: %s', (asker, may) => {
    expect(mayWork(task, asker)).toBe(may)
  })
})

describe('a replay', () => {
  test('stands in order of happening, each step with the state after it', () => {
    const step = (number: number, act: string, minute: number) => ({ number, act, at: ago(-minute * 60_000) })
    const log = [
      step(1, 'opened', 0),
      step(2, 'verified', 1),
      step(3, 'dispatched', 2),
      step(4, 'task_arrive', 9),
      step(5, 'task_acknowledge', 3),
      step(6, 'task_finish', 20),
      step(7, 'closed', 30),
    ]
    const event = (act: 'acknowledge' | 'arrive' | 'finish', minute: number) => ({
      act,
      at: ago(-minute * 60_000),
      unitId: null,
    })
    const tasks = [
      {
        id: 't',
        agency: 'damkar',
        dispatchedAt: ago(-2 * 60_000),
        events: [event('arrive', 9), event('acknowledge', 3), event('finish', 20)],
      },
    ]
    expect(replay(log, tasks).map(({ act, incident }) => [act, incident])).toEqual([
      ['opened', 'received'],
      ['verified', 'verified'],
      ['dispatched', 'dispatched'],
      ['task_acknowledge', 'acknowledged'],
      ['task_arrive', 'on_scene'],
      ['task_finish', 'resolved'],
      ['closed', 'closed'],
    ])
  })
})
