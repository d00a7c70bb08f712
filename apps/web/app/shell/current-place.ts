import { useParams } from '@tanstack/react-router'
import type { Place } from '#platform/client/place.tsx'

const KEY = 'penataran.daerah'

/** The region of the address, else the one last worked in, else the first. */
export function placeAt(places: readonly Place[], asked: string | undefined): Place | undefined {
  if (asked !== undefined) return places.find(({ code }) => code === asked)
  return places.find(({ code }) => code === remembered()) ?? places[0]
}

export const useAskedRegion = (): string | undefined =>
  (useParams({ strict: false }) as { region?: string }).region

/** Remembers on this device where somebody worked last. */
export function rememberRegion(code: string): void {
  try {
    localStorage.setItem(KEY, code)
  } catch {
    // The next visit then begins in the first region.
  }
}

function remembered(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}
