import type { IncidentState, TaskState } from '../contract/words.ts'
import { foldIncident, type Standing } from './incident.ts'
import { foldTask, type TaskEvent } from './task.ts'

export interface LoggedStep {
  number: number
  act: string
  at: Date
}

export interface ReplayedTask {
  id: string
  agency: string
  dispatchedAt: Date
  events: readonly TaskEvent[]
}

/** How an incident and its tasks stood right after each step, by what is known today. */
export type Replayed<S> = S & {
  incident: IncidentState
  tasks: { id: string; agency: string; state: TaskState }[]
}

const EXIT: Readonly<Record<string, Standing['exit']>> = {
  closed: 'closed',
  cancelled: 'cancelled',
  merged: 'merged',
  transferred: 'transferred',
  reopened: null,
  unmerged: null,
}

/** The steps of a log in order of the time at which they happened, each with the state after it. */
export function replay<S extends LoggedStep>(
  log: readonly S[],
  tasks: readonly ReplayedTask[],
): Replayed<S>[] {
  const steps = [...log].sort((a, b) => a.at.getTime() - b.at.getTime() || a.number - b.number)
  return steps.map((step, i) => {
    const standing = standingAt(steps.slice(0, i + 1), tasksAt(tasks, step.at))
    return {
      ...step,
      incident: foldIncident(standing),
      tasks: standing.tasks.map(({ id, agency, state }) => ({ id, agency, state })),
    }
  })
}

const tasksAt = (tasks: readonly ReplayedTask[], at: Date) =>
  tasks
    .filter(({ dispatchedAt }) => dispatchedAt <= at)
    .map(({ id, agency, dispatchedAt, events }) => ({
      id,
      agency,
      ...foldTask(
        dispatchedAt,
        events.filter((event) => event.at <= at),
      ),
    }))

function standingAt(steps: readonly LoggedStep[], tasks: ReturnType<typeof tasksAt>) {
  const lastOf = (act: string) => steps.findLast((step) => step.act === act)?.at ?? null
  const exit = steps.findLast(({ act }) => act in EXIT)
  const reopenedAt = lastOf('reopened')
  const resolvedAt = lastOf('resolved')
  const stillResolved = resolvedAt !== null && (reopenedAt === null || resolvedAt > reopenedAt)
  return {
    exit: exit === undefined ? null : (EXIT[exit.act] ?? null),
    verifiedAt: lastOf('verified'),
    resolvedAt: stillResolved ? resolvedAt : null,
    tasks,
  }
}
