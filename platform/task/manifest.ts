import type { Context } from '#platform/context.ts'
import { type Manifest, type OwedTask, ROLES, route } from '#platform/module.ts'
import { ListTasks, type TaskOwed } from './contract.ts'

/** The one list of what a person owes, gathered from every module that waits for something. */
export const taskManifest = (modules: readonly Manifest[]): Manifest => ({
  name: 'task',
  folder: 'platform/task',
  purpose: {
    id: 'Daftar tugas: yang ditunggu dari siapa yang masuk.',
    en: 'The list of tasks: what is waited for from whoever is signed in.',
  },
  permissions: [
    {
      name: 'task.list.read',
      label: { id: 'Melihat tugas sendiri', en: 'See one’s own tasks' },
      roles: ROLES,
    },
  ],
  facts: [],
  routes: [route(ListTasks, (ctx) => listTasks(ctx, modules))],
})

/** One module after the other: they share the transaction's one connection. */
async function listTasks(ctx: Context, modules: readonly Manifest[]): Promise<TaskOwed[]> {
  const owed: OwedTask[] = []
  for (const { tasks } of modules) if (tasks) owed.push(...(await tasks(ctx)))
  return owed.sort(lateFirst(ctx.now)).map((task) => ({ ...task, due: task.due?.toISOString() ?? null }))
}

/** Late ones first, then what presses, each by its due date. */
function lateFirst(now: Date): (a: OwedTask, b: OwedTask) => number {
  const isLate = (task: OwedTask) => dueOf(task) < now.getTime()
  return (a, b) =>
    Number(isLate(b)) - Number(isLate(a)) ||
    Number(a.weight === 'soon') - Number(b.weight === 'soon') ||
    dueOf(a) - dueOf(b)
}

/** A number far away, so that two tasks without a date differ by nothing. */
const dueOf = ({ due }: OwedTask): number => due?.getTime() ?? Number.MAX_SAFE_INTEGER
