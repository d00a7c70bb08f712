import type { AnswerState } from '../contract.ts'
import { useWorkbookWords } from './words.ts'

const TONE: Record<AnswerState, string> = {
  draft: 'tag',
  submitted: 'tag',
  returned: 'tag tag--attention',
  accepted: 'tag tag--good',
}

/** The step of an answer in words; a draft nobody wrote says that too. */
export function StateTag({ state, answered }: { state: AnswerState; answered: boolean }) {
  const { w } = useWorkbookWords()
  return <span className={TONE[state]}>{state === 'draft' && !answered ? w.untouched : w[state]}</span>
}
