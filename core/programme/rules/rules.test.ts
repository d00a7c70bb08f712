import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contentOf } from '../test/content.ts'
import { findCircle } from './circle.ts'
import { changedFields, plainDecimal, rebase, tidy } from './content.ts'
import { faultsOf, type Known } from './faults.ts'
import { isDueToRun, missingFor, missingToRun, nextStates } from './life.ts'
import { ownScore, questionMeans } from './quick-win.ts'

const OPD = '00000000-0000-4000-8000-000000000001'

describe('the life of a programme', () => {
  test('leads from every state but the stopped one to being stopped, and nowhere from there', () => {
    expect(nextStates('stopped')).toEqual([])
    for (const state of ['planned', 'budgeted', 'running', 'evaluated', 'continued'] as const) {
      expect(nextStates(state)).toContain('stopped')
    }
  })

  test('asks for owner, target and budget line of the year before it runs', () => {
    expect(missingToRun(contentOf(OPD), 2026)).toEqual([])
    expect(missingToRun(contentOf(OPD), 2027)).toEqual(['target', 'budget'])
    expect(
      missingToRun(contentOf(null, { budgets: [{ year: 2026, source: 'CSR', amount: '0' }] }), 2026),
    ).toEqual(['owner', 'budget'])
    expect(missingFor('budgeted', contentOf(OPD, { budgets: [] }), 2026)).toEqual(['budget'])
    expect(missingFor('stopped', contentOf(null, { budgets: [] }), 2026)).toEqual([])
  })

  test('is due between its first and its last month', () => {
    const content = contentOf(OPD, { from: '2026-03', to: '2026-11' })
    expect(
      ['2026-02-28', '2026-03-01', '2026-11-30', '2026-12-01'].map((day) =>
        isDueToRun('planned', content, day),
      ),
    ).toEqual([false, true, true, false])
    expect(isDueToRun('running', content, '2026-05-01')).toBe(false)
  })
})

describe('content', () => {
  test('in its steady form stays as it is when tidied again', () => {
    const content = tidy(
      contentOf(OPD, { name: '  Contoh   satu ', coOwnerIds: ['b', 'a', 'b'], notes: ' x ' }),
    )
    expect([content.name, content.coOwnerIds, content.notes]).toEqual(['Contoh satu', ['a', 'b'], 'x'])
    expect(tidy(content)).toEqual(content)
  })

  test.each([
    ['2.50', '2.5'],
    ['10', '10'],
    ['100.000', '100'],
    ['0.0', '0'],
    ['-0', '0'],
  ])('writes %s plainly as %s', (text, expected) => expect(plainDecimal(text)).toBe(expected))

  test('that waits keeps what it changed and follows the rest', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.boolean(), (changesName, changesNotes) => {
        const before = tidy(contentOf(OPD, { code: 'A1' }))
        const pending = { ...before, name: changesName ? 'Nama OPD' : before.name }
        const after = { ...before, name: 'Nama sekretariat', notes: changesNotes ? 'Catatan' : before.notes }
        const merged = rebase(pending, before, after)
        expect(merged.name).toBe(changesName ? 'Nama OPD' : 'Nama sekretariat')
        expect(merged.notes).toBe(after.notes)
        expect(changedFields(after, merged)).toEqual(changesName ? ['name'] : [])
      }),
    )
  })
})

describe('faults of content', () => {
  const known: Known = {
    dimensions: new Map([['governance', new Set(['public_service'])]]),
    opd: new Set([OPD]),
    villages: new Set(['35.07.01.2001']),
    goals: new Set(['sdg-11']),
    programmes: new Set(['p']),
  }
  const fields = (over: object) => faultsOf(contentOf(OPD, over), known).map(({ field }) => field)

  test.each([
    ['nothing where all is there', {}, []],
    ['a dimension that is not in the plan', { dimension: 'x' }, ['dimension']],
    ['a sub-dimension of another dimension', { subDimension: 'x' }, ['subDimension']],
    ['an agency that is closed', { ownerOpdId: 'x' }, ['ownerOpdId']],
    ['the owner named again', { coOwnerIds: [OPD] }, ['coOwnerIds']],
    ['an end before the beginning', { from: '2026-02', to: '2026-01' }, ['to']],
    ['a quick win outside the period', { quickWinYear: 2031 }, ['quickWinYear']],
    [
      'budget lines named twice',
      { budgets: [1, 2].map((n) => ({ year: 2026, source: 'APBD', amount: `${n}` })) },
      ['budgets'],
    ],
    ['budget outside the period', { budgets: [{ year: 2031, source: 'APBD', amount: '1' }] }, ['budgets']],
    ['a village elsewhere', { villages: ['35.05.01.2001'] }, ['villages']],
    ['a goal that is not there', { goalIds: ['x'] }, ['goalIds']],
    ['a programme that is not there', { dependsOn: ['x'] }, ['dependsOn']],
  ])('name %s', (_name, over, expected) => expect(fields(over)).toEqual(expected))

  test('leave alone what stands already, although it is not offered any more', () => {
    const content = contentOf('gone', { dimension: 'old', subDimension: null, goalIds: ['old'] })
    expect(faultsOf(content, known, content)).toEqual([])
  })
})

describe('dependencies', () => {
  test('in a circle are found, with their way', () => {
    const edges = new Map([
      ['a', ['b']],
      ['b', ['c', 'd']],
      ['d', ['a']],
    ])
    expect(findCircle(edges)).toEqual(['a', 'b', 'd', 'a'])
  })

  test('on programmes added before have no circle, however many there are', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat({ max: 40 }), { maxLength: 4 }), { maxLength: 40 }), (waits) => {
        const edges = new Map(waits.map((on, i) => [`${i}`, on.filter((one) => one < i).map(String)]))
        expect(findCircle(edges)).toBeUndefined()
      }),
    )
    const chain = new Map(Array.from({ length: 20_000 }, (_, i) => [`${i}`, [`${i + 1}`]]))
    expect(findCircle(chain)).toBeUndefined()
    expect(findCircle(chain.set('20000', ['0']))).toHaveLength(20_002)
  })
})

describe('the own score of a quick win', () => {
  test('is the mean of the questions’ means, half up, exactly', () => {
    const given = [
      ['E01', 4],
      ['E01', 3],
      ['E02', 2],
      ['E03', 1],
    ].map(([question, value]) => ({
      question: String(question),
      value: Number(value),
    }))
    expect(ownScore(given)).toBe('2.17')
    expect(questionMeans(given).get('E01')).toEqual({ mean: '3.50', scorers: 2 })
    expect(ownScore([])).toBeNull()
    expect(
      ownScore([
        { question: 'E01', value: 1 },
        ...[0, 0, 0, 0, 0, 0, 0].map((value, i) => ({ question: `E0${i + 2}`, value })),
      ]),
    ).toBe('0.13')
  })

  test('lies between the lowest and the highest score given', () => {
    const score = fc.record({
      question: fc.constantFrom('E01', 'E02', 'E09'),
      value: fc.integer({ min: 0, max: 4 }),
    })
    fc.assert(
      fc.property(fc.array(score, { minLength: 1 }), (given) => {
        const values = given.map(({ value }) => value)
        const mean = Number(ownScore(given))
        expect(mean).toBeGreaterThanOrEqual(Math.min(...values))
        expect(mean).toBeLessThanOrEqual(Math.max(...values))
      }),
    )
  })
})
