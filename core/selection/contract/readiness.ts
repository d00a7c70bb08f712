import { Done, endpoint, fileReply } from '#platform/http/endpoint.ts'
import {
  Bilingual,
  DecimalText,
  Instant,
  Nullable,
  RegionCode,
  type Static,
  T,
  Uuid,
} from '#platform/schema/schema.ts'
import * as problems from '../problems.ts'
import { Code, Label } from './words.ts'

export const ElementCode = T.Union([
  T.Literal('nature'),
  T.Literal('structure'),
  T.Literal('infrastructure'),
  T.Literal('superstructure'),
  T.Literal('culture'),
])
export type ElementCode = Static<typeof ElementCode>

export const Rating = T.Union([T.Literal('good'), T.Literal('moderate'), T.Literal('poor')])
export type Rating = Static<typeof Rating>

/** What is looked at; the wording is the product's own and no official text. */
export const ReadinessSet = T.Object({
  version: T.Integer(),
  basis: Bilingual,
  elements: T.Array(
    T.Object({
      code: ElementCode,
      name: Label,
      covers: Bilingual,
      items: T.Array(T.Object({ code: Code, text: Label })),
    }),
  ),
})
export type ReadinessSet = Static<typeof ReadinessSet>

/** How one element stands. */
export const ElementProfile = T.Object({
  element: ElementCode,
  name: Bilingual,
  good: T.Integer(),
  moderate: T.Integer(),
  poor: T.Integer(),
  unrated: T.Integer(),
  /** Mean of its rated items, poor 0, moderate 2, good 4; rounded to two decimals. Null where none is rated. */
  index: Nullable(DecimalText),
})
export type ElementProfile = Static<typeof ElementProfile>

export const ReadinessProfile = T.Object({
  assessmentId: Uuid,
  setVersion: T.Integer(),
  submittedAt: Nullable(Instant),
  elements: T.Array(ElementProfile),
  /** Mean of the elements' means, rounded once. */
  index: Nullable(DecimalText),
  /** The same as a fraction, for those who reckon on. */
  exact: Nullable(T.String()),
})
export type ReadinessProfile = Static<typeof ReadinessProfile>

export const RatingContent = T.Object({
  rating: Nullable(Rating),
  evidence: T.String({ maxLength: 4000 }),
})
export type RatingContent = Static<typeof RatingContent>

export const ItemRating = T.Object({
  item: Code,
  ...RatingContent.properties,
  revision: T.Integer(),
  changedAt: Nullable(Instant),
  changedBy: Nullable(T.String()),
})
export type ItemRating = Static<typeof ItemRating>

export const Assessment = T.Object({
  id: Uuid,
  state: T.Union([T.Literal('draft'), T.Literal('submitted')]),
  elements: T.Array(ElementCode),
  setVersion: T.Integer(),
  begunAt: Instant,
  submittedAt: Nullable(Instant),
  ratings: T.Array(ItemRating),
  profile: ReadinessProfile,
})
export type Assessment = Static<typeof Assessment>

export const Readiness = T.Object({
  set: ReadinessSet,
  /** The draft, where one is open. */
  draft: Nullable(Assessment),
  /** Submitted ones, newest first. */
  history: T.Array(Assessment),
})
export type Readiness = Static<typeof Readiness>

export const GetReadiness = endpoint({
  get: '/selection/readiness',
  permission: 'selection.readiness.read',
  summary: 'The own region’s readiness: the draft and everything submitted so far',
  reply: Readiness,
})

export const GetReadinessOf = endpoint({
  get: '/selection/regions/:region/readiness',
  permission: 'selection.ranking.read',
  summary: 'What a region submitted about its readiness, for the ministry',
  input: { region: RegionCode },
  reply: Readiness,
})

export const BeginReadiness = endpoint({
  post: '/selection/readiness',
  permission: 'selection.readiness.fill',
  summary: 'Begin an assessment of all five elements, or of the three that most plans study',
  input: { elements: T.Union([T.Literal('five'), T.Literal('three')]) },
  reply: T.Object({ id: Uuid }),
  problems: [problems.readinessOpen],
})

export const SaveRating = endpoint({
  put: '/selection/readiness/:id/ratings/:item',
  permission: 'selection.readiness.fill',
  summary: 'Save the rating of one item while it is written',
  input: {
    id: Uuid,
    item: Code,
    ...RatingContent.properties,
    revision: T.Integer({ minimum: 0, description: '0 for the first writing' }),
  },
  reply: T.Object({ revision: T.Integer(), savedAt: Instant }),
  problems: [
    problems.readinessUnknown,
    problems.readinessSubmitted,
    problems.itemUnknown,
    problems.changedMeanwhile,
  ],
})

export const SubmitReadiness = endpoint({
  post: '/selection/readiness/:id/submissions',
  permission: 'selection.readiness.submit',
  summary: 'Submit: every item is rated, and what is good names its evidence; it stays as it is',
  input: { id: Uuid },
  reply: Done,
  problems: [problems.readinessUnknown, problems.readinessSubmitted, problems.ratingsMissing],
})

export const ExportReadiness = endpoint({
  get: '/selection/readiness/:id/table.:format',
  permission: 'selection.readiness.read',
  summary: 'An assessment of the own region as a file',
  input: { id: Uuid, format: T.Union([T.Literal('csv'), T.Literal('xlsx')]) },
  reply: fileReply('text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
  problems: [problems.readinessUnknown],
})
