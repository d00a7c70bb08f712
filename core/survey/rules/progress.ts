import { dayInWib } from '#platform/time/time.ts'
import { type FormCard, QUOTA } from '../contract.ts'
import { type Form, isWhole, type Response } from './survey-data.ts'

/** How full each form is, by day and by way. */
export function cardsOf(
  forms: readonly Form[],
  responses: readonly Response[],
  excluded: ReadonlySet<string>,
): FormCard[] {
  return forms.map((form) => {
    const own = responses.filter((response) => response.form === form.code)
    const ofWay = (way: Response['way']) => own.filter((response) => response.way === way).length
    return {
      code: form.code,
      dimension: form.dimension as FormCard['dimension'],
      sub: form.sub,
      counted: own.filter((one) => !excluded.has(one.id) && isWhole(one, form)).length,
      received: own.length,
      excluded: own.filter(({ id }) => excluded.has(id)).length,
      byWay: { online: ofWay('online'), assisted: ofWay('assisted'), import: ofWay('import') },
      byDay: byDay(own),
    }
  })
}

function byDay(responses: readonly Response[]): FormCard['byDay'] {
  const days = responses.map(({ receivedAt }) => dayInWib(receivedAt))
  const distinct = [...new Set(days)].sort()
  return distinct.map((day) => ({ day, received: days.filter((one) => one === day).length }))
}

export const isFull = ({ counted }: { counted: number }): boolean => counted >= QUOTA
