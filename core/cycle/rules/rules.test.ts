import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkInstrument } from '#core/evaluation/public.ts'
import { composeLetter } from '../print/letter.ts'
import { planOf } from '../test/plan.ts'
import { moveDay, planOfLater } from './clone.ts'
import { dayOf, instrumentsMoveUntil, lastInstantOf, wrongOrder } from './deadline.ts'
import { codeOf, derive } from './derive.ts'
import { diffInstruments, saysTheSame } from './diff.ts'
import { fill, unknownPlaceholders } from './letter.ts'
import { mayBecome } from './participation.ts'
import { faultOfPlan } from './plan.ts'

const days = fc
  .integer({ min: 0, max: 20_000 })
  .map((n) => new Date(Date.UTC(2017, 0, 1) + n * 86_400_000).toISOString().slice(0, 10))

describe('a deadline', () => {
  test('is the last instant of its day in WIB, and that instant lies in the day', () => {
    expect(lastInstantOf('2026-10-31')).toBe('2026-10-31T16:59:59.999Z')
    fc.assert(fc.property(days, (day) => dayOf(lastInstantOf(day)) === day))
  })

  test('of a step does not fall before the step it follows; the survey runs beside the self-assessment', () => {
    const at = (step: 'answer' | 'self_assessment' | 'survey' | 'rating', day: string) => ({ step, day })
    expect(wrongOrder([at('self_assessment', '2026-10-01'), at('survey', '2026-09-01')])).toEqual([])
    expect(wrongOrder([at('self_assessment', '2026-10-02'), at('rating', '2026-10-01')])).toEqual([
      ['self_assessment', 'rating'],
    ])
    expect(wrongOrder(planOf(2026).deadlines)).toEqual([])
  })

  test.each([
    [
      {
        deadlines: [{ step: 'self_assessment' as const, closesAt: '2026-10-01T16:59:59.999Z' }],
        stageTwo: null,
      },
      '2026-10-01T16:59:59.999Z',
    ],
    [{ deadlines: [], stageTwo: { from: '2026-10-02', to: '2026-11-01' } }, '2026-10-01T16:59:59.999Z'],
    [{ deadlines: [], stageTwo: null }, null],
  ])('instruments move until rating begins: %#', (cycle, until) => {
    expect(instrumentsMoveUntil(cycle)).toBe(until)
  })
})

describe('a copy of a cycle', () => {
  test('keeps the calendar day, and the 29th of February becomes the 28th', () => {
    expect(moveDay('2024-02-29', 1)).toBe('2025-02-28')
    expect(moveDay('2024-02-29', 4)).toBe('2028-02-29')
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 30 }), (day, years) => {
        const moved = moveDay(day, years)
        return Number(moved.slice(0, 4)) === Number(day.slice(0, 4)) + years
      }),
    )
  })

  test('renames the year in its title and keeps the order of its deadlines', () => {
    const { deadlines, ...plan } = planOf(2026)
    const stored = deadlines.map(({ step, day }) => ({ step, closesAt: lastInstantOf(day) }))
    const cycle = {
      ...plan,
      deadlines: stored,
      year: 2026,
      state: 'closed' as const,
      isExample: false,
      openedAt: null,
      closedAt: null,
      publishedAt: null,
      revision: 3,
    }
    const later = planOfLater(cycle, 2027)
    expect([later.title.id, wrongOrder(later.deadlines), faultOfPlan(later)]).toEqual([
      'Evaluasi 2027',
      [],
      undefined,
    ])
  })
})

describe('participation', () => {
  const STATES = ['invited', 'accepted', 'declined', 'withdrawn', 'absent'] as const

  test('never leads back to the invitation, and ends for good', () => {
    for (const state of STATES) {
      expect([state, mayBecome(state, 'invited')]).toEqual([state, false])
      expect(STATES.some((next) => mayBecome('withdrawn', next) || mayBecome('absent', next))).toBe(false)
    }
  })

  test.each([
    ['invited', 'accepted', true],
    ['invited', 'withdrawn', false],
    ['accepted', 'declined', false],
    ['accepted', 'withdrawn', true],
    ['declined', 'accepted', true],
    ['declined', 'absent', false],
  ] as const)('from %s to %s: %s', (from, to, may) => {
    expect(mayBecome(from, to)).toBe(may)
  })
})

describe('a letter', () => {
  test('fills what it knows and leaves the rest as it stands', () => {
    expect(fill('{daerah} {tahun} {lain}', { '{daerah}': 'Kab. Blitar', '{tahun}': '2026' })).toBe(
      'Kab. Blitar 2026 {lain}',
    )
    const text = { number: '', datedOn: null, place: '', signatory: '', subject: '{nilai}', body: '{daerah}' }
    expect([unknownPlaceholders('invitation', text), unknownPlaceholders('result', text)]).toEqual([
      ['{nilai}'],
      [],
    ])
  })

  test('of an example, and a preview, say so before anything else', () => {
    const matter = {
      kind: 'invitation' as const,
      year: 2026,
      region: 'Kab. Blitar',
      number: '1',
      datedOn: '2026-08-03',
      place: 'Jakarta',
      signatory: 'Direktur Jenderal',
      subject: 'Undangan',
      body: 'Satu.\n\nDua.',
      isExample: true,
      proofUrl: null,
      attachments: [],
    }
    const { blocks, runningFoot } = composeLetter(matter)
    const texts = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
    expect(texts.slice(0, 2)).toEqual([
      expect.stringContaining('PRATINJAU'),
      expect.stringContaining('CONTOH'),
    ])
    expect([runningFoot.startsWith('CONTOH'), blocks.some(({ kind }) => kind === 'verification')]).toEqual([
      true,
      false,
    ])
    const issued = composeLetter({ ...matter, isExample: false, proofUrl: 'https://contoh.invalid/surat/1' })
    expect(issued.blocks.filter(({ kind }) => kind === 'verification')).toHaveLength(1)
  })
})

describe('a derived instrument', () => {
  const base = checkInstrument({
    code: 'smart-city-2023-regular',
    version: 1,
    year: 2023,
    track: 'REGULER',
    name: { id: 'Nama', en: 'Name' },
    basis: { id: 'Dasar.', en: 'Basis.' },
    scale: { min: '0', max: '4' },
    rule: 'add_then_round',
    componentPlaces: 2,
    missingRating: 'skip',
    groups: [],
    components: [
      { key: 'a', letter: 'A', label: { id: 'a', en: 'a' }, weight: '60', group: null },
      { key: 'b', letter: 'B', label: { id: 'b', en: 'b' }, weight: '40', group: null },
    ],
    questions: ['A01', 'B01'].map((code) => ({
      code,
      component: code.startsWith('A') ? 'a' : 'b',
      element: { id: 'u', en: 'e' },
      number: '1.1',
      label: { id: code, en: code },
      cityDimension: null,
      cityDimensionBasis: null,
      subDimension: null,
      weight: null,
      externalResultOf: 'BPK',
      rubric: ['0', '1', '2', '3', '4'].map((text) => ({ id: text, en: text })),
    })),
    predicates: [],
  })
  const asWas = {
    year: 2026,
    track: 'REGULER' as const,
    name: base.name,
    weights: base.components.map(({ key, weight }) => ({ component: key, weight })),
    questions: base.questions.map(({ code, component, element, label, rubric }) => ({
      code,
      component,
      element,
      label,
      rubric: rubric ?? null,
    })),
  }

  test('carries the code of its year and track, and what the change does not say', () => {
    const next = derive(base, asWas, 3)
    expect([next.code, next.version, next.questions[0]?.externalResultOf]).toEqual([
      'smart-city-2026-regular',
      3,
      'BPK',
    ])
    expect(codeOf(2026, 'KPPN&IKN')).toBe('smart-city-2026-kppn-ikn')
    expect(saysTheSame(diffInstruments(base, next))).toBe(true)
    expect(saysTheSame(diffInstruments(base, base))).toBe(true)
  })

  test('tells every difference: weights, added, dropped, changed, rubric', () => {
    const [first] = asWas.questions
    if (first === undefined) throw new Error('the base has questions')
    const changed = { ...first, label: { id: 'baru', en: 'new' }, rubric: null }
    const added = { ...first, code: 'A02' }
    const next = derive(
      base,
      {
        ...asWas,
        weights: [
          { component: 'a', weight: '50' },
          { component: 'b', weight: '50' },
        ],
        questions: [changed, added],
      },
      1,
    )
    const diff = diffInstruments(base, next)
    expect(diff.weights.map(({ component, from, to }) => [component, from, to])).toEqual([
      ['a', '60', '50'],
      ['b', '40', '50'],
    ])
    expect(
      [diff.added, diff.removed, diff.changed, diff.rubrics].map((list) => list.map(({ code }) => code)),
    ).toEqual([['A02'], ['B01'], ['A01'], ['A01']])
    expect(diff.rubrics[0]?.levels).toHaveLength(5)
  })
})
