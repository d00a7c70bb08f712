import type { Agreement } from '../contract.ts'
import type { RegionFigures } from './figures.ts'

interface Kept {
  region: string
  computedAt: string
  figures: RegionFigures
}

/** Kept figures in the words of the contract, without what only boards need. */
export const agreementReply = (year: number, { region, computedAt, figures }: Kept): Agreement => ({
  region,
  year,
  computedAt,
  assessors: figures.assessors.length,
  ordinal: figures.ordinal,
  nominal: figures.nominal,
  interval: figures.interval,
  components: figures.components,
})
