import type { Content } from '../../contract.ts'
import type { AnswerSaver, Snapshot } from '../autosave/answer-saver.ts'
import type { Part } from '../autosave/merge.ts'
import { useWorkbookWords } from '../words.ts'

interface ConflictProps {
  saver: AnswerSaver
  saved: Snapshot
  conflict: NonNullable<Snapshot['conflict']>
}

/** What somebody else saved, next to what was typed here; the person takes either or both. */
export function Conflict({ saver, saved, conflict }: ConflictProps) {
  const { w } = useWorkbookWords()
  const who = conflict.theirs.changedBy ?? w.somebody
  return (
    <div className="notice notice--attention conflict" role="alert">
      <p className="notice__title">{w.conflictTitle}</p>
      <div className="notice__body">
        <p>{w.conflictBody(who)}</p>
        <div className="conflict__sides">
          <Side title={w.theirs(who)} content={conflict.theirs} parts={conflict.parts} />
          <Side title={w.mine} content={saved.content} parts={conflict.parts} />
        </div>
        <p className="row-acts">
          <button type="button" className="button" onClick={() => saver.resolve('theirs')}>
            {w.takeTheirs}
          </button>
          <button type="button" className="button" onClick={() => saver.resolve('mine')}>
            {w.takeMine}
          </button>
          <button type="button" className="button" onClick={() => saver.resolve('both')}>
            {w.takeBoth}
          </button>
        </p>
      </div>
    </div>
  )
}

/** Only the parts that differ. */
function Side({ title, content, parts }: { title: string; content: Content; parts: readonly Part[] }) {
  const { w } = useWorkbookWords()
  const names: Record<Part, string> = { value: w.value, text: w.text, selfRating: w.selfRating }
  return (
    <div>
      <h3 className="answer__heading">{title}</h3>
      <dl>
        {parts.map((part) => (
          <div key={part}>
            <dt className="small mute">{names[part]}</dt>
            <dd className="claim__text">{String(content[part] ?? '') || w.empty}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
