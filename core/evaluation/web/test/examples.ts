import type {
  Instrument,
  InstrumentSummary,
  QuestionScore,
  QuestionsOfResult,
  RegionResult,
  ResultRow,
  ResultsOfYear,
  Sum,
  Track,
} from '../../contract.ts'

// Replies as the endpoints give them, for the tests of the screens. Figures are published ones.

const COMPONENTS = [
  ['baseline', 'A', 'Kondisi awal', 'Baseline'],
  ['output', 'B', 'Keluaran', 'Output'],
  ['outcome', 'C', 'Hasil', 'Outcome'],
  ['impact', 'D', 'Dampak', 'Impact'],
  ['quick_win', 'E', 'Program percepatan', 'Quick Win'],
  ['collaboration', 'F', 'Program kolaborasi', 'Collaboration Programme'],
] as const

const WEIGHTS: Record<string, readonly (number | null)[]> = {
  '2022 REGULER': [10, 20, 30, 20, 20, null],
  '2022 FIRST_PHASE': [10, 20, 30, 10, 30, null],
  '2023 REGULER': [10, 20, 30, 20, 20, null],
  '2023 KPPN&IKN': [10, 20, 20, 20, 20, 10],
}

const NAMES: Record<Track, string> = {
  REGULER: 'reguler',
  FIRST_PHASE: 'tahap pertama',
  'KPPN&IKN': 'KPPN&IKN',
}

const CODES: Record<Track, string> = {
  REGULER: 'regular',
  FIRST_PHASE: 'first-phase',
  'KPPN&IKN': 'kppn-ikn',
}

/** A line of a national table: code, name, province, track, six components (null: none), improvement. */
export interface Line {
  code: string
  name: string
  province: { code: string; name: string }
  track: Track
  scores: readonly (string | null)[]
  improvement: string | null
  point?: { lat: number; lng: number }
}

const JATIM = { code: '35', name: 'Jawa Timur' }

export const LINES_2023: readonly Line[] = [
  {
    code: '35.07',
    name: 'Kab. Malang',
    province: JATIM,
    track: 'KPPN&IKN',
    scores: ['3.60', '2.29', '3.41', '2.81', '3.13', '2.53'],
    improvement: '0.44',
    point: { lat: -8.1, lng: 112.6 },
  },
  {
    code: '35.05',
    name: 'Kab. Blitar',
    province: JATIM,
    track: 'REGULER',
    scores: ['3.76', '2.60', '3.47', '3.21', '3.57', null],
    improvement: '0.10',
    point: { lat: -8.1, lng: 112.2 },
  },
  {
    code: '33.16',
    name: 'Kab. Blora',
    province: { code: '33', name: 'Jawa Tengah' },
    track: 'REGULER',
    scores: ['3.08', '1.80', '2.46', '1.96', '1.77', null],
    improvement: '-0.37',
    point: { lat: -7.1, lng: 111.4 },
  },
  {
    code: '74.07',
    name: 'Kab. Wakatobi',
    province: { code: '74', name: 'Sulawesi Tenggara' },
    track: 'KPPN&IKN',
    scores: ['1.60', '1.20', '2.40', '1.00', '2.10', '0.00'],
    improvement: null,
    point: { lat: -5.6, lng: 123.8 },
  },
]

export const LINES_2022: readonly Line[] = [
  {
    code: '35.07',
    name: 'Kab. Malang',
    province: JATIM,
    track: 'FIRST_PHASE',
    scores: ['1.40', '1.54', '2.92', '2.56', '3.08', null],
    improvement: null,
  },
]

export function instrumentOf(year: number, track: Track): InstrumentSummary {
  const weights = WEIGHTS[`${year} ${track}`] ?? []
  return {
    code: `smart-city-${year}-${CODES[track]}`,
    year,
    track,
    name: { id: `Kota cerdas ${year}, ${NAMES[track]}`, en: `Smart city ${year}, ${track}` },
    rule: year === 2022 ? 'round_terms_then_add' : 'add_then_round',
    scale: { min: '0', max: '4' },
    components: COMPONENTS.flatMap(([key, letter, id, en], i) => {
      const weight = weights[i]
      return weight == null ? [] : [{ key, letter, label: { id, en }, weight: String(weight) }]
    }),
  }
}

const hundredths = (text: string) => Math.round(Number(text) * 100)
const text = (units: number, digits: number) => {
  const plain = String(Math.abs(units)).padStart(digits + 1, '0')
  return `${units < 0 ? '-' : ''}${plain.slice(0, -digits)}.${plain.slice(-digits)}`
}
const trimmed = (exact: string) => exact.replace(/0$/, '')

/** The sum of a line under the rule of its year. */
export function sumOf(year: number, line: Line): Sum {
  const instrument = instrumentOf(year, line.track)
  const terms = instrument.components.map((component) => {
    const at = COMPONENTS.findIndex(([key]) => key === component.key)
    const score = line.scores[at] ?? '0.00'
    const units = Number(component.weight) * hundredths(score)
    return {
      component: component.key,
      label: component.label,
      weight: component.weight ?? '0',
      score,
      term: trimmed(text(units, 4)),
      rounded: year === 2022 ? text(Math.floor((units + 50) / 100), 2) : null,
      units,
    }
  })
  const exact = terms.reduce((sum, term) => sum + term.units, 0)
  const final =
    year === 2022
      ? terms.reduce((sum, term) => sum + Math.floor((term.units + 50) / 100), 0)
      : Math.floor((exact + 50) / 100)
  return {
    rule: instrument.rule,
    terms: terms.map(({ units: _units, ...term }) => term),
    exact: trimmed(text(exact, 4)),
    final: text(final, 2),
  }
}

function rankOf(finals: readonly string[], final: string) {
  return {
    place: 1 + finals.filter((other) => hundredths(other) > hundredths(final)).length,
    of: finals.length,
  }
}

function medianOf(values: readonly string[]): string | null {
  if (values.length === 0) return null
  const sorted = values.map(hundredths).sort((a, b) => a - b)
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0
  const before = sorted[Math.ceil(sorted.length / 2) - 1] ?? middle
  return text(Math.floor((middle + before + 1) / 2), 2)
}

const LETTERS: Record<number, { number: string; date: string; scored: number }> = {
  2022: { number: 'B-1004/DJAI/AI.01.04/12/2022', date: '2022-12-06', scored: 38 },
  2023: { number: 'B-1384/DJAI/AI.01.04/12/2023', date: '2023-12-04', scored: 130 },
}

function sourceOf(year: number) {
  const letter = LETTERS[year] ?? { number: '', date: '2000-01-01', scored: 0 }
  return {
    number: letter.number,
    date: letter.date,
    title: {
      id: `Surat Direktur Jenderal Aplikasi Informatika, hasil evaluasi kota cerdas ${year}`,
      en: `Letter of the Director General of Informatics Applications, results of the smart-city evaluation ${year}`,
    },
    note: null,
  }
}

function coverageOf(year: number, known: number) {
  const scored = LETTERS[year]?.scored ?? null
  return {
    known,
    scored,
    note: {
      id: `Salinan kami memuat ${known} dari ${scored} daerah yang dinilai.`,
      en: `Our copy holds ${known} of ${scored} scored regions.`,
    },
  }
}

/** The national table of a year. */
export function resultsOf(
  year: number,
  lines: readonly Line[],
  absent: ResultsOfYear['absent'] = [],
): ResultsOfYear {
  const finals = lines.map((line) => ({ line, final: sumOf(year, line).final }))
  const rows: ResultRow[] = finals.map(({ line, final }) => ({
    code: line.code,
    name: line.name,
    province: line.province,
    track: line.track,
    components: COMPONENTS.map(([component], i) => ({ component, score: line.scores[i] ?? null })),
    final,
    improvement: line.improvement,
    rank: rankOf(
      finals.map((f) => f.final),
      final,
    ),
    rankInProvince: rankOf(
      finals.filter((f) => f.line.province.code === line.province.code).map((f) => f.final),
      final,
    ),
    rankInTrack: rankOf(
      finals.filter((f) => f.line.track === line.track).map((f) => f.final),
      final,
    ),
    point: line.point ?? null,
  }))
  return {
    year,
    coverage: coverageOf(year, rows.length),
    sources: [sourceOf(year)],
    instruments: [...new Set(lines.map((line) => line.track))].map((track) => instrumentOf(year, track)),
    rows,
    absent,
    median: medianOf(rows.map((row) => row.final)),
    componentMedians: COMPONENTS.map(([component], i) => ({
      component,
      score: medianOf(lines.flatMap((line) => line.scores[i] ?? [])),
    })),
  }
}

/** One region of a year, with last year's line where there is one. */
export function resultOf(
  year: number,
  lines: readonly Line[],
  code: string,
  lastYear?: readonly Line[],
): RegionResult {
  const table = resultsOf(year, lines)
  const line = lines.find((l) => l.code === code) as Line
  const row = table.rows.find((r) => r.code === code) as ResultRow
  const before = lastYear?.find((l) => l.code === code)
  const instrument = instrumentOf(year, line.track)
  const previous = before ? sumOf(year - 1, before) : null
  const exactBefore = previous === null ? null : text(Math.floor((Number(previous.exact) * 1000 + 5) / 10), 2)
  return {
    code,
    name: line.name,
    province: line.province,
    year,
    state: 'scored',
    track: line.track,
    instrument,
    final: row.final,
    components: instrument.components.map((component) => {
      const at = COMPONENTS.findIndex(([key]) => key === component.key)
      return {
        component: component.key,
        label: component.label,
        score: line.scores[at] ?? null,
        median: table.componentMedians[at]?.score ?? null,
        lastYear: before?.scores[at] ?? null,
        questions: code === '35.07' ? 5 : null,
      }
    }),
    sum: sumOf(year, line),
    improvement:
      line.improvement === null
        ? null
        : {
            value: line.improvement,
            recomputed: before !== undefined,
            previous:
              previous === null || before === undefined || exactBefore === null
                ? null
                : {
                    year: year - 1,
                    track: before.track,
                    value: exactBefore,
                    published: previous.final,
                    sum: previous,
                  },
          },
    rank: row.rank,
    rankInProvince: row.rankInProvince,
    rankInTrack: row.rankInTrack,
    coverage: table.coverage,
    source: sourceOf(year),
    history: [
      ...(previous === null ? [] : [{ year: year - 1, final: previous.final, source: 'B-1004' }]),
      { year, final: row.final, source: 'B-1384' },
    ],
    strengths: code === '35.07' ? QUESTIONS.slice(0, 2) : [],
    weaknesses: code === '35.07' ? QUESTIONS.slice(2, 4) : [],
  }
}

const question = (
  code: string,
  component: string,
  id: string,
  en: string,
  score: string,
  cityDimension: string | null = null,
): QuestionScore => ({
  code,
  component,
  element: { id: 'Kelembagaan', en: 'Institutions' },
  cityDimension,
  label: { id, en },
  number: '2.1.1',
  score,
})

export const QUESTIONS: QuestionScore[] = [
  question(
    'C18',
    'outcome',
    'Rumah tangga dengan air minum layak',
    'Households with decent drinking water',
    '4.00',
    'living',
  ),
  question('C26', 'outcome', 'Bencana: pemulihan', 'Disaster: recovery', '4.00', 'society'),
  question(
    'B06',
    'output',
    'Bagian anggaran kota cerdas dalam APBD',
    'Smart city share of the regional budget',
    '1.00',
  ),
  question('B07', 'output', 'Pembiayaan selain APBD', 'Financing from outside the regional budget', '1.00'),
]

/** Some of the question scores of Kab. Malang. */
export const QUESTIONS_MALANG: QuestionsOfResult = {
  code: '35.07',
  name: 'Kab. Malang',
  year: 2023,
  otherYear: 2022,
  source: sourceOf(2023),
  components: [
    {
      component: 'output',
      label: { id: 'Keluaran', en: 'Output' },
      mean: '2.29',
      total: '16.00',
      count: 7,
      published: '2.29',
      questions: [
        ['B01', 'Peraturan daerah atau kepala daerah', '3.00', '2.00'],
        ['B02', 'Dewan berfungsi', '2.80', '1.00'],
        ['B03', 'Tim pelaksana berfungsi', '2.80', '2.00'],
        ['B04', 'OPD terlibat, tampak dalam Renstra', '3.40', '2.75'],
        ['B05', 'Forum daerah berjalan dan menyumbang', '2.00', '1.00'],
        ['B06', 'Bagian anggaran kota cerdas dalam APBD', '1.00', '1.00'],
        ['B07', 'Pembiayaan selain APBD', '1.00', null],
      ].map(([code, label, score, other]) => ({
        ...question(code as string, 'output', label as string, label as string, score as string),
        other: other ?? null,
      })),
    },
    {
      component: 'collaboration',
      label: { id: 'Program kolaborasi', en: 'Collaboration Programme' },
      mean: '2.53',
      total: '15.20',
      count: 6,
      published: '2.53',
      questions: (
        [
          ['F1', 'governance', '3.80'],
          ['F2', 'branding', '1.80'],
          ['F3', 'economy', '1.80'],
          ['F4', 'living', '2.80'],
          ['F5', 'society', '1.80'],
          ['F6', 'environment', '3.20'],
        ] as const
      ).map(([code, dimension, score]) => ({
        ...question(
          code,
          'collaboration',
          `Kolaborasi ${dimension}`,
          `Collaboration ${dimension}`,
          score,
          dimension,
        ),
        other: null,
      })),
    },
  ],
}

/** A region invited that did not take part. */
export const ABSENT: RegionResult = {
  ...resultOf(2023, LINES_2023, '35.05'),
  code: '33.75',
  name: 'Kota Pekalongan',
  province: { code: '33', name: 'Jawa Tengah' },
  state: 'absent',
  track: null,
  instrument: null,
  final: null,
  components: [],
  sum: null,
  improvement: null,
  rank: null,
  rankInProvince: null,
  rankInTrack: null,
  history: [],
}

export const INSTRUMENTS: InstrumentSummary[] = [
  instrumentOf(2023, 'REGULER'),
  instrumentOf(2023, 'KPPN&IKN'),
  instrumentOf(2022, 'REGULER'),
  instrumentOf(2022, 'FIRST_PHASE'),
]

export const INSTRUMENT: Instrument = {
  ...instrumentOf(2023, 'KPPN&IKN'),
  version: 1,
  predicates: [],
  questions: QUESTIONS.map((q) => ({
    code: q.code,
    component: q.component,
    element: q.element,
    label: q.label,
    cityDimension: q.cityDimension,
    weight: null,
  })),
}
