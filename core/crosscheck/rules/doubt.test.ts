import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exact, type InstrumentData, toText } from '#core/evaluation/arithmetic.ts'
import { fromRoot } from '#platform/root.ts'
import { agendaFor } from './agenda.ts'
import { clashesOf } from './calendar.ts'
import { doubtOf, sizeOf, stakeOf, supportedLevel, type Weighed } from './doubt.ts'
import { evidenceStates, type Paper } from './evidence-state.ts'

const instrument = JSON.parse(
  readFileSync(fromRoot('reference/instruments/smart-city-2023-kppn-ikn.json'), 'utf8'),
) as InstrumentData

const CLAIM: Weighed = {
  question: 'B01',
  claimed: 4,
  evidence: 'missing',
  surveyMean: null,
  lastYear: null,
  ratings: [],
}

describe('the value at stake', () => {
  test('is the component’s weight shared by its questions, times the points that could fall', () => {
    // Output weighs 20 % over seven questions: 0.2 / 7 × 4.
    expect(stakeOf(instrument, CLAIM)).toEqual(exact(4, 35))
    // Baseline weighs 10 % over five; a sound paper leaves one point to lose.
    expect(stakeOf(instrument, { ...CLAIM, question: 'A01', evidence: 'sound' })).toEqual(exact(1, 50))
  })

  test.each([
    ['missing', [0, 0, 0, 0, 0]],
    ['lapsed', [0, 0, 1, 1, 1]],
    ['shared', [0, 0, 1, 2, 2]],
    ['sound', [0, 0, 1, 2, 3]],
  ] as const)('falls to what %s papers carry', (evidence, levels) => {
    expect([0, 1, 2, 3, 4].map((claimed) => supportedLevel(claimed, evidence))).toEqual(levels)
  })

  test('of a claim of zero, or of none, is nothing; an unknown question is a defect', () => {
    expect(toText(stakeOf(instrument, { ...CLAIM, claimed: 0 }))).toBe('0')
    expect(toText(stakeOf(instrument, { ...CLAIM, claimed: null }))).toBe('0')
    expect(() => stakeOf(instrument, { ...CLAIM, question: 'Z99' })).toThrow(RangeError)
  })
})

describe('doubt', () => {
  test('adds its parts and tells them', () => {
    const doubt = doubtOf({ ...CLAIM, surveyMean: '2.5', lastYear: '3.00', ratings: [1, 3, 4] })
    expect(doubt.parts).toEqual({ base: 10, evidence: 40, distance: 11, spread: 15 })
    expect(doubt.percent).toBe(76)
    expect(toText(sizeOf(exact(1, 35), doubt))).toBe('0.0217142857')
  })

  test('lies between 10 and 100 whatever is known, and no better paper raises it', () => {
    const scene = fc.record({
      claimed: fc.option(fc.integer({ min: 0, max: 4 })),
      mean: fc.option(fc.integer({ min: 0, max: 400 })),
      ratings: fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 5 }),
    })
    fc.assert(
      fc.property(scene, ({ claimed, mean, ratings }) => {
        const surveyMean = mean === null ? null : (mean / 100).toFixed(2)
        const percents = (['missing', 'lapsed', 'shared', 'sound'] as const).map(
          (evidence) => doubtOf({ ...CLAIM, claimed, evidence, surveyMean, ratings }).percent,
        )
        for (const percent of percents) expect(percent >= 10 && percent <= 100).toBe(true)
        expect(percents).toEqual([...percents].sort((a, b) => b - a))
      }),
    )
  })
})

describe('the state of evidence', () => {
  const papers = new Map<string, Paper>([
    ['v1', { documentId: 'd1', validity: 'valid' }],
    ['v2', { documentId: 'd1', validity: 'valid' }],
    ['v3', { documentId: 'd3', validity: 'expired' }],
    ['v4', { documentId: 'd4', validity: 'unlimited' }],
  ])
  test('is that of the best paper; versions of one document are one document', () => {
    const states = evidenceStates(
      [
        { question: 'A', evidence: ['v1'] },
        { question: 'B', evidence: ['v2', 'v3'] },
        { question: 'C', evidence: ['v3'] },
        { question: 'D', evidence: ['v3', 'v4'] },
        { question: 'E', evidence: ['gone'] },
      ],
      papers,
    )
    expect(Object.fromEntries(states)).toEqual({
      A: 'shared',
      B: 'shared',
      C: 'lapsed',
      D: 'sound',
      E: 'missing',
    })
  })
})

describe('an agenda', () => {
  const claims = [1, 5, 0, 3, 5].map((n, i) => ({ name: i, size: exact(n) }))
  test('takes the largest first, as many as fit, never one without size', () => {
    expect(agendaFor(claims, 30, 'interview').map(({ name }) => name)).toEqual([1, 4, 3])
    expect(agendaFor(claims, 600, 'visit').map(({ name }) => name)).toEqual([1, 4, 3, 0])
    expect(agendaFor(claims, 1, 'visit')).toHaveLength(1)
  })
})

describe('a clash', () => {
  const slot = (id: string, from: number, to: number, assessorIds: string[], isCancelled = false) => ({
    id,
    startsAt: `2026-10-05T0${from}:00:00.000Z`,
    endsAt: `2026-10-05T0${to}:00:00.000Z`,
    isCancelled,
    assessorIds,
  })
  test('is one assessor in two sessions that overlap; touching or cancelled ones are none', () => {
    const slots = [
      slot('c', 3, 5, ['ayu']),
      slot('a', 1, 4, ['ayu', 'budi']),
      slot('b', 4, 6, ['budi']),
      slot('d', 1, 9, ['ayu'], true),
    ]
    expect(clashesOf(slots)).toEqual([{ assessorId: 'ayu', sessions: ['a', 'c'] }])
  })
})
