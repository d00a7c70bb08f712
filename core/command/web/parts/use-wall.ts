import { useEffect, useState } from 'react'
import { type Liveness, useLive, useLiveRefresh } from '#platform/client/live.ts'
import { usePlace } from '#platform/client/place.tsx'
import { type Asked, useEndpoint } from '#platform/client/queries.ts'
import type { Bilingual } from '#platform/schema/schema.ts'
import { GetWall, type TickerLine, type Wall } from '../../contract.ts'

/** The wall is read anew so often though nothing was heard: the day turns, and a lost word must not stay lost. */
const ANEW_MS = 60_000
const LINES = 12

export interface LiveWall {
  found: Asked<Wall>
  liveness: Liveness
  ticker: readonly TickerLine[]
}

/** Everything on the wall, kept fresh by what happens. */
export function useWall(): LiveWall {
  const { code } = usePlace()
  const found = useEndpoint(GetWall, {})
  const { refetch } = found
  useLiveRefresh('indicator.values', code, [GetWall])
  const liveness = useLiveRefresh('command.wall', code, [GetWall])
  const [passed, setPassed] = useState<readonly TickerLine[]>([])
  useLive(
    'command.ticker',
    code,
    ({ seq, at, payload }) => {
      const line = { seq, at, text: payload.text as Bilingual }
      setPassed((before) => [line, ...before].slice(0, LINES))
    },
    { onGap: () => void refetch() },
  )
  useEffect(() => {
    const timer = setInterval(() => void refetch(), ANEW_MS)
    return () => clearInterval(timer)
  }, [refetch])
  return { found, liveness, ticker: merged(passed, found.data?.ticker ?? []) }
}

/** What was heard and what was read, each once, newest first. */
function merged(heard: readonly TickerLine[], read: readonly TickerLine[]): TickerLine[] {
  const bySeq = new Map([...read, ...heard].map((line) => [line.seq, line]))
  return [...bySeq.values()].sort((a, b) => b.seq - a.seq).slice(0, LINES)
}
