import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay, usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { useAct } from '#platform/client/use-act.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel, Screen } from '#platform/client/view/screen.tsx'
import { wib } from '#platform/ui/format.ts'
import {
  type Arrangement,
  type ArrangementContent,
  ChangeArrangement,
  GetArrangement,
  GetWall,
} from '../../contract.ts'
import { useCommandWords } from '../words.ts'
import { ExecutivePart } from './executive-part.tsx'
import { PagesPart } from './pages-part.tsx'
import { RulesPart } from './rules-part.tsx'

/** Wall, phone and alarms of the region, arranged by its administrator. */
export function LayoutPage() {
  const { w } = useCommandWords()
  const { code } = usePlace()
  const found = useEndpoint(GetArrangement, {})
  return (
    <Screen
      eyebrow={<Link to={`/kerja/${code}/layanan/komando`}>{w.command}</Link>}
      title={w.layout.title}
      lead={w.layout.lead}
    >
      <Answer of={found} lines={10}>
        {/* What somebody else kept meanwhile is met as a refusal, never as a form that changes under the hand. */}
        {(arrangement) => <Editor key={arrangement.version} arrangement={arrangement} />}
      </Answer>
    </Screen>
  )
}

function Editor({ arrangement }: { arrangement: Arrangement }) {
  const { w } = useCommandWords()
  const say = useSay()
  const { pages, executive, rules, version, indicators } = arrangement
  const [content, setContent] = useState<ArrangementContent>({ pages, executive, rules })
  const act = useAct(ChangeArrangement, {
    refresh: [GetArrangement, GetWall],
    onDone: (kept) => say(w.layout.saved(kept.version)),
  })
  const mayChange = useMay(ChangeArrangement)
  return (
    <form
      className="arrangement"
      onSubmit={(event) => {
        event.preventDefault()
        void act.run({ ...content, version })
      }}
    >
      <PagesPart
        pages={content.pages}
        indicators={indicators}
        onChange={(changed) => setContent({ ...content, pages: changed })}
      />
      <ExecutivePart
        codes={content.executive}
        indicators={indicators}
        onChange={(changed) => setContent({ ...content, executive: changed })}
      />
      <RulesPart
        rules={content.rules}
        indicators={indicators}
        onChange={(changed) => setContent({ ...content, rules: changed })}
      />
      {act.problem === undefined ? null : <ProblemNote problem={act.problem} />}
      {mayChange ? (
        <p className="arrange__save">
          <button type="submit" className="button button--main" disabled={act.pending}>
            {act.pending ? w.layout.saving : w.layout.save}
          </button>
        </p>
      ) : null}
      <History arrangement={arrangement} />
    </form>
  )
}

function History({ arrangement: { changed, history } }: { arrangement: Arrangement }) {
  const { w, language } = useCommandWords()
  const by = (name: string | null) => name ?? w.alarm.somebody
  if (changed === null) return <p className="mute">{w.layout.never}</p>
  return (
    <>
      <p className="mute">{w.layout.changed(wib(changed.at, language), by(changed.by))}</p>
      {history.length === 0 ? null : (
        <Panel title={w.layout.history}>
          <ul className="rows">
            {history.map((one) => (
              <li key={one.version} className="row">
                {w.layout.versionOf(one.version, wib(one.at, language), by(one.by))}
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  )
}
