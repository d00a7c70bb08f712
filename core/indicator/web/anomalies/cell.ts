import { day, decimal, wib } from '#platform/ui/format.ts'
import { isPeriod, periodName } from '../parts/shown.ts'

type Language = 'id' | 'en'

const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/
const DAY = /^\d{4}-\d{2}-\d{2}$/
const FRACTION = /^-?\d+\.\d+$/

/**
 * A cell of the rows behind an anomaly as people read it: rows are kept once, for both languages.
 *
 * @example shownCell('2026-11-22T03:00:00.000Z', 'id') // '22 Nov 2026 10.00'
 */
export function shownCell(cell: string, language: Language): string {
  if (INSTANT.test(cell)) return wib(cell, language)
  if (DAY.test(cell)) return day(cell, language)
  if (FRACTION.test(cell)) return decimal(cell, language)
  // A bare year is one in any language.
  return cell.includes('-') && isPeriod(cell) ? periodName(cell, language) : cell
}
