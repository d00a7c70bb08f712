import type { VersionState } from '../contract.ts'
import { useBookWords } from './words.ts'

const TONES: Partial<Record<VersionState, string>> = {
  published: 'tag--good',
  proposed: 'tag--attention',
}

export function StateTag({ state }: { state: VersionState }) {
  const { w } = useBookWords()
  return <span className={`tag ${TONES[state] ?? ''}`}>{w.states[state]}</span>
}
