import { endpoint, type Input, type Reply } from '#platform/http/endpoint.ts'
import { Bilingual, Nullable, type Static, T, Uuid } from '#platform/schema/schema.ts'
import { Amount, Kind, Month, PlanYear, ProgrammeState, Stage } from './words.ts'

/** A programme in a list. */
export const ProgrammeLine = T.Object({
  id: Uuid,
  revision: T.Integer(),
  code: T.String(),
  name: T.String(),
  dimension: T.String(),
  quickWinYear: Nullable(PlanYear),
  owner: Nullable(T.Object({ id: Uuid, name: T.String() })),
  state: ProgrammeState,
  stage: Stage,
  isApproved: T.Boolean(),
  isExample: T.Boolean(),
  from: Month,
  to: Month,
  /** Budget of the year asked for, or of all years. */
  budget: Amount,
  /** Whether owner, a target and a budget line are there, of the year where one is asked for. */
  isComplete: T.Boolean(),
})
export type ProgrammeLine = Static<typeof ProgrammeLine>

export const SORTS = ['code', 'name', 'dimension', 'owner', 'state', 'from', 'budget'] as const
export const PAGE_SIZE = 100

export const ListFilter = {
  q: T.Optional(T.String({ maxLength: 100, description: 'Part of the code or name' })),
  dimension: T.Optional(T.String({ maxLength: 60 })),
  opd: T.Optional(Uuid),
  state: T.Optional(ProgrammeState),
  stage: T.Optional(Stage),
  kind: T.Optional(Kind),
  year: T.Optional(PlanYear),
  /** Only those that lack owner, target or budget line, of the year where one is given. */
  incomplete: T.Optional(T.Boolean()),
  sort: T.Optional(T.Unsafe<(typeof SORTS)[number]>(T.Union(SORTS.map((key) => T.Literal(key))))),
  descending: T.Optional(T.Boolean()),
}

export const ListProgrammes = endpoint({
  get: '/programmes',
  permission: 'programme.programme.read',
  summary: 'Programmes of the region: approved ones, and drafts of the own agency; all for the secretariat',
  input: { ...ListFilter, page: T.Optional(T.Integer({ minimum: 1, maximum: 1000 })) },
  reply: T.Object({
    rows: T.Array(ProgrammeLine),
    total: T.Integer(),
    /** Sum of the budgets of all rows of the filter, not of the page. */
    budget: T.String(),
    page: T.Integer(),
    pages: T.Integer(),
  }),
})

export type ListAsked = Input<typeof ListProgrammes>
export type ListFound = Reply<typeof ListProgrammes>

/** What the form offers: agencies, dimensions, goals, other programmes. */
export const ProgrammeChoices = T.Object({
  dimensions: T.Array(
    T.Object({
      code: T.String(),
      name: Bilingual,
      hue: T.String(),
      subDimensions: T.Array(T.Object({ code: T.String(), name: Bilingual })),
    }),
  ),
  opd: T.Array(T.Object({ id: Uuid, code: T.String(), name: T.String() })),
  goals: T.Array(T.Object({ id: T.String(), framework: T.String(), code: T.String(), name: Bilingual })),
  programmes: T.Array(T.Object({ id: Uuid, code: T.String(), name: T.String() })),
  /** Years of the plan; five from this year where there is no plan yet. */
  years: T.Array(PlanYear),
  /** Agencies the reader writes for; empty for the secretariat, which writes for all. */
  ownOpdIds: T.Array(Uuid),
})
export type ProgrammeChoices = Static<typeof ProgrammeChoices>

export const GetProgrammeChoices = endpoint({
  get: '/programme-choices',
  permission: 'programme.programme.read',
  summary: 'What the form of a programme offers to choose from',
  reply: ProgrammeChoices,
})

/** A programme that public sources name; nothing beyond them is known of it. */
export const PublishedProgramme = T.Object({
  code: T.String(),
  name: T.String(),
  dimension: T.String(),
  year: PlanYear,
  isQuickWin: T.Boolean(),
  summary: Bilingual,
  source: T.String(),
  sourceUrl: Nullable(T.String()),
  /** The region's own programme that was made of it. */
  programmeId: Nullable(Uuid),
})
export type PublishedProgramme = Static<typeof PublishedProgramme>

export const ListPublishedProgrammes = endpoint({
  get: '/published-programmes',
  permission: 'programme.programme.read',
  summary: 'Programmes of the region that public sources name, with their source',
  reply: T.Array(PublishedProgramme),
})
