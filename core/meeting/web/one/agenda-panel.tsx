import { Link } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { useMay, usePlace } from '#platform/client/place.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { type AgendaItem, type Meeting, SaveAgenda } from '../../contract.ts'
import { useMeetingWords } from '../words.ts'
import { SUMMARY } from './notes.ts'
import { NotesStatus } from './notes-status.tsx'
import { OrderForm } from './order-form.tsx'
import type { Notes } from './use-notes.ts'

interface AgendaPanelProps {
  meeting: Meeting
  notes: Notes
  mayWrite: boolean
}

/** What is talked about, in order; whoever keeps the minutes writes beside each point. */
export function AgendaPanel({ meeting, notes, mayWrite }: AgendaPanelProps) {
  const { w } = useMeetingWords()
  const mayOrder = useMay(SaveAgenda) && meeting.cancelled === null
  const [isOrdering, setIsOrdering] = useState(false)
  const acts = mayOrder ? (
    <button
      type="button"
      className="button"
      aria-expanded={isOrdering}
      onClick={() => setIsOrdering(!isOrdering)}
    >
      {w.agenda.edit}
    </button>
  ) : undefined
  return (
    <Panel title={w.agenda.title} lead={mayWrite ? w.agenda.lead : w.agenda.leadRead} acts={acts}>
      {isOrdering ? <OrderForm meeting={meeting} onDone={() => setIsOrdering(false)} /> : null}
      {meeting.agenda.length === 0 ? <p className="mute">{w.agenda.empty}</p> : null}
      <ol className="points">
        {meeting.agenda.map((item) => (
          <li key={item.id}>
            <Point item={item} />
            <Note of={item.id} label={w.agenda.noteOf(item.title)} notes={notes} mayWrite={mayWrite} />
          </li>
        ))}
      </ol>
      <Summary notes={notes} mayWrite={mayWrite} />
      {mayWrite ? <NotesStatus notes={notes} agenda={meeting.agenda} /> : null}
    </Panel>
  )
}

function Point({ item: { title, source } }: { item: AgendaItem }) {
  const { w, language } = useMeetingWords()
  const { code } = usePlace()
  const [of, id] = source?.key.split(':') ?? []
  const to = of === 'programme' ? `rencana/program/${id}` : `rapat/keputusan/${id}`
  return (
    <>
      <p className="row__name">{title}</p>
      {source === null ? null : (
        <p className="row__note">
          <span className={source.kind === 'decision' ? 'tag' : 'tag tag--attention'}>
            {w.agenda.sources[source.kind]}
          </span>{' '}
          {source.why.map((why) => why[language]).join(' ')}{' '}
          <Link to={`/kerja/${code}/${to}`}>
            {of === 'programme' ? w.agenda.programme : w.agenda.decision}
          </Link>
        </p>
      )}
    </>
  )
}

interface NoteProps {
  of: string
  label: string
  notes: Notes
  mayWrite: boolean
}

function Note({ of, label, notes, mayWrite }: NoteProps) {
  const text = notes.said[of] ?? ''
  if (!mayWrite) return text === '' ? null : <p className="claim__text">{text}</p>
  return (
    <textarea
      className="input input--area"
      rows={3}
      maxLength={10_000}
      aria-label={label}
      value={text}
      onChange={(event) => notes.change(of, event.currentTarget.value)}
    />
  )
}

function Summary({ notes, mayWrite }: Omit<NoteProps, 'of' | 'label'>) {
  const { w } = useMeetingWords()
  const id = useId()
  const text = notes.said[SUMMARY] ?? ''
  return (
    <div className="field">
      {mayWrite ? <label htmlFor={id}>{w.agenda.summary}</label> : <h3>{w.agenda.summary}</h3>}
      {mayWrite ? (
        <textarea
          id={id}
          className="input input--area"
          rows={5}
          maxLength={10_000}
          aria-describedby={`${id}-help`}
          value={text}
          onChange={(event) => notes.change(SUMMARY, event.currentTarget.value)}
        />
      ) : (
        <p className={text === '' ? 'mute' : 'claim__text'}>{text || w.agenda.noSummary}</p>
      )}
      {mayWrite ? (
        <p className="field__help" id={`${id}-help`}>
          {w.agenda.summaryHelp}
        </p>
      ) : null}
    </div>
  )
}
