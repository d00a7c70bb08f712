import { HeldField, type HeldFieldProps } from '#platform/client/form/held-field.tsx'
import { Field } from '#platform/ui/form/form.tsx'

interface HeldProps extends HeldFieldProps {
  onLeave: () => void
}

/** A figure, held by whoever draws the form; opens the number pad of a phone. */
export const Line = ({ onLeave, ...held }: HeldProps) => (
  <HeldField
    {...held}
    input={{
      className: 'input input--short number',
      inputMode: 'decimal',
      autoComplete: 'off',
      onBlur: onLeave,
    }}
  />
)

/** Several lines of words, held by whoever draws the form. */
export function Area({ value, onChange, onLeave, ...field }: HeldProps) {
  return (
    <Field
      {...field}
      control={(wiring) => (
        <textarea
          {...wiring}
          className="input input--area"
          rows={3}
          maxLength={6000}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
          onBlur={onLeave}
        />
      )}
    />
  )
}
