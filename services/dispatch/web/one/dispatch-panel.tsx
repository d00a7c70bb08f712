import { useState } from 'react'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { ChoiceField, InputField } from '#platform/client/form/fields.tsx'
import { useMay } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { useAct } from '#platform/client/use-act.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { count, decimal } from '#platform/ui/format.ts'
import {
  DispatchTask,
  GetIncident,
  type Incident,
  ListIncidents,
  ProposeUnits,
  type UnitProposal,
} from '../../contract.ts'
import { isLetter, proposalOf } from '../logic/keys.ts'
import { isOpen } from '../logic/order.ts'
import { UnitTag } from '../parts/marks.tsx'
import { useKeys } from '../parts/use-keys.ts'
import { useCentre } from '../parts/use-settings.ts'
import { useIncidentWords } from './words.ts'

const REFRESH = [GetIncident, ProposeUnits, ListIncidents]
const MOST = 9

/** Sends somebody in two keys: D opens the nearest units, a digit sends one. */
export function DispatchPanel({ incident }: { incident: Incident }) {
  const { w } = useIncidentWords()
  const may = useMay(DispatchTask) && isOpen(incident.state)
  const [isListed, setListed] = useState(incident.tasks.length === 0)
  useKeys((press) => {
    if (!may || !isLetter(press, 'd')) return false
    setListed(true)
    return true
  })
  if (!may) return null
  return (
    <Panel
      title={w.dispatch}
      lead={w.dispatchKeys}
      acts={
        <button
          type="button"
          className="button"
          aria-expanded={isListed}
          aria-keyshortcuts="d"
          onClick={() => setListed(!isListed)}
        >
          {w.dispatchTitle}
        </button>
      }
    >
      {isListed ? <Proposals incident={incident} /> : null}
      <AgencyForm incident={incident} />
    </Panel>
  )
}

function Proposals({ incident }: { incident: Incident }) {
  const { w } = useIncidentWords()
  const found = useEndpoint(ProposeUnits, { incidentId: incident.id })
  return (
    <Answer of={found} lines={5}>
      {(proposals) =>
        proposals.length === 0 ? (
          <p className="mute">{w.noProposal}</p>
        ) : (
          <Listed incident={incident} proposals={proposals.slice(0, MOST)} />
        )
      }
    </Answer>
  )
}

function Listed({ incident, proposals }: { incident: Incident; proposals: readonly UnitProposal[] }) {
  const { w } = useIncidentWords()
  const say = useSay()
  const dispatch = useAct(DispatchTask, { refresh: REFRESH })
  const send = async ({ unitId, agency, callSign }: UnitProposal) => {
    const reply = await dispatch.run({ incidentId: incident.id, agency, unitIds: [unitId], note: '' })
    if (reply !== undefined) say(w.sent(callSign))
  }
  useKeys((press) => {
    const index = proposalOf(press, proposals.length)
    const one = index === undefined ? undefined : proposals[index]
    if (one === undefined || dispatch.pending) return false
    void send(one)
    return true
  })
  return (
    <>
      <p className="small mute">{w.dispatchLead}</p>
      {dispatch.problem === undefined ? null : <ProblemNote problem={dispatch.problem} />}
      <ol className="proposals112">
        {proposals.map((one, i) => (
          <li key={one.unitId}>
            <button
              type="button"
              className="proposals112__one"
              aria-keyshortcuts={String(i + 1)}
              disabled={dispatch.pending}
              onClick={() => void send(one)}
            >
              <span className="key112" aria-hidden="true">
                {i + 1}
              </span>
              <span>
                <strong>{one.callSign}</strong> <Why proposal={one} />
              </span>
              <UnitTag state={one.state} />
            </button>
          </li>
        ))}
      </ol>
    </>
  )
}

/** Why a unit stands where it stands. */
function Why({ proposal }: { proposal: UnitProposal }) {
  const { w, language } = useIncidentWords()
  const { agencyName } = useCentre()
  const { metres } = proposal
  const far =
    metres === null
      ? w.farUnknown
      : metres < 1000
        ? w.metres(count(metres, language))
        : w.kilometres(decimal((metres / 1000).toFixed(1), language))
  const reasons = [
    w[proposal.isNamed ? 'named' : 'unnamed'],
    ...(metres !== null && !proposal.isFresh ? [w.stale] : []),
    ...(proposal.fitsCategory ? [] : [w.unfit]),
  ]
  return (
    <span className="small mute">
      {[agencyName(proposal.agency), w.proposal(far, proposal.type), ...reasons].join(' · ')}
    </span>
  )
}

/** An agency that is told by telephone or has no units of its own here. */
function AgencyForm({ incident }: { incident: Incident }) {
  const { w } = useIncidentWords()
  const say = useSay()
  const { agencies, categoryOf, agencyName } = useCentre()
  const proposed = categoryOf(incident.category)?.agencies ?? []
  const rank = (code: string) => (proposed.includes(code) ? proposed.indexOf(code) : proposed.length)
  const ordered = [...agencies].sort((a, b) => rank(a.code) - rank(b.code))
  return (
    <details>
      <summary>{w.withoutUnit}</summary>
      <ActForm
        key={ordered.length}
        endpoint={DispatchTask}
        refresh={REFRESH}
        input={({ agency, note = '' }) => ({ incidentId: incident.id, agency, unitIds: [], note })}
        submit={w.dispatch}
        clears
        onDone={(_reply, typed) => say(w.sent(agencyName(typed.agency ?? '')))}
      >
        <ChoiceField
          name="agency"
          label={w.agency}
          value={ordered[0]?.code ?? ''}
          choices={ordered.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <InputField name="note" label={w.taskNote} optional />
      </ActForm>
    </details>
  )
}
