import { ActForm } from '#platform/client/form/act-form.tsx'
import { InputField } from '#platform/client/form/fields.tsx'
import { Dialog } from '#platform/client/view/dialog.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { GetWorkbook, GiveBackWorkbook, type Workbook } from '../../contract.ts'
import { codesIn } from '../codes.ts'
import { ReasonField } from '../reason-field.tsx'
import { useWorkbookWords } from '../words.ts'

/** The leader gives the workbook back, and may name the questions that are meant. */
export function LeaderReturnDialog({ workbook, onClose }: { workbook: Workbook; onClose: () => void }) {
  const { w } = useWorkbookWords()
  const say = useSay()
  const { year, revision } = workbook
  return (
    <Dialog title={w.leaderReturn} onClose={onClose}>
      <ActForm
        endpoint={GiveBackWorkbook}
        refresh={[GetWorkbook]}
        submit={w.giveBack}
        input={({ questions = '', ...typed }) => ({
          year,
          revision,
          questions: codesIn(questions),
          ...typed,
        })}
        onCancel={onClose}
        onDone={() => {
          say(w.wasReturned)
          onClose()
        }}
      >
        <ReasonField help={w.reasonHelp} />
        <InputField name="questions" label={w.leaderQuestions} help={w.leaderQuestionsHelp} optional />
      </ActForm>
    </Dialog>
  )
}
