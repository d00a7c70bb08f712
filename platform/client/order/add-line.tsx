import { useState } from 'react'
import { Field } from '#platform/ui/form/form.tsx'

interface AddLineProps {
  name: string
  label: string
  /** Words of the button. */
  add: string
  maxLength: number
  onAdd: (text: string) => void
}

/** One more line for a list that its page holds; blanks alone are no line. */
export function AddLine({ name, label, add, maxLength, onAdd }: AddLineProps) {
  const [text, setText] = useState('')
  return (
    <div>
      <Field
        name={name}
        label={label}
        control={(wiring) => (
          <input
            {...wiring}
            className="input input--long"
            value={text}
            maxLength={maxLength}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        )}
      />
      <button
        type="button"
        className="button"
        disabled={text.trim() === ''}
        onClick={() => {
          onAdd(text.trim())
          setText('')
        }}
      >
        {add}
      </button>
    </div>
  )
}
