import { type ReactNode, useEffect, useId, useRef, useState } from 'react'

interface MenuProps {
  className: string
  /** Name of the button, where its face says too little. */
  label?: string
  face: ReactNode
  /** List items with links or buttons. */
  children: ReactNode
}

/**
 * A button that shows a short list of links. A disclosure and not an ARIA menu: links stay links, Tab walks
 * through them, Escape and leaving close it.
 */
export function Menu({ className, label, face, children }: MenuProps) {
  const id = useId()
  const [open, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useOutside(box, open, () => setOpen(false))
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only watches for Escape and for the focus leaving
    <div
      ref={box}
      className={`menu ${className}`}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return
        setOpen(false)
        button.current?.focus()
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget) && event.relatedTarget !== null) setOpen(false)
      }}
    >
      <button
        ref={button}
        type="button"
        className="menu__face"
        aria-expanded={open}
        aria-controls={id}
        aria-label={label}
        onClick={() => setOpen(!open)}
      >
        {face}
      </button>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a link that was followed closes the list */}
      <ul
        id={id}
        className="menu__list"
        hidden={!open}
        onClick={(event) => {
          if ((event.target as Element).closest('a')) setOpen(false)
        }}
      >
        {children}
      </ul>
    </div>
  )
}

function useOutside(box: React.RefObject<HTMLElement | null>, open: boolean, close: () => void): void {
  useEffect(() => {
    if (!open) return
    const listen = (event: PointerEvent) => {
      if (!box.current?.contains(event.target as Node)) close()
    }
    addEventListener('pointerdown', listen)
    return () => removeEventListener('pointerdown', listen)
  }, [box, open, close])
}
