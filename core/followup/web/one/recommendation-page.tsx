import { Link, useParams } from '@tanstack/react-router'
import { EvidenceCards } from '#core/evidence/web/share.tsx'
import { usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Panel, Screen } from '#platform/client/view/screen.tsx'
import { FactList } from '#platform/ui/fact-list/fact-list.tsx'
import { day, wib } from '#platform/ui/format.ts'
import { GetRecommendation, type RecommendationWithSteps } from '../../contract.ts'
import { StateTag } from '../state-tag.tsx'
import { useFollowUpWords } from '../words.ts'
import { WhatToDo } from './what-to-do.tsx'

/** One recommendation: what it asks, what was done so far, and what the reader can do now. */
export function RecommendationPage() {
  const { w } = useFollowUpWords()
  const { id = '', year } = useParams({ strict: false })
  const { code } = usePlace()
  const found = useEndpoint(GetRecommendation, { id })
  return (
    <Screen
      eyebrow={<Link to={`/kerja/${code}/evaluasi/rekomendasi/${year}`}>{w.back}</Link>}
      title={w.title(Number(year))}
    >
      <Answer of={found} lines={8}>
        {(one) => (
          <>
            <Told one={one} />
            <WhatToDo one={one} />
            <History one={one} />
          </>
        )}
      </Answer>
    </Screen>
  )
}

function Told({ one }: { one: RecommendationWithSteps }) {
  const { w, language } = useFollowUpWords()
  const rows: [string, React.ReactNode][] = [
    [w.state, <StateTag key="state" state={one.state} />],
    [w.region, one.region.name],
    [w.opd, one.opd?.name ?? w.noOpd],
    [w.due, one.dueOn === null ? '–' : day(one.dueOn, language)],
    [w.programme, one.programme ?? '–'],
  ]
  return (
    <section>
      <p className="lead">{one.text}</p>
      {one.since === one.year ? null : <p className="small mute">{w.since(one.since)}</p>}
      <FactList rows={rows} />
    </section>
  )
}

function History({ one }: { one: RecommendationWithSteps }) {
  const { w, language } = useFollowUpWords()
  return (
    <Panel title={w.history}>
      <ol className="tasks">
        {[...one.steps].reverse().map((step) => (
          <li key={step.number} className="task task--soon">
            <div>
              <h3 className="task__title">{w.acts[step.act]}</h3>
              {step.note === null ? null : <p className="task__why">{step.note}</p>}
              <p className="task__due">
                {wib(step.at, language)} · {step.by ?? w.assessor}
              </p>
              {step.evidence.length === 0 ? null : (
                <EvidenceCards versionIds={step.evidence} region={one.region.code} />
              )}
            </div>
          </li>
        ))}
      </ol>
    </Panel>
  )
}
