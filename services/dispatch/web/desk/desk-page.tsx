import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useAsked } from '#platform/client/asked.ts'
import { useLiveRefresh } from '#platform/client/live.ts'
import { usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import {
  type CallCard,
  GetBoard,
  GetCall,
  ListCalls,
  ListDuplicates,
  ListIncidents,
  ListNumbers,
  ListWarnings,
} from '../../contract.ts'
import { isLetter } from '../logic/keys.ts'
import { LiveBar } from '../parts/marks.tsx'
import { useKeys } from '../parts/use-keys.ts'
import { WarningStrip } from '../parts/warnings.tsx'
import { useDispatchWords } from '../words.ts'
import { CallList } from './call-list.tsx'
import { CallPanel } from './call-panel.tsx'
import { IncidentForm } from './incident-form.tsx'
import { NumbersPanel } from './numbers-panel.tsx'
import { useDeskWords } from './words.ts'

// Needed when telephony is down, so it comes only then.
const ManualCall = lazy(async () => ({ default: (await import('./manual-call.tsx')).ManualCall }))

const READS = [ListCalls, GetCall, ListIncidents, ListDuplicates, GetBoard, ListWarnings, ListNumbers]

/** The call-taker's desk: who calls, what it is, and the incident, in one view and by keys. */
export function DeskPage() {
  const { w } = useDeskWords()
  const { w: shared } = useDispatchWords()
  const { code } = usePlace()
  const line = useLiveRefresh('dispatch.desk', code, READS)
  const calls = useEndpoint(ListCalls, { only: 'unclassified', limit: 60 })
  const [opened, setOpened] = useState<'manual' | 'report'>()
  const acts = (
    <>
      <button type="button" className="button" onClick={() => setOpened('manual')}>
        {w.manual}
      </button>
      <button type="button" className="button" onClick={() => setOpened('report')}>
        {w.otherReport}
      </button>
    </>
  )
  return (
    <Screen eyebrow={shared.eyebrow} title={w.title} lead={<LiveBar line={line} />} acts={acts}>
      <WarningStrip />
      <Answer of={calls} lines={10}>
        {(found) => (
          <Desk calls={found} isReport={opened === 'report'} onReportDone={() => setOpened(undefined)} />
        )}
      </Answer>
      <NumbersPanel />
      {opened === 'manual' ? (
        <Suspense fallback={null}>
          <ManualCall onClose={() => setOpened(undefined)} />
        </Suspense>
      ) : null}
    </Screen>
  )
}

interface DeskProps {
  calls: readonly CallCard[]
  isReport: boolean
  onReportDone: () => void
}

function Desk({ calls, isReport, onReportDone }: DeskProps) {
  const { w } = useDeskWords()
  const [{ panggilan }, ask] = useAsked('panggilan')
  const choose = (id: string) => ask('panggilan', id)
  const fresh = useNewCall(calls, panggilan, choose)
  useKeys((press) => {
    if (fresh === undefined || !isLetter(press, 'n')) return false
    choose(fresh.id)
    return true
  })
  return (
    <div className="desk112">
      <section className="desk112__calls" aria-label={w.calls}>
        {fresh === undefined ? null : (
          <div className="ring112" role="alert">
            <p>
              <strong>{w.newCall(fresh.numberTail)}</strong>
            </p>
            <button type="button" className="button button--main" onClick={() => choose(fresh.id)}>
              {w.openNew}
            </button>
          </div>
        )}
        <CallList calls={calls} chosen={panggilan} onChoose={choose} />
      </section>
      {isReport ? (
        <IncidentForm of="report" onDone={onReportDone} />
      ) : panggilan === '' ? (
        <p className="desk112__none mute">{w.choose}</p>
      ) : (
        <CallPanel key={panggilan} callId={panggilan} />
      )}
    </div>
  )
}

/**
 * A call that rings opens by itself while the desk is free; while another call is open it waits in a note, for nothing
 * may take the fields away from somebody who types.
 */
function useNewCall(
  calls: readonly CallCard[],
  chosen: string,
  choose: (id: string) => void,
): CallCard | undefined {
  const seen = useRef<ReadonlySet<string>>(new Set())
  const [waiting, setWaiting] = useState<string>()
  const ringing = calls.filter(({ state }) => state === 'ringing')
  const newest = ringing.find(({ id }) => !seen.current.has(id))
  useEffect(() => {
    if (newest === undefined) return
    seen.current = new Set([...seen.current, newest.id])
    if (chosen === '') choose(newest.id)
    else setWaiting(newest.id)
  })
  return ringing.find(({ id }) => id === waiting && id !== chosen)
}
