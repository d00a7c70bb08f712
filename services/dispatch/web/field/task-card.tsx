import { useState } from 'react'
import { newId } from '#platform/client/new-id.ts'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { ActOnTask, type FieldTask, type FirstActor, ListMyTasks, type TaskAct } from '../../contract.ts'
import { mainActOf, mapAddress } from '../logic/field.ts'
import { Clock, ExampleTag, PriorityMark, TaskTag } from '../parts/marks.tsx'
import { useLater } from '../parts/use-later.ts'
import { useCentre } from '../parts/use-settings.ts'
import { useDispatchWords } from '../words.ts'
import { PhotoButton } from './photo-button.tsx'
import { useFieldWords } from './words.ts'

/** In the list of what is not sent. */
const LABEL = { id: 'Kabar dari lapangan', en: 'Word from the field' }

interface TaskCardProps {
  task: FieldTask
  unitId: string | undefined
  onSent: () => void
}

/** One task on the phone: where, what is done next without scrolling, and the rest. */
export function TaskCard({ task, unitId, onSent }: TaskCardProps) {
  const { w } = useFieldWords()
  const { categoryName } = useCentre()
  const { w: shared } = useDispatchWords()
  const map = mapAddress(task)
  const where = [task.landmark, task.address].filter((part) => part !== '').join(', ')
  return (
    <article className="field112">
      <h2>
        <PriorityMark priority={task.priority} /> {categoryName(task.category)}{' '}
        <ExampleTag shown={task.isExample} />
      </h2>
      <p>
        {task.number} <TaskTag state={task.state} />{' '}
        {task.endedAt === null ? <Clock from={task.dispatchedAt} overdue={task.overdue} /> : null}
      </p>
      <p className="field112__where">{where === '' ? shared.noPlace : where}</p>
      {task.hazards.length === 0 ? null : (
        <p className="notice notice--attention">{w.hazards(task.hazards.join(', '))}</p>
      )}
      {task.note === '' ? null : (
        <p>
          <strong>{w.message}:</strong> {task.note}
        </p>
      )}
      <Acts task={task} unitId={unitId} onSent={onSent} />
      <p className="small">
        {task.victims === 0 ? null : `${w.victims(task.victims)}. `}
        {task.description}
      </p>
      {map === undefined ? (
        <p className="small mute">{w.noPoint}</p>
      ) : (
        <a className="button field112__map" href={map}>
          {w.map}
        </a>
      )}
      <PhotoButton task={task} onSent={onSent} />
    </article>
  )
}

function Acts({ task, unitId, onSent }: TaskCardProps) {
  const { w } = useFieldWords()
  const say = useSay()
  const [isRefusing, setRefusing] = useState(false)
  const later = useLater(ActOnTask, [ListMyTasks], onSent)
  const main = mainActOf(task)
  if (main === undefined) return null
  const act = (name: TaskAct, more: Record<string, unknown> = {}) => {
    say(w.done(w.acts[name]))
    void later.run(
      {
        taskId: task.id,
        key: newId(),
        act: name,
        at: new Date().toISOString(),
        ...(unitId === undefined ? {} : { unitId }),
        ...more,
      },
      { label: LABEL, line: `task:${task.id}` },
    )
  }
  if (isRefusing) {
    return (
      <RefuseForm
        onBack={() => setRefusing(false)}
        onSend={(reason) => {
          act('refuse', { reason })
          setRefusing(false)
        }}
      />
    )
  }
  const further = task.acts.filter((one) => one !== main && one !== 'refuse')
  const needsFirstActor = main === 'arrive' && task.category === 'fire' && task.firstActor === null
  return (
    <div className="field112__acts">
      {later.problem === undefined ? null : <ProblemNote problem={later.problem} />}
      {needsFirstActor ? (
        <FirstActors onChoose={(firstActor) => act('arrive', { firstActor })} />
      ) : (
        <button type="button" className="field112__main" onClick={() => act(main)}>
          {w.acts[main]}
        </button>
      )}
      {further.length === 0 ? null : (
        <>
          <p className="small">{w.after}</p>
          <div className="field112__further">
            {further.map((one) => (
              <button key={one} type="button" className="button" onClick={() => act(one)}>
                {w.acts[one]}
              </button>
            ))}
          </div>
        </>
      )}
      {task.acts.includes('refuse') ? (
        <button type="button" className="link" onClick={() => setRefusing(true)}>
          {w.acts.refuse}
        </button>
      ) : null}
    </div>
  )
}

/** Permendagri 114/2018 counts fire offices and trained volunteers apart, so the crew says it on arrival. */
function FirstActors({ onChoose }: { onChoose: (one: FirstActor) => void }) {
  const { w } = useFieldWords()
  const { w: shared } = useDispatchWords()
  return (
    <fieldset className="field112__first">
      <legend>
        {w.acts.arrive}. {w.firstActor}
      </legend>
      {(['fire_office', 'volunteers'] as const).map((one) => (
        <button key={one} type="button" className="field112__main" onClick={() => onChoose(one)}>
          {shared.firstActors[one]}
        </button>
      ))}
    </fieldset>
  )
}

function RefuseForm({ onBack, onSend }: { onBack: () => void; onSend: (reason: string) => void }) {
  const { w } = useFieldWords()
  const { w: shared } = useDispatchWords()
  const [reason, setReason] = useState('')
  return (
    <fieldset className="field112__acts">
      <legend>{w.refuseTitle}</legend>
      <label htmlFor="alasan-tolak">{shared.reason}</label>
      <textarea
        id="alasan-tolak"
        className="input input--area"
        rows={3}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <button
        type="button"
        className="button button--danger"
        disabled={reason.trim().length < 5}
        onClick={() => onSend(reason.trim())}
      >
        {w.refuseSend}
      </button>
      <button type="button" className="button" onClick={onBack}>
        {w.refuseBack}
      </button>
    </fieldset>
  )
}
