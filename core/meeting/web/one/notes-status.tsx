import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { wib } from '#platform/ui/format.ts'
import type { AgendaItem } from '../../contract.ts'
import { useMeetingWords } from '../words.ts'
import { type Said, SUMMARY } from './notes.ts'
import type { Notes } from './use-notes.ts'

interface NotesStatusProps {
  notes: Notes
  agenda: readonly AgendaItem[]
}

/** Whether what is typed has arrived; where two wrote on the same part, both side by side. */
export function NotesStatus({ notes, agenda }: NotesStatusProps) {
  const { w, language } = useMeetingWords()
  const { status, savedAt, conflict, problem } = notes
  const clock = savedAt === undefined ? '' : wib(savedAt, language).split(' ').at(-1)
  const said = {
    clean: '',
    unsent: w.notes.unsent,
    saving: w.notes.saving,
    saved: w.notes.saved(clock ?? ''),
  }
  return (
    <>
      {conflict === undefined ? null : <Conflict notes={notes} agenda={agenda} />}
      {problem === undefined || status === 'saved' ? null : (
        <>
          <ProblemNote problem={problem} writing />
          <button type="button" className="button" onClick={() => void notes.flush()}>
            {w.notes.retry}
          </button>
        </>
      )}
      <p className="row__note" role="status">
        {said[status]}
      </p>
    </>
  )
}

function Conflict({ notes, agenda }: NotesStatusProps) {
  const { w } = useMeetingWords()
  const { parts = [], theirs = {} } = notes.conflict ?? {}
  const nameOf = (key: string): string =>
    key === SUMMARY ? w.agenda.summary : (agenda.find(({ id }) => id === key)?.title ?? w.agenda.note)
  const sides: [string, Said][] = [
    [w.notes.theirs, theirs],
    [w.notes.mine, notes.said],
  ]
  return (
    <div className="notice notice--attention conflict" role="alert">
      <p className="notice__title">{w.notes.conflictTitle}</p>
      <div className="notice__body">
        <p>{w.notes.conflictBody}</p>
        <div className="conflict__sides">
          {sides.map(([title, said]) => (
            <div key={title}>
              <h3>{title}</h3>
              <dl>
                {parts.map((key) => (
                  <div key={key}>
                    <dt className="small mute">{nameOf(key)}</dt>
                    <dd className="claim__text">{said[key] || w.notes.empty}</dd>
                  </div>
                ))}
              </dl>
            </div>
          ))}
        </div>
        <p className="row-acts">
          <button type="button" className="button" onClick={() => notes.resolve('theirs')}>
            {w.notes.takeTheirs}
          </button>
          <button type="button" className="button" onClick={() => notes.resolve('mine')}>
            {w.notes.takeMine}
          </button>
        </p>
      </div>
    </div>
  )
}
