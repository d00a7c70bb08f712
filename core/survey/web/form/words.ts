import { type Language, useText } from '#platform/ui/language.tsx'
import { en } from './en.ts'
import { id } from './id.ts'

export const formWordsIn = (language: Language): typeof id => (language === 'id' ? id : en)

export function useFormWords(): { w: typeof id; language: Language } {
  const { language } = useText()
  return { w: formWordsIn(language), language }
}
