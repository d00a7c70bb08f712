import { type Language, useText } from '#platform/ui/language.tsx'
import { en } from './en.ts'
import { id } from './id.ts'

export const wordsIn = (language: Language): typeof id => (language === 'id' ? id : en)

export function useAttendanceWords(): { w: typeof id; language: Language } {
  const { language } = useText()
  return { w: wordsIn(language), language }
}
