import { useState } from 'react'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { InputField } from '#platform/client/form/fields.tsx'
import { newId } from '#platform/client/new-id.ts'
import { useMay } from '#platform/client/place.tsx'
import { Dialog } from '#platform/client/view/dialog.tsx'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { wib } from '#platform/ui/format.ts'
import {
  ActOnTask,
  CancelTask,
  GetIncident,
  type Incident,
  ListIncidents,
  type TaskAct,
  type TaskCard,
} from '../../contract.ts'
import { nextActs } from '../logic/field.ts'
import { Clock, TaskTag, UnitTag } from '../parts/marks.tsx'
import { useLater } from '../parts/use-later.ts'
import { useCentre } from '../parts/use-settings.ts'
import { useDispatchWords } from '../words.ts'
import { useIncidentWords } from './words.ts'

const REFRESH = [GetIncident, ListIncidents]
const TIMES = [
  'dispatchedAt',
  'acknowledgedAt',
  'departedAt',
  'arrivedAt',
  'controlledAt',
  'endedAt',
] as const

/** Every agency's task with its own clock; the desk may tell for a crew that has no telephone. */
export function TasksPanel({ incident }: { incident: Incident }) {
  const { w } = useIncidentWords()
  return (
    <Panel title={w.tasks}>
      {incident.tasks.length === 0 ? <p className="mute">{w.noTask}</p> : null}
      <ul className="tasks112">
        {incident.tasks.map((task) => (
          <li key={task.id} className="tasks112__one">
            <Task task={task} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Task({ task }: { task: TaskCard }) {
  const { w } = useIncidentWords()
  const { w: shared, language } = useDispatchWords()
  const { agencyName } = useCentre()
  const clockOf = (at: string) => wib(at, language).split(' ').at(-1)
  return (
    <>
      <p className="tasks112__head">
        <strong>{agencyName(task.agency)}</strong> <TaskTag state={task.state} />{' '}
        {task.isLead ? <span className="tag">{w.lead}</span> : null}{' '}
        {task.endedAt === null ? <Clock from={task.dispatchedAt} overdue={task.overdue} /> : null}
      </p>
      <p className="small">
        {task.units.length === 0
          ? w.noUnits
          : task.units.map((unit) => (
              <span key={unit.id}>
                {unit.callSign} <UnitTag state={unit.state} />{' '}
              </span>
            ))}
        {task.firstActor === null ? null : ` ${w.firstActor}: ${shared.firstActors[task.firstActor]}`}
      </p>
      <ol className="times112" aria-label={w.clock}>
        {TIMES.map((key) => {
          const at = task[key]
          return (
            <li key={key} className={at === null ? 'mute' : undefined}>
              {w.times[key]} <span className="number">{at === null ? shared.none : clockOf(at)}</span>
            </li>
          )
        })}
      </ol>
      <TaskActs task={task} />
    </>
  )
}

function TaskActs({ task }: { task: TaskCard }) {
  const { w } = useIncidentWords()
  const say = useSay()
  const mayTell = useMay(ActOnTask)
  const mayCancel = useMay(CancelTask)
  const [isCancelling, setCancelling] = useState(false)
  const later = useLater(ActOnTask, REFRESH)
  if (task.endedAt !== null) return null
  const tell = (act: TaskAct) => {
    const at = new Date().toISOString()
    say(w.actDone(w.acts[act]))
    void later.run(
      { taskId: task.id, key: newId(), act, at },
      { label: { id: 'Kabar tugas', en: 'Word of a task' }, line: `task:${task.id}` },
    )
  }
  return (
    <div className="act-form__foot">
      {later.problem === undefined ? null : <ProblemNote problem={later.problem} />}
      {mayTell
        ? nextActs(task.state)
            .filter((act) => act !== 'refuse')
            .map((act) => (
              <button key={act} type="button" className="button" onClick={() => tell(act)}>
                {w.acts[act]}
              </button>
            ))
        : null}
      {mayCancel ? (
        <button type="button" className="button" onClick={() => setCancelling(true)}>
          {w.cancelTask}
        </button>
      ) : null}
      {isCancelling ? <CancelDialog task={task} onClose={() => setCancelling(false)} /> : null}
    </div>
  )
}

function CancelDialog({ task, onClose }: { task: TaskCard; onClose: () => void }) {
  const { w } = useIncidentWords()
  const { w: shared } = useDispatchWords()
  const say = useSay()
  return (
    <Dialog title={w.cancelTask} onClose={onClose}>
      <ActForm
        endpoint={CancelTask}
        refresh={REFRESH}
        input={(typed) => ({ ...typed, taskId: task.id })}
        submit={w.cancelTask}
        onCancel={onClose}
        onDone={() => {
          say(w.cancelledTask)
          onClose()
        }}
      >
        <InputField name="reason" label={shared.reason} help={shared.reasonHelp} />
      </ActForm>
    </Dialog>
  )
}
