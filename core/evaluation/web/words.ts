import { type Language, useText } from '#platform/ui/language.tsx'
import { en } from './en.ts'
import { id } from './id.ts'

export type Words = typeof id

/** The words of the evaluation's pages in a language. */
export const wordsIn = (language: Language): Words => (language === 'id' ? id : en)

/** The words and the language of the screen. */
export function useWords(): { w: Words; language: Language } {
  const { language } = useText()
  return { w: wordsIn(language), language }
}
