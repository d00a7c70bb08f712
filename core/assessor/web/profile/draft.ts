import type { Area, Assessor } from '../../contract.ts'

/** A profile while it is typed: texts as typed, with a key for each line. */
export interface Draft {
  expertise: Area[]
  homeRegion: string
  capacity: string
  isActive: boolean
  affiliations: { key: number; institution: string; region: string }[]
  coached: { key: number; region: string; years: string }[]
}

export const draftOf = (assessor: Assessor): Draft => ({
  expertise: [...assessor.expertise],
  homeRegion: assessor.homeRegion ?? '',
  capacity: String(assessor.capacity),
  isActive: assessor.isActive,
  affiliations: assessor.affiliations.map(({ institution, region }, key) => ({
    key,
    institution,
    region: region ?? '',
  })),
  coached: assessor.coached.map(({ region, years }, key) => ({ key, region, years: years.join(', ') })),
})

/** What is sent; lines nobody filled in are left out, the server says what is wrong with the rest. */
export const profileOf = (draft: Draft) => ({
  expertise: draft.expertise,
  homeRegion: draft.homeRegion === '' ? null : draft.homeRegion,
  capacity: Number(draft.capacity),
  isActive: draft.isActive,
  affiliations: draft.affiliations
    .filter(({ institution }) => institution.trim() !== '')
    .map(({ institution, region }) => ({
      institution: institution.trim(),
      region: region === '' ? null : region,
    })),
  coached: draft.coached
    .filter(({ region }) => region !== '')
    .map(({ region, years }) => ({ region, years: (years.match(/\d{4}/g) ?? []).map(Number) })),
})
