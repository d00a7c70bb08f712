import { endpoint, fileReply } from '#platform/http/endpoint.ts'
import { Bilingual, Instant, Nullable, RegionCode, type Static, T, Year } from '#platform/schema/schema.ts'
import * as problems from '../problems.ts'
import { Day, Label, Reason } from './words.ts'

export const FigureKind = T.Union([
  T.Literal('chosen'),
  T.Literal('candidates'),
  T.Literal('total'),
  T.Literal('mou'),
  T.Literal('judged'),
])
export type FigureKind = Static<typeof FigureKind>

/** What sources say of a cohort; where they disagree both stand, each with its own. */
export const CohortFigure = T.Object({
  kind: FigureKind,
  value: Bilingual,
  sources: T.Array(T.Object({ id: T.String(), en: T.String(), url: T.Optional(T.String()) })),
})
export type CohortFigure = Static<typeof CohortFigure>

export const Cohort = T.Object({
  year: T.Integer(),
  label: Bilingual,
  /** How the list is known: `listed`, `derived`, `partial`, or `decided` by a round here. */
  status: T.String(),
  basis: Bilingual,
  /** Names on our list that are members now; examples are not counted. */
  members: T.Integer(),
  /** Names whose membership ended. */
  ended: T.Integer(),
  figures: T.Array(CohortFigure),
})
export type Cohort = Static<typeof Cohort>

export const Member = T.Object({
  code: RegionCode,
  name: T.String(),
  province: T.String(),
  year: T.Integer(),
  from: Nullable(Day),
  until: Nullable(Day),
  endReason: Nullable(T.String()),
  basis: Bilingual,
  isExample: T.Boolean(),
})
export type Member = Static<typeof Member>

/** A published list of a selection. */
export const PublishedList = T.Object({
  roundId: T.String(),
  year: T.Integer(),
  title: Bilingual,
  number: T.String(),
  datedOn: Day,
  place: T.String(),
  signatory: T.String(),
  regions: T.Array(T.Object({ code: T.String(), name: T.String(), verdict: T.String() })),
  sha256: T.String(),
  isExample: T.Boolean(),
  publishedAt: Instant,
})
export type PublishedList = Static<typeof PublishedList>

export const ListCohorts = endpoint({
  get: '/v1/cohorts',
  permission: 'public',
  summary: 'Years in which regions joined the movement, with what sources say of each',
  reply: T.Array(Cohort),
  keep: 'edition',
})

export const GetCohort = endpoint({
  get: '/v1/cohorts/:year',
  permission: 'public',
  summary: 'One cohort with its members, their basis, and the lists by which they were chosen here',
  input: { year: Year },
  reply: T.Object({ cohort: Cohort, members: T.Array(Member), lists: T.Array(PublishedList) }),
  problems: [problems.cohortUnknown],
  keep: 'edition',
})

export const ExportMembers = endpoint({
  get: '/v1/cohort-members.:format',
  permission: 'public',
  summary: 'Every member of every cohort as a file',
  input: { format: T.Union([T.Literal('csv'), T.Literal('xlsx')]) },
  reply: fileReply('text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
  keep: 'edition',
})

export const GetPublishedList = endpoint({
  get: '/selection/lists/:roundId',
  permission: 'public',
  summary:
    'What everybody may check of a published list: number, date, digest, regions chosen and in reserve',
  input: { roundId: T.String({ maxLength: 60 }) },
  reply: PublishedList,
  problems: [problems.listUnknown],
})

export const AddCohort = endpoint({
  post: '/selection/cohorts',
  permission: 'selection.cohort.manage',
  summary: 'Add a year of the movement with the basis on which it is known',
  input: {
    year: Year,
    label: Label,
    basis: Label,
    chosen: T.Optional(T.Integer({ minimum: 1, maximum: 600 })),
  },
  reply: T.Object({ year: Year }),
  problems: [problems.cohortExists],
})

export const AddMember = endpoint({
  post: '/selection/cohorts/:year/members',
  permission: 'selection.cohort.manage',
  summary: 'Record that a region belongs to a cohort, with the basis',
  input: { year: Year, region: RegionCode, from: T.Optional(Day), basis: Label },
  reply: T.Object({ region: RegionCode, year: Year }),
  problems: [problems.cohortUnknown, problems.regionUnknown, problems.memberAlready],
})

export const EndMembership = endpoint({
  post: '/selection/cohorts/:year/endings',
  permission: 'selection.cohort.manage',
  summary: 'Record from which day on a region is no member any more, with a reason; the row stays',
  input: { year: Year, region: RegionCode, until: Day, reason: Reason },
  reply: T.Object({ region: RegionCode, year: Year }),
  problems: [problems.memberUnknown, problems.endBeforeStart],
})
