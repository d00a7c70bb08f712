import { endpoint } from '#platform/http/endpoint.ts'
import { Bilingual, Nullable, ProvinceCode, RegionCode, type Static, T } from '#platform/schema/schema.ts'

export const RegionKind = T.Union([T.Literal('kabupaten'), T.Literal('kota')])
export type RegionKind = Static<typeof RegionKind>

export const Point = T.Object({
  latitude: T.Number({ minimum: -90, maximum: 90, description: 'Degrees, WGS 84' }),
  longitude: T.Number({ minimum: -180, maximum: 180, description: 'Degrees, WGS 84' }),
})
export type Point = Static<typeof Point>

export const Province = T.Object({
  code: ProvinceCode,
  name: T.String({ examples: ['Provinsi Jawa Timur'] }),
  shortName: T.String({ examples: ['Jawa Timur'] }),
  regions: T.Integer({ description: 'Number of regencies and cities' }),
})
export type Province = Static<typeof Province>

export const RegionSummary = T.Object({
  code: RegionCode,
  name: T.String({ examples: ['Kab. Blitar', 'Kota Blitar'] }),
  kind: RegionKind,
  provinceCode: ProvinceCode,
  provinceName: T.String({ examples: ['Jawa Timur'] }),
  point: Nullable(Point),
})
export type RegionSummary = Static<typeof RegionSummary>

export const CohortMembership = T.Object({
  year: T.Integer(),
  label: Bilingual,
  status: T.String({ description: 'How the list is known: listed, derived, partly known' }),
  basis: Bilingual,
})
export type CohortMembership = Static<typeof CohortMembership>

export const RegionProfile = T.Object({
  ...RegionSummary.properties,
  population: Nullable(T.Integer({ description: 'Persons' })),
  areaKm2: Nullable(T.Number({ description: 'Square kilometres' })),
  source: T.String(),
  districts: T.Integer({ description: 'Number of kecamatan' }),
  villages: T.Integer({ description: 'Number of desa and kelurahan' }),
  cohorts: T.Array(CohortMembership),
})
export type RegionProfile = Static<typeof RegionProfile>

export const DistrictCode = T.String({ pattern: '^[0-9]{2}\\.[0-9]{2}\\.[0-9]{2}$', examples: ['35.05.01'] })
export const District = T.Object({ code: DistrictCode, name: T.String() })
export type District = Static<typeof District>

export const VillageCode = T.String({
  pattern: '^[0-9]{2}\\.[0-9]{2}\\.[0-9]{2}\\.[0-9]{4}$',
  examples: ['35.05.01.2001'],
})
export const Village = T.Object({
  code: VillageCode,
  name: T.String(),
  kind: T.Union([T.Literal('desa'), T.Literal('kelurahan')]),
})
export type Village = Static<typeof Village>

export const ListProvinces = endpoint({
  get: '/v1/provinces',
  permission: 'public',
  summary: 'Every province with its number of regencies and cities',
  reply: T.Array(Province),
  keep: 'edition',
})

export const ListRegions = endpoint({
  get: '/v1/regions',
  permission: 'public',
  summary: 'Every regency and city, or those that match a search, a province or a kind',
  input: {
    q: T.Optional(T.String({ maxLength: 80, description: 'Part of the name, or the beginning of the code' })),
    province: T.Optional(ProvinceCode),
    kind: T.Optional(RegionKind),
  },
  reply: T.Array(RegionSummary),
  keep: 'edition',
})

export const GetRegion = endpoint({
  get: '/v1/regions/:code',
  permission: 'public',
  summary: 'Profile of a regency or city',
  input: { code: RegionCode },
  reply: RegionProfile,
  keep: 'edition',
})

export const ListDistricts = endpoint({
  get: '/v1/regions/:code/districts',
  permission: 'public',
  summary: 'Districts (kecamatan) of a regency or city',
  input: { code: RegionCode },
  reply: T.Array(District),
  keep: 'edition',
})

export const ListVillages = endpoint({
  get: '/v1/districts/:code/villages',
  permission: 'public',
  summary: 'Villages (desa, kelurahan) of a district',
  input: { code: DistrictCode },
  reply: T.Array(Village),
  keep: 'edition',
})
