// Which places an area touches. Distances on a sphere of 6,371 km: within half a percent, enough for warnings.

export interface Spot {
  lat: number
  long: number
}

const RADIUS_KM = 6371
const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Great-circle distance in kilometres (haversine). */
export function kilometresBetween(a: Spot, b: Spot): number {
  const [dLat, dLong] = [radians(b.lat - a.lat), radians(b.long - a.long)]
  const h =
    Math.sin(dLat / 2) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(dLong / 2) ** 2
  return 2 * RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** Whether a place lies in a polygon (crossing number); its border counts by chance. */
export function isInside(spot: Spot, polygon: readonly Spot[]): boolean {
  let inside = false
  polygon.forEach((a, i) => {
    const b = polygon[(i + 1) % polygon.length] as Spot
    const crosses = a.lat > spot.lat !== b.lat > spot.lat
    if (crosses && spot.long < ((b.long - a.long) * (spot.lat - a.lat)) / (b.lat - a.lat) + a.long)
      inside = !inside
  })
  return inside
}

export interface Area {
  description: string
  polygons: readonly (readonly Spot[])[]
  circles: readonly { center: Spot; radiusKm: number }[]
}

export interface Place extends Spot {
  district: string
  districtName: string
}

/**
 * Codes of the districts that areas touch: a district is touched where one of its villages lies inside. Areas without an
 * outline are matched by the names of districts in their description, as whole words.
 */
export function districtsTouched(areas: readonly Area[], places: readonly Place[]): string[] {
  const touched = places.filter((place) => areas.some((area) => touches(area, place)))
  return [...new Set(touched.map(({ district }) => district))].sort()
}

function touches({ description, polygons, circles }: Area, place: Place): boolean {
  if (polygons.length === 0 && circles.length === 0) return namesPlace(description, place.districtName)
  return (
    polygons.some((polygon) => isInside(place, polygon)) ||
    circles.some(({ center, radiusKm }) => kilometresBetween(center, place) <= radiusKm)
  )
}

const plain = (text: string): string => ` ${text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `
const namesPlace = (description: string, name: string): boolean => plain(description).includes(plain(name))

/**
 * How far an earthquake concerns a region, in kilometres from its epicentre. Our own start values, not a rule of BMKG:
 * they err on the side of telling.
 */
export const QUAKE_REACH_KM: readonly (readonly [magnitude: number, km: number])[] = [
  [7, 500],
  [6, 300],
  [5, 150],
  [0, 75],
]

export const quakeReachKm = (magnitude: number): number =>
  QUAKE_REACH_KM.find(([least]) => magnitude >= least)?.[1] ?? 75
