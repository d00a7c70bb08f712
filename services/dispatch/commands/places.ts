import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import papaparse from 'papaparse'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input, Reply } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import { fromRoot } from '#platform/root.ts'
import type { DropLandmark, KeepLandmark, ListDistricts, Place, SearchPlaces } from '../contract.ts'
import { LandmarkDropped, LandmarkKept } from '../facts.ts'
import { placeElsewhere } from '../problems.ts'
import { foldName, type NamedArea, searchPlaces as search } from '../rules/places.ts'
import { deleteLandmark, type Landmark, listLandmarks, putLandmark } from '../store/centre.ts'

// Names of villages come from the package idn-area-data (ODbL 1.0, see NOTICE), as those of regions do; points are
// shipped for Blitar, regency and city, alone.
const AREAS = dirname(createRequire(import.meta.url).resolve('idn-area-data/package.json'))
const POINTS = 'reference/regions/blitar-village-points.csv'
const SOURCE = {
  id: 'Titik desa dihitung dari batas publik github.com/cahyadsn/wilayah_boundaries (MIT); indikatif, bukan batas resmi.',
  en: 'Village points computed from public boundaries of github.com/cahyadsn/wilayah_boundaries (MIT); indicative, no official boundary.',
}

interface Areas {
  districts: Map<string, string>
  villages: Map<string, NamedArea[]>
  points: Map<string, { lat: number; lng: number }>
}

let loading: Promise<Areas> | undefined

async function loadAreas(): Promise<Areas> {
  const [districts, villages, points] = await Promise.all([
    readRows(join(AREAS, 'data', 'districts.csv')),
    readRows(join(AREAS, 'data', 'villages.csv')),
    readRows(fromRoot(POINTS)),
  ])
  const byRegion = new Map<string, NamedArea[]>()
  for (const { code = '', name = '' } of villages) {
    const region = code.slice(0, 5)
    const list = byRegion.get(region) ?? []
    list.push({ code, name: foldName(name) })
    byRegion.set(region, list)
  }
  return {
    districts: new Map(districts.map(({ code = '', name = '' }) => [code, foldName(name)])),
    villages: byRegion,
    points: new Map(points.map(({ code = '', lat, lng }) => [code, { lat: Number(lat), lng: Number(lng) }])),
  }
}

async function readRows(file: string): Promise<Record<string, string>[]> {
  const text = await readFile(file, 'utf8')
  return papaparse.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data
}

/** Areas of the whole country, read once in a process. */
const areas = (): Promise<Areas> => {
  loading ??= loadAreas()
  return loading
}

/** Names of the region's districts by code. */
export async function districtNames(region: string): Promise<ReadonlyMap<string, string>> {
  const { districts } = await areas()
  return new Map([...districts].filter(([code]) => code.startsWith(`${region}.`)))
}

/** A point inside each village of a region, where points are shipped. */
export async function listVillagesWithPoints(
  region: string,
): Promise<{ code: string; name: string; lat: number; lng: number }[]> {
  const { villages, points } = await areas()
  return (villages.get(region) ?? []).flatMap((one) => {
    const point = points.get(one.code)
    return point ? [{ ...one, ...point }] : []
  })
}

async function placesOf(region: string): Promise<Place[]> {
  const { districts, villages, points } = await areas()
  return (villages.get(region) ?? []).map(({ code, name }) => ({
    kind: 'village',
    key: code,
    name,
    village: code,
    villageName: name,
    district: code.slice(0, 8),
    districtName: districts.get(code.slice(0, 8)) ?? null,
    lat: points.get(code)?.lat ?? null,
    lng: points.get(code)?.lng ?? null,
  }))
}

async function landmarksOf(ctx: Context, villages: readonly Place[]): Promise<Place[]> {
  const byCode = new Map(villages.map((one) => [one.key, one]))
  return (await listLandmarks(ctx.tx, ctx.tenant)).map((one) => placeOf(one, byCode.get(one.village ?? '')))
}

const placeOf = ({ id, name, village, lat, lng }: Landmark, at: Place | undefined): Place => ({
  kind: 'landmark',
  key: id,
  name,
  village,
  villageName: at?.villageName ?? null,
  district: at?.district ?? null,
  districtName: at?.districtName ?? null,
  lat,
  lng,
})

async function districtPlaces(region: string): Promise<Place[]> {
  return [...(await districtNames(region))].map(([code, name]) => ({
    kind: 'district',
    key: code,
    name,
    village: null,
    villageName: null,
    district: code,
    districtName: name,
    lat: null,
    lng: null,
  }))
}

export async function searchPlaces(ctx: Context, { q }: Input<typeof SearchPlaces>): Promise<Place[]> {
  const villages = await placesOf(ctx.tenant)
  const all = [...(await landmarksOf(ctx, villages)), ...villages, ...(await districtPlaces(ctx.tenant))]
  return search(all, q)
}

export const listLandmarkPlaces = async (ctx: Context): Promise<Place[]> =>
  landmarksOf(ctx, await placesOf(ctx.tenant))

export async function listDistricts(ctx: Context): Promise<Reply<typeof ListDistricts>> {
  const villages = await placesOf(ctx.tenant)
  const names = await districtNames(ctx.tenant)
  return {
    districts: [...names].map(([code, name]) => ({ code, name })),
    villages,
    source: villages.some(({ lat }) => lat !== null) ? SOURCE : null,
  }
}

/** Whether a village lies in the region and is known. @throws Refusal `dispatch.place_elsewhere` */
export async function requireVillage(ctx: Context, village: string | null): Promise<void> {
  if (village === null) return
  const { villages } = await areas()
  const isHere = (villages.get(ctx.tenant) ?? []).some(({ code }) => code === village)
  if (!isHere) refuse(placeElsewhere)
}

/** @throws Refusal `dispatch.place_elsewhere` */
export async function keepLandmark(
  ctx: Context,
  { landmarkId, ...landmark }: Input<typeof KeepLandmark>,
): Promise<{ done: true }> {
  await requireVillage(ctx, landmark.village)
  await putLandmark(ctx.tx, ctx.tenant, { id: landmarkId, ...landmark })
  publish(ctx, LandmarkKept.of({ landmarkId }))
  return { done: true }
}

export async function dropLandmark(
  ctx: Context,
  { landmarkId }: Input<typeof DropLandmark>,
): Promise<{ done: true }> {
  const wasThere = await deleteLandmark(ctx.tx, ctx.tenant, landmarkId)
  if (wasThere) publish(ctx, LandmarkDropped.of({ landmarkId }))
  return { done: true }
}
