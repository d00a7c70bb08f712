import type { Place } from '../contract.ts'

export interface NamedArea {
  code: string
  name: string
}

/** Names as they are spoken: `SUMBERDIREN` becomes `Sumberdiren`; what is mixed already stays. */
export const foldName = (name: string): string =>
  name === name.toUpperCase() ? name.toLowerCase().replace(/(^|[\s(-])\p{L}/gu, (c) => c.toUpperCase()) : name

/** How many answers a search gives. */
const MOST = 30

/**
 * Places whose name, village or district holds every word of the question; those whose own name begins with it first,
 * then landmarks before villages before districts. Letters are compared without case and marks.
 */
export function searchPlaces(places: readonly Place[], question: string): Place[] {
  const words = plain(question).split(' ').filter(Boolean)
  if (words.length === 0) return []
  return places
    .map((place) => ({ place, rank: rankOf(place, words) }))
    .filter(({ rank }) => rank !== undefined)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || (a.place.name < b.place.name ? -1 : 1))
    .slice(0, MOST)
    .map(({ place }) => place)
}

const KINDS = ['landmark', 'village', 'district'] as const

function rankOf(place: Place, words: readonly string[]): number | undefined {
  const name = plain(place.name)
  const all = `${name} ${plain(place.villageName ?? '')} ${plain(place.districtName ?? '')}`
  if (!words.every((word) => all.includes(word))) return undefined
  const question = words.join(' ')
  const closeness =
    name === question ? 0 : name.startsWith(question) ? 1 : name.includes(words[0] ?? '') ? 2 : 3
  return closeness * 10 + KINDS.indexOf(place.kind)
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
