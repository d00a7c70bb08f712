// The files of an export of facts, as docs/VERIFYING.md describes them. Known to the writer and to the verifier.

import { Instant, type Static, T } from '#platform/schema/schema.ts'
import { Hash, Seal, SealKey } from '../contract.ts'

export const FILES = {
  about: 'export.json',
  keys: 'keys.json',
  seals: 'seals.ndjson',
  leaves: 'leaves.bin',
  readme: 'README.txt',
} as const

/** @example partName(1) // facts-000001.ndjson */
export const partName = (number: number): string => `facts-${String(number).padStart(6, '0')}.ndjson`
export const detailsName = (number: number): string => `details-${String(number).padStart(6, '0')}.ndjson`
export const isOfFacts = (name: string): boolean => /^(facts|details)-.*\.ndjson$/.test(name)

/** What an export says of itself. */
export const About = T.Object({
  format: T.Literal('penataran-facts'),
  formatVersion: T.Literal(1),
  region: T.String({ pattern: '^([0-9]{2}\\.[0-9]{2}|00)$' }),
  /** Facts in it; the last seal covers as many. */
  size: T.Integer({ minimum: 0 }),
  parts: T.Array(T.String({ pattern: '^facts-[0-9]{6}\\.ndjson$' })),
  /** Personal details that were asked for and not erased; they make the export confidential. */
  details: T.Array(T.String({ pattern: '^details-[0-9]{6}\\.ndjson$' })),
  product: T.String(),
  writtenAt: Instant,
})
export type About = Static<typeof About>

export const Keys = T.Array(SealKey)

/** One line of a file of details. */
export const DetailsLine = T.Object({
  seq: T.Integer({ minimum: 1 }),
  salt: Hash,
  details: T.Unsafe<Record<string, unknown>>({ type: 'object', additionalProperties: true }),
})
export type DetailsLine = Static<typeof DetailsLine>

export { Seal }
