import { about } from './about/id.ts'
import { compute } from './compute/id.ts'
import { known } from './known/id.ts'
import { national } from './national/id.ts'
import { questions } from './questions/id.ts'
import { region } from './region/id.ts'
import { regions } from './regions/id.ts'
import { report } from './report/id.ts'
import { sum } from './sum/id.ts'

/** Words of the public pages of results. */
export const id = {
  tracks: { REGULER: 'Reguler', FIRST_PHASE: 'Tahap pertama', 'KPPN&IKN': 'KPPN & IKN' },
  track: 'Jalur',
  province: 'Provinsi',
  regionWord: 'Daerah',
  rank: 'Peringkat',
  final: 'Nilai',
  improvement: 'Peningkatan',
  year: 'Tahun',
  letterOf: (number: string, date: string) => `${number}, ${date}`,
  median: 'nilai tengah',
  lastYear: 'tahun lalu',
  noValue: 'tidak ada',
  dimensions: {
    governance: 'Tata kelola',
    branding: 'Jenama daerah',
    economy: 'Ekonomi',
    living: 'Kehidupan',
    society: 'Masyarakat',
    environment: 'Lingkungan',
    mobility: 'Mobilitas',
  },
  about,
  compute,
  known,
  national,
  questions,
  region,
  regions,
  report,
  sum,
}
