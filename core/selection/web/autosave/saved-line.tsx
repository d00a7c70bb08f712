import { CallProblem } from '#platform/client/call-problem.ts'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { wordsFrom } from '#platform/client/words.ts'
import { wib } from '#platform/ui/format.ts'
import { en } from './en.ts'
import { id } from './id.ts'
import type { Saver, Snapshot } from './saver.ts'

const useSavingWords = wordsFrom({ id, en })

interface SavedProps<C extends object> {
  saver: Saver<C>
  saved: Snapshot<C>
}

/** Whether what is typed is safe: saved at, being saved, or not sent yet and why. */
export function SavedLine<C extends object>({ saver, saved }: SavedProps<C>) {
  const { w, language } = useSavingWords()
  const { problem, status, savedAt } = saved
  const isRefused = status === 'unsent' && problem instanceof CallProblem && !problem.isUnanswered
  const clock = savedAt === undefined ? '' : (wib(savedAt, language).split(' ').at(-1) ?? '')
  const said = { saving: w.saving, unsent: w.unsent, saved: w.savedAt(clock), clean: '' }[status]
  return (
    <div className="saved-line">
      {isRefused ? <ProblemNote problem={problem} writing /> : null}
      <p role="status" className="small" data-status={status}>
        {said}
      </p>
      {isRefused ? (
        <button type="button" className="button" onClick={() => void saver.flush()}>
          {w.sendNow}
        </button>
      ) : null}
    </div>
  )
}

interface ConflictProps<C extends object> extends SavedProps<C> {
  /** The parts of a record as people read them. */
  parts: (content: C) => readonly (readonly [label: string, value: string])[]
}

/** What somebody else saved, beside what was typed here; the person takes one of them. */
export function Conflict<C extends object>({ saver, saved, parts }: ConflictProps<C>) {
  const { w } = useSavingWords()
  const { conflict } = saved
  if (conflict === undefined) return null
  return (
    <div className="notice notice--attention conflict" role="alert">
      <p className="notice__title">{w.conflictTitle}</p>
      <div className="notice__body">
        <p>{w.conflictBody(conflict.by)}</p>
        <div className="conflict__sides">
          <Side title={w.theirs} parts={parts(conflict.theirs)} empty={w.empty} />
          <Side title={w.mine} parts={parts(saved.content)} empty={w.empty} />
        </div>
        <p className="row-acts">
          <button type="button" className="button" onClick={() => saver.resolve('theirs')}>
            {w.takeTheirs}
          </button>
          <button type="button" className="button" onClick={() => saver.resolve('mine')}>
            {w.takeMine}
          </button>
        </p>
      </div>
    </div>
  )
}

function Side(props: { title: string; parts: readonly (readonly [string, string])[]; empty: string }) {
  return (
    <div>
      <h3 className="answer__heading">{props.title}</h3>
      <dl>
        {props.parts.map(([label, value]) => (
          <div key={label}>
            <dt className="small mute">{label}</dt>
            <dd className="claim__text">{value || props.empty}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
