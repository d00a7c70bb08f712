import { refuse } from '#platform/problem/problem.ts'
import { sizeWrong } from './problems.ts'

/** @throws Refusal `simulation.size_wrong` */
export function wholeNumber(name: string, given: unknown, least: number, most: number): number {
  const value = Number(given)
  return Number.isInteger(value) && value >= least && value <= most
    ? value
    : refuse(sizeWrong, { name, least, most })
}
