import type { Cycle, ParticipationState } from '../contract.ts'
import { useCycleWords } from './words.ts'

const TONES = { draft: '', open: ' tag--good', closed: ' tag--attention', published: ' tag--good' } as const

export function StateTag({ state }: { state: Cycle['state'] }) {
  const { w } = useCycleWords()
  return <span className={`tag${TONES[state]}`}>{w.states[state]}</span>
}

const PART_TONES: Readonly<Record<ParticipationState, string>> = {
  invited: ' tag--attention',
  accepted: ' tag--good',
  declined: '',
  withdrawn: '',
  absent: '',
}

export function PartTag({ state }: { state: ParticipationState }) {
  const { w } = useCycleWords()
  return <span className={`tag${PART_TONES[state]}`}>{w.parts[state]}</span>
}

/** Everything of an example cycle says so. */
export function ExampleTag({ cycle }: { cycle: Pick<Cycle, 'isExample'> }) {
  const { w } = useCycleWords()
  return cycle.isExample ? <span className="tag tag--attention">{w.example}</span> : null
}
