import type { BpjsTask } from '../contract.ts'

/** The moment a task tells of, by its id. */
export interface ToldTask {
  task: number
  toldAt: Date
}

/**
 * What keeps a task from being told: BPJS checks that preparation (6→7) is not longer than the whole wait (5→7), which
 * holds exactly where 5, 6 and 7 follow each other.
 *
 * @param told tasks of the same ticket, with their moments
 * @returns the task it contradicts, where there is one
 */
export function contradictionOf(task: BpjsTask, at: Date, told: readonly ToldTask[]): number | undefined {
  if (task === 99) return undefined
  const before = told.find((one) => one.task < task && one.toldAt > at)
  const after = told.find((one) => one.task > task && one.task !== 99 && one.toldAt < at)
  return (before ?? after)?.task
}

/** `Tidak ada`, `Racikan` or `Non racikan`, in the words of BPJS. */
export const kindOfPrescription = (compounded: number): string => (compounded > 0 ? 'Racikan' : 'Non racikan')
