import { findRegion, listRegions } from '#core/identity/public.ts'
import type { Tx } from '#platform/db/tx.ts'
import type { ResultRow } from '../contract.ts'

/** Name, province and point of a region, as the contract of results shows them. */
export type Place = Pick<ResultRow, 'code' | 'name' | 'province' | 'point'>

/** Every region by its code. */
export async function mapPlaces(tx: Tx): Promise<Map<string, Place>> {
  const regions = await listRegions(tx)
  return new Map(regions.map((region) => [region.code, placeReply(region)]))
}

/** One region; a region that left the list keeps its figures and then shows its code. */
export async function getPlace(tx: Tx, code: string): Promise<Place> {
  const region = await findRegion(tx, code)
  return region === undefined ? placeOf(new Map(), code) : placeReply(region)
}

type Region = Awaited<ReturnType<typeof listRegions>>[number]

const placeReply = ({ code, name, provinceCode, provinceName, point }: Region): Place => ({
  code,
  name,
  province: { code: provinceCode, name: provinceName },
  point: point && { lat: point.latitude, lng: point.longitude },
})

/** A region that left the list keeps its figures; it then shows its code. */
export const placeOf = (places: ReadonlyMap<string, Place>, code: string): Place =>
  places.get(code) ?? { code, name: code, province: { code: code.slice(0, 2), name: '' }, point: null }
