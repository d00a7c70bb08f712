import { useId } from 'react'

interface LineProps {
  label: string
  value: string
  onChange: (value: string) => void
  /** Which keyboard a phone shows. */
  inputMode?: 'numeric' | 'decimal'
  maxLength?: number
}

/** A labelled line of text that its page holds. */
export function Line({ label, value, onChange, inputMode, maxLength = 60 }: LineProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input"
        value={value}
        inputMode={inputMode}
        maxLength={maxLength}
        autoComplete="off"
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  )
}

interface PickProps<V extends string> {
  label: string
  value: V
  choices: readonly (readonly [value: V, words: string])[]
  onChange: (value: V) => void
}

/** A labelled choice that its page holds. */
export function Pick<V extends string>({ label, value, choices, onChange }: PickProps<V>) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="input"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value as V)}
      >
        {choices.map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}
