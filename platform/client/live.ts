import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import type { AnyEndpoint } from '#platform/http/endpoint.ts'
import { type LiveFact, type Liveness, lineOf } from './live/line.ts'
import { nameOf } from './queries.ts'

export type { LiveFact, Liveness } from './live/line.ts'

interface LiveOptions {
  /**
   * Something may have been missed: at the first connection, and after a very long absence. Makes every read of the
   * region stale unless given.
   */
  onGap?: () => void
  /** Does not listen while false. */
  enabled?: boolean
}

/**
 * Hears the facts of a topic as they happen. A cut connection resumes after the last fact heard, so none is lost and
 * none is told twice; all topics of a page share one connection.
 *
 * @returns the state of the connection: `live`, `connecting` or `offline`, and when the last word came
 * @example const line = useLive('dispatch.desk', code, ({ name }) => name === 'dispatch.call_offered' && ring())
 */
export function useLive(
  topic: string,
  region: string,
  onFact: (fact: LiveFact) => void,
  options: LiveOptions = {},
): Liveness {
  const client = useQueryClient()
  const line = useMemo(() => lineOf(region), [region])
  const heard = useRef({ onFact, onGap: options.onGap })
  heard.current = { onFact, onGap: options.onGap }
  const { enabled = true } = options
  useEffect(() => {
    if (!enabled) return
    return line.listen(topic, {
      onFact: (fact) => heard.current.onFact(fact),
      onGap: () => (heard.current.onGap ?? (() => forgetRegion(client, region)))(),
    })
  }, [line, topic, region, client, enabled])
  return useSyncExternalStore(line.subscribe, line.now, line.now)
}

/** Reads that facts made stale are asked again at most this often. */
const REFRESH_MS = 250

/**
 * Keeps reads fresh by the facts of a topic: each fact makes them stale, many at once make them stale once.
 *
 * @example const line = useLiveRefresh('dispatch.desk', code, [GetDesk])
 */
export function useLiveRefresh(
  topic: string,
  region: string,
  reads: readonly AnyEndpoint[],
  options: { enabled?: boolean } = {},
): Liveness {
  const client = useQueryClient()
  const names = useRef<string[]>([])
  names.current = reads.map(nameOf)
  const refresh = useMemo(
    () =>
      atMostEvery(REFRESH_MS, () => {
        for (const name of names.current) void client.invalidateQueries({ queryKey: [name, region] })
      }),
    [client, region],
  )
  return useLive(topic, region, refresh, { ...options, onGap: refresh })
}

const forgetRegion = (client: QueryClient, region: string): void =>
  void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] === region })

/** At once, and then once more at the end of a crowded interval. */
function atMostEvery(ms: number, act: () => void): () => void {
  let closed = false
  let again = false
  const open = (): void => {
    closed = false
    if (again) ask()
  }
  const ask = (): void => {
    again = closed
    if (closed) return
    closed = true
    setTimeout(open, ms)
    act()
  }
  return ask
}
