import { useState } from 'react'
import { useMay } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { useAct } from '#platform/client/use-act.ts'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { Field } from '#platform/ui/form/form.tsx'
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
        <AddPoint onAdd={(line) => setLines([...lines, line])} />
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
  const swap = (from: number, to: number) => {
    const moved = [...lines]
    const [line] = moved.splice(from, 1)
    if (line !== undefined) moved.splice(to, 0, line)
    onChange(moved)
  }
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
            <button
              type="button"
              className="link"
              disabled={i === 0}
              aria-label={w.agenda.upOf(line.title)}
              onClick={() => swap(i, i - 1)}
            >
              {w.agenda.up}
            </button>
            <button
              type="button"
              className="link"
              disabled={i === lines.length - 1}
              aria-label={w.agenda.downOf(line.title)}
              onClick={() => swap(i, i + 1)}
            >
              {w.agenda.down}
            </button>
            <button
              type="button"
              className="link"
              aria-label={w.agenda.removeOf(line.title)}
              onClick={() => onChange(lines.filter(({ key }) => key !== line.key))}
            >
              {w.agenda.remove}
            </button>
          </span>
        </li>
      ))}
    </ol>
  )
}

function AddPoint({ onAdd }: { onAdd: (line: Line) => void }) {
  const { w } = useCrosscheckWords()
  const [title, setTitle] = useState('')
  return (
    <div>
      <Field
        name="point"
        label={w.agenda.newPoint}
        control={(wiring) => (
          <input
            {...wiring}
            className="input input--long"
            value={title}
            maxLength={300}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
        )}
      />
      <button
        type="button"
        className="button"
        disabled={title.trim() === ''}
        onClick={() => {
          onAdd({ key: crypto.randomUUID(), question: null, title: title.trim(), minutes: '10' })
          setTitle('')
        }}
      >
        {w.agenda.add}
      </button>
    </div>
  )
}
