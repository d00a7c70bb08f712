import { type ReactNode, useId } from 'react'
import { useText } from '../language.tsx'

export interface FieldProps {
  name: string
  label: ReactNode
  /** Below the field: what is expected. */
  help?: ReactNode
  /** Beside the field: a sentence that says how to mend it. */
  error?: string | undefined
  optional?: boolean
}

/** What ties a control to its label, help and error. */
interface Wiring {
  id: string
  name: string
  'aria-describedby'?: string
  'aria-invalid'?: true
}

/** Label above, help below, error beside; the control gets its wiring by a function. */
export function Field(props: FieldProps & { control: (wiring: Wiring) => ReactNode }) {
  const { t } = useText()
  const id = useId()
  const described = [props.help && `${id}-help`, props.error && `${id}-error`].filter(Boolean).join(' ')
  const wiring: Wiring = {
    id,
    name: props.name,
    ...(described === '' ? {} : { 'aria-describedby': described }),
    ...(props.error === undefined ? {} : { 'aria-invalid': true as const }),
  }
  return (
    <div className={props.error === undefined ? 'field' : 'field field--wrong'}>
      <label htmlFor={id}>
        {props.label}
        {props.optional ? <span className="field__optional"> ({t.optional})</span> : null}
      </label>
      <div className="field__row">
        {props.control(wiring)}
        {props.error === undefined ? null : (
          <p className="field__error" id={`${id}-error`}>
            {props.error}
          </p>
        )}
      </div>
      {props.help === undefined ? null : (
        <p className="field__help" id={`${id}-help`}>
          {props.help}
        </p>
      )}
    </div>
  )
}

interface TextFieldProps extends FieldProps {
  value?: string | undefined
  /** `decimal` opens the number pad of a phone; the value stays text. */
  kind?: 'text' | 'decimal' | 'search'
  width?: 'short' | 'long'
  /** Id of a table on the same page whose rows are filtered while typing, where scripts run. */
  filters?: string
}

export function TextField({ value, kind = 'text', width = 'long', filters, ...field }: TextFieldProps) {
  return (
    <Field
      {...field}
      control={(wiring) => (
        <input
          {...wiring}
          className={`input input--${width}`}
          type={kind === 'search' ? 'search' : 'text'}
          inputMode={kind === 'decimal' ? 'decimal' : undefined}
          defaultValue={value}
          autoComplete="off"
          data-filters={filters}
        />
      )}
    />
  )
}

export interface Choice {
  value: string
  label: string
}

export function SelectField({
  value,
  choices,
  ...field
}: FieldProps & { value?: string | undefined; choices: readonly Choice[] }) {
  return (
    <Field
      {...field}
      control={(wiring) => (
        <select {...wiring} className="input" defaultValue={value}>
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

export function FileField({ accept, ...field }: FieldProps & { accept: string }) {
  return (
    <Field
      {...field}
      control={(wiring) => <input {...wiring} className="input input--file" type="file" accept={accept} />}
    />
  )
}

/** The one thing a form does. */
export function SubmitButton(props: { children: ReactNode }) {
  return (
    <button type="submit" className="button button--main">
      {props.children}
    </button>
  )
}
