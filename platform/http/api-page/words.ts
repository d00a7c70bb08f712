import { type Language, useText } from '#platform/ui/language.tsx'
import { en } from './text/en.ts'
import { id } from './text/id.ts'

export type Words = typeof id

export const wordsIn = (language: Language): Words => (language === 'id' ? id : en)

export function useWords(): { w: Words; language: Language } {
  const { language } = useText()
  return { w: wordsIn(language), language }
}
