import { useId } from 'react'

interface NarrowFieldProps {
  label: string
  /** Empty: nothing is narrowed. */
  value: string | undefined
  /** Words of the line that narrows nothing. */
  all: string
  /** Value and words of each choice. */
  choices: readonly (readonly [value: string, words: string])[]
  onChange: (value: string) => void
}

/** Narrows a list to one of its kinds; held by whoever draws the list, outside of any form. */
export function NarrowField({ label, value = '', all, choices, onChange }: NarrowFieldProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="input"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        <option value="">{all}</option>
        {choices.map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}
