import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  canonicalText,
  commitmentToSeal,
  isConsent,
  isMine,
  signatureToDigest,
  textToDigest,
} from './commitment.ts'
import { eventsOf } from './journey.ts'
import { daysUntil, endOfDay, isReminderDay } from './reminder.ts'
import { ACTS, crossedRow, DELIVERABLES, missingOf, STATES, stateAfter } from './stage.ts'
import { type Known, owedOf, wayOf } from './way.ts'

describe('a bimtek', () => {
  test.each([
    ['hold', 'planned', 'held'],
    ['submit', 'held', 'submitted'],
    ['return', 'submitted', 'returned'],
    ['submit', 'returned', 'submitted'],
    ['accept', 'submitted', 'accepted'],
    ['except', 'held', 'accepted'],
    ['cancel', 'planned', 'cancelled'],
    ['accept', 'held', undefined],
    ['hold', 'accepted', undefined],
    ['except', 'planned', undefined],
    ['cancel', 'held', undefined],
  ] as const)('%s on %s leads to %s', (act, state, next) => expect(stateAfter(act, state)).toBe(next))

  test('is never accepted without having been held', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ACTS)), (acts) => {
        const seen = new Set<string>()
        let state: (typeof STATES)[number] = 'planned'
        for (const act of acts) {
          state = stateAfter(act, state) ?? state
          seen.add(state)
        }
        expect(!seen.has('accepted') || seen.has('held')).toBe(true)
      }),
    )
  })

  test('that is accepted or cancelled is never moved again', () => {
    for (const act of ACTS) {
      expect(stateAfter(act, 'accepted')).toBeUndefined()
      expect(stateAfter(act, 'cancelled')).toBeUndefined()
    }
  })

  test('lacks exactly the deliverables without evidence; the pledge counts by itself', () => {
    expect(missingOf(1, [], false)).toEqual(['readiness_study'])
    expect(missingOf(2, [{ kind: 'programme_inventory', evidence: ['a'] }], false)).toEqual([])
    const put = [
      { kind: 'quick_wins', evidence: ['a'] },
      { kind: 'road_map', evidence: [] },
      { kind: 'commitment', evidence: ['a'] },
    ] as const
    expect(missingOf(4, put, false)).toEqual(['road_map', 'commitment'])
    expect(missingOf(4, put, true)).toEqual(['road_map'])
    expect(Object.keys(DELIVERABLES)).toEqual(['1', '2', '3', '4'])
  })

  test('has an agenda whose sessions follow each other', () => {
    expect(crossedRow([])).toBeUndefined()
    expect(
      crossedRow([
        { from: '09:00', to: '10:00' },
        { from: '10:00', to: '11:30' },
      ]),
    ).toBeUndefined()
    expect(crossedRow([{ from: '10:00', to: '10:00' }])).toBe(1)
    expect(
      crossedRow([
        { from: '09:00', to: '10:00' },
        { from: '09:30', to: '11:00' },
      ]),
    ).toBe(2)
  })
})

const NOTHING: Known = {
  cohorts: [],
  memoranda: [],
  stages: [],
  commitments: [],
  milestones: [],
  published: [],
}
const stage = (number: number, state: (typeof STATES)[number]) => ({
  id: `id-${number}`,
  stage: number,
  state,
  on: `2023-0${number}-01`,
})

describe('the way', () => {
  test('begins with being chosen and owes the memorandum next', () => {
    const known = { ...NOTHING, cohorts: [2023] }
    expect(wayOf(known).map(({ state }) => state)).toEqual(['done', ...Array(8).fill('open')])
    expect(owedOf(known).map(({ step, by }) => [step, by])).toEqual([['memorandum', 'ministry']])
  })

  test('does not owe what nobody recorded before a later step was done', () => {
    const known = {
      ...NOTHING,
      cohorts: [2018],
      published: [{ kind: 'evaluation', stage: null, on: '2022-10-05' }],
    }
    const marks = wayOf(known)
    expect(marks.at(-1)).toEqual({ step: 'evaluated', state: 'done', on: '2022-10-05', isPublished: true })
    expect(marks.filter(({ state }) => state === 'unrecorded')).toHaveLength(7)
    expect(owedOf(known)).toEqual([])
  })

  test('owes what waits for somebody before it goes on', () => {
    const signed = { state: 'signed', signedOn: '2023-02-28', hasDocument: false } as const
    const known = { ...NOTHING, cohorts: [2023], memoranda: [signed], stages: [stage(1, 'submitted')] }
    expect(owedOf(known).map(({ step, by, to }) => [step, by, to])).toEqual([
      ['memorandum', 'region', 'gerakan/nota'],
      ['stage_1', 'ministry', 'gerakan/bimtek/id-1'],
    ])
  })

  test('counts signatures, and a bimtek that was cancelled counts for nothing', () => {
    const open = { state: 'open', endedOn: null, signed: 27, of: 38 } as const
    const known = { ...NOTHING, stages: [stage(1, 'cancelled')], commitments: [open] }
    expect(owedOf(known)[0]?.what.id).toBe('Komitmen bersama: 27 dari 38 sudah menandatangani')
    expect(wayOf(known).find(({ step }) => step === 'stage_1')?.state).toBe('open')
  })

  test('takes the earliest day, and the more exact of two that say the same', () => {
    const signed = { state: 'signed', signedOn: '2018-05-08', hasDocument: true } as const
    const published = [
      { kind: 'memorandum', stage: null, on: '2018' },
      { kind: 'plan', stage: null, on: '2019' },
    ]
    const marks = wayOf({ ...NOTHING, memoranda: [signed], published })
    expect(marks.find(({ step }) => step === 'memorandum')?.on).toBe('2018-05-08')
    expect(marks.find(({ step }) => step === 'plan_published')?.on).toBe('2019')
  })

  test('never owes a step that is done, whatever is known', () => {
    const known = fc.record({
      cohorts: fc.array(fc.constantFrom(2018, 2023), { maxLength: 2 }),
      memoranda: fc.array(
        fc.constantFrom(
          { state: 'drafted', signedOn: null, hasDocument: false } as const,
          { state: 'signed', signedOn: '2023-02-28', hasDocument: true } as const,
        ),
        { maxLength: 1 },
      ),
      stages: fc
        .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom(...STATES)), {
          selector: ([number]) => number,
        })
        .map((pairs) => pairs.map(([number, state]) => stage(number, state))),
      commitments: fc.constant([]),
      milestones: fc.constant([]),
      published: fc.constant([]),
    })
    fc.assert(
      fc.property(known, (one) => {
        const done = wayOf(one).flatMap(({ step, state }) => (state === 'done' ? [step] : []))
        expect(owedOf(one).filter(({ step }) => done.includes(step))).toEqual([])
      }),
    )
  })
})

test('the history stands by day, a bare year before the days in it', () => {
  const title = { id: 'a', en: 'a' }
  const fact = (on: string) => ({
    kind: 'other',
    stage: null,
    on,
    title,
    detail: title,
    source: 's',
    sourceUrl: null,
  })
  const events = eventsOf({
    cohorts: [{ year: 2018, basis: title }],
    memoranda: [],
    stages: [],
    commitments: [{ title: 'Komitmen', state: 'closed', endedOn: '2023-10-02', signed: 2, of: 3 }],
    milestones: [],
    published: [fact('2019-05-16'), fact('2019'), fact('2018-12')],
  })
  expect(events.map(({ on }) => on)).toEqual(['2018', '2018-12', '2019', '2019-05-16', '2023-10-02'])
})

describe('a joint commitment', () => {
  const AT = new Date('2026-11-22T03:00:00Z')
  const SIGN = { text: 'ab', institution: 'Dinas Kominfo', office: 'Kepala Dinas', consent: 'SETUJU', at: AT }

  test('is one text however its line ends and blanks are written', () => {
    expect(canonicalText(' a  \r\nb\r\n')).toBe('a\nb')
    expect(textToDigest({ title: 'T ', body: 'a\r\n' })).toBe(textToDigest({ title: 'T', body: 'a' }))
  })

  test('has another digest as soon as text, institution, office, consent or time differs', () => {
    const word = fc.string({ minLength: 1 })
    const signature = fc.record({
      text: word,
      institution: word,
      office: word,
      consent: word,
      at: fc.date({ noInvalidDate: true }),
    })
    fc.assert(
      fc.property(signature, signature, (a, b) => {
        const same = JSON.stringify(a) === JSON.stringify(b)
        expect(signatureToDigest(a) === signatureToDigest(b)).toBe(same)
      }),
    )
    expect(signatureToDigest({ ...SIGN, at: new Date(AT.getTime() + 1) })).not.toBe(signatureToDigest(SIGN))
  })

  test('is sealed over all signatures, in whatever order they are read', () => {
    const hashes = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1 })
    fc.assert(
      fc.property(hashes, (all) => {
        expect(commitmentToSeal('t', [...all].reverse())).toBe(commitmentToSeal('t', all))
        expect(commitmentToSeal('t', all.slice(1))).not.toBe(commitmentToSeal('t', all))
      }),
    )
  })

  test('is agreed to by the word or the institution’s own name', () => {
    expect(isConsent(' setuju ', 'Dinas Kominfo')).toBe(true)
    expect(isConsent('dinas  kominfo', 'Dinas Kominfo')).toBe(true)
    expect(isConsent('tidak setuju', 'Dinas Kominfo')).toBe(false)
  })

  test('is signed for the own agency; the first line is the leader’s', () => {
    const officer = { opdIds: ['x'], isLeader: false }
    expect([isMine({ opdId: 'x' }, officer), isMine({ opdId: 'y' }, officer)]).toEqual([true, false])
    expect(isMine({ opdId: null }, officer)).toBe(false)
    expect(isMine({ opdId: null }, { opdIds: [], isLeader: true })).toBe(true)
  })
})

test('reminders come two weeks, a week, a day before and on the day, then weekly', () => {
  const days = Array.from({ length: 40 }, (_, i) => 20 - i).filter(isReminderDay)
  expect(days).toEqual([14, 7, 1, 0, -7, -14])
  expect(daysUntil('2027-03-01', '2027-02-27')).toBe(2)
  expect(endOfDay('2026-11-22').toISOString()).toBe('2026-11-22T16:59:59.999Z')
})
