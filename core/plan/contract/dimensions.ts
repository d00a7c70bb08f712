import { endpoint } from '#platform/http/endpoint.ts'
import { Bilingual, Nullable, type Static, T } from '#platform/schema/schema.ts'
import { codesRepeated, dimensionsChanged, setUnknown } from '../problems.ts'
import { SavedPart, Written } from './plan.ts'
import { Dimension } from './words.ts'

export const SetStatus = T.Union([T.Literal('national'), T.Literal('regional'), T.Literal('draft')])

export const DimensionSet = T.Object({
  code: T.String(),
  version: T.Integer(),
  name: Bilingual,
  status: SetStatus,
  basis: Bilingual,
  dimensions: T.Array(Dimension),
})
export type DimensionSet = Static<typeof DimensionSet>

export const Choice = T.Object({
  fromYear: T.Integer(),
  setCode: T.String(),
  setVersion: T.Integer(),
  dimensions: T.Array(Dimension),
  source: Nullable(Bilingual),
  ...Written.properties,
})
export type Choice = Static<typeof Choice>

export const Dimensions = T.Object({
  /** What counts now: the newest choice, or the national set. */
  current: T.Array(Dimension),
  /** Every choice of the region, newest first. */
  choices: T.Array(Choice),
  sets: T.Array(DimensionSet),
})
export type Dimensions = Static<typeof Dimensions>

export const GetDimensions = endpoint({
  get: '/plan/dimensions',
  permission: 'plan.plan.read',
  summary: 'The dimensions the region plans by, its choices by year, and the sets to choose from',
  reply: Dimensions,
})

export const ChooseDimensions = endpoint({
  put: '/plan/dimensions/:fromYear',
  permission: 'plan.plan.write',
  summary: 'Choose a set from a year on, as it is or renamed and widened',
  input: {
    fromYear: T.Integer({ minimum: 2017, maximum: 2100 }),
    setCode: T.String({ maxLength: 60 }),
    setVersion: T.Integer({ minimum: 1 }),
    dimensions: T.Array(Dimension, { minItems: 1, maxItems: 12 }),
    revision: T.Integer({ minimum: 0 }),
  },
  reply: SavedPart,
  problems: [setUnknown, dimensionsChanged, codesRepeated],
})
