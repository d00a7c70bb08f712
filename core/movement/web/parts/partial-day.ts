import { day } from '#platform/ui/format.ts'
import type { Language } from '#platform/ui/language.tsx'

/**
 * A day as exact as its source: a year, a month, or a day.
 *
 * @example partialDay('2018-12', 'id') // 'Desember 2018'
 */
export function partialDay(on: string, language: Language): string {
  if (on.length === 4) return on
  return on.length === 7 ? day(`${on}-01`, language).replace(/^1 /, '') : day(on, language)
}
