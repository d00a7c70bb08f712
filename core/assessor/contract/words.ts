import { RegionCode, type Static, T } from '#platform/schema/schema.ts'

/** What an assessor may be an expert of: the components of the evaluation and the six city dimensions. */
export const AREAS = [
  'baseline',
  'output',
  'outcome',
  'impact',
  'quick_win',
  'collaboration',
  'governance',
  'branding',
  'economy',
  'living',
  'society',
  'environment',
] as const
export const Area = T.Unsafe<(typeof AREAS)[number]>(T.Union(AREAS.map((area) => T.Literal(area))))
export type Area = (typeof AREAS)[number]

/** At most every region of the movement. */
export const Capacity = T.Integer({ minimum: 0, maximum: 241 })
export const PerRegion = T.Integer({ minimum: 1, maximum: 9, description: 'Assessors a region' })
export const Reason = T.String({ minLength: 10, maxLength: 1000, pattern: '\\S' })

export const RegionName = T.Object({ code: RegionCode, name: T.String() })
export type RegionName = Static<typeof RegionName>

/** Why an assessor may not rate a region. */
export const ConflictKind = T.Union([
  T.Literal('home'),
  T.Literal('coached'),
  T.Literal('affiliation'),
  T.Literal('declared'),
])
export type ConflictKind = Static<typeof ConflictKind>

export const Conflict = T.Object({
  kind: ConflictKind,
  /** Years coached, name of the institution, or the declared reason; empty for the home region. */
  detail: T.String(),
})
export type Conflict = Static<typeof Conflict>
