import { useEffect, useState } from 'react'
import { useLive } from '#platform/client/live.ts'
import { onSent } from '#platform/client/offline/send.ts'
import { useKept } from '#platform/client/offline/use-kept.ts'
import { useOutbox } from '#platform/client/offline/use-outbox.ts'
import { usePlace } from '#platform/client/place.tsx'
import { Answer } from '#platform/client/view/answer.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { wib } from '#platform/ui/format.ts'
import { ActOnTask, type FieldTask, ListMyTasks } from '../../contract.ts'
import { byTurn, type WaitingAct, withWaiting } from '../logic/field.ts'
import { LiveBar } from '../parts/marks.tsx'
import { useDispatchWords } from '../words.ts'
import { CrewPanel } from './crew-panel.tsx'
import { TaskCard } from './task-card.tsx'
import { useFieldWords } from './words.ts'

/**
 * The crew's phone: one task, one big button. What is pressed without a signal shows at once, keeps its time, and goes
 * out by itself; the list of tasks is kept on the phone too.
 */
export function FieldPage() {
  const { w } = useFieldWords()
  const { w: shared, language } = useDispatchWords()
  const { code } = usePlace()
  const tasks = useKept(ListMyTasks, {})
  const line = useLive('dispatch.field', code, () => void tasks.refetch(), {
    onGap: () => void tasks.refetch(),
  })
  return (
    <Screen eyebrow={shared.eyebrow} title={w.title} lead={<LiveBar line={line} />}>
      <Answer of={tasks} lines={8}>
        {({ reply, keptAt }) => (
          <>
            {keptAt === undefined ? null : <p className="small">{w.kept(wib(keptAt, language))}</p>}
            {reply.releasedFrom ? (
              <p className="notice notice--attention">{w.released(reply.releasedFrom)}</p>
            ) : null}
            <CrewPanel agency={reply.agency} unit={reply.unit} onChanged={() => void tasks.refetch()} />
            {reply.agency === null ? null : (
              <Tasks tasks={reply.tasks} unitId={reply.unit?.id} onSent={() => void tasks.refetch()} />
            )}
          </>
        )}
      </Answer>
    </Screen>
  )
}

interface TasksProps {
  tasks: readonly FieldTask[]
  unitId: string | undefined
  onSent: () => void
}

function Tasks({ tasks, unitId, onSent }: TasksProps) {
  const { w } = useFieldWords()
  const { items } = useOutbox(ActOnTask)
  const sent = useSentActs()
  const waiting = items
    .filter(({ state }) => state === 'waiting')
    .map(({ input }) => input as unknown as WaitingAct)
  const shown = tasks.map((task) => withWaiting(task, [...sent, ...waiting])).sort(byTurn)
  const [open, ended] = [
    shown.filter(({ endedAt }) => endedAt === null),
    shown.filter(({ endedAt }) => endedAt !== null),
  ]
  return (
    <>
      {open.length === 0 ? (
        <div className="field112__none">
          <h2>{w.none}</h2>
          <p>{w.noneLead}</p>
        </div>
      ) : null}
      {open.map((task) => (
        <TaskCard key={task.id} task={task} unitId={unitId} onSent={onSent} />
      ))}
      {ended.length === 0 ? null : (
        <details className="past">
          <summary>
            {w.ended} ({ended.length})
          </summary>
          {ended.map((task) => (
            <TaskCard key={task.id} task={task} unitId={unitId} onSent={onSent} />
          ))}
        </details>
      )}
    </>
  )
}

/**
 * What went out from this page. The list of tasks is read anew only after that; until then the button must not fall
 * back to the step just taken, or the next press would repeat it.
 */
function useSentActs(): readonly WaitingAct[] {
  const [sent, setSent] = useState<readonly WaitingAct[]>([])
  useEffect(
    () =>
      onSent(({ endpoint, input }) => {
        if (endpoint.path === ActOnTask.path) setSent((acts) => [...acts, input as unknown as WaitingAct])
      }),
    [],
  )
  return sent
}
