import { useState } from 'react'
import { AddLine } from '#platform/client/order/add-line.tsx'
import { useAct } from '#platform/client/use-act.ts'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { type AgendaItem, GetMeeting, ListProposals, type Meeting, SaveAgenda } from '../../contract.ts'
import { useMeetingWords } from '../words.ts'
import type { Line } from './line.ts'
import { OrderLines } from './order-lines.tsx'
import { Proposals } from './proposals.tsx'

const linesOf = (agenda: readonly AgendaItem[]): Line[] =>
  agenda.map(({ id, title }) => ({ key: id, id, title }))

/** Order, titles and further points. When somebody saved meanwhile, theirs stands above what was put together here. */
export function OrderForm({ meeting, onDone }: { meeting: Meeting; onDone: () => void }) {
  const { w } = useMeetingWords()
  const say = useSay()
  const [opened] = useState(meeting)
  const [lines, setLines] = useState(() => linesOf(meeting.agenda))
  const act = useAct(SaveAgenda, { refresh: [GetMeeting, ListProposals] })
  const save = async () => {
    const items = lines
      .filter(({ title }) => title.trim() !== '')
      .map(({ key: _key, title, ...line }) => ({ ...line, title: title.trim() }))
    const saved = await act.run({ meetingId: meeting.id, revision: meeting.revision, items })
    if (saved === undefined) return
    say(w.agenda.saved)
    onDone()
  }
  return (
    <form
      className="act-form"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      {act.problem === undefined ? null : <ProblemNote problem={act.problem} writing />}
      {opened.revision === meeting.revision ? null : <Theirs agenda={meeting.agenda} />}
      <OrderLines lines={lines} onChange={setLines} />
      <AddLine
        name="point"
        label={w.agenda.newPoint}
        add={w.agenda.add}
        maxLength={300}
        onAdd={(title) => setLines([...lines, { key: crypto.randomUUID(), title }])}
      />
      <Proposals
        meetingId={meeting.id}
        taken={lines.flatMap(({ proposal }) => proposal ?? [])}
        onTake={(line) => setLines([...lines, line])}
      />
      <div className="act-form__foot">
        <button type="submit" className="button button--main" disabled={act.pending}>
          {w.agenda.save}
        </button>
      </div>
    </form>
  )
}

function Theirs({ agenda }: { agenda: readonly AgendaItem[] }) {
  const { w } = useMeetingWords()
  return (
    <section className="notice notice--attention">
      <p className="notice__title">{w.agenda.theirs}</p>
      <div className="notice__body">
        <p>{w.agenda.theirsBody}</p>
        <ol>
          {agenda.map(({ id, title }) => (
            <li key={id}>{title}</li>
          ))}
        </ol>
      </div>
    </section>
  )
}
