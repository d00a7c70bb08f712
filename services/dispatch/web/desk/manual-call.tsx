import { useAsked } from '#platform/client/asked.ts'
import { ActForm, useFieldError } from '#platform/client/form/act-form.tsx'
import { InputField } from '#platform/client/form/fields.tsx'
import { Dialog } from '#platform/client/view/dialog.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Field } from '#platform/ui/form/form.tsx'
import { ListCalls, RecordCall } from '../../contract.ts'
import { instantOf, localOf } from '../parts/wib-fields.ts'
import { useDeskWords } from './words.ts'

/** A call typed in while telephony is down, with the times at which it really rang and was answered. */
export function ManualCall({ onClose }: { onClose: () => void }) {
  const { w } = useDeskWords()
  const say = useSay()
  const [, ask] = useAsked('panggilan')
  return (
    <Dialog title={w.manual} onClose={onClose}>
      <p>{w.manualLead}</p>
      <ActForm
        endpoint={RecordCall}
        refresh={[ListCalls]}
        input={({ number = '', offeredAt, answeredAt }) => ({
          ...(number.trim() === '' ? {} : { number: number.replaceAll(/[\s().-]/g, '') }),
          offeredAt: instantOf(offeredAt),
          answeredAt: instantOf(answeredAt) ?? null,
        })}
        submit={w.manual}
        onCancel={onClose}
        onDone={({ id }) => {
          say(w.manualDone)
          ask('panggilan', id)
          onClose()
        }}
      >
        <InputField name="number" label={w.manualNumber} autoComplete="off" optional />
        <MomentField name="offeredAt" label={w.manualOffered} />
        <MomentField name="answeredAt" label={w.manualAnswered} />
      </ActForm>
    </Dialog>
  )
}

/** Date and time in WIB, whatever zone the machine is set to; now, to begin with. */
function MomentField({ name, label }: { name: string; label: string }) {
  const error = useFieldError(name)
  return (
    <Field
      name={name}
      label={label}
      error={error}
      control={(wiring) => (
        <input
          {...wiring}
          className="input input--long"
          type="datetime-local"
          step={1}
          defaultValue={localOf(new Date().toISOString())}
        />
      )}
    />
  )
}
