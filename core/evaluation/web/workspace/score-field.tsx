import { useFieldError } from '#platform/client/form/act-form.tsx'
import { Field, type FieldProps } from '#platform/ui/form/form.tsx'

/** A score: number pad on phones; the refusal names it `/scores/<component>`. */
export function ScoreField(props: Omit<FieldProps, 'error'>) {
  const error = useFieldError(`scores/${props.name}`)
  return (
    <Field
      {...props}
      error={error}
      control={(wiring) => (
        <input
          {...wiring}
          className="input input--short"
          type="text"
          inputMode="decimal"
          autoComplete="off"
        />
      )}
    />
  )
}
