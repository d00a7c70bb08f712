import { useEffect, useRef, useState } from 'react'

const STORED = 'penataran.tombol-nilai'

export interface Keys {
  helping: boolean
  toggleHelp: () => void
  /** Single keys can be switched off, for people whose speech or switch types them by accident. */
  isOn: boolean
  setOn: (isOn: boolean) => void
}

interface KeyActs {
  scale: { min: number; max: number }
  rate: (value: number) => void
  next: () => void
  previous: () => void
  unrated: () => void
  flag: () => void
}

/** The id of the note's field, which a key reaches. */
export const NOTE_FIELD = 'catatan-pertanyaan'

/** Rating by keyboard: single keys, which rest while somebody types or a dialog is open. */
export function useKeys(acts: KeyActs): Keys {
  const [helping, setHelping] = useState(false)
  const [isOn, setOn] = useState(remembered)
  const latest = useRef(acts)
  latest.current = acts
  useEffect(() => {
    if (!isOn) return
    const listen = (event: KeyboardEvent) => {
      if (isBusy(event)) return
      if (event.key === '?') setHelping((open) => !open)
      else if (!act(latest.current, event.key)) return
      event.preventDefault()
    }
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [isOn])
  return {
    helping,
    toggleHelp: () => setHelping((open) => !open),
    isOn,
    setOn: (on) => {
      setOn(on)
      remember(on)
    },
  }
}

/** Does what a key stands for; false where it stands for nothing. */
function act(acts: KeyActs, key: string): boolean {
  const value = /^[0-9]$/.test(key) ? Number(key) : undefined
  if (value !== undefined && value >= acts.scale.min && value <= acts.scale.max) {
    acts.rate(value)
    return true
  }
  const named = BY_KEY[key.toLowerCase()]
  named?.(acts)
  return named !== undefined
}

const BY_KEY: Readonly<Record<string, (acts: KeyActs) => void>> = {
  n: ({ next }) => next(),
  arrowright: ({ next }) => next(),
  p: ({ previous }) => previous(),
  arrowleft: ({ previous }) => previous(),
  u: ({ unrated }) => unrated(),
  f: ({ flag }) => flag(),
  c: () => document.getElementById(NOTE_FIELD)?.focus(),
}

function isBusy(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return true
  if (document.querySelector('dialog[open]') !== null) return true
  const at = event.target as HTMLElement
  return at.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(at.tagName)
}

function remembered(): boolean {
  try {
    return localStorage.getItem(STORED) !== 'mati'
  } catch {
    return true
  }
}

function remember(isOn: boolean): void {
  try {
    localStorage.setItem(STORED, isOn ? 'hidup' : 'mati')
  } catch {
    // Forgotten on the next visit.
  }
}
