import type { Language } from '#platform/ui/language.tsx'
import { en } from './en.ts'
import { id } from './id.ts'

/** Words of the public pages; they are drawn by the server, outside of the workspace. */
export const wordsIn = (language: Language): typeof id => (language === 'id' ? id : en)
