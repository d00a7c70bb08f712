import { createContext, useContext } from 'react'
import { Field } from '#platform/ui/form/form.tsx'

/** The sentences for a field of the content, from the last refusal. */
const FaultsContext = createContext<(field: string) => string | undefined>(() => undefined)
export const FaultsProvider = FaultsContext.Provider
export const useFaults = (field: string): string | undefined => useContext(FaultsContext)(field)

interface Common {
  /** Field of the content it belongs to, for faults; left out inside lists. */
  field?: string
  label: string
  help?: string
  optional?: boolean
}

interface TextInputProps extends Common {
  value: string
  onChange: (value: string) => void
  short?: boolean
  numeric?: boolean
  type?: 'text' | 'month'
}

/** A line of text held by whoever draws it. */
export function TextInput({ field = '', value, onChange, short, numeric, type, ...rest }: TextInputProps) {
  return (
    <Field
      {...rest}
      name={field}
      error={useFaults(field)}
      control={(wiring) => (
        <input
          {...wiring}
          className={short ? 'input input--short' : 'input input--long'}
          type={type ?? 'text'}
          inputMode={numeric ? 'decimal' : undefined}
          autoComplete="off"
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    />
  )
}

export function AreaInput({
  field = '',
  value,
  onChange,
  ...rest
}: Common & { value: string; onChange: (value: string) => void }) {
  return (
    <Field
      {...rest}
      name={field}
      error={useFaults(field)}
      control={(wiring) => (
        <textarea
          {...wiring}
          className="input input--area"
          rows={3}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    />
  )
}

interface ChoiceInputProps extends Common {
  value: string
  choices: readonly (readonly [value: string, words: string])[]
  /** First line, which chooses nothing. */
  none?: string
  onChange: (value: string) => void
}

export function ChoiceInput({ field = '', value, choices, none, onChange, ...rest }: ChoiceInputProps) {
  return (
    <Field
      {...rest}
      name={field}
      error={useFaults(field)}
      control={(wiring) => (
        <select
          {...wiring}
          className="input input--long"
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        >
          {none === undefined ? null : <option value="">{none}</option>}
          {choices.map(([key, words]) => (
            <option key={key} value={key}>
              {words}
            </option>
          ))}
        </select>
      )}
    />
  )
}
