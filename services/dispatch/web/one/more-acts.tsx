import { type ReactNode, useState } from 'react'
import type { AnyEndpoint } from '#platform/client/endpoint-types.ts'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { AreaField, ChoiceField, InputField } from '#platform/client/form/fields.tsx'
import { useMay } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Dialog } from '#platform/client/view/dialog.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import {
  CancelIncident,
  CloseIncident,
  GetBoard,
  GetIncident,
  type Incident,
  LinkIncidents,
  ListIncidents,
  ListNeighbours,
  ListTransfers,
  MergeIncident,
  OfferTransfer,
  ReopenIncident,
  ResolveIncident,
  UnmergeIncident,
} from '../../contract.ts'
import { isOpen } from '../logic/order.ts'
import { useDispatchWords } from '../words.ts'
import { useIncidentWords } from './words.ts'

const REFRESH = [GetIncident, ListIncidents, GetBoard, ListTransfers]
type Act = 'resolve' | 'close' | 'merge' | 'link' | 'transfer' | 'cancel' | 'reopen' | 'unmerge'

/** What may be done with an incident in its state; the desk shows nothing that would be refused. */
function actsOn({ state, tasks }: Incident): readonly Act[] {
  const tasksOver = tasks.every(({ endedAt }) => endedAt !== null)
  if (state === 'merged') return ['unmerge']
  if (state === 'closed' || state === 'cancelled') return ['reopen']
  if (!isOpen(state)) return []
  if (state === 'resolved') return ['close', 'link', 'reopen']
  return [...(tasksOver ? (['resolve', 'close'] as const) : []), 'merge', 'link', 'transfer', 'cancel']
}

/** Everything that ends, joins or passes on an incident. */
export function MoreActs({ incident }: { incident: Incident }) {
  const { w } = useIncidentWords()
  const may = useMay(ResolveIncident)
  const [opened, setOpened] = useState<Act>()
  const acts = actsOn(incident)
  if (!may || acts.length === 0) return null
  const close = () => setOpened(undefined)
  const labels: Record<Act, string> = {
    resolve: w.resolve,
    close: w.close,
    merge: w.merge,
    link: w.link,
    transfer: w.transfer,
    cancel: w.cancel,
    reopen: w.reopen,
    unmerge: w.unmerge,
  }
  return (
    <Panel title={w.more}>
      <div className="act-form__foot">
        {acts.map((act) => (
          <button key={act} type="button" className="button" onClick={() => setOpened(act)}>
            {labels[act]}
          </button>
        ))}
      </div>
      {opened === undefined ? null : (
        <Dialog title={labels[opened]} onClose={close}>
          <ActDialog act={opened} incident={incident} onClose={close} />
        </Dialog>
      )}
    </Panel>
  )
}

interface ActDialogProps {
  act: Act
  incident: Incident
  onClose: () => void
}

function ActDialog({ act, incident, onClose }: ActDialogProps) {
  const { w } = useIncidentWords()
  const { w: shared } = useDispatchWords()
  const of = { incident, onClose }
  const reason = <InputField name="reason" label={shared.reason} help={shared.reasonHelp} />
  switch (act) {
    case 'resolve':
      return (
        <OfIncident {...of} endpoint={ResolveIncident} submit={w.resolve} done={w.resolved}>
          <AreaField name="outcome" label={w.outcome} rows={3} />
        </OfIncident>
      )
    case 'close':
      return <CloseForm {...of} />
    case 'merge':
      return <OtherForm {...of} endpoint={MergeIncident} field="into" submit={w.merge} done={w.merged} />
    case 'link':
      return <OtherForm {...of} endpoint={LinkIncidents} field="otherId" submit={w.link} done={w.linkDone} />
    case 'transfer':
      return <TransferForm {...of} />
    case 'cancel':
      return (
        <OfIncident {...of} endpoint={CancelIncident} submit={w.cancel} done={w.cancelled}>
          {reason}
        </OfIncident>
      )
    case 'reopen':
      return (
        <OfIncident {...of} endpoint={ReopenIncident} submit={w.reopen} done={w.reopened}>
          {reason}
        </OfIncident>
      )
    case 'unmerge':
      return (
        <OfIncident {...of} endpoint={UnmergeIncident} submit={w.unmerge} done={w.unmerged}>
          {reason}
        </OfIncident>
      )
  }
}

interface OfIncidentProps {
  incident: Incident
  onClose: () => void
  endpoint: AnyEndpoint
  submit: string
  done: string
  input?: (typed: Record<string, string>) => Record<string, unknown>
  children: ReactNode
}

function OfIncident({ incident, onClose, endpoint, submit, done, input, children }: OfIncidentProps) {
  const say = useSay()
  return (
    <ActForm
      endpoint={endpoint}
      refresh={REFRESH}
      input={(typed) => ({ ...(input?.(typed) ?? typed), incidentId: incident.id })}
      submit={submit}
      onCancel={onClose}
      onDone={() => {
        say(done)
        onClose()
      }}
    >
      {children}
    </ActForm>
  )
}

function CloseForm({ incident, onClose }: { incident: Incident; onClose: () => void }) {
  const { w } = useIncidentWords()
  return (
    <OfIncident
      incident={incident}
      onClose={onClose}
      endpoint={CloseIncident}
      submit={w.close}
      done={w.closed}
      input={({ satisfaction = '', outcome = '', callbackNote = '', ...typed }) => ({
        ...typed,
        outcome,
        callbackNote,
        satisfaction: satisfaction === '' ? null : Number(satisfaction),
      })}
    >
      <AreaField name="outcome" label={w.outcome} rows={2} value={incident.closure?.outcome ?? ''} />
      <ChoiceField
        name="callback"
        label={w.callback}
        value="reached"
        choices={(['reached', 'not_reached', 'excused'] as const).map((value) => ({
          value,
          label: w.callbacks[value],
        }))}
      />
      <AreaField name="callbackNote" label={w.callbackNote} rows={2} optional />
      <ChoiceField
        name="satisfaction"
        label={w.satisfaction}
        placeholder={w.satisfactionNone}
        choices={['5', '4', '3', '2', '1'].map((value) => ({ value, label: value }))}
        optional
      />
    </OfIncident>
  )
}

interface OtherFormProps {
  incident: Incident
  onClose: () => void
  endpoint: AnyEndpoint
  /** Name of the other incident in the contract. */
  field: 'into' | 'otherId'
  submit: string
  done: string
}

function OtherForm({ field, ...props }: OtherFormProps) {
  const { w } = useIncidentWords()
  const { data = [] } = useEndpoint(ListIncidents, { group: 'open' })
  const others = data.filter(({ id }) => id !== props.incident.id)
  if (others.length === 0) return <p className="mute">{w.mergeNone}</p>
  return (
    <OfIncident {...props}>
      <ChoiceField
        name={field}
        label={w.mergeInto}
        value={others[0]?.id ?? ''}
        choices={others.map((one) => ({
          value: one.id,
          label: `${one.number}, ${one.address || one.landmark}`,
        }))}
      />
    </OfIncident>
  )
}

function TransferForm({ incident, onClose }: { incident: Incident; onClose: () => void }) {
  const { w } = useIncidentWords()
  const { w: shared } = useDispatchWords()
  const { data = [] } = useEndpoint(ListNeighbours, {})
  const open = data.filter(({ isClosed }) => !isClosed)
  if (open.length === 0) return <p className="mute">{w.transferNone}</p>
  return (
    <OfIncident
      incident={incident}
      onClose={onClose}
      endpoint={OfferTransfer}
      submit={w.transfer}
      done={w.transferDone}
    >
      <ChoiceField
        name="neighbour"
        label={w.transferTo}
        value={open[0]?.code ?? ''}
        choices={open.map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))}
      />
      <InputField name="reason" label={shared.reason} help={shared.reasonHelp} />
    </OfIncident>
  )
}
