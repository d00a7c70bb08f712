import { endpoint } from '#platform/http/endpoint.ts'
import { Bilingual, Nullable, RegionCode, type Static, T } from '#platform/schema/schema.ts'
import * as problems from '../problems.ts'
import { CoachNote, Mentor } from './mentors.ts'
import { PartialDay, Region, WayStep } from './words.ts'

/**
 * `done`: with its day; `running`: begun; `open`: still to come; `unrecorded`: something later is done, and
 * nothing here says when this was.
 */
export const MarkState = T.Union([
  T.Literal('done'),
  T.Literal('running'),
  T.Literal('open'),
  T.Literal('unrecorded'),
])
export type MarkState = Static<typeof MarkState>

export const Mark = T.Object({
  step: WayStep,
  state: MarkState,
  on: Nullable(PartialDay),
  /** Known from a published source, not from work done here. */
  isPublished: T.Boolean(),
})
export type Mark = Static<typeof Mark>

/** What is owed next, by whom, and where it is done below the workspace. */
export const Owed = T.Object({
  step: WayStep,
  by: T.Union([T.Literal('ministry'), T.Literal('region')]),
  what: Bilingual,
  to: T.String(),
})
export type Owed = Static<typeof Owed>

export const JourneyEvent = T.Object({
  on: PartialDay,
  kind: T.String(),
  title: Bilingual,
  detail: Bilingual,
  /** Where it was published; null for what was done here. */
  source: Nullable(T.Object({ name: Bilingual, url: Nullable(T.String()) })),
})
export type JourneyEvent = Static<typeof JourneyEvent>

export const Journey = T.Object({
  region: Region,
  cohorts: T.Array(T.Integer()),
  marks: T.Array(Mark),
  owed: T.Array(Owed),
  /** Oldest first. */
  events: T.Array(JourneyEvent),
  mentors: T.Array(Mentor),
  notes: T.Array(CoachNote),
  /** Whether the reader guides this region now. */
  isMentor: T.Boolean(),
})
export type Journey = Static<typeof Journey>

export const GetJourney = endpoint({
  get: '/movement/regions/:region/journey',
  permission: 'movement.journey.read',
  summary: 'How far a region is on its way, what is owed next, and its history',
  input: { region: RegionCode },
  reply: Journey,
  problems: [problems.notYourRegion, problems.regionUnknown],
})
