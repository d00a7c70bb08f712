import type { StageState } from '../../contract.ts'
import { useMovementWords } from '../words.ts'

const TONES: Partial<Record<StageState, string>> = {
  accepted: 'tag--good',
  submitted: 'tag--attention',
  returned: 'tag--attention',
}

export function StageTag({ state }: { state: StageState }) {
  const { w } = useMovementWords()
  return <span className={`tag ${TONES[state] ?? ''}`}>{w.stages.states[state]}</span>
}
