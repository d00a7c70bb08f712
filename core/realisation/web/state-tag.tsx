import { type ReportState, STATE_NAMES } from '../contract.ts'
import { useRealisationWords } from './words.ts'

const TONES: Partial<Record<ReportState, string>> = {
  approved: 'tag--good',
  returned: 'tag--attention',
}

export function StateTag({ state, isCorrection }: { state: ReportState | null; isCorrection?: boolean }) {
  const { w, language } = useRealisationWords()
  return (
    <span className={`tag ${state === null ? '' : (TONES[state] ?? '')}`}>
      {STATE_NAMES[state ?? 'none'][language]}
      {isCorrection ? ` · ${w.correction}` : ''}
    </span>
  )
}
