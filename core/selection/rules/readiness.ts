// A region rates items good, moderate or poor (as published studies do); the index of an element is the mean of its
// rated items with poor 0, moderate 2, good 4, the region's index the mean of its elements' means, so that an element
// with more items weighs no more than another. Both are the product's own and no official figures.
import type { ElementCode, ElementProfile, Rating, ReadinessProfile, ReadinessSet } from '../contract.ts'
import { exactText, type Fraction, mean, rounded, whole } from './exact.ts'

const LEVEL: Record<Rating, number> = { poor: 0, moderate: 2, good: 4 }

export const FIVE: readonly ElementCode[] = [
  'nature',
  'structure',
  'infrastructure',
  'superstructure',
  'culture',
]
/** Most master plans study these three. */
export const THREE: readonly ElementCode[] = ['structure', 'infrastructure', 'superstructure']

export interface Rated {
  item: string
  rating: Rating | null
  evidence: string
}

/** The elements of a set that an assessment looks at. */
export const elementsIn = (set: ReadinessSet, codes: readonly ElementCode[]) =>
  set.elements.filter(({ code }) => codes.includes(code))

/** Codes of the items an assessment asks for. */
export const itemsIn = (set: ReadinessSet, codes: readonly ElementCode[]): string[] =>
  elementsIn(set, codes).flatMap(({ items }) => items.map(({ code }) => code))

/** Counts and indices of an assessment; what is not rated is left out, never taken for poor. */
export function profileOf(
  set: ReadinessSet,
  codes: readonly ElementCode[],
  rated: readonly Rated[],
): Omit<ReadinessProfile, 'assessmentId' | 'submittedAt'> {
  const ratings = new Map(rated.map(({ item, rating }) => [item, rating]))
  const found = elementsIn(set, codes).map((element) => {
    const given = element.items.flatMap(({ code }) => ratings.get(code) ?? [])
    return { element, given, index: mean(given.map((rating) => whole(LEVEL[rating]))) }
  })
  const overall = mean(found.flatMap(({ index }) => (index === undefined ? [] : [index])))
  return {
    setVersion: set.version,
    elements: found.map(({ element, given, index }) => elementProfile(element, given, index)),
    index: overall === undefined ? null : rounded(overall, 2),
    exact: overall === undefined ? null : exactText(overall),
  }
}

function elementProfile(
  element: ReadinessSet['elements'][number],
  given: readonly Rating[],
  index: Fraction | undefined,
): ElementProfile {
  const count = (rating: Rating) => given.filter((one) => one === rating).length
  return {
    element: element.code,
    name: element.name,
    good: count('good'),
    moderate: count('moderate'),
    poor: count('poor'),
    unrated: element.items.length - given.length,
    index: index === undefined ? null : rounded(index, 2),
  }
}

/** What still forbids submitting: items without a rating, and good ones that name no evidence. */
export function lacking(
  items: readonly string[],
  rated: readonly Rated[],
): { unrated: number; unproven: number } {
  const found = new Map(rated.map((one) => [one.item, one]))
  const unrated = items.filter((item) => (found.get(item)?.rating ?? null) === null).length
  const unproven = items.filter((item) => {
    const one = found.get(item)
    return one?.rating === 'good' && one.evidence.trim() === ''
  }).length
  return { unrated, unproven }
}
