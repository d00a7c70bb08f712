import { type ReactNode, useEffect, useId, useRef } from 'react'
import type { AnyEndpoint } from '#platform/http/endpoint.ts'
import type { Act } from '../use-act.ts'
import { useClientWords } from '../words.ts'
import { ProblemNote } from './problem-note.tsx'

interface DialogProps {
  title: string
  onClose: () => void
  children: ReactNode
}

/** A native modal dialog: the browser keeps the focus inside, closes on Escape and gives the focus back. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const { w } = useClientWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={id} onClose={onClose}>
      <div className="dialog__head">
        <h2 id={id}>{title}</h2>
        <button type="button" className="dialog__close" onClick={onClose} aria-label={w.close}>
          <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" focusable="false">
            <path d="M2 2l10 10M12 2 2 12" fill="none" stroke="currentColor" strokeWidth="1.75" />
          </svg>
        </button>
      </div>
      <div className="dialog__body">{children}</div>
    </dialog>
  )
}

interface ConfirmProps<E extends AnyEndpoint> {
  title: string
  /** What will follow, so that nobody is surprised. */
  children: ReactNode
  act: Act<E>
  /** Words on the button that does it. */
  label: string
  onConfirm: () => void
  onClose: () => void
}

/** Asks once more before something that is hard to undo. */
export function Confirm<E extends AnyEndpoint>(props: ConfirmProps<E>) {
  const { w } = useClientWords()
  const { act } = props
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      {act.problem === undefined ? null : <ProblemNote problem={act.problem} />}
      <div>{props.children}</div>
      <div className="act-form__foot">
        <button
          type="button"
          className="button button--danger"
          disabled={act.pending}
          onClick={props.onConfirm}
        >
          {act.pending ? w.sending : props.label}
        </button>
        <button type="button" className="button" onClick={props.onClose}>
          {w.cancel}
        </button>
      </div>
    </Dialog>
  )
}
