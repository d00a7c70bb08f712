import type { RecommendationState } from '../contract.ts'
import { useFollowUpWords } from './words.ts'

const TONES: Partial<Record<RecommendationState, string>> = {
  accepted: 'tag--good',
  proven: 'tag--attention',
}

export function StateTag({ state }: { state: RecommendationState }) {
  const { w } = useFollowUpWords()
  return <span className={`tag ${TONES[state] ?? ''}`}>{w.states[state]}</span>
}
