import type { InputHTMLAttributes } from 'react'
import { Field, type FieldProps } from '#platform/ui/form/form.tsx'

export interface HeldFieldProps extends FieldProps {
  value: string
  onChange: (value: string) => void
}

/** One line of text, held by whoever draws the form. */
export function HeldField({
  value,
  onChange,
  input,
  ...field
}: HeldFieldProps & { input: Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange'> }) {
  return (
    <Field
      {...field}
      control={(wiring) => (
        <input
          {...wiring}
          {...input}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    />
  )
}
