import { useCallback, useEffect, useRef, useState } from 'react'
import { Field } from '#platform/ui/form/form.tsx'
import type { SheetQuestion } from '../../contract.ts'
import type { Saver } from '../offline/use-saver.ts'
import { useAddress } from '../sheet/use-address.ts'
import { useScoringWords } from '../words.ts'
import { NOTE_FIELD } from './use-keys.ts'
import { useSpare } from './use-spare.ts'

const PAUSE_MS = 700

interface NoteFieldProps {
  question: SheetQuestion
  saver: Saver
  mayWrite: boolean
}

/** The own note beside a question, kept in the pauses of typing and when the page is left, and the flag. */
export function NoteField({ question, saver, mayWrite }: NoteFieldProps) {
  const { w } = useScoringWords()
  const { region, year } = useAddress()
  const flagged = question.note?.flagged ?? false
  const draft = useDraft(question.note?.text ?? '', `${region}:${year}:${question.code}`, (text) =>
    saver.note(question, text, flagged),
  )
  return (
    <div className="note">
      <Field
        name="note"
        label={w.note}
        help={w.noteHelp}
        control={(wiring) => (
          <textarea
            {...wiring}
            id={NOTE_FIELD}
            aria-label={w.note}
            className="input input--area"
            rows={4}
            maxLength={10_000}
            readOnly={!mayWrite}
            value={draft.text}
            onChange={(event) => draft.type(event.currentTarget.value)}
            onBlur={draft.keep}
            onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
          />
        )}
      />
      <label className="check">
        <input
          type="checkbox"
          checked={flagged}
          disabled={!mayWrite}
          onChange={(event) => void saver.note(question, draft.text, event.currentTarget.checked)}
        />{' '}
        {w.flag}
      </label>
    </div>
  )
}

/**
 * Typed text that is handed on in the pauses of typing, and at the latest when the field or the page is left. Every
 * letter is noted on the device at once, so that even a closed tab loses none.
 */
function useDraft(kept: string, place: string, keep: (text: string) => Promise<void>) {
  const [text, setText] = useState(kept)
  const dirty = useRef<string>(undefined)
  const handOn = useRef(keep)
  handOn.current = keep
  const spare = useSpare(place)
  const flush = useCallback(() => {
    const typed = dirty.current
    if (typed === undefined) return
    dirty.current = undefined
    void handOn.current(typed).then(() => {
      if (dirty.current === undefined) spare.clear()
    })
  }, [spare])
  useEffect(() => {
    const leave = () => document.visibilityState === 'hidden' && flush()
    document.addEventListener('visibilitychange', leave)
    return () => {
      document.removeEventListener('visibilitychange', leave)
      flush()
    }
  }, [flush])
  // biome-ignore lint/correctness/useExhaustiveDependencies: each key begins the pause anew
  useEffect(() => {
    const timer = setTimeout(flush, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text, flush])
  useEffect(() => {
    // Another tab or device wrote meanwhile, and nothing is being typed here.
    if (dirty.current === undefined) setText(kept)
  }, [kept])
  const type = useCallback(
    (typed: string) => {
      dirty.current = typed
      spare.put(typed)
      setText(typed)
    },
    [spare],
  )
  useEffect(() => {
    const left = spare.read()
    if (left !== undefined) type(left)
  }, [spare, type])
  return { text, type, keep: flush }
}
