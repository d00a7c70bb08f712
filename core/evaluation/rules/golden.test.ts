import { describe, expect, test } from 'vitest'
import {
  readAbsences,
  readInstruments,
  readOtherFinals,
  readQuestionFigures,
  readRegionCodes,
  readResultFiles,
  readSources,
} from '../reference.ts'
import { decimal, type Exact, exact, meanOf, toText, toText2 } from './exact.ts'
import type { PreviousScores } from './improvement.ts'
import { findInstrument, type InstrumentData, questionsOf, weightsOf } from './instrument.ts'
import { predicateOf } from './predicate.ts'
import { recompute } from './recompute.ts'
import type { ResultLine } from './result-table.ts'
import { componentScore, weightedMean, weightedSum } from './score.ts'

const instruments = await readInstruments()
const files = await readResultFiles(instruments)
const figures = await readQuestionFigures()
const rowsOf = (year: number): ResultLine[] => files.filter((f) => f.year === year).flatMap((f) => f.rows)
const rowOf = (year: number, code: string) => rowsOf(year).find((r) => r.code === code) as ResultLine
const instrumentNamed = (code: string) => instruments.find((i) => i.code === code) as InstrumentData
const previousOf = (code: string): PreviousScores | undefined => {
  const row = rowsOf(2022).find((r) => r.code === code)
  return row && { weights: weightsOf(row.instrument), scores: row.scores }
}
const named = (rows: readonly ResultLine[]) => rows.map((row): [string, ResultLine] => [row.name, row])

describe('the shipped tables', () => {
  test('hold 38 + 1 regions of 2022 and 59 of 2023, all with known codes', async () => {
    expect(files.map((f) => f.rows.length)).toEqual([38, 1, 59])
    expect((await readRegionCodes()).size).toBe(514)
  })

  test('every absent region, final and table names a source that is listed', async () => {
    const keys = new Set((await readSources()).map((s) => s.key))
    const used = [...files, ...(await readAbsences()), ...(await readOtherFinals())].map((x) => x.source)
    expect(used.filter((source) => !keys.has(source))).toEqual([])
  })

  test('nobody is both scored and absent in a year', async () => {
    for (const { year, code } of await readAbsences()) {
      expect(rowsOf(year).some((r) => r.code === code)).toBe(false)
    }
  })
})

describe('every published final follows from its components', () => {
  test.each(named(rowsOf(2022)))('2022: %s', (_, row) => {
    expect(recompute(row, () => undefined).differences).toEqual([])
  })

  test.each(named(rowsOf(2023)))('2023: %s', (_, row) => {
    expect(recompute(row, previousOf).differences).toEqual([])
  })
})

describe('improvement', () => {
  const known = rowsOf(2023).filter((row) => previousOf(row.code) !== undefined)

  test('eighteen regions stand in both years', () => {
    expect(known).toHaveLength(18)
  })

  test.each(named(known))('%s improved by what was published', (_, row) => {
    const { improvement } = recompute(row, previousOf)
    expect(toText2(improvement as Exact)).toBe(toText2(row.improvement as Exact))
  })

  test('Kab. Wakatobi has none, Kab. Kutai Kartanegara has a real zero', () => {
    expect(rowOf(2023, '74.07').improvement).toBeNull()
    expect(rowOf(2023, '64.02').improvement).toEqual(exact(0))
  })

  test('a published dash beside known components of last year differs', () => {
    const row = { ...rowOf(2023, '35.07'), improvement: null }
    expect(recompute(row, previousOf).differences).toEqual([
      { field: 'improvement', expected: '0.44', actual: '' },
    ])
  })
})

describe('Kab. Malang from its questions', () => {
  const scoresOf = (year: number, instrument: InstrumentData) =>
    new Map(
      instrument.components.map(({ key }) => {
        const codes = new Set(questionsOf(instrument, key).map((q) => q.code))
        const scores = figures.filter((f) => f.year === year && codes.has(f.question)).map((f) => f.score)
        expect(scores).toHaveLength(codes.size)
        return [key, componentScore(scores, 2) as Exact]
      }),
    )

  test.each([
    [2022, 'smart-city-2022-first-phase', '2.51'],
    [2023, 'smart-city-2023-kppn-ikn', '2.94'],
  ])('%i: every component mean is as published and the final is %s', (year, code, final) => {
    const instrument = instrumentNamed(code as string)
    const scores = scoresOf(year as number, instrument)
    expect(scores).toEqual(rowOf(year as number, '35.07').scores)
    expect(toText2(weightedSum(instrument.rule, weightsOf(instrument), scores).final)).toBe(final)
  })

  test('121 different questions were asked in the two years', () => {
    expect(new Set(figures.map((f) => f.question)).size).toBe(121)
  })

  test('means by dimension of the survey 2023 are as in the report', () => {
    const { questions } = instrumentNamed('smart-city-2023-kppn-ikn')
    const mean = (dimension: string) => {
      const codes = new Set(
        questions.filter((q) => q.component === 'impact' && q.cityDimension === dimension).map((q) => q.code),
      )
      const scores = figures.filter((f) => f.year === 2023 && codes.has(f.question)).map((f) => f.score)
      return toText2(meanOf(scores) as Exact)
    }
    const dimensions = ['governance', 'branding', 'economy', 'living', 'society', 'environment']
    expect(dimensions.map(mean)).toEqual(['2.80', '2.80', '2.80', '3.09', '2.80', '2.58'])
  })
})

describe('instruments', () => {
  test.each([
    ['smart-city-2022-regular', { baseline: 5, output: 7, outcome: 31, impact: 6, quick_win: 12 }],
    ['smart-city-2022-first-phase', { baseline: 5, output: 7, outcome: 31, impact: 4, quick_win: 12 }],
    ['smart-city-2023-regular', { baseline: 5, output: 7, outcome: 33, impact: 54, quick_win: 12 }],
    [
      'smart-city-2023-kppn-ikn',
      { baseline: 5, output: 7, outcome: 33, impact: 54, quick_win: 12, collaboration: 6 },
    ],
    ['spbe-2018', { internal_policy: 17, governance: 7, services: 11 }],
    [
      'spbe-2020',
      {
        internal_policy: 10,
        strategic_planning: 4,
        ict: 4,
        organisation: 2,
        management: 8,
        ict_audit: 3,
        administrative_services: 10,
        public_services: 6,
      },
    ],
  ])('%s has its question counts', (code, counts) => {
    const instrument = instrumentNamed(code as string)
    const found = instrument.components.map((c) => [c.key, questionsOf(instrument, c.key).length])
    expect(Object.fromEntries(found)).toEqual(counts)
  })

  test('a year and track find their instrument; 2024 has none, for its weights are not known', () => {
    expect(findInstrument(instruments, 2023, 'KPPN&IKN')?.code).toBe('smart-city-2023-kppn-ikn')
    expect(findInstrument(instruments, 2024, 'REGULER')).toBeUndefined()
  })
})

describe('SPBE', () => {
  const spbe2020 = instrumentNamed('spbe-2020')
  const spbe2018 = instrumentNamed('spbe-2018')
  const index = (instrument: InstrumentData, scores: Record<string, Exact>) =>
    weightedSum(instrument.rule, weightsOf(instrument), new Map(Object.entries(scores))).final

  test('Kemenko PMK 2025 is 4.2125 and Memuaskan, exactly', () => {
    const final = index(spbe2020, {
      internal_policy: exact(5),
      strategic_planning: decimal('3.75'),
      ict: decimal('3.75'),
      organisation: exact(5),
      management: exact(3),
      ict_audit: exact(8, 3),
      administrative_services: decimal('4.3'),
      public_services: exact(5),
    })
    expect(toText(final)).toBe('4.2125')
    expect(predicateOf(spbe2020.predicates, final)).toBe('Memuaskan')
  })

  test('the weight of each indicator gives the same index as the aspects', () => {
    const level = (i: number) => exact(1 + (i % 5))
    const byIndicator = weightedMean(
      spbe2020.questions.map((q, i) => ({ weight: decimal(q.weight ?? ''), score: level(i) })),
    )
    const byAspect = Object.fromEntries(
      spbe2020.components.map((c) => [
        c.key,
        componentScore(
          spbe2020.questions.flatMap((q, i) => (q.component === c.key ? [level(i)] : [])),
          spbe2020.componentPlaces,
        ) as Exact,
      ]),
    )
    expect(index(spbe2020, byAspect)).toEqual(byIndicator)
  })

  test('Kab. Mamuju 2025: domains 1.40, 1.60, 1.18 and 4.07 give 2.63', () => {
    const part = (weight: string, score: Exact) => ({ weight: decimal(weight), score })
    const domain2 = weightedMean([
      part('10', decimal('1.50')),
      part('10', decimal('1.25')),
      part('5', decimal('2.50')),
    ])
    const domain3 = weightedMean([part('12', decimal('1.25')), part('4.5', exact(1))])
    const final = weightedMean([
      part('13', decimal('1.40')),
      part('25', domain2),
      part('16.5', domain3),
      part('45.5', decimal('4.07')),
    ])
    expect([domain2, domain3, final].map(toText2)).toEqual(['1.60', '1.18', '2.63'])
    expect(predicateOf(spbe2020.predicates, final)).toBe('Baik')
  })

  test('Kota Denpasar 2018 is 2.64 from its 35 indicators', () => {
    // Aspects 2.00 (7), 2.10 (10); 2.00 (2), 2.50 (2), 7/3 (3); 23/7 (7), 2.50 (4), as sums of levels.
    const scores = {
      internal_policy: exact(14 + 21, 17),
      governance: exact(4 + 5 + 7, 7),
      services: exact(23 + 10, 11),
    }
    expect(Object.values(scores).map(toText2)).toEqual(['2.06', '2.29', '3.00'])
    const final = index(spbe2018, scores)
    expect(toText2(final)).toBe('2.64')
    expect(predicateOf(spbe2018.predicates, final)).toBe('Baik')
  })

  test.each([
    ['5', 'Memuaskan'],
    ['4.2', 'Memuaskan'],
    ['4.1999', 'Sangat Baik'],
    ['3.96', 'Sangat Baik'],
    ['2.77', 'Baik'],
    ['2.46', 'Cukup'],
    ['1.8', 'Cukup'],
    ['1.79', 'Kurang'],
  ])('an index of %s is %s', (value, name) => {
    expect(predicateOf(spbe2020.predicates, decimal(value))).toBe(name)
  })

  test('the smart city evaluation has no grades', () => {
    expect(predicateOf(instrumentNamed('smart-city-2023-regular').predicates, exact(3))).toBeUndefined()
  })
})
