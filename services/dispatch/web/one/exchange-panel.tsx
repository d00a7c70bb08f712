import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '#platform/client/call.ts'
import { CallProblem } from '#platform/client/call-problem.ts'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { ChoiceField } from '#platform/client/form/fields.tsx'
import { useMay, usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import {
  DraftAlert,
  GetIncidentEido,
  type Incident,
  ListEidoDeliveries,
  ListNeighbours,
  SendEido,
} from '../../contract.ts'
import { failureWord } from './failure-word.ts'
import { useIncidentWords } from './words.ts'

/** What goes to others: hand-overs, EIDO, and the way to a public alert. */
export function ExchangePanel({ incident }: { incident: Incident }) {
  const { w } = useIncidentWords()
  const { code } = usePlace()
  const mayEido = useMay(GetIncidentEido)
  const maySend = useMay(SendEido)
  const mayAlert = useMay(DraftAlert)
  if (!mayEido && !mayAlert && incident.transfers.length === 0) return null
  return (
    <Panel title={w.exchange}>
      <Transfers incident={incident} />
      <div className="act-form__foot">
        {mayEido ? <EidoButton incident={incident} /> : null}
        {mayAlert ? (
          <Link className="button" to={`/kerja/${code}/layanan/112/peringatan?kejadian=${incident.id}`}>
            {w.alert}
          </Link>
        ) : null}
      </div>
      {maySend ? <EidoSending incident={incident} /> : null}
    </Panel>
  )
}

function Transfers({ incident }: { incident: Incident }) {
  const { w } = useIncidentWords()
  if (incident.transfers.length === 0) return null
  return (
    <>
      <h3>{w.transfers}</h3>
      <ul className="small">
        {incident.transfers.map((one) => (
          <li key={one.id}>
            {one.neighbour}: {w.transferStates[one.state]}
            {one.reason === '' ? '' : `. ${one.reason}`}
          </li>
        ))}
      </ul>
    </>
  )
}

/** The incident as a file; read again at each press, so that it is never old. */
function EidoButton({ incident }: { incident: Incident }) {
  const { w } = useIncidentWords()
  const { code: region } = usePlace()
  const [problem, setProblem] = useState<CallProblem>()
  const fetchEido = async () => {
    setProblem(undefined)
    try {
      const eido = await call(GetIncidentEido, { incidentId: incident.id }, { region })
      const address = URL.createObjectURL(
        new Blob([JSON.stringify(eido, null, 2)], { type: 'application/json' }),
      )
      const link = document.createElement('a')
      link.href = address
      link.download = `${incident.number}.eido.json`
      link.click()
      setTimeout(() => URL.revokeObjectURL(address), 60_000)
    } catch (cause) {
      if (!(cause instanceof CallProblem)) throw cause
      setProblem(cause)
    }
  }
  return (
    <>
      <button type="button" className="button" onClick={() => void fetchEido()}>
        {w.eidoDownload}
      </button>
      {problem === undefined ? null : <ProblemNote problem={problem} />}
    </>
  )
}

function EidoSending({ incident }: { incident: Incident }) {
  const { w } = useIncidentWords()
  const say = useSay()
  const neighbours = (useEndpoint(ListNeighbours, {}).data ?? []).filter(
    ({ via, isClosed }) => via === 'eido' && !isClosed,
  )
  const { data } = useEndpoint(ListEidoDeliveries, { incidentId: incident.id })
  const deliveries = data?.deliveries ?? []
  return (
    <>
      {neighbours.length === 0 ? null : (
        <details>
          <summary>{w.eidoSend}</summary>
          <ActForm
            endpoint={SendEido}
            refresh={[ListEidoDeliveries]}
            input={(typed) => ({ ...typed, incidentId: incident.id })}
            submit={w.eidoSend}
            onDone={() => say(w.eidoSent)}
          >
            <ChoiceField
              name="neighbour"
              label={w.transferTo}
              value={neighbours[0]?.code ?? ''}
              choices={neighbours.map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))}
            />
          </ActForm>
        </details>
      )}
      {deliveries.length === 0 ? null : (
        <>
          <h3>{w.eidoDeliveries}</h3>
          <ul className="small" aria-live="polite">
            {deliveries.map((one) => (
              <li key={one.id}>
                {w.eidoLine(one.neighbour, w.eidoStates[one.state], one.tries)}
                {one.failure === null ? '' : `. ${w.eidoFailure[failureWord(one.failure)]}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
