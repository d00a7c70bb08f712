import { ListOpd } from '#core/identity/contract.ts'
import { ActForm, useFieldError } from '#platform/client/form/act-form.tsx'
import { ChoiceField } from '#platform/client/form/fields.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Dialog } from '#platform/client/view/dialog.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Field } from '#platform/ui/form/form.tsx'
import { AssignQuestions, GetWorkbook, type QuestionLine } from '../../contract.ts'
import { useWorkbookWords } from '../words.ts'

interface AssignDialogProps {
  year: number
  chosen: readonly QuestionLine[]
  onClose: () => void
  onDone: () => void
}

/** Gives the chosen questions to one agency, with the day by which it sends them. */
export function AssignDialog({ year, chosen, onClose, onDone }: AssignDialogProps) {
  const { w } = useWorkbookWords()
  const say = useSay()
  const agencies = useEndpoint(ListOpd, {})
  return (
    <Dialog title={`${w.assign}: ${w.chosen(chosen.length)}`} onClose={onClose}>
      <Answer of={agencies} lines={3}>
        {(all) => (
          <ActForm
            endpoint={AssignQuestions}
            refresh={[GetWorkbook]}
            submit={w.assign}
            input={({ opdId, dueOn }) => ({
              year,
              questions: chosen.map(({ code }) => code),
              opdId: opdId ?? null,
              dueOn: dueOn ?? null,
            })}
            onCancel={onClose}
            onDone={() => {
              say(w.assigned)
              onDone()
              onClose()
            }}
          >
            <ChoiceField
              name="opdId"
              label={w.assignTo}
              placeholder={w.unassign}
              choices={all
                .filter(({ closedAt }) => closedAt === null)
                .map(({ id, name }) => ({ value: id, label: name }))}
            />
            <DayField />
          </ActForm>
        )}
      </Answer>
    </Dialog>
  )
}

function DayField() {
  const { w } = useWorkbookWords()
  const error = useFieldError('dueOn')
  return (
    <Field
      name="dueOn"
      label={w.dueOn}
      optional
      error={error}
      control={(wiring) => <input {...wiring} type="date" className="input" />}
    />
  )
}
