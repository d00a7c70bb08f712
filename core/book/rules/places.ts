import type { Bilingual } from '#platform/schema/schema.ts'
import type { Snapshot } from '../contract.ts'

/** Names of the places of a plan, for books and comparisons. */
export const PLACES = {
  title: { id: 'Judul', en: 'Title' },
  period: { id: 'Periode', en: 'Period' },
  legal: { id: 'Dasar hukum', en: 'Legal basis' },
  vision: { id: 'Visi', en: 'Vision' },
  words: { id: 'Kata visi', en: 'Words of the vision' },
  missions: { id: 'Misi', en: 'Missions' },
  dimensions: { id: 'Dimensi', en: 'Dimensions' },
  people: { id: 'Rencana aksi kapasitas sumber daya manusia', en: 'Action plan for human resources' },
  infrastructure: {
    id: 'Rencana aksi infrastruktur pendukung',
    en: 'Action plan for supporting infrastructure',
  },
  applications: { id: 'Rencana aksi aplikasi pendukung', en: 'Action plan for supporting applications' },
  literacy: { id: 'Rencana aksi literasi kota cerdas', en: 'Action plan for smart-city literacy' },
} as const satisfies Record<string, Bilingual>

/** What each section of the analysis tells. */
export const SECTION_PARTS = [
  ['condition', { id: 'Kondisi', en: 'Condition' }],
  ['gap', { id: 'Kesenjangan', en: 'Gap' }],
  ['opportunity', { id: 'Peluang', en: 'Opportunity' }],
] as const satisfies readonly (readonly ['condition' | 'gap' | 'opportunity', Bilingual])[]

const ELEMENT_NAMES: Record<string, Bilingual> = {
  nature: { id: 'Alam', en: 'Nature' },
  structure: { id: 'Struktur', en: 'Structure' },
  infrastructure: { id: 'Infrastruktur', en: 'Infrastructure' },
  superstructure: { id: 'Suprastruktur', en: 'Superstructure' },
  culture: { id: 'Budaya', en: 'Culture' },
}

/** Name of a section: a readiness element, or a dimension of the plan. */
export function sectionName(section: string, dimensions: Snapshot['dimensions']): Bilingual {
  const code = section.replace(/^dimension\./, '')
  const dimension = dimensions.find((one) => one.code === code)
  return ELEMENT_NAMES[section] ?? dimension?.name ?? { id: code, en: code }
}
