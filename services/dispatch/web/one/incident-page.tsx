import { Link, useParams } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useLiveRefresh } from '#platform/client/live.ts'
import { usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer, Shape } from '#platform/client/view/answer.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { GetIncident, type Incident, ListEidoDeliveries, ListUnits, ProposeUnits } from '../../contract.ts'
import { Clock, ExampleTag, LiveBar, PriorityMark, StateTag } from '../parts/marks.tsx'
import { useCentre } from '../parts/use-settings.ts'
import { DispatchPanel } from './dispatch-panel.tsx'
import { TasksPanel } from './tasks-panel.tsx'
import { WhatPanel } from './what-panel.tsx'
import { useIncidentWords } from './words.ts'

// What is wanted later comes later: the first look is at what happened and who is on the way.
const MoreActs = lazy(async () => ({ default: (await import('./more-acts.tsx')).MoreActs }))
const LogPanel = lazy(async () => ({ default: (await import('./log-panel.tsx')).LogPanel }))
const ExchangePanel = lazy(async () => ({ default: (await import('./exchange-panel.tsx')).ExchangePanel }))

const READS = [GetIncident, ProposeUnits, ListUnits, ListEidoDeliveries]

/** One incident: what and where, who is on it with their clocks, what was done, what may be done now. */
export function IncidentPage() {
  const { w } = useIncidentWords()
  const { code } = usePlace()
  const { incidentId = '' } = useParams({ strict: false }) as { incidentId?: string }
  const line = useLiveRefresh('dispatch.desk', code, READS)
  const found = useEndpoint(GetIncident, { incidentId })
  return (
    <Screen
      eyebrow={<Link to={`/kerja/${code}/layanan/112/insiden`}>{w.back}</Link>}
      title={w.title(found.data?.number ?? '')}
      lead={<LiveBar line={line} />}
      acts={
        <Link className="button" to={`/kerja/${code}/layanan/112/insiden/${incidentId}/ulang`}>
          {w.replay}
        </Link>
      }
    >
      <Answer of={found} lines={14}>
        {(incident) => <Found incident={incident} />}
      </Answer>
    </Screen>
  )
}

function Found({ incident }: { incident: Incident }) {
  return (
    <>
      <Head incident={incident} />
      <div className="one112">
        <div className="one112__main">
          <DispatchPanel incident={incident} />
          <TasksPanel incident={incident} />
          <Suspense fallback={<Shape lines={2} />}>
            <MoreActs incident={incident} />
          </Suspense>
        </div>
        <div className="one112__side">
          <WhatPanel incident={incident} />
          <Suspense fallback={<Shape lines={6} />}>
            <LogPanel incident={incident} />
            <ExchangePanel incident={incident} />
          </Suspense>
        </div>
      </div>
    </>
  )
}

function Head({ incident }: { incident: Incident }) {
  const { categoryName } = useCentre()
  const isOver = incident.closedAt !== null || ['cancelled', 'merged', 'transferred'].includes(incident.state)
  return (
    <p className="one112__head">
      <PriorityMark priority={incident.priority} /> <strong>{categoryName(incident.category)}</strong>{' '}
      <StateTag state={incident.state} /> <ExampleTag shown={incident.isExample} />{' '}
      {isOver ? null : <Clock from={incident.receivedAt} overdue={incident.overdue} />}
    </p>
  )
}
