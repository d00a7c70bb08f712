import { describe, expect, test } from 'vitest'
import type { FactDraft, FactType } from '#platform/facts/fact.ts'
import * as facts from './facts.ts'
import { indicators } from './indicators.ts'
import { measures } from './measures.ts'

const ID = '0b0e7a52-6d5e-4d6e-9a53-5f0a6a1f4f01'
const incident = {
  incidentId: ID,
  number: '112-2026-000001',
  channel: 'phone' as const,
  category: 'fire',
  priority: 'P1' as const,
  village: '35.05.01.2001',
  district: '35.05.01',
  needsAttendance: true,
  receivedAt: '2026-11-22T03:00:00.000Z',
  answeredAt: '2026-11-22T03:00:10.000Z',
  firstDispatchedAt: '2026-11-22T03:01:10.000Z',
  firstArrivedAt: '2026-11-22T03:12:10.000Z',
  counts: true,
  isExample: false,
}
const task = {
  ...incident,
  taskId: ID,
  agency: 'damkar',
  state: 'on_scene' as const,
  dispatchedAt: '2026-11-22T03:01:10.000Z',
  acknowledgedAt: null,
  departedAt: null,
  arrivedAt: '2026-11-22T03:12:10.000Z',
  controlledAt: null,
  endedAt: null,
  unitIds: [],
}
const call = { callId: ID, channel: 'phone' as const, at: incident.receivedAt, isExample: false }

/** The figures of a measure after facts, newest last: what counts of each subject. */
function figures(name: string, ...drafts: FactDraft[]): (number | null | undefined)[] {
  const readers = measures.find((one) => one.name === `dispatch.${name}`)?.readers ?? []
  const standing = new Map<string, number | null>()
  drafts.forEach(({ name: of, payload }, seq) => {
    for (const { from, read } of readers)
      if (from.name === of)
        for (const { subject, value } of read({ seq, payload: payload as never, recordedAt: new Date() }))
          standing.set(subject, value)
  })
  return [...standing.values()]
}
const late = { ...task, firstArrivedAt: '2026-11-22T03:15:00.001Z', arrivedAt: '2026-11-22T03:15:00.001Z' }
const closed = { ...incident, closedAt: '2026-11-22T04:00:00.000Z', satisfaction: 4 }

describe('a measure', () => {
  test.each([
    [
      'answer_time',
      [facts.CallAnswered.of({ ...call, offeredAt: null, answeredAt: call.at, waitedMs: null })],
      [null],
    ],
    [
      'calls_abandoned',
      [
        facts.CallAbandoned.of({ ...call, abandonedAt: call.at }),
        facts.CallAnswered.of({ ...call, offeredAt: null, answeredAt: call.at, waitedMs: null }),
      ],
      [null],
    ],
    [
      'nuisance_calls',
      [
        facts.CallClassified.of({ ...call, class: 'prank', before: null, answeredAt: call.at }),
        facts.CallClassified.of({ ...call, class: 'genuine', before: 'prank', answeredAt: call.at }),
      ],
      [null],
    ],
    [
      'nuisance_calls',
      [facts.CallClassified.of({ ...call, class: 'ghost', before: null, answeredAt: call.at })],
      [1],
    ],
    ['dispatch_time', [facts.TaskDispatched.of(task)], [60_000]],
    ['travel_time', [facts.TaskArrived.of(task)], [660_000]],
    ['response_time', [facts.TaskArrived.of(task)], [720_000]],
    ['response_time', [facts.TaskArrived.of({ ...task, needsAttendance: false })], [null]],
    ['fire_response', [facts.TaskArrived.of(task)], [730_000]],
    ['fires_in_time', [facts.TaskArrived.of(task)], [1]],
    ['fires_in_time', [facts.TaskArrived.of(late)], [null]],
    ['fires', [facts.TaskArrived.of(late)], [1]],
    ['fires', [facts.IncidentClosed.of({ ...closed, firstArrivedAt: null })], [1]],
    ['fires', [facts.IncidentClosed.of({ ...closed, category: 'health' })], [null]],
    [
      'incidents',
      [facts.IncidentOpened.of(incident), facts.IncidentCancelled.of({ ...incident, counts: false })],
      [null],
    ],
    ['response_time', [facts.TaskArrived.of({ ...task, counts: false })], [null]],
    ['satisfaction', [facts.IncidentClosed.of(closed)], [8125]],
    ['satisfaction', [facts.IncidentClosed.of(closed), facts.IncidentReopened.of(incident)], [null]],
  ] as const)('%s reads %#', (name, drafts, expected) => {
    expect(figures(name, ...drafts)).toEqual(expected)
  })

  test('is named once, and its facts are those the module publishes', () => {
    const names = measures.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    const known = new Set((facts.facts as readonly FactType[]).map(({ name }) => name))
    for (const { from } of measures.flatMap(({ readers }) => readers)) expect(known).toContain(from.name)
  })
})

describe('an indicator', () => {
  test('is made of measures that are there', () => {
    const known = new Set<string>(measures.map(({ name }) => name))
    const termsOf = (formula: object) => Object.values(formula).filter((part) => part?.measure)
    for (const { formula } of indicators)
      for (const { measure } of termsOf(formula)) expect(known).toContain(measure)
  })

  test('names in every fact no more than ids, codes, figures and instants', () => {
    const words = JSON.stringify(
      (facts.facts as readonly FactType[]).map(({ schema }) => Object.keys(schema.properties)),
    )
    expect(words).not.toMatch(/"(address|name|phone|cli|reporter|note|description|lat|lng)"/)
  })
})
