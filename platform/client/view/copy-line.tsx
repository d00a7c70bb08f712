import { useId, useRef, useState } from 'react'
import { useClientWords } from '../words.ts'

/** A text to hand on, such as an invitation link, with a button that copies it. */
export function CopyLine({ label, text }: { label: string; text: string }) {
  const { w } = useClientWords()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState('')
  const copy = async () => setSaid((await copyText(text, input.current)) ? w.copied : w.selected)
  return (
    <div className="copy-line">
      <label htmlFor={id}>{label}</label>
      <div className="copy-line__row">
        <input
          id={id}
          ref={input}
          className="input input--long"
          readOnly
          value={text}
          onFocus={(event) => event.currentTarget.select()}
        />
        <button type="button" className="button" onClick={() => void copy()}>
          {w.copy}
        </button>
      </div>
      <p className="field__help" role="status">
        {said}
      </p>
    </div>
  )
}

/** Pages reached by plain http have no clipboard; the text is then selected for the reader to copy. */
export async function copyText(text: string, input: HTMLInputElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    input?.focus()
    input?.select()
    return false
  }
}
