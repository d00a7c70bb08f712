import type { Priority } from '../../contract/words.ts'

/**
 * NENA-STA-021, `incidentCommonPriorityNumber`: from 0 to 10, and 10 presses most. For each of our words the number that
 * goes out, and the least one that comes in as this word.
 */
const COMMON: readonly { word: Priority; says: number; least: number }[] = [
  { word: 'P1', says: 10, least: 9 },
  { word: 'P2', says: 7, least: 6 },
  { word: 'P3', says: 4, least: 3 },
  { word: 'P4', says: 1, least: 0 },
]

/** @example commonPriorityOf('P1') // 10 */
export const commonPriorityOf = (priority: Priority): number =>
  COMMON.find(({ word }) => word === priority)?.says ?? 0

/** Beyond the ends it is the end. @example priorityOf(7) // 'P2' */
export const priorityOf = (common: number): Priority =>
  COMMON.find(({ least }) => common >= least)?.word ?? 'P4'
