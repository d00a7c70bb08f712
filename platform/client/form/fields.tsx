import { useState } from 'react'
import { type Choice, Field, type FieldProps } from '#platform/ui/form/form.tsx'
import { useClientWords } from '../words.ts'
import { useFieldError } from './act-form.tsx'

type Common = Omit<FieldProps, 'error'>

interface InputFieldProps extends Common {
  type?: 'text' | 'email'
  value?: string
  /** What the browser may fill in (HTML autofill). */
  autoComplete?: string
  /** One-time codes: number pad, wide letters. */
  code?: boolean
}

/** A line of text in an {@link ActForm}. */
export function InputField({ type = 'text', value, autoComplete = 'off', code, ...field }: InputFieldProps) {
  const error = useFieldError(field.name)
  return (
    <Field
      {...field}
      error={error}
      control={(wiring) => (
        <input
          {...wiring}
          className={code ? 'input input--code' : 'input input--long'}
          type={type}
          defaultValue={value}
          autoComplete={autoComplete}
          autoCapitalize={type === 'email' || code ? 'none' : undefined}
          spellCheck={type === 'email' || code ? false : undefined}
        />
      )}
    />
  )
}

interface PasswordFieldProps extends Common {
  autoComplete: 'current-password' | 'new-password'
}

/** A password that its owner may look at while typing, in place of typing it twice. */
export function PasswordField({ autoComplete, ...field }: PasswordFieldProps) {
  const { w } = useClientWords()
  const error = useFieldError(field.name)
  const [shown, setShown] = useState(false)
  return (
    <Field
      {...field}
      error={error}
      control={(wiring) => (
        <span className="password">
          <input
            {...wiring}
            className="input input--long"
            type={shown ? 'text' : 'password'}
            data-secret="yes"
            autoComplete={autoComplete}
            autoCapitalize="none"
            spellCheck={false}
          />
          <button
            type="button"
            className="password__toggle"
            aria-controls={wiring.id}
            aria-pressed={shown}
            onClick={() => setShown(!shown)}
          >
            {shown ? w.hidePassword : w.showPassword}
          </button>
        </span>
      )}
    />
  )
}

interface ChoiceFieldProps extends Common {
  choices: readonly Choice[]
  value?: string
  onChange?: (value: string) => void
  /** First line that chooses nothing. */
  placeholder?: string
}

export function ChoiceField({ choices, value, onChange, placeholder, ...field }: ChoiceFieldProps) {
  const error = useFieldError(field.name)
  return (
    <Field
      {...field}
      error={error}
      control={(wiring) => (
        <select
          {...wiring}
          className="input input--long"
          defaultValue={value ?? ''}
          onChange={(event) => onChange?.(event.currentTarget.value)}
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

interface AreaFieldProps extends Common {
  value?: string
  rows?: number
  /** With it the text is held by whoever draws the field. */
  onChange?: (value: string) => void
}

/** Several lines of text in an {@link ActForm}; as many as the reader needs to see at once. */
export function AreaField({ value, rows = 4, onChange, ...field }: AreaFieldProps) {
  const error = useFieldError(field.name)
  return (
    <Field
      {...field}
      error={error}
      control={(wiring) => (
        <textarea
          {...wiring}
          className="input input--area"
          rows={rows}
          {...(onChange === undefined
            ? { defaultValue: value }
            : { value, onChange: (event) => onChange(event.currentTarget.value) })}
        />
      )}
    />
  )
}

/** A day in an {@link ActForm}, by the browser's own calendar; `YYYY-MM-DD`. */
export function DayField({ value, least, ...field }: Common & { value?: string; least?: string }) {
  const error = useFieldError(field.name)
  return (
    <Field
      {...field}
      error={error}
      control={(wiring) => (
        <input {...wiring} className="input input--short" type="date" min={least} defaultValue={value} />
      )}
    />
  )
}
