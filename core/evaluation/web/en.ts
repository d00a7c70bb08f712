import { about } from './about/en.ts'
import { compute } from './compute/en.ts'
import type { id } from './id.ts'
import { known } from './known/en.ts'
import { national } from './national/en.ts'
import { questions } from './questions/en.ts'
import { region } from './region/en.ts'
import { regions } from './regions/en.ts'
import { report } from './report/en.ts'
import { sum } from './sum/en.ts'

export const en: typeof id = {
  tracks: { REGULER: 'Regular', FIRST_PHASE: 'First phase', 'KPPN&IKN': 'KPPN & IKN' },
  track: 'Track',
  province: 'Province',
  regionWord: 'Region',
  rank: 'Rank',
  final: 'Score',
  improvement: 'Improvement',
  year: 'Year',
  letterOf: (number, date) => `${number}, ${date}`,
  median: 'median',
  lastYear: 'last year',
  noValue: 'none',
  dimensions: {
    governance: 'Governance',
    branding: 'Branding',
    economy: 'Economy',
    living: 'Living',
    society: 'Society',
    environment: 'Environment',
    mobility: 'Mobility',
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
