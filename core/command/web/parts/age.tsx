import type { Liveness } from '#platform/client/live.ts'
import { duration } from '#platform/time/time.ts'
import { useCommandWords } from '../words.ts'
import { clockOf } from './numbers.ts'

/** Whether what is shown is live, and how old it is when it is not. */
export function Age({ liveness, readAt, now }: { liveness: Liveness; readAt: number; now: Date }) {
  const { w, language } = useCommandWords()
  const { state, heardAt } = liveness
  const clock = clockOf(new Date(readAt), language, true)
  const age = duration(now.getTime() - (heardAt ?? readAt), language)
  const says = readAt === 0 ? w.live.never : state === 'live' ? w.live.live(clock) : w.live[state](age, clock)
  return (
    <p className={`age age--${state}`}>
      {says}
      {/* The age moves every second; only the state is announced. */}
      <span className="visually-hidden" role="status">
        {w.live.states[state]}
      </span>
    </p>
  )
}
