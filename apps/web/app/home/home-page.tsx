import { Link } from '@tanstack/react-router'
import { useIdentityTasks } from '#core/identity/web/index.tsx'
import { usePlace } from '#platform/client/place.tsx'
import type { Task, TaskSource } from '#platform/client/task.ts'
import { Shape } from '#platform/client/view/answer.tsx'
import { Panel, Screen } from '#platform/client/view/screen.tsx'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { Notice } from '#platform/ui/notice/notice.tsx'
import { jobsAt } from '../navigation.ts'
import { useAppWords } from '../words.ts'

/** The home of everyone: what they owe, and what there is to open. */
export function HomePage() {
  const { w } = useAppWords()
  const place = usePlace()
  const source = useIdentityTasks()
  return (
    <Screen title={w.tasks} lead={w.tasksLead(place.name)}>
      {source.failed ? <PartlyRead source={source} /> : null}
      <TaskList source={source} />
      <Today />
      <Panel title={w.tasksLater}>
        <p className="prose mute">{w.tasksLaterBody}</p>
      </Panel>
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
  return (
    <ol className="tasks">
      {source.tasks.map((task) => (
        <TaskRow key={task.key} task={task} />
      ))}
    </ol>
  )
}

function TaskRow({ task }: { task: Task }) {
  const [to = '/kerja', hash] = task.to.split('#')
  return (
    <li className={`task task--${task.weight}`}>
      <div>
        <h2 className="task__title">{task.title}</h2>
        <p className="task__why">{task.why}</p>
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
