import type { Category, Settings, Timers } from '../contract.ts'

/** Whether settings contradict themselves: codes twice, or a step due before the one it follows. */
export const contradictsItself = ({ categories, timers }: Settings): boolean =>
  hasTwice(categories.map(({ code }) => code)) ||
  categories.some(({ subcategories }) => hasTwice(subcategories.map(({ code }) => code))) ||
  [timers, ...categories.flatMap((one) => one.timers ?? [])].some(isCrossed)

const hasTwice = (codes: readonly string[]): boolean => new Set(codes).size < codes.length
const isCrossed = ({ acknowledge, depart, arrive }: Timers): boolean =>
  acknowledge > depart || depart > arrive

export const categoryOf = ({ categories }: Settings, code: string): Category | undefined =>
  categories.find((one) => one.code === code)

/** Whether a category, and a subcategory of it, may be chosen now. */
export function isKnown(settings: Settings, code: string, subcategory: string | null): boolean {
  const category = categoryOf(settings, code)
  if (category === undefined || category.isClosed) return false
  return subcategory === null || category.subcategories.some((one) => one.code === subcategory)
}

export const timersOf = (settings: Settings, category: string): Timers =>
  categoryOf(settings, category)?.timers ?? settings.timers
