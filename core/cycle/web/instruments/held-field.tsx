import { Field } from '#platform/ui/form/form.tsx'

interface HeldFieldProps {
  name: string
  label: string
  value: string
  help?: string
  onChange: (value: string) => void
  short?: boolean
}

/** A line of text whose value is held by the screen. */
export function HeldField({ name, label, value, help, onChange, short }: HeldFieldProps) {
  return (
    <Field
      name={name}
      label={label}
      {...(help === undefined ? {} : { help })}
      control={(wiring) => (
        <input
          {...wiring}
          className={short ? 'input input--short' : 'input input--long'}
          type="text"
          autoComplete="off"
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    />
  )
}
