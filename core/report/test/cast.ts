import { readFileSync } from 'node:fs'
import type {
  Instrument,
  InstrumentSummary,
  QuestionsOfResult,
  RegionResult,
  Source,
} from '#core/evaluation/contract.ts'
import { fromRoot } from '#platform/root.ts'
import type { ReportMatter, ScoredResult } from '../compose/matter.ts'

// Published results as the evaluation hands them to the report, written out by hand from the letters,
// so that these tests need neither a database nor the engine.

export const PUBLIC_URL = 'https://smartcity.example.go.id'

export const LETTER: Source = {
  number: 'B-1384/DJAI/AI.01.04/12/2023',
  date: '2023-12-04',
  title: {
    id: 'Pemberitahuan hasil evaluasi kota cerdas tahap II 2023',
    en: 'Notification of the results of the smart city evaluation, stage II of 2023',
  },
  note: null,
  isExample: false,
}

export const COVERAGE: RegionResult['coverage'] = {
  known: 59,
  scored: 130,
  note: {
    id: 'Surat memuat 130 wilayah; 59 di antaranya diketahui di sini, dan peringkat dihitung di antara yang 59 itu.',
    en: 'The letter has 130 regions; 59 of them are known here, and ranks are counted among those 59.',
  },
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(fromRoot(path), 'utf8'))

/** An instrument as shipped. */
const instrumentOf = (name: string): Instrument =>
  readJson(`reference/instruments/${name}.json`) as Instrument

export const summaryOf = ({
  code,
  year,
  track,
  name,
  rule,
  scale,
  components,
}: Instrument): InstrumentSummary => ({
  code,
  year,
  track,
  name,
  rule,
  scale,
  components: components.map(({ key, letter, label, weight }) => ({ key, letter, label, weight })),
})

const term = (
  instrument: Instrument,
  component: string,
  score: string,
  value: string,
  rounded: string | null,
) => {
  const found = instrument.components.find(({ key }) => key === component)
  if (!found) throw new Error(component)
  return { component, label: found.label, weight: found.weight ?? '', score, term: value, rounded }
}

type Scores = readonly (readonly [
  key: string,
  score: string,
  median: string,
  lastYear: string | null,
  term: string,
])[]

function resultOf(instrument: Instrument, scores: Scores, more: Partial<ScoredResult>): ScoredResult {
  const labelOf = (key: string) =>
    instrument.components.find((c) => c.key === key)?.label ?? { id: key, en: key }
  return {
    code: '35.05',
    name: 'Kabupaten Blitar',
    province: { code: '35', name: 'Jawa Timur' },
    year: 2023,
    state: 'scored',
    track: 'REGULER',
    instrument: summaryOf(instrument),
    final: '3.29',
    components: scores.map(([component, score, median, lastYear]) => ({
      component,
      label: labelOf(component),
      score,
      median,
      lastYear,
      questions: null,
    })),
    sum: {
      rule: instrument.rule,
      terms: scores.map(([component, score, , , value]) => term(instrument, component, score, value, null)),
      exact: '3.293',
      final: '3.29',
    },
    improvement: null,
    rank: { place: 9, of: 59 },
    rankInProvince: { place: 2, of: 5 },
    rankInTrack: { place: 6, of: 23 },
    coverage: COVERAGE,
    source: LETTER,
    version: 1,
    versions: [
      { version: 1, knownFrom: LETTER.date, final: more.final ?? '3.29', source: LETTER, reason: null },
    ],
    per: null,
    interval: null,
    rankRange: null,
    history: [{ year: 2023, final: '3.29', source: LETTER.number }],
    strengths: [],
    weaknesses: [],
    ...more,
  }
}

export const REGULAR = instrumentOf('smart-city-2023-regular')
export const KPPN = instrumentOf('smart-city-2023-kppn-ikn')
const FIRST_PHASE = instrumentOf('smart-city-2022-first-phase')

/** Kab. Blitar 2023: regular track, no question scores, improvement only as printed. */
export const blitar: ReportMatter = {
  result: resultOf(
    REGULAR,
    [
      ['baseline', '3.76', '3.20', null, '0.376'],
      ['output', '2.60', '2.45', null, '0.52'],
      ['outcome', '3.47', '3.47', null, '1.041'],
      ['impact', '3.21', '2.60', null, '0.642'],
      ['quick_win', '3.57', '3.60', null, '0.714'],
    ],
    { improvement: { value: '0.10', recomputed: false, previous: null } },
  ),
  questions: undefined,
  instrument: REGULAR,
  publicUrl: PUBLIC_URL,
}

const previousOfMalang = {
  year: 2022,
  track: 'FIRST_PHASE' as const,
  value: '2.50',
  published: '2.51',
  sum: {
    rule: 'add_then_round' as const,
    terms: [
      term(FIRST_PHASE, 'baseline', '1.40', '0.140', null),
      term(FIRST_PHASE, 'output', '1.54', '0.308', null),
      term(FIRST_PHASE, 'outcome', '2.92', '0.876', null),
      term(FIRST_PHASE, 'impact', '2.56', '0.256', null),
      term(FIRST_PHASE, 'quick_win', '3.08', '0.924', null),
    ],
    exact: '2.504',
    final: '2.50',
  },
}

const MALANG_SCORES: Scores = [
  ['baseline', '3.60', '3.20', '1.40', '0.36'],
  ['output', '2.29', '2.45', '1.54', '0.458'],
  ['outcome', '3.41', '3.10', '2.92', '0.682'],
  ['impact', '2.81', '2.60', '2.56', '0.562'],
  ['quick_win', '3.13', '2.95', '3.08', '0.626'],
  ['collaboration', '2.53', '2.00', null, '0.253'],
]

/** Totals of the published question scores, by component. */
const MALANG_TOTALS: Record<string, string> = {
  baseline: '18.00',
  output: '16.00',
  outcome: '112.40',
  impact: '151.80',
  quick_win: '37.60',
  collaboration: '15.20',
}

const questionFile = (year: number): Map<string, string> => {
  const lines = readFileSync(fromRoot(`reference/results/question-scores-${year}.csv`), 'utf8')
    .trim()
    .split('\n')
  return new Map(
    lines
      .slice(1)
      .map((line) => line.split(','))
      .map((cells) => [cells[2] ?? '', cells[3] ?? '']),
  )
}

function questionsOfMalang(): QuestionsOfResult {
  const [scores, other] = [questionFile(2023), questionFile(2022)]
  return {
    code: '35.07',
    name: 'Kabupaten Malang',
    year: 2023,
    otherYear: 2022,
    per: null,
    source: LETTER,
    components: MALANG_SCORES.map(([component, mean]) => {
      const questions = KPPN.questions.filter((question) => question.component === component)
      return {
        component,
        label:
          questions.length > 0
            ? (KPPN.components.find((c) => c.key === component)?.label ?? { id: '', en: '' })
            : { id: '', en: '' },
        mean,
        total: MALANG_TOTALS[component] ?? '',
        count: questions.length,
        published: mean,
        questions: questions.map((question) => ({
          code: question.code,
          component,
          element: question.element,
          cityDimension: question.cityDimension,
          label: question.label,
          number: (question as { number?: string | null }).number ?? null,
          score: scores.get(question.code) ?? null,
          other: other.get(question.code) ?? null,
          origin: null,
        })),
      }
    }),
  }
}

/** Kab. Malang 2023: KPPN and IKN track, all question scores, improvement recomputed. */
export function malang(): ReportMatter {
  const questions = questionsOfMalang()
  const flat = questions.components.flatMap((component) => component.questions)
  const byScore = [...flat].sort((a, b) => Number(a.score) - Number(b.score))
  return {
    result: resultOf(KPPN, MALANG_SCORES, {
      code: '35.07',
      name: 'Kabupaten Malang',
      track: 'KPPN&IKN',
      final: '2.94',
      sum: {
        rule: 'add_then_round',
        terms: MALANG_SCORES.map(([key, score, , , value]) => term(KPPN, key, score, value, null)),
        exact: '2.941',
        final: '2.94',
      },
      improvement: { value: '0.44', recomputed: true, previous: previousOfMalang },
      rank: { place: 21, of: 59 },
      rankInProvince: { place: 4, of: 5 },
      rankInTrack: { place: 14, of: 36 },
      history: [
        { year: 2022, final: '2.51', source: 'B-1004/DJAI/AI.01.04/12/2022' },
        { year: 2023, final: '2.94', source: LETTER.number },
      ],
      weaknesses: byScore.slice(0, 5),
      strengths: byScore.slice(-5).reverse(),
    }),
    questions,
    instrument: KPPN,
    publicUrl: PUBLIC_URL,
  }
}

const MALANG_2022: readonly [key: string, score: string, value: string, rounded: string][] = [
  ['baseline', '1.40', '0.140', '0.14'],
  ['output', '1.54', '0.308', '0.31'],
  ['outcome', '2.92', '0.876', '0.88'],
  ['impact', '2.56', '0.256', '0.26'],
  ['quick_win', '3.08', '0.924', '0.92'],
]

/** Kab. Malang 2022: first phase, rule of 2022, no year before. */
export const malang2022: ReportMatter = {
  result: resultOf(
    FIRST_PHASE,
    MALANG_2022.map(([key, score, value]) => [key, score, '2.10', null, value] as const),
    {
      code: '35.07',
      name: 'Kabupaten Malang',
      year: 2022,
      track: 'FIRST_PHASE',
      final: '2.51',
      sum: {
        rule: 'round_terms_then_add',
        terms: MALANG_2022.map(([key, score, value, rounded]) =>
          term(FIRST_PHASE, key, score, value, rounded),
        ),
        exact: '2.504',
        final: '2.51',
      },
      history: [],
      rank: null,
      rankInProvince: null,
      rankInTrack: null,
    },
  ),
  questions: undefined,
  instrument: undefined,
  publicUrl: PUBLIC_URL,
}
