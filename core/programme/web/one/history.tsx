import { Panel } from '#platform/client/view/screen.tsx'
import { wib } from '#platform/ui/format.ts'
import { type ProgrammeDetail, STATE_NAMES } from '../../contract.ts'
import { useFieldNames } from '../field-names.ts'
import { useProgrammeWords } from '../words.ts'

/** Everything done to a programme, newest first. */
export function History({ one }: { one: ProgrammeDetail }) {
  const { w, language } = useProgrammeWords()
  const names = useFieldNames()
  return (
    <Panel title={w.history}>
      <ol className="tasks">
        {[...one.versions].reverse().map((version) => (
          <li key={version.number} className="task task--soon">
            <div>
              <h3 className="task__title">
                {w.acts[version.act]}
                {version.act === 'moved' ? `: ${STATE_NAMES[version.state][language]}` : ''}
              </h3>
              {version.reason === null ? null : <p className="task__why">{version.reason}</p>}
              {version.changed.length === 0 ? null : (
                <p className="task__why">{w.changedFields(version.changed.map(names).join(', '))}</p>
              )}
              <p className="task__due">
                {wib(version.at, language)} · {version.by ?? w.somebody}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </Panel>
  )
}
