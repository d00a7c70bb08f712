import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { useMay, usePlace } from '#platform/client/place.tsx'
import { useAct } from '#platform/client/use-act.ts'
import { Dialog } from '#platform/client/view/dialog.tsx'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { FactList } from '#platform/ui/fact-list/fact-list.tsx'
import { wib } from '#platform/ui/format.ts'
import { ChangeIncident, GetIncident, type Incident, ListIncidents, VerifyIncident } from '../../contract.ts'
import { DraftFields } from '../desk/draft-fields.tsx'
import { contentOf, EMPTY_DRAFT, type IncidentDraft } from '../logic/draft.ts'
import { isOpen } from '../logic/order.ts'
import { useDispatchWords } from '../words.ts'
import { useIncidentWords } from './words.ts'

const REFRESH = [GetIncident, ListIncidents]

/** What is known of the incident, and the way to change it. */
export function WhatPanel({ incident }: { incident: Incident }) {
  const { w } = useIncidentWords()
  const [isChanging, setChanging] = useState(false)
  const mayChange = useMay(ChangeIncident) && isOpen(incident.state)
  return (
    <Panel
      title={w.what}
      acts={
        <span className="acts112">
          <VerifyButton incident={incident} />
          {mayChange ? (
            <button type="button" className="button" onClick={() => setChanging(true)}>
              {w.change}
            </button>
          ) : null}
        </span>
      }
    >
      <Known incident={incident} />
      <Related incident={incident} />
      {isChanging ? <ChangeDialog incident={incident} onClose={() => setChanging(false)} /> : null}
    </Panel>
  )
}

function VerifyButton({ incident }: { incident: Incident }) {
  const { w } = useIncidentWords()
  const say = useSay()
  const may = useMay(VerifyIncident)
  const verify = useAct(VerifyIncident, { refresh: REFRESH, onDone: () => say(w.verified) })
  if (!may || incident.state !== 'received') return null
  return (
    <>
      {verify.problem === undefined ? null : <ProblemNote problem={verify.problem} />}
      <button
        type="button"
        className="button button--main"
        disabled={verify.pending}
        onClick={() => void verify.run({ incidentId: incident.id })}
      >
        {w.verify}
      </button>
    </>
  )
}

function Known({ incident }: { incident: Incident }) {
  const { w } = useIncidentWords()
  const { w: shared, language } = useDispatchWords()
  const rows: [string, string][] = [
    [w.received, `${wib(incident.receivedAt, language)} WIB`],
    [w.channel, shared.channels[incident.channel]],
    [w.where, incident.address || shared.noPlace],
    ...(incident.landmark === '' ? [] : [[w.landmark, incident.landmark] as [string, string]]),
    [w.victims, shared.victims(incident.victims)],
    ...(incident.hazards.length === 0 ? [] : [[w.hazards, incident.hazards.join(', ')] as [string, string]]),
    [w.calls, w.callsOf(incident.callIds.length)],
    ...(incident.description === '' ? [] : [[w.description, incident.description] as [string, string]]),
    ...(incident.reporter === null
      ? []
      : [
          [w.reporter, [incident.reporter.name, incident.reporter.number].filter(Boolean).join(', ')] as [
            string,
            string,
          ],
        ]),
  ]
  return <FactList rows={rows} />
}

function Related({ incident }: { incident: Incident }) {
  const { w } = useIncidentWords()
  const { code } = usePlace()
  const at = (id: string) => `/kerja/${code}/layanan/112/insiden/${id}`
  const { mergedInto, merged, linked } = incident
  return (
    <>
      {mergedInto === null ? null : (
        <p>
          <Link to={at(mergedInto.id)}>{w.mergedInto(mergedInto.number)}</Link>
        </p>
      )}
      {merged.length === 0 ? null : (
        <p>
          {w.mergedFrom}:{' '}
          {merged.map((one) => (
            <Link key={one.id} to={at(one.id)}>
              {one.number}{' '}
            </Link>
          ))}
        </p>
      )}
      {linked.length === 0 ? null : (
        <p>
          {w.linked}:{' '}
          {linked.map((one) => (
            <Link key={one.id} to={at(one.id)}>
              {one.number}{' '}
            </Link>
          ))}
        </p>
      )}
    </>
  )
}

const draftOf = (incident: Incident): IncidentDraft => ({
  ...EMPTY_DRAFT,
  category: incident.category,
  subcategory: incident.subcategory ?? '',
  priority: incident.priority,
  address: incident.address,
  landmark: incident.landmark,
  lat: incident.lat,
  lng: incident.lng,
  victims: incident.victims === 0 ? '' : String(incident.victims),
  hazards: incident.hazards.join(', '),
  description: incident.description,
})

function ChangeDialog({ incident, onClose }: { incident: Incident; onClose: () => void }) {
  const { w } = useIncidentWords()
  const { w: shared } = useDispatchWords()
  const say = useSay()
  const [draft, setDraft] = useState(() => draftOf(incident))
  const content = contentOf(draft)
  return (
    <Dialog title={w.change} onClose={onClose}>
      <ActForm
        endpoint={ChangeIncident}
        refresh={REFRESH}
        input={() => ({
          ...content,
          priority: draft.priority === '' ? incident.priority : draft.priority,
          village: draft.place === null && draft.lat === incident.lat ? incident.village : content.village,
          accuracy: incident.accuracy,
          needsAttendance: incident.needsAttendance,
          incidentId: incident.id,
          revision: incident.revision,
        })}
        submit={shared.save}
        onCancel={onClose}
        onDone={() => {
          say(w.changed)
          onClose()
        }}
      >
        <DraftFields draft={draft} onChange={setDraft} faults={{}} />
      </ActForm>
    </Dialog>
  )
}
