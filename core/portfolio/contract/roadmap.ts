import { endpoint, fileReply } from '#platform/http/endpoint.ts'
import { DecimalText, Nullable, type Static, T, Uuid } from '#platform/schema/schema.ts'
import { DimensionCard, programmeFields } from './words.ts'

export const RoadmapProgramme = T.Object({
  ...programmeFields,
  dependsOn: T.Array(Uuid),
  /** Whether the reader may change the period. */
  mayMove: T.Boolean(),
  /** Version a change of the period names, so that two people can not overwrite each other. */
  revision: T.Integer(),
  physical: Nullable(DecimalText),
  isLate: T.Boolean(),
  isRed: T.Boolean(),
})
export type RoadmapProgramme = Static<typeof RoadmapProgramme>

export const Roadmap = T.Object({
  /** Day on which the line of today stands. */
  today: T.String({ format: 'date' }),
  plan: Nullable(T.Object({ title: T.String(), fromYear: T.Integer(), toYear: T.Integer() })),
  dimensions: T.Array(DimensionCard),
  programmes: T.Array(RoadmapProgramme),
})
export type Roadmap = Static<typeof Roadmap>

export const GetRoadmap = endpoint({
  get: '/portfolio/roadmap',
  permission: 'portfolio.view.read',
  summary: 'Every programme with its period, what it depends on and how it stands this year',
  reply: Roadmap,
})

export const ExportRoadmap = endpoint({
  get: '/portfolio/roadmap.csv',
  permission: 'portfolio.view.read',
  summary: 'The roadmap as a table',
  reply: fileReply('text/csv'),
})
