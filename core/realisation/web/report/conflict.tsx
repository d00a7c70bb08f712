import { decimal, rupiah } from '#platform/ui/format.ts'
import type { ReportContent, ReportTarget } from '../../contract.ts'
import { useRealisationWords } from '../words.ts'
import type { ReportSaver, Snapshot } from './report-saver.ts'
import { contentOf, type Part } from './typed.ts'

interface ConflictProps {
  saver: ReportSaver
  saved: Snapshot
  conflict: NonNullable<Snapshot['conflict']>
  targets: readonly ReportTarget[]
}

/** What somebody else saved beside what was typed here, in the parts that differ; the person takes either. */
export function Conflict({ saver, saved, conflict, targets }: ConflictProps) {
  const { w } = useRealisationWords()
  const who = conflict.theirs.changedBy ?? w.nobody
  const { content } = contentOf(saved.typed)
  const parts = { parts: conflict.parts, targets }
  return (
    <div className="notice notice--attention conflict" role="alert">
      <p className="notice__title">{w.conflictTitle}</p>
      <div className="notice__body">
        <p>{w.conflictBody(who)}</p>
        <div className="conflict__sides">
          <Side title={w.theirs(who)} content={conflict.theirs.content} {...parts} />
          <Side title={w.ours} content={content} {...parts} />
        </div>
        <p className="row-acts">
          <button type="button" className="button" onClick={() => saver.resolve('theirs')}>
            {w.takeTheirs}
          </button>
          <button type="button" className="button" onClick={() => saver.resolve('ours')}>
            {w.takeOurs}
          </button>
        </p>
      </div>
    </div>
  )
}

interface SideProps {
  title: string
  content: ReportContent
  parts: readonly Part[]
  targets: readonly ReportTarget[]
}

function Side({ title, content, parts, targets }: SideProps) {
  const { w } = useRealisationWords()
  return (
    <div>
      <h3 className="answer__heading">{title}</h3>
      <dl>
        {parts.map((part) => (
          <div key={part}>
            <dt className="small mute">{w[part]}</dt>
            <dd className="claim__text">
              <Shown part={part} content={content} targets={targets} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

function Shown({ part, content, targets }: Omit<SideProps, 'title' | 'parts'> & { part: Part }) {
  const { w, language } = useRealisationWords()
  if (part === 'outputs') {
    const names = new Map(targets.map(({ id, name }) => [id, name]))
    const lines = content.outputs.map(
      ({ targetId, quantity }) => `${names.get(targetId) ?? ''} ${decimal(quantity, language)}`,
    )
    return lines.join('; ') || w.empty
  }
  if (part === 'evidence') return w.evidenceN(content.evidence.length)
  const text = content[part]
  if (text === null || text === '') return w.empty
  return part === 'money'
    ? rupiah(BigInt(text), language)
    : part === 'physical'
      ? decimal(text, language)
      : text
}
