import { Done, endpoint } from '#platform/http/endpoint.ts'
import { Bilingual, Nullable, type Static, T, Uuid } from '#platform/schema/schema.ts'
import * as problems from '../problems.ts'
import { DistrictCode, Latitude, Longitude, Name, VillageCode } from './words.ts'

export const Place = T.Object({
  kind: T.Union([T.Literal('landmark'), T.Literal('village'), T.Literal('district')]),
  /** Id of a landmark; code of a village or district. */
  key: T.String(),
  name: T.String(),
  village: Nullable(VillageCode),
  villageName: Nullable(T.String()),
  district: Nullable(DistrictCode),
  districtName: Nullable(T.String()),
  /** Null where no point is known. */
  lat: Nullable(T.Number()),
  lng: Nullable(T.Number()),
})
export type Place = Static<typeof Place>

export const SearchPlaces = endpoint({
  get: '/dispatch/places',
  permission: 'dispatch.place.read',
  summary: 'Villages, districts and landmarks of the region that answer a few letters, best first',
  input: { q: T.String({ maxLength: 80 }) },
  reply: T.Array(Place),
})

export const ListDistricts = endpoint({
  get: '/dispatch/districts',
  permission: 'dispatch.place.read',
  summary: 'Every district and village of the region with its point where one is known',
  reply: T.Object({
    districts: T.Array(T.Object({ code: DistrictCode, name: T.String() })),
    villages: T.Array(Place),
    /** Whose points these are; null where none are known. */
    source: Nullable(Bilingual),
  }),
})

export const ListLandmarks = endpoint({
  get: '/dispatch/landmarks',
  permission: 'dispatch.place.read',
  summary: 'Landmarks that the region keeps, by name',
  reply: T.Array(Place),
})

export const KeepLandmark = endpoint({
  put: '/dispatch/landmarks/:landmarkId',
  permission: 'dispatch.setting.change',
  summary: 'Keep a landmark that callers name; a new one brings its own id',
  input: {
    landmarkId: Uuid,
    name: Name,
    village: Nullable(VillageCode),
    lat: Latitude,
    lng: Longitude,
  },
  reply: Done,
  problems: [problems.placeElsewhere],
})

export const DropLandmark = endpoint({
  delete: '/dispatch/landmarks/:landmarkId',
  permission: 'dispatch.setting.change',
  summary: 'Take a landmark away; incidents keep its name',
  input: { landmarkId: Uuid },
  reply: Done,
})
