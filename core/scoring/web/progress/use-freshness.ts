import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { AnyEndpoint } from '#platform/client/endpoint-types.ts'
import { nameOf } from '#platform/client/queries.ts'

const EVERY_MS = 30_000

/** Reads an endpoint again now and then while the page is looked at. */
export function useFreshness(endpoint: AnyEndpoint): void {
  const client = useQueryClient()
  const name = nameOf(endpoint)
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void client.invalidateQueries({ queryKey: [name] })
    }, EVERY_MS)
    return () => clearInterval(timer)
  }, [client, name])
}
