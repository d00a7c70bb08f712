import { useSyncExternalStore } from 'react'
import type { Language } from '#platform/problem/problem.ts'
import { en } from './text/en.ts'
import { id } from './text/id.ts'

const KEY = 'penataran.bahasa'
const listeners = new Set<() => void>()
let current: Language = remembered()

/** A browser that forbids storage still works; it then forgets the choice. */
function remembered(): Language {
  try {
    return localStorage.getItem(KEY) === 'en' ? 'en' : 'id'
  } catch {
    return 'id'
  }
}

/** The language of the workspace now, also outside of React. */
export const currentLanguage = (): Language => current

/** Switches the language of the whole workspace and remembers it on this device. */
export function chooseLanguage(language: Language): void {
  current = language
  try {
    localStorage.setItem(KEY, language)
  } catch {
    // Forgotten on the next visit; nothing else depends on it.
  }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The language of the workspace; the caller is drawn again when it is switched. */
export const useChosenLanguage = (): Language =>
  useSyncExternalStore(subscribe, currentLanguage, currentLanguage)

/** Words of the client in a language. */
export const wordsIn = (language: Language): typeof id => (language === 'id' ? id : en)
