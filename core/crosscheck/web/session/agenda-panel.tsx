import { useState } from 'react'
import { AddLine } from '#platform/client/order/add-line.tsx'
import { OrderActs } from '#platform/client/order/order-acts.tsx'
import { useMay } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { useAct } from '#platform/client/use-act.ts'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { type AgendaItem, GetSession, SaveAgenda, type Session } from '../../contract.ts'
import { useCrosscheckWords } from '../words.ts'
import { DoubtLine } from './doubt-line.tsx'
import { FindingForm, FindingText } from './finding.tsx'

/** A point while the agenda is put into order; a new one has no id yet. */
interface Line {
  key: string
  id?: string
  question: string | null
  title: string
  minutes: string
}

const linesOf = (agenda: readonly AgendaItem[]): Line[] =>
  agenda.map(({ id, question, title, minutes }) => ({
    key: id,
    id,
    question,
    title,
    minutes: String(minutes),
  }))

/** What is looked at, in order; those who plan may change it, and write down what was found. */
export function AgendaPanel({ session }: { session: Session }) {
  const { w } = useCrosscheckWords()
  const mayEdit = useMay(SaveAgenda) && session.cancelled === null
  const isOpen = mayEdit && session.minutes.length === 0
  const total = session.agenda.reduce((sum, { minutes }) => sum + minutes, 0)
  return (
    <Panel title={w.agenda.title} lead={w.agenda.lead}>
      {session.agenda.length === 0 ? <p className="mute">{w.agenda.empty}</p> : null}
      <ol className="points">
        {session.agenda.map((item) => (
          <li key={item.id}>
            <p className="row__name">
              {item.question === null ? '' : `${item.question} `}
              {item.title}
            </p>
            <p className="row__note">{w.minutesUnit(item.minutes)}</p>
            {item.doubt === null ? null : <DoubtLine doubt={item.doubt} />}
            {mayEdit ? <FindingForm session={session} item={item} /> : <FindingText item={item} />}
          </li>
        ))}
      </ol>
      <p>{w.agenda.total(total)}</p>
      {isOpen ? <OrderForm key={session.id} session={session} /> : null}
    </Panel>
  )
}

/** Order, minutes and further points. When somebody saved meanwhile, theirs stands above what was put together here. */
function OrderForm({ session }: { session: Session }) {
  const { w } = useCrosscheckWords()
  const say = useSay()
  const [lines, setLines] = useState(() => linesOf(session.agenda))
  const [revision, setRevision] = useState(session.revision)
  const newest = useEndpoint(GetSession, { sessionId: session.id })
  const act = useAct(SaveAgenda, { refresh: [GetSession] })
  const isCrossed = act.problem?.details.code === 'crosscheck.session_changed'
  const save = async () => {
    const items = lines.map(({ id, question, title, minutes }) => ({
      ...(id === undefined ? {} : { id }),
      question,
      title,
      minutes: Number(minutes),
    }))
    const from = isCrossed && newest.data !== undefined ? newest.data.revision : revision
    const saved = await act.run({ sessionId: session.id, revision: from, items })
    if (saved === undefined) return void newest.refetch()
    setRevision(saved.revision)
    setLines(linesOf(saved.agenda))
    say(w.agenda.saved)
  }
  return (
    <details>
      <summary>{w.agenda.edit}</summary>
      {act.problem === undefined ? null : <ProblemNote problem={act.problem} writing />}
      {isCrossed && newest.data !== undefined ? <Theirs session={newest.data} /> : null}
      <form
        className="act-form"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <OrderLines lines={lines} onChange={setLines} />
        <AddLine
          name="point"
          label={w.agenda.newPoint}
          add={w.agenda.add}
          maxLength={300}
          onAdd={(title) =>
            setLines([...lines, { key: crypto.randomUUID(), question: null, title, minutes: '10' }])
          }
        />
        <div className="act-form__foot">
          <button type="submit" className="button button--main" disabled={act.pending}>
            {w.agenda.save}
          </button>
        </div>
      </form>
    </details>
  )
}

function Theirs({ session }: { session: Session }) {
  const { w } = useCrosscheckWords()
  return (
    <section className="notice notice--attention">
      <p className="notice__title">{w.agenda.theirs}</p>
      <div className="notice__body">
        <p>{w.agenda.theirsBody}</p>
        <ol>
          {session.agenda.map(({ id, title, minutes }) => (
            <li key={id}>
              {title}, {w.minutesUnit(minutes)}
            </li>
          ))}
        </ol>
      </div>
    </section>
  )
}

function OrderLines({ lines, onChange }: { lines: Line[]; onChange: (lines: Line[]) => void }) {
  const { w } = useCrosscheckWords()
  return (
    <ol className="rows">
      {lines.map((line, i) => (
        <li key={line.key} className="row">
          <span className="row__name">
            {line.question} {line.title}
          </span>
          <span className="row-acts">
            <input
              className="input"
              inputMode="numeric"
              size={4}
              aria-label={w.agenda.minutesOf(line.title)}
              value={line.minutes}
              onChange={(event) => {
                const minutes = event.currentTarget.value
                onChange(lines.map((one) => (one.key === line.key ? { ...one, minutes } : one)))
              }}
            />
            <OrderActs items={lines} at={i} name={line.title} onChange={onChange} />
          </span>
        </li>
      ))}
    </ol>
  )
}
