import type { ReportState } from '../contract.ts'
import { useRealisationWords } from './words.ts'

const TONES: Partial<Record<ReportState, string>> = {
  approved: 'tag--good',
  returned: 'tag--attention',
}

export function StateTag({ state, isCorrection }: { state: ReportState | null; isCorrection?: boolean }) {
  const { w } = useRealisationWords()
  return (
    <span className={`tag ${state === null ? '' : (TONES[state] ?? '')}`}>
      {w.states[state ?? 'none']}
      {isCorrection ? ` · ${w.correction}` : ''}
    </span>
  )
}
