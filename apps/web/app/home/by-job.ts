import type { Task } from '#platform/client/task.ts'

/** The jobs of the rail that tasks belong to; what is nobody's job is of the account and its people. */
export const TASK_JOBS = [
  'movement',
  'plan',
  'indicator',
  'service',
  'meeting',
  'evaluation',
  'other',
] as const
export type TaskJob = (typeof TASK_JOBS)[number]

const PATHS: Record<string, TaskJob> = {
  gerakan: 'movement',
  rencana: 'plan',
  indikator: 'indicator',
  layanan: 'service',
  rapat: 'meeting',
  evaluasi: 'evaluation',
}

/**
 * The job a task belongs to, by where it is done.
 *
 * @example jobOf({ to: '/kerja/35.05/rapat/keputusan' }) // 'meeting'
 */
export const jobOf = ({ to }: Pick<Task, 'to'>): TaskJob => PATHS[to.split('/')[3] ?? ''] ?? 'other'

/** Late ones first, then what presses; the order of equals stays, which is by due date. */
export const lateFirst = (a: Task, b: Task): number =>
  Number(b.late ?? false) - Number(a.late ?? false) ||
  Number(a.weight === 'soon') - Number(b.weight === 'soon')

/** How many tasks each job holds; jobs without any are left out. */
export function countByJob(tasks: readonly Task[]): { job: TaskJob; count: number }[] {
  const counts = TASK_JOBS.map((job) => ({ job, count: tasks.filter((task) => jobOf(task) === job).length }))
  return counts.filter(({ count }) => count > 0)
}
