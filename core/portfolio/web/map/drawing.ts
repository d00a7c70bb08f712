// Where villages stand in the drawing of a region. Pure.

import type { VillagePoint } from '../../contract.ts'

export interface Placed {
  code: string
  x: number
  y: number
}

export interface Drawn {
  width: number
  height: number
  /** Radius of the patch of land drawn around each village. */
  patch: number
  places: readonly Placed[]
}

const WIDTH = 720
const MARGIN = 40

/**
 * Villages in a frame of a fixed width, north up. A degree of longitude is shortened by the cosine of the latitude, so
 * that the region keeps its shape.
 */
export function draw(points: readonly VillagePoint[]): Drawn {
  const lats = points.map(({ lat }) => lat)
  const lngs = points.map(({ lng }) => lng)
  const [south, north] = [Math.min(...lats), Math.max(...lats)]
  const [west, east] = [Math.min(...lngs), Math.max(...lngs)]
  const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const scale = (WIDTH - 2 * MARGIN) / Math.max((east - west) * narrow, 0.001)
  const places = points.map(({ code, lat, lng }) => ({
    code,
    x: round(MARGIN + (lng - west) * narrow * scale),
    y: round(MARGIN + (north - lat) * scale),
  }))
  return {
    width: WIDTH,
    height: round((north - south) * scale + 2 * MARGIN),
    patch: round(patchOf(places)),
    places,
  }
}

const round = (value: number): number => Math.round(value * 10) / 10

/** Wide enough that neighbours touch: somewhat more than the usual way to the nearest village. */
function patchOf(places: readonly Placed[]): number {
  const nearest = places
    .map((a) => Math.min(...places.filter((b) => b !== a).map((b) => Math.hypot(a.x - b.x, a.y - b.y))))
    .filter(Number.isFinite)
    .sort((a, b) => a - b)
  const usual = nearest[Math.floor(nearest.length * 0.8)] ?? MARGIN
  return Math.min(MARGIN - 4, Math.max(8, usual))
}

/** 0 none, 1 one, 2 two or three, 3 more. */
export const classOf = (programmes: number): 0 | 1 | 2 | 3 =>
  programmes === 0 ? 0 : programmes === 1 ? 1 : programmes <= 3 ? 2 : 3

/** Programmes by village; those for the whole region stand apart. */
export function byVillage<P extends { villages: readonly string[] }>(
  programmes: readonly P[],
): { villages: Map<string, P[]>; whole: P[] } {
  const villages = new Map<string, P[]>()
  for (const one of programmes) {
    for (const code of one.villages) villages.set(code, [...(villages.get(code) ?? []), one])
  }
  return { villages, whole: programmes.filter(({ villages: named }) => named.length === 0) }
}
