import { type Language, useText } from '#platform/ui/language.tsx'
import { en } from './en.ts'
import { id } from './id.ts'

const texts = { id, en }

export const wordsIn = (language: Language): typeof id => texts[language]

export function useBoardWords() {
  const { language } = useText()
  return { w: texts[language], language }
}

/** The clock of an instant in WIB, without the day. @example clockOf('2026-11-22T01:02:00Z', 'id') // '08.02' */
export const clockOf = (instant: string, language: Language): string => {
  const at = new Date(new Date(instant).getTime() + 7 * 3_600_000)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(at.getUTCHours())}${language === 'id' ? '.' : ':'}${two(at.getUTCMinutes())}`
}
