import type { RegionProfile } from '#core/identity/contract.ts'
import { ABSENT } from './examples.ts'
import { LINES_2023 } from './lines.ts'

const profileOf = ({ code, name }: { code: string; name: string }): RegionProfile => ({
  code,
  name,
  kind: name.startsWith('Kota') ? 'kota' : 'kabupaten',
  provinceCode: code.slice(0, 2),
  provinceName: 'Jawa Timur',
  point: { latitude: -8.1, longitude: 112.2 },
  population: 1_252_242,
  areaKm2: 1754.21,
  source: 'test',
  districts: 22,
  villages: 248,
  cohorts: [
    {
      year: 2018,
      label: { id: 'Kelompok kedua', en: 'Second group' },
      status: 'derived',
      basis: { id: 'disimpulkan dari surat 2023', en: 'derived from the letter of 2023' },
    },
  ],
})

/** The regions of the examples, and one that no year knows. */
export const PROFILES: RegionProfile[] = [
  ...LINES_2023,
  ABSENT,
  { code: '35.04', name: 'Kab. Tulungagung' },
].map(profileOf)
