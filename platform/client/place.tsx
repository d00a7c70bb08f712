import { createContext, type ReactNode, useContext } from 'react'
import type { AnyEndpoint } from '#platform/http/endpoint.ts'

/** The region somebody works in now, and what they may do there. */
export interface Place {
  code: string
  name: string
  roles: readonly string[]
  permissions: ReadonlySet<string>
}

const PlaceContext = createContext<Place | undefined>(undefined)

export function PlaceProvider(props: { place: Place | undefined; children: ReactNode }) {
  return <PlaceContext value={props.place}>{props.children}</PlaceContext>
}

/** The region of the screen; nothing where a person serves none. */
export const useFindPlace = (): Place | undefined => useContext(PlaceContext)

/** The region of the screen. @throws Error outside of a region's page */
export function usePlace(): Place {
  const place = useContext(PlaceContext)
  if (place === undefined) throw new Error('This screen belongs to a region and was drawn outside of one.')
  return place
}

/** Whether the reader may call an endpoint here; screens hide what would be refused. */
export function mayCall(place: Place | undefined, endpoint: AnyEndpoint): boolean {
  if (endpoint.permission === 'public' || endpoint.permission === 'self') return true
  return place?.permissions.has(endpoint.permission) ?? false
}

/** {@link mayCall} in the region of the screen. */
export const useMay = (endpoint: AnyEndpoint): boolean => mayCall(useFindPlace(), endpoint)

/** The region an endpoint is asked in: only those behind a permission stand behind a region's wall. */
export const regionFor = (endpoint: AnyEndpoint, place: Place | undefined): string | undefined =>
  endpoint.permission === 'public' || endpoint.permission === 'self' ? undefined : place?.code
