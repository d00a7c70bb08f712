import type { UnitState } from '../contract/words.ts'
import type { DuplicateProposal, Settings, UnitProposal } from '../contract.ts'

export interface Point {
  lat: number
  lng: number
}

/** Mean radius of the earth in metres (IUGG). */
const EARTH = 6_371_009
const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Straight-line distance in metres (haversine), or null where a point is missing. */
export function metresBetween(a: Point | null, b: Point | null): number | null {
  if (a === null || b === null) return null
  const lat = radians(b.lat - a.lat)
  const lng = radians(b.lng - a.lng)
  const h =
    Math.sin(lat / 2) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(lng / 2) ** 2
  return Math.round(2 * EARTH * Math.asin(Math.min(1, Math.sqrt(h))))
}

export const pointOf = ({ lat, lng }: { lat: number | null; lng: number | null }): Point | null =>
  lat === null || lng === null ? null : { lat, lng }

/** A report that may be about the same thing as another. */
export interface Report {
  lat: number | null
  lng: number | null
  village: string | null
  category: string | null
  at: Date
}
type Candidate = Report &
  Pick<DuplicateProposal, 'id' | 'number' | 'state' | 'address'> & { category: string }

const MINUTE = 60_000

/**
 * Open incidents near a report in place and time: within the radius, or in the same village where one of the two has no
 * point. The same category first, then the nearest, then the latest. A person decides.
 */
export function duplicatesOf(
  report: Report,
  candidates: readonly Candidate[],
  { metres: radius, minutes: span }: Settings['duplicates'],
): DuplicateProposal[] {
  return candidates
    .map((one) => proposalOf(report, one))
    .filter((one) => one.isNear(radius) && one.proposal.minutes <= span)
    .map(({ proposal }) => proposal)
    .sort(byLikeness)
}

function proposalOf(report: Report, one: Candidate) {
  const metres = metresBetween(pointOf(report), pointOf(one))
  const sharesVillage = report.village !== null && report.village === one.village
  const { id, number, category, state, address, at } = one
  const minutes = Math.round(Math.abs(report.at.getTime() - at.getTime()) / MINUTE)
  const sameCategory = report.category === null || report.category === category
  return {
    isNear: (radius: number) => (metres === null ? sharesVillage : metres <= radius),
    proposal: {
      id,
      number,
      category,
      state,
      address,
      receivedAt: at.toISOString(),
      metres,
      minutes,
      sameCategory,
    },
  }
}

const byLikeness = (a: DuplicateProposal, b: DuplicateProposal): number =>
  Number(b.sameCategory) - Number(a.sameCategory) ||
  (a.metres ?? Number.MAX_SAFE_INTEGER) - (b.metres ?? Number.MAX_SAFE_INTEGER) ||
  a.minutes - b.minutes

/** A unit that could be sent. */
export interface Candidacy {
  unitId: string
  callSign: string
  agency: string
  type: string
  categories: readonly string[]
  state: UnitState
  lat: number | null
  lng: number | null
  isFresh: boolean
}

const FREE: readonly UnitState[] = ['available', 'returning']

/**
 * Units in the order in which they should go: fit for the category, then of an agency that the category names, then
 * free, then with a fresh position, then near; call signs settle what is equal. Straight distance: no roads are known
 * here, so the dispatcher decides.
 *
 * @param named agencies that the settings propose for the category; where there are none, no agency comes first
 */
export function rankUnits(
  incident: { lat: number | null; lng: number | null; category: string },
  units: readonly Candidacy[],
  named: readonly string[],
): UnitProposal[] {
  return units
    .filter(({ state }) => state !== 'off_duty')
    .map(({ categories, lat, lng, ...unit }) => ({
      ...unit,
      metres: metresBetween(pointOf(incident), pointOf({ lat, lng })),
      fitsCategory: categories.length === 0 || categories.includes(incident.category),
      isNamed: named.includes(unit.agency),
      isBusy: !FREE.includes(unit.state),
    }))
    .sort(
      (a, b) =>
        Number(b.fitsCategory) - Number(a.fitsCategory) ||
        Number(b.isNamed) - Number(a.isNamed) ||
        Number(a.isBusy) - Number(b.isBusy) ||
        Number(b.isFresh) - Number(a.isFresh) ||
        (a.metres ?? Number.MAX_SAFE_INTEGER) - (b.metres ?? Number.MAX_SAFE_INTEGER) ||
        (a.callSign < b.callSign ? -1 : 1),
    )
    .map((unit, i) => ({ ...unit, rank: i + 1 }))
}
