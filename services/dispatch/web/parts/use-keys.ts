import { useEffect, useRef } from 'react'
import type { Press } from '../logic/keys.ts'

/** Keys of a desk, heard wherever the focus is. The listener says whether it took the key. */
export function useKeys(listener: (press: Press) => boolean, enabled = true): void {
  const heard = useRef(listener)
  heard.current = listener
  useEffect(() => {
    if (!enabled) return
    const onKey = (event: KeyboardEvent) => {
      const { key, ctrlKey, altKey, metaKey } = event
      if (event.repeat || document.querySelector('dialog[open]') !== null) return
      if (heard.current({ key, ctrlKey, altKey, metaKey, isTyping: isTypedIn(event.target) }))
        event.preventDefault()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [enabled])
}

const isTypedIn = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
