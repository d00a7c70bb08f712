import type { AnyEndpoint } from '#platform/client/endpoint-types.ts'
import { useLiveRefresh } from '#platform/client/live.ts'
import { usePlace } from '#platform/client/place.tsx'
import { useIndicatorWords } from '../words.ts'

/** Keeps reads fresh while values change, and says whether it hears. */
export function LiveMark({ reads }: { reads: readonly AnyEndpoint[] }) {
  const { w } = useIndicatorWords()
  const { code } = usePlace()
  const { state } = useLiveRefresh('indicator.values', code, reads)
  return (
    <span className={`live-mark live-mark--${state}`} role="status">
      <svg width="8" height="8" viewBox="0 0 8 8" aria-hidden="true" focusable="false">
        <circle cx="4" cy="4" r="4" />
      </svg>
      {w.live[state]}
    </span>
  )
}
