import { endpoint } from '#platform/http/endpoint.ts'
import { Bilingual, Nullable, type Static, T } from '#platform/schema/schema.ts'
import { DimensionCard, programmeFields } from './words.ts'

export const VillagePoint = T.Object({
  code: T.String(),
  /** Degrees, WGS 84. */
  lat: T.Number(),
  lng: T.Number(),
})
export type VillagePoint = Static<typeof VillagePoint>

export const ProgrammeMap = T.Object({
  /** A point inside every village; empty where no points of the region are known. */
  points: T.Array(VillagePoint),
  /** Where the points come from. */
  source: Nullable(Bilingual),
  districts: T.Array(T.Object({ code: T.String(), name: T.String() })),
  villages: T.Array(T.Object({ code: T.String(), name: T.String(), district: T.String() })),
  dimensions: T.Array(DimensionCard),
  programmes: T.Array(T.Object({ ...programmeFields, villages: T.Array(T.String()) })),
})
export type ProgrammeMap = Static<typeof ProgrammeMap>

export const GetProgrammeMap = endpoint({
  get: '/portfolio/map',
  permission: 'portfolio.view.read',
  summary: 'Programmes by village, with points to draw them at where they are known',
  reply: ProgrammeMap,
})
