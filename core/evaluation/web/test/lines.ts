import type { InstrumentSummary, Track } from '../../contract.ts'

// Lines of the published national tables, and the instruments they were scored with.

export const COMPONENTS = [
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

export const INSTRUMENTS: InstrumentSummary[] = [
  instrumentOf(2023, 'REGULER'),
  instrumentOf(2023, 'KPPN&IKN'),
  instrumentOf(2022, 'REGULER'),
  instrumentOf(2022, 'FIRST_PHASE'),
]
