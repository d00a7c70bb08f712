import { type ReactNode, useId } from 'react'
import type { Choice } from '../form/form.tsx'

interface ChoiceSetProps {
  name: string
  legend: ReactNode
  help?: ReactNode
  error?: string | undefined
  choices: readonly Choice[]
  value?: string | undefined
  onChange?: (value: string) => void
}

/** One of a few answers, each a whole line for the thumb; side by side where there is room. */
export function ChoiceSet({ name, legend, help, error, choices, value, onChange }: ChoiceSetProps) {
  const id = useId()
  const described = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <fieldset
      className={error === undefined ? 'choice-set' : 'choice-set choice-set--wrong'}
      aria-describedby={described || undefined}
    >
      <legend>{legend}</legend>
      {help === undefined ? null : (
        <p className="field__help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {error === undefined ? null : (
        <p className="field__error" id={`${id}-error`}>
          {error}
        </p>
      )}
      <div className="choice-set__choices">
        {choices.map((choice) => (
          <label key={choice.value}>
            <input
              type="radio"
              name={name}
              value={choice.value}
              defaultChecked={choice.value === value}
              onChange={() => onChange?.(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
