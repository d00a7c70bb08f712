import type { Language } from '#platform/ui/language.tsx'
import type { Alarm } from '../../contract.ts'
import type { id } from '../id.ts'
import { withUnit } from './numbers.ts'

type Words = Pick<typeof id, 'alarm' | 'figure' | 'units'>

/** What an alarm says: the figure, the limit it passed, each with its unit, and the span it is of. */
export function alarmText(
  {
    kind,
    name,
    unit,
    test,
    value,
    limit,
    span,
  }: Pick<Alarm, 'kind' | 'name' | 'unit' | 'test' | 'value' | 'limit' | 'span'>,
  w: Words,
  language: Language,
): { name: string; text: string } {
  if (kind === 'delivery') return { name: w.alarm.delivery(value), text: '' }
  const read = (figure: string) => withUnit(figure, { unit: unit ?? '' }, w.units, language)
  const says = test === null ? read(value) : w.alarm[test](read(value), read(limit ?? '0'))
  return {
    name: name?.[language] ?? w.alarm.unknown,
    text: span === null ? says : `${says}, ${w.figure.spans[span]}`,
  }
}
