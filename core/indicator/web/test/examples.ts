import type {
  Explanation,
  Indicator,
  IndicatorHead,
  IndicatorRow,
  IndicatorValue,
  ManualValue,
  MeasureWords,
  PublicIndicator,
  Series,
} from '../../contract.ts'

// Made-up figures in the shape of the contract, for drawings without a server.

const both = (text: string) => ({ id: text, en: `${text} (en)` })

export const value: IndicatorValue = {
  period: '2026-11',
  from: '2026-11-01',
  to: '2026-11-30',
  value: '83.3',
  numerator: '5',
  denominator: '6',
  count: 6,
  exact: true,
  origin: 'computed',
  version: 1,
  target: '90.0',
  standing: 'near',
  lastYear: '80.0',
}

export const head: IndicatorHead = {
  code: 'example.share',
  name: both('Panggilan dijawab dalam 10 detik'),
  definition: both('Bagian panggilan yang dijawab paling lama sepuluh detik.'),
  source: both('Janji layanan'),
  unit: 'percent',
  better: 'higher',
  decimals: 1,
  origin: 'computed',
  isStandard: true,
  by: ['district'],
  grain: null,
  version: 1,
  owner: null,
  isPublic: true,
  isExample: true,
  links: [{ framework: 'smart-city', code: 'C07' }],
  revision: 0,
}

const days = [
  { day: '2026-10-31', numerator: '2', denominator: '2', count: 2, value: '100.0' },
  { day: '2026-11-22', numerator: '3', denominator: '4', count: 4, value: '75.0' },
]
const steps = [{ label: both('Dalam batas'), text: both('5 dari 6 panggilan') }]

export const explanation: Explanation = {
  indicator: head,
  period: '2026-11',
  dimension: null,
  member: null,
  value,
  formula: {
    version: 1,
    fromYear: 2026,
    content: { kind: 'share', of: { measure: 'example.time' }, within: 10_000, scale: [1, 100] },
    words: both('Bagian Waktu jawab yang tidak melebihi 10 detik, dalam persen'),
    measures: [{ name: 'example.time', label: both('Waktu jawab'), unit: 'ms' }],
  },
  steps,
  rounding: { unrounded: '250/3', decimals: 1, rule: both('Setengah menjauhi nol') },
  days,
  manual: null,
  baseline: null,
  throughSeq: 1234,
  path: 'indikator/example.share?periode=2026-11',
}

export const published: PublicIndicator = {
  ...head,
  region: { code: '35.05', name: 'Kabupaten Blitar' },
  grain: 'month',
  points: [
    { ...value, period: '2026-10', value: null, member: '' },
    { ...value, member: '' },
  ],
  explanation: {
    period: '2026-11',
    value,
    words: both('Bagian Waktu jawab yang tidak melebihi 10 detik'),
    version: 1,
    steps,
    unrounded: '250/3',
    rounding: both('Setengah menjauhi nol'),
    baseline: null,
    days,
    manualSource: null,
    manualDocuments: null,
  },
}

const noPerson = { madeAt: '2026-01-01T00:00:00Z', madeBy: null, reason: 'Penyesuaian batas' }
const version = { words: explanation.formula?.words ?? both(''), formula: null, fromYear: 2025, changes: [] }

export const indicator: Indicator = {
  ...head,
  formula: explanation.formula?.content ?? null,
  words: both('Bagian Waktu jawab yang tidak melebihi 10 detik'),
  versions: [
    { ...version, ...noPerson, version: 2, fromYear: 2026 },
    { ...version, ...noPerson, version: 1 },
  ],
  baseline: { year: 2024, value: '60' },
  targets: [{ year: 2026, value: '90', isStandard: true }],
  targetHistory: [],
  programmes: [],
  today: null,
  month: value,
  year: { ...value, period: '2026', from: '2026-01-01', to: '2026-12-31' },
  isUpToDate: true,
  may: { revise: true, setTargets: true, assign: true, publish: true, propose: false },
}

export const row: IndicatorRow = {
  ...head,
  year: indicator.year,
  month: value,
  today: null,
  standing: 'near',
  trend: [null, '80.0', '83.3'],
}

export const seriesOf = (grain: Series['grain'], dimension?: 'district'): Series => ({
  indicator: head,
  grain,
  from: '2026-01-01',
  to: '2026-12-31',
  dimension: dimension ?? null,
  members: dimension ? [{ code: '35.05.01', name: 'Kecamatan Contoh' }] : [],
  points: [{ ...value, member: dimension ? '35.05.01' : '' }],
})

export const measures: MeasureWords[] = [
  {
    name: 'example.time',
    label: both('Waktu jawab'),
    unit: 'ms',
    members: [{ dimension: 'district', members: ['35.05.01'] }],
  },
]

export const manualValue: ManualValue = {
  id: '00000000-0000-4000-8000-000000000001',
  code: 'own.poverty',
  period: '2025',
  dimension: null,
  member: null,
  version: 1,
  value: '8.35',
  before: null,
  source: 'BPS, Maret 2025',
  note: '',
  evidence: [],
  state: 'proposed',
  isImported: false,
  proposedAt: '2026-11-22T03:00:00Z',
  proposedBy: 'Contoh Budi',
  decidedAt: null,
  decidedBy: null,
  reason: '',
  noEvidenceReason: null,
  mayDecide: true,
}
