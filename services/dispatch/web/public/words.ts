import { type Language, useText } from '#platform/ui/language.tsx'
import { en } from './en.ts'
import { id } from './id.ts'

export const publicWordsIn = (language: Language): typeof id => (language === 'id' ? id : en)

export function usePublicWords(): { w: typeof id; language: Language } {
  const { language } = useText()
  return { w: publicWordsIn(language), language }
}
