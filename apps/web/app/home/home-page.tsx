import { Link } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import { StandingNote } from '#core/handover/web/index.tsx'
import { usePlace } from '#platform/client/place.tsx'
import type { Task, TaskSource } from '#platform/client/task.ts'
import { Shape } from '#platform/client/view/answer.tsx'
import { Panel, Screen } from '#platform/client/view/screen.tsx'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { Notice } from '#platform/ui/notice/notice.tsx'
import { jobsAt } from '../navigation.ts'
import { useAppWords } from '../words.ts'
import { countByJob, jobOf, type TaskJob } from './by-job.ts'
import { useTasks } from './use-tasks.ts'

/** The home of everyone: what they owe, and what there is to open. */
export function HomePage() {
  const { w } = useAppWords()
  const place = usePlace()
  const source = useTasks()
  return (
    <Screen title={w.tasks} lead={w.tasksLead(place.name)}>
      {source.failed ? <PartlyRead source={source} /> : null}
      <TaskList source={source} />
      <Suspense fallback={null}>
        <StandingNote />
      </Suspense>
      <Today />
    </Screen>
  )
}

function TaskList({ source }: { source: TaskSource }) {
  const { w } = useAppWords()
  if (source.loading) return <Shape lines={4} />
  if (source.tasks.length === 0) {
    return source.failed ? null : (
      <EmptyState title={w.tasksNone}>
        <p>{w.tasksNoneBody}</p>
      </EmptyState>
    )
  }
  return <ByJob tasks={source.tasks} />
}

type Shown = 'all' | 'late' | TaskJob

/** One list across every job, late first; a job or the late ones can be shown alone. */
function ByJob({ tasks }: { tasks: readonly Task[] }) {
  const [shown, setShown] = useState<Shown>('all')
  const kept = tasks.filter((task) => isShown(task, shown))
  return (
    <>
      <JobFilter tasks={tasks} shown={shown} onChoose={setShown} />
      <ol className="tasks">
        {(kept.length === 0 ? tasks : kept).map((task) => (
          <TaskRow key={task.key} task={task} />
        ))}
      </ol>
    </>
  )
}

const isShown = (task: Task, shown: Shown): boolean =>
  shown === 'all' || (shown === 'late' ? task.late === true : jobOf(task) === shown)

interface JobFilterProps {
  tasks: readonly Task[]
  shown: Shown
  onChoose: (shown: Shown) => void
}

function JobFilter({ tasks, shown, onChoose }: JobFilterProps) {
  const { w } = useAppWords()
  const late = tasks.filter((task) => task.late).length
  const choices: { key: Shown; count: number }[] = [
    { key: 'all', count: tasks.length },
    ...(late === 0 ? [] : [{ key: 'late' as const, count: late }]),
    ...countByJob(tasks).map(({ job, count }) => ({ key: job, count })),
  ]
  if (choices.length < 3) return null
  return (
    <fieldset className="choice-row">
      <legend className="visually-hidden">{w.tasksFilter}</legend>
      {choices.map(({ key, count }) => (
        <button
          key={key}
          type="button"
          className="button"
          aria-pressed={shown === key}
          onClick={() => onChoose(key)}
        >
          {`${w.taskJobs[key]} (${count})`}
        </button>
      ))}
    </fieldset>
  )
}

function TaskRow({ task }: { task: Task }) {
  const { w } = useAppWords()
  const [to = '/kerja', hash] = task.to.split('#')
  return (
    <li className={`task task--${task.weight}`}>
      <div>
        <h2 className="task__title">{task.title}</h2>
        <p className="task__why">{task.why}</p>
        {task.due === undefined ? null : (
          <p className="task__due">
            {task.late ? <span className="tag tag--attention">{w.tasksLate}</span> : null}{' '}
            {w.tasksDue(task.due)}
          </p>
        )}
      </div>
      <Link
        className={task.weight === 'now' ? 'button button--main' : 'button'}
        to={to}
        {...(hash === undefined ? {} : { hash })}
        aria-label={`${task.action}: ${task.title}`}
      >
        {task.action}
      </Link>
    </li>
  )
}

function PartlyRead({ source }: { source: TaskSource }) {
  const { w } = useAppWords()
  return (
    <Notice tone="attention" title={w.tasksPartly}>
      <button type="button" className="button" onClick={source.retry}>
        {w.retry}
      </button>
    </Notice>
  )
}

/** The other jobs, each with what it holds today. */
function Today() {
  const { w } = useAppWords()
  const place = usePlace()
  const jobs = jobsAt(place).filter(({ key }) => key !== 'tasks')
  if (jobs.length === 0) return null
  return (
    <Panel title={w.todayTitle}>
      <ul className="doors">
        {jobs.map((job) => (
          <li key={job.key}>
            <Link to={job.to}>{w[job.key]}</Link>
            <p>{w[job.says]}</p>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
