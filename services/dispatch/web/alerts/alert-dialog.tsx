import { useState } from 'react'
import { ActForm, useFieldError } from '#platform/client/form/act-form.tsx'
import { AreaField, ChoiceField, InputField } from '#platform/client/form/fields.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Dialog } from '#platform/client/view/dialog.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Field } from '#platform/ui/form/form.tsx'
import { PointMap } from '#platform/ui/point-map/point-map.tsx'
import {
  type Alert,
  ChangeAlert,
  DraftAlert,
  FollowAlert,
  GetIncident,
  type Incident,
  ListAlerts,
} from '../../contract.ts'
import { useGround } from '../parts/centre-map.tsx'
import { PlaceSearch } from '../parts/place-search.tsx'
import { useCentre } from '../parts/use-settings.ts'
import { instantOf, localOf } from '../parts/wib-fields.ts'
import { useDispatchWords } from '../words.ts'
import { type AlertStart, contentIn, startOf } from './alert-content.ts'
import { useAlertsWords } from './words.ts'

export type Writing = { kind: 'new' } | { kind: 'change' | 'Update' | 'Cancel'; alert: Alert }

interface AlertDialogProps {
  writing: Writing
  /** The incident it is about, for a new one. */
  incidentId: string | undefined
  onClose: () => void
}

/** Writes an alert, changes a draft, or drafts the message that follows a sent one. */
export function AlertDialog({ writing, incidentId, onClose }: AlertDialogProps) {
  const { w } = useAlertsWords()
  const title =
    writing.kind === 'new'
      ? w.write
      : writing.kind === 'change'
        ? w.change
        : w[writing.kind === 'Update' ? 'update' : 'cancel']
  return (
    <Dialog title={title} onClose={onClose}>
      {writing.kind === 'new' && incidentId !== undefined ? (
        <OfIncident incidentId={incidentId} onClose={onClose} />
      ) : (
        <AlertForm
          writing={writing}
          start={startOf(writing.kind === 'new' ? undefined : writing.alert.content, new Date())}
          onClose={onClose}
        />
      )}
    </Dialog>
  )
}

function OfIncident({ incidentId, onClose }: { incidentId: string; onClose: () => void }) {
  const { w } = useAlertsWords()
  const { categoryName } = useCentre()
  const found = useEndpoint(GetIncident, { incidentId })
  return (
    <Answer of={found} lines={8}>
      {(incident) => (
        <>
          <p className="small">{w.ofIncident(incident.number)}</p>
          <AlertForm
            writing={{ kind: 'new' }}
            incidentId={incidentId}
            start={startOfIncident(incident, categoryName(incident.category))}
            onClose={onClose}
          />
        </>
      )}
    </Answer>
  )
}

const startOfIncident = (incident: Incident, event: string): AlertStart => ({
  ...startOf(undefined, new Date()),
  event,
  status: incident.isExample ? 'Test' : 'Actual',
  area: incident.landmark || incident.address,
  center: incident.lat === null || incident.lng === null ? null : { lat: incident.lat, long: incident.lng },
})

interface AlertFormProps {
  writing: Writing
  start: AlertStart
  incidentId?: string
  onClose: () => void
}

function AlertForm({ writing, start, incidentId, onClose }: AlertFormProps) {
  const { w } = useAlertsWords()
  const say = useSay()
  const [center, setCenter] = useState(start.center)
  const endpoint = writing.kind === 'new' ? DraftAlert : writing.kind === 'change' ? ChangeAlert : FollowAlert
  const fixed =
    writing.kind === 'new'
      ? incidentId === undefined
        ? {}
        : { incidentId }
      : writing.kind === 'change'
        ? { alertId: writing.alert.id }
        : { alertId: writing.alert.id, message: writing.kind }
  const choices = <K extends string>(words: Record<K, string>) =>
    (Object.keys(words) as K[]).map((value) => ({ value, label: words[value] }))
  return (
    <ActForm
      endpoint={endpoint}
      refresh={[ListAlerts]}
      input={({ expires, ...typed }) => ({ ...fixed, content: contentIn(typed, center, instantOf(expires)) })}
      submit={w.draftButton}
      onCancel={onClose}
      onDone={() => {
        say(w.done.draft)
        onClose()
      }}
    >
      <ChoiceField
        name="content/status"
        label={w.status}
        value={start.status}
        choices={choices(w.statuses)}
      />
      <InputField name="content/event" label={w.event} help={w.eventHelp} value={start.event} />
      <InputField name="content/headline" label={w.headline} value={start.headline} />
      <AreaField name="content/description" label={w.description} rows={3} value={start.description} />
      <AreaField
        name="content/instruction"
        label={w.instruction}
        rows={3}
        value={start.instruction}
        optional
      />
      <ChoiceField
        name="content/category"
        label={w.category}
        value={start.category}
        choices={choices(w.categories)}
      />
      <ChoiceField
        name="content/response"
        label={w.response}
        value={start.response}
        choices={choices(w.responses)}
      />
      <ChoiceField
        name="content/urgency"
        label={w.urgency}
        value={start.urgency}
        choices={choices(w.urgencies)}
      />
      <ChoiceField
        name="content/severity"
        label={w.severity}
        value={start.severity}
        choices={choices(w.severities)}
      />
      <ChoiceField
        name="content/certainty"
        label={w.certainty}
        value={start.certainty}
        choices={choices(w.certainties)}
      />
      <ExpiresField value={start.expiresAt} />
      <InputField name="content/areas/0/description" label={w.area} value={start.area} />
      <CenterField center={center} onChange={setCenter} />
      <InputField name="radius" label={w.radius} value={start.radiusKm} />
    </ActForm>
  )
}

function ExpiresField({ value }: { value: string }) {
  const { w } = useAlertsWords()
  const error = useFieldError('content/expiresAt')
  return (
    <Field
      name="expires"
      label={w.expires}
      error={error}
      control={(wiring) => (
        <input
          {...wiring}
          className="input input--long"
          type="datetime-local"
          defaultValue={localOf(value).slice(0, 16)}
        />
      )}
    />
  )
}

interface CenterFieldProps {
  center: AlertStart['center']
  onChange: (center: AlertStart['center']) => void
}

function CenterField({ center, onChange }: CenterFieldProps) {
  const { w } = useAlertsWords()
  const { w: shared, language } = useDispatchWords()
  const ground = useGround()
  return (
    <fieldset className="field">
      <legend>{w.center}</legend>
      <p className="field__help">{w.centerHelp}</p>
      <PlaceSearch
        onFound={({ lat, lng }) => {
          if (lat !== null && lng !== null) onChange({ lat, long: lng })
        }}
      />
      <PointMap
        title={w.center}
        ground={ground}
        language={language}
        points={
          center === null
            ? []
            : [{ key: 'center', lat: center.lat, lng: center.long, label: w.center, tone: 'bad' }]
        }
        onPick={({ lat, lng }) => onChange({ lat: Number(lat.toFixed(5)), long: Number(lng.toFixed(5)) })}
      />
      {center === null ? null : (
        <p className="small" role="status">
          {shared.map.picked(center.lat.toFixed(5), center.long.toFixed(5))}
        </p>
      )}
    </fieldset>
  )
}
