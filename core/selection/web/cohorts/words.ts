import { wordsFrom } from '#platform/client/words.ts'
import { useText } from '#platform/ui/language.tsx'
import { en } from './en.ts'
import { id } from './id.ts'

export const useCohortWords = wordsFrom({ id, en })

/** The same outside of components, and on public pages. */
export const cohortWords = (language: 'id' | 'en'): typeof id => (language === 'id' ? id : en)

export function usePublicWords(): { w: typeof id; language: 'id' | 'en' } {
  const { language } = useText()
  return { w: cohortWords(language), language }
}
