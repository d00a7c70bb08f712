import { useFieldError } from '#platform/client/form/act-form.tsx'
import { Field } from '#platform/ui/form/form.tsx'
import { useWorkbookWords } from './words.ts'

/** Why something goes back, in a form of one act. */
export function ReasonField({ help }: { help?: string }) {
  const { w } = useWorkbookWords()
  const error = useFieldError('reason')
  return (
    <Field
      name="reason"
      label={w.reason}
      {...(help === undefined ? {} : { help })}
      error={error}
      control={(wiring) => <textarea {...wiring} className="input input--long" rows={4} maxLength={2000} />}
    />
  )
}
