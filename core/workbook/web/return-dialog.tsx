import { ActForm } from '#platform/client/form/act-form.tsx'
import { Dialog } from '#platform/client/view/dialog.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { GetComponent, GetWorkbook, ReturnAnswers } from '../contract.ts'
import { ReasonField } from './reason-field.tsx'
import { useWorkbookWords } from './words.ts'

interface ReturnDialogProps {
  year: number
  answers: readonly { question: string; revision: number }[]
  onClose: () => void
}

/** Gives answers back; the reason is what the agency will read. */
export function ReturnDialog({ year, answers, onClose }: ReturnDialogProps) {
  const { w } = useWorkbookWords()
  const say = useSay()
  return (
    <Dialog title={w.giveBackTitle(answers.length)} onClose={onClose}>
      <ActForm
        endpoint={ReturnAnswers}
        refresh={[GetComponent, GetWorkbook]}
        submit={w.giveBack}
        input={(typed) => ({ year, answers, ...typed })}
        onCancel={onClose}
        onDone={() => {
          say(w.wasReturned)
          onClose()
        }}
      >
        <ReasonField help={w.reasonHelp} />
      </ActForm>
    </Dialog>
  )
}
