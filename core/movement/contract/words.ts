import { RegionCode, type Static, T, Uuid } from '#platform/schema/schema.ts'

export const Day = T.String({ format: 'date' })
/** As exact as its source: `2018`, `2018-12` or `2018-05-08`. */
export const PartialDay = T.String({ pattern: '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$' })

export const Region = T.Object({ code: RegionCode, name: T.String() })
export type Region = Static<typeof Region>

export const Reason = T.String({ minLength: 10, maxLength: 1000, pattern: '\\S' })
export const Office = T.String({ minLength: 3, maxLength: 200, pattern: '\\S' })
export const Title = T.String({ minLength: 3, maxLength: 300, pattern: '\\S' })
export const Note = T.String({ maxLength: 2000 })

/** Bimtek I to IV. */
export const StageNumber = T.Integer({ minimum: 1, maximum: 4 })

/** One record as its reader knew it. */
export const one = { id: Uuid, revision: T.Integer({ minimum: 1 }) }

/** What a region has to do, or go through, from being chosen to being evaluated, in order. */
export const WAY = [
  'chosen',
  'memorandum',
  'stage_1',
  'stage_2',
  'stage_3',
  'stage_4',
  'commitment',
  'plan_published',
  'evaluated',
] as const
export type WayStep = (typeof WAY)[number]
export const WayStep = T.Unsafe<WayStep>(T.Union(WAY.map((step) => T.Literal(step))))
