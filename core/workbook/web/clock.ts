import { wib } from '#platform/ui/format.ts'
import type { Language } from '#platform/ui/language.tsx'

/** The time of day of an instant in WIB: `14.02`. */
export const clock = (instant: string, language: Language): string =>
  wib(instant, language).split(' ').at(-1) ?? ''
