import { Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { InputField } from '#platform/client/form/fields.tsx'
import { useMay, usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { wib } from '#platform/ui/format.ts'
import { type CallPop, GetCall, OpenIncident, SaveCaller } from '../../contract.ts'
import { length } from '../logic/clock.ts'
import { ClassTag, Clock, ExampleTag } from '../parts/marks.tsx'
import { useDispatchWords } from '../words.ts'
import { ClassKeys } from './class-keys.tsx'
import { IncidentForm } from './incident-form.tsx'
import { NuisancePanel } from './nuisance-panel.tsx'
import { useDeskWords } from './words.ts'

const RecordingPanel = lazy(async () => ({ default: (await import('./recording-panel.tsx')).RecordingPanel }))
const CallReads = lazy(async () => ({ default: (await import('../reads/call-reads.tsx')).CallReads }))

/** One call: its number and what is known of it, the six keys, and beside them the incident. */
export function CallPanel({ callId }: { callId: string }) {
  const { w } = useDeskWords()
  const call = useEndpoint(GetCall, { callId })
  return (
    <Answer of={call} lines={12}>
      {(pop) => (
        <>
          <section className="desk112__call" aria-label={w.caller}>
            <CallHead pop={pop} />
            <ClassKeys pop={pop} />
            <NuisancePanel pop={pop} />
            <History pop={pop} />
            <CallerForm pop={pop} />
            <Suspense fallback={null}>
              {pop.hasRecording ? <RecordingPanel callId={pop.id} /> : null}
              <CallReads callId={pop.id} />
            </Suspense>
          </section>
          <BesideCall pop={pop} />
        </>
      )}
    </Answer>
  )
}

function CallHead({ pop }: { pop: CallPop }) {
  const { w } = useDeskWords()
  const { w: shared, language } = useDispatchWords()
  const waited = length(pop.waitedMs)
  const at = pop.answeredAt ?? pop.offeredAt
  return (
    <div className="call112">
      <p className="call112__number">
        {pop.number === '' ? shared.withheld : pop.number} <ExampleTag shown={pop.isExample} />
      </p>
      <p>
        {shared.callStates[pop.state]}
        {waited === undefined ? '' : ` ${w.waited(waited)}`}
        {pop.endedAt === null && pop.abandonedAt === null && at !== null ? (
          <>
            , {w.running} <Clock from={at} />
          </>
        ) : null}
      </p>
      <p className="small mute">
        {at === null ? '' : `${wib(at, language)} WIB`}
        {pop.position === '' ? '' : `, ${w.unit} ${pop.position}`}
      </p>
    </div>
  )
}

function History({ pop }: { pop: CallPop }) {
  const { w } = useDeskWords()
  const { w: shared, language } = useDispatchWords()
  const { code } = usePlace()
  return (
    <>
      {pop.openIncidents.length === 0 ? null : (
        <div className="notice notice--attention">
          <p className="notice__title">{w.openIncidents}</p>
          <ul className="notice__body">
            {pop.openIncidents.map((one) => (
              <li key={one.id}>
                <Link to={`/kerja/${code}/layanan/112/insiden/${one.id}`}>{one.number}</Link>,{' '}
                {shared.states[one.state]}, {wib(one.receivedAt, language)}
              </li>
            ))}
          </ul>
        </div>
      )}
      <h3>{w.history}</h3>
      {pop.history.length === 0 ? <p className="small mute">{w.noHistory}</p> : null}
      <ul className="small">
        {pop.history.slice(0, 8).map((one) => (
          <li key={one.callId}>
            {wib(one.at, language)} {one.class === null ? w.unclassified : <ClassTag of={one.class} />}{' '}
            {one.incidentId === null ? null : (
              <Link to={`/kerja/${code}/layanan/112/insiden/${one.incidentId}`}>{one.incidentNumber}</Link>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function CallerForm({ pop }: { pop: CallPop }) {
  const { w } = useDeskWords()
  const say = useSay()
  return (
    <details open={pop.name !== ''}>
      <summary>{w.caller}</summary>
      <ActForm
        endpoint={SaveCaller}
        refresh={[GetCall]}
        input={({ name = '', relation = '' }) => ({
          callId: pop.id,
          name: name.trim(),
          relation: relation.trim(),
        })}
        submit={w.saveCaller}
        onDone={() => say(w.caller)}
      >
        <InputField name="name" label={w.callerName} value={pop.name} optional />
        <InputField name="relation" label={w.relation} value={pop.relation} optional />
      </ActForm>
    </details>
  )
}

/** The incident of the call: the form while there is none, and the way to it once there is. */
function BesideCall({ pop }: { pop: CallPop }) {
  const { w } = useDeskWords()
  const { code } = usePlace()
  const mayOpen = useMay(OpenIncident)
  if (pop.incidentId !== null) {
    const number = pop.openIncidents.find(({ id }) => id === pop.incidentId)?.number
    return (
      <section className="desk112__incident">
        <h2>{w.incident}</h2>
        <p>
          <Link className="button button--main" to={`/kerja/${code}/layanan/112/insiden/${pop.incidentId}`}>
            {w.incidentOf(number ?? '')}
          </Link>
        </p>
      </section>
    )
  }
  return mayOpen ? <IncidentForm of={pop.id} callId={pop.id} /> : null
}
