import { Doors } from '#platform/client/view/doors.tsx'
import { useWorkspaceWords } from './words.ts'

/** The steps of this year's evaluation that are open to the reader, in their order. */
export function EvaluationDoors() {
  const { w, language } = useWorkspaceWords()
  return <Doors job="evaluation" titles={w.steps} language={language} />
}
