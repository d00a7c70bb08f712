import type { Instrument, QuestionScore, QuestionsOfResult } from '../../contract.ts'
import { instrumentOf } from './lines.ts'
import { sourceOf } from './sources.ts'

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
  per: null,
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
        origin: null,
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
        origin: null,
      })),
    },
  ],
}

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
