import type { useIndicatorWords } from '../words.ts'

/** Years begin here; what holds since then has held for every year there is. */
const FIRST_YEAR = 2017

/** Since when a version of a formula counts. */
export const since = (year: number, { one }: ReturnType<typeof useIndicatorWords>['w']): string =>
  year <= FIRST_YEAR ? one.always : one.from(year)
