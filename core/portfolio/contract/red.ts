import { endpoint } from '#platform/http/endpoint.ts'
import { Nullable, type Static, T, Year } from '#platform/schema/schema.ts'
import { DimensionCard, programmeFields, Standing } from './words.ts'

export const RedItem = T.Object({
  ...programmeFields,
  standing: Standing,
  /** The newest approved report of the year. */
  report: Nullable(
    T.Object({
      year: Year,
      period: T.String(),
      obstacles: Nullable(T.String()),
      helpAsked: Nullable(T.String()),
    }),
  ),
  /** Decisions of the year's meetings for the agency that owns it, newest meeting first. */
  decisions: T.Array(
    T.Object({
      id: T.String(),
      text: T.String(),
      dueOn: T.String({ format: 'date' }),
      isOpen: T.Boolean(),
      meeting: T.Object({ id: T.String(), title: T.String(), heldOn: T.String({ format: 'date' }) }),
    }),
  ),
})
export type RedItem = Static<typeof RedItem>

export const Red = T.Object({
  year: Year,
  /** Programmes that were looked at. */
  of: T.Integer(),
  dimensions: T.Array(DimensionCard),
  items: T.Array(RedItem),
})
export type Red = Static<typeof Red>

export const GetRed = endpoint({
  get: '/portfolio/red',
  permission: 'portfolio.view.read',
  summary: 'What is red or late in a year, why, who is asked, and what meetings decided',
  input: { year: Year },
  reply: Red,
})
