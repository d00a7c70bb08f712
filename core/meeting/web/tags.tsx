import type { Decision, MeetingSummary } from '../contract.ts'
import { useMeetingWords } from './words.ts'

/** Where a meeting stands, in a word. */
export function MeetingTag({ meeting }: { meeting: MeetingSummary }) {
  const { w } = useMeetingWords()
  const state = stateOf(meeting, Date.now())
  const tone = { held: 'tag--good', issued: 'tag--good', over: 'tag--attention' }[state as 'held']
  return (
    <>
      <span className={`tag ${tone ?? ''}`}>{w.states[state]}</span>
      {meeting.isExample ? <> {<span className="tag">{w.example}</span>}</> : null}
    </>
  )
}

function stateOf(meeting: MeetingSummary, now: number): 'planned' | 'over' | 'held' | 'issued' | 'cancelled' {
  if (meeting.cancelled !== null) return 'cancelled'
  if (meeting.minutesIssuedAt !== null) return 'issued'
  if (meeting.heldAt !== null) return 'held'
  return Date.parse(meeting.endsAt) < now ? 'over' : 'planned'
}

const TONES: Partial<Record<Decision['state'], string>> = { confirmed: 'tag--good', done: 'tag--attention' }

/** Where a decision stands; late ones say so first. */
export function DecisionTag({ decision }: { decision: Pick<Decision, 'state' | 'isLate'> }) {
  const { w } = useMeetingWords()
  return decision.isLate ? (
    <span className="tag tag--attention">{w.late}</span>
  ) : (
    <span className={`tag ${TONES[decision.state] ?? ''}`}>{w.decisionStates[decision.state]}</span>
  )
}
