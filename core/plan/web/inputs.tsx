import type { ReactNode } from 'react'
import { Field } from '#platform/ui/form/form.tsx'

interface InputProps {
  name: string
  label: ReactNode
  help?: string
  value: string
  onChange: (value: string) => void
}

/** A line of text held by whoever draws it. */
export function Line({ name, label, help, value, onChange }: InputProps) {
  return (
    <Field
      name={name}
      label={label}
      help={help}
      control={(wiring) => (
        <input
          {...wiring}
          className="input input--long"
          type="text"
          autoComplete="off"
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    />
  )
}

/** A year, held by whoever draws it; what is no number stays as it was. */
export function YearInput(
  props: Omit<InputProps, 'value' | 'onChange'> & { value: number; onChange: (year: number) => void },
) {
  return (
    <Field
      name={props.name}
      label={props.label}
      help={props.help}
      control={(wiring) => (
        <input
          {...wiring}
          className="input input--short"
          type="number"
          min={2017}
          max={2100}
          defaultValue={props.value}
          onChange={(event) => {
            const year = event.currentTarget.valueAsNumber
            if (Number.isInteger(year) && year >= 2000 && year <= 2100) props.onChange(year)
          }}
        />
      )}
    />
  )
}

interface SelectProps extends InputProps {
  choices: readonly { value: string; label: string }[]
  /** First line that chooses nothing. */
  placeholder?: string
}

export function Select({ name, label, help, value, onChange, choices, placeholder }: SelectProps) {
  return (
    <Field
      name={name}
      label={label}
      help={help}
      control={(wiring) => (
        <select
          {...wiring}
          className="input input--long"
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        >
          {placeholder === undefined ? null : <option value="">{placeholder}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    />
  )
}
