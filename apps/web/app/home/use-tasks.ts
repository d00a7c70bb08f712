import { useIdentityTasks } from '#core/identity/web/index.tsx'
import { useMay, usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import type { Task, TaskSource } from '#platform/client/task.ts'
import { ListTasks, type TaskOwed } from '#platform/task/contract.ts'
import { wib } from '#platform/ui/format.ts'
import type { Language } from '#platform/ui/language.tsx'
import { useAppWords } from '../words.ts'
import { lateFirst } from './by-job.ts'

/** Everything the reader owes here: safeguards and people, and what the modules wait for. */
export function useTasks(): TaskSource {
  const { language } = useAppWords()
  const { code } = usePlace()
  const identity = useIdentityTasks()
  const owed = useEndpoint(ListTasks, {}, { enabled: useMay(ListTasks) })
  const now = new Date().toISOString()
  const tasks = (owed.data ?? []).map((task) => taskFrom(task, { code, language, now }))
  return {
    tasks: [...identity.tasks, ...tasks].sort(lateFirst),
    loading: identity.loading || owed.isLoading,
    failed: identity.failed || owed.isError,
    retry: () => {
      identity.retry()
      if (owed.isError) void owed.refetch()
    },
  }
}

interface Asked {
  code: string
  language: Language
  now: string
}

const taskFrom = (task: TaskOwed, { code, language, now }: Asked): Task => ({
  key: task.key,
  title: task.title[language],
  why: task.why[language],
  to: `/kerja/${code}/${task.to}`,
  action: task.action[language],
  weight: task.weight,
  ...(task.due === null ? {} : { due: wib(task.due, language), late: task.due < now }),
})
