import { type Language, useText } from '#platform/ui/language.tsx'
import { wordsIn } from './language.ts'

/** The client's own words in the language of the screen. */
export function useClientWords() {
  const { language } = useText()
  return { language, w: wordsIn(language) }
}

/**
 * A hook that gives a folder's words in the language of the screen.
 *
 * @example export const useWords = wordsFrom({ id, en }) // const { w, language } = useWords()
 */
export function wordsFrom<W>(texts: { id: W; en: W }): () => { w: W; language: Language } {
  return () => {
    const { language } = useText()
    return { w: texts[language], language }
  }
}
