import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { EvidenceCards } from '#core/evidence/web/share.tsx'
import { usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Panel, Screen } from '#platform/client/view/screen.tsx'
import { FactList } from '#platform/ui/fact-list/fact-list.tsx'
import { day, wib } from '#platform/ui/format.ts'
import { type DecisionWithSteps, GetDecision } from '../../contract.ts'
import { DecisionTag } from '../tags.tsx'
import { useMeetingWords } from '../words.ts'
import { WhatToDo } from './what-to-do.tsx'

/** One decision: what it asks of whom, what the reader may do now, and its way so far. */
export function DecisionPage() {
  const { w } = useMeetingWords()
  const { decisionId = '' } = useParams({ strict: false })
  const { code } = usePlace()
  const found = useEndpoint(GetDecision, { decisionId })
  return (
    <Screen
      eyebrow={<Link to={`/kerja/${code}/rapat/keputusan`}>{w.decisions.back}</Link>}
      title={found.data?.text ?? w.decisions.text}
    >
      <Answer of={found} lines={8}>
        {(one) => (
          <>
            <Told one={one} />
            <WhatToDo key={one.revision} one={one} />
            <History one={one} />
          </>
        )}
      </Answer>
    </Screen>
  )
}

function Told({ one }: { one: DecisionWithSteps }) {
  const { w, language } = useMeetingWords()
  const { code } = usePlace()
  const { meeting } = one
  const rows: [string, ReactNode][] = [
    [w.decisions.state, <DecisionTag key="state" decision={one} />],
    [w.decisions.opd, one.opd.name],
    [w.decisions.due, day(one.dueOn, language)],
    [
      w.decisions.meeting,
      <Link key="meeting" to={`/kerja/${code}/rapat/${meeting.id}`}>
        {meeting.title}, {day(meeting.heldOn, language)}
      </Link>,
    ],
  ]
  return <FactList rows={rows} />
}

function History({ one }: { one: DecisionWithSteps }) {
  const { w, language } = useMeetingWords()
  return (
    <Panel title={w.decisions.history}>
      <ol className="tasks">
        {[...one.steps].reverse().map((step) => (
          <li key={step.number} className="task task--soon">
            <div>
              <h3 className="task__title">{w.decisions.acts[step.act]}</h3>
              {step.note === '' ? null : <p className="task__why">{step.note}</p>}
              <p className="task__due">
                {wib(step.at, language)} · {step.by ?? w.decisions.system}
              </p>
              {step.evidence.length === 0 ? null : <EvidenceCards versionIds={step.evidence} />}
            </div>
          </li>
        ))}
      </ol>
    </Panel>
  )
}
