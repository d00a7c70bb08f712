import type { ReactNode } from 'react'
import { CallProblem } from '#platform/client/call-problem.ts'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { wib } from '#platform/ui/format.ts'
import type { Written } from '../../contract.ts'
import { usePlanWords } from '../words.ts'
import type { PartSaver, Saving } from './part-saver.ts'

/** A label and a text: how a content is told where it can not be written. */
export type Told = readonly [label: string, text: string]

interface PartFrameProps<C> {
  saver: PartSaver<C>
  saving: Saving<C>
  written: Written
  tell: (content: C) => readonly Told[]
  children: ReactNode
}

/** The fields of a part, whether they are safe, and what somebody else wrote meanwhile. */
export function PartFrame<C>({ saver, saving, written, tell, children }: PartFrameProps<C>) {
  return (
    <div className="act-form">
      {saving.theirs === undefined ? null : <Conflict saver={saver} saving={saving} tell={tell} />}
      {children}
      <SavedLine saver={saver} saving={saving} />
      {saving.status === 'clean' ? <WrittenLine written={written} /> : null}
    </div>
  )
}

function Conflict<C>({ saver, saving, tell }: Omit<PartFrameProps<C>, 'children' | 'written'>) {
  const { w } = usePlanWords()
  if (saving.theirs === undefined) return null
  const who = saving.theirs.changedBy ?? w.somebody
  return (
    <div className="notice notice--attention conflict" role="alert">
      <p className="notice__title">{w.conflictTitle}</p>
      <div className="notice__body">
        <p>{w.conflictBody(who)}</p>
        <div className="conflict__sides">
          <div>
            <h3>{w.theirs(who)}</h3>
            <ToldList told={tell(saving.theirs.content)} />
          </div>
          <div>
            <h3>{w.mine}</h3>
            <ToldList told={tell(saving.content)} />
          </div>
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

function SavedLine<C>({ saver, saving }: Pick<PartFrameProps<C>, 'saver' | 'saving'>) {
  const { w, language } = usePlanWords()
  const { problem, status, savedAt, theirs } = saving
  const isRefused =
    status === 'unsent' && theirs === undefined && problem instanceof CallProblem && !problem.isUnanswered
  const said = {
    clean: '',
    saving: w.saving,
    unsent: w.unsent,
    saved: savedAt === undefined ? '' : w.savedAt(wib(savedAt, language).slice(-5)),
  }
  return (
    <div className="saved-line">
      {isRefused ? <ProblemNote problem={problem} writing /> : null}
      <p role="status" className="small" data-status={status}>
        {said[status]}
      </p>
      {isRefused ? (
        <span className="row-acts">
          <button type="button" className="button" onClick={() => void saver.flush()}>
            {w.sendNow}
          </button>
          <button type="button" className="link" onClick={() => saver.discard()}>
            {w.discard}
          </button>
        </span>
      ) : null}
    </div>
  )
}

/** Who wrote a part last, or that it comes from a published source. */
export function WrittenLine({ written }: { written: Written }) {
  const { w, language } = usePlanWords()
  if (written.changedAt === null) return null
  return (
    <p className="small mute">
      {written.changedBy === null
        ? w.fromSource
        : w.lastBy(written.changedBy, wib(written.changedAt, language))}
    </p>
  )
}

/** A content as read, line by line. */
export function ToldList({ told }: { told: readonly Told[] }) {
  const { w } = usePlanWords()
  return (
    <dl className="facts">
      {told.map(([label, text]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className="claim__text">{text.trim() === '' ? w.empty : text}</dd>
        </div>
      ))}
    </dl>
  )
}
