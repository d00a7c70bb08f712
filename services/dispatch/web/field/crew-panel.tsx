import { useEffect, useState } from 'react'
import { call } from '#platform/client/call.ts'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { ChoiceField, InputField } from '#platform/client/form/fields.tsx'
import { usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { useAct } from '#platform/client/use-act.ts'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import {
  FREE_UNIT_STATES,
  ListAgencies,
  ListMyTasks,
  ListUnits,
  SetUnitState,
  SignOff,
  SignOn,
  TellPosition,
  type UnitState,
} from '../../contract.ts'
import { UnitTag } from '../parts/marks.tsx'
import { useCentre } from '../parts/use-settings.ts'
import { useFieldWords } from './words.ts'

interface CrewPanelProps {
  agency: string | null
  unit: { id: string; callSign: string; state: UnitState } | null
  onChanged: () => void
}

/** Where one is signed on, the state of the unit, and its position. */
export function CrewPanel({ agency, unit, onChanged }: CrewPanelProps) {
  const { w } = useFieldWords()
  const say = useSay()
  const { agencyName } = useCentre()
  const signOff = useAct(SignOff, {
    refresh: [ListMyTasks, ListUnits],
    onDone: () => {
      say(w.signedOff)
      onChanged()
    },
  })
  if (agency === null) return <SignOnForm onChanged={onChanged} />
  return (
    <div className="crew112">
      <p>
        <strong>{w.signedOn(unit?.callSign ?? agencyName(agency))}</strong>{' '}
        {unit === null ? null : <UnitTag state={unit.state} />}
      </p>
      {signOff.problem === undefined ? null : <ProblemNote problem={signOff.problem} />}
      {unit === null ? null : <UnitStates unit={unit} onChanged={onChanged} />}
      <p className="row-acts">
        {unit === null ? null : <PositionButton unitId={unit.id} />}
        <button
          type="button"
          className="link"
          disabled={signOff.pending}
          onClick={() => void signOff.run({})}
        >
          {w.signOff}
        </button>
      </p>
    </div>
  )
}

function SignOnForm({ onChanged }: { onChanged: () => void }) {
  const { w } = useFieldWords()
  const { data } = useEndpoint(ListAgencies, {})
  const agencies = (data ?? []).filter((one) => !one.isClosed && one.mayJoin)
  const [agency, setAgency] = useState('')
  const chosen = agency === '' ? (agencies[0]?.code ?? '') : agency
  const units = (useEndpoint(ListUnits, {}).data ?? []).filter(
    (one) => one.agency === chosen && !one.isRetired,
  )
  if (data !== undefined && agencies.length === 0) return <p>{w.noAgency}</p>
  return (
    <section className="crew112" aria-label={w.signOn}>
      <h2>{w.signOn}</h2>
      <p>{w.signOnLead}</p>
      <ActForm
        key={agencies.length}
        endpoint={SignOn}
        refresh={[ListMyTasks, ListUnits]}
        input={({ unitId = '', ...typed }) => ({ ...typed, unitId: unitId === '' ? null : unitId })}
        submit={w.signOn}
        onDone={onChanged}
      >
        <ChoiceField
          name="agency"
          label={w.agency}
          value={chosen}
          onChange={setAgency}
          choices={agencies.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <ChoiceField
          key={`${chosen}${units.length}`}
          name="unitId"
          label={w.unit}
          value={units[0]?.id ?? ''}
          choices={[
            ...units.map(({ id, callSign, type }) => ({ value: id, label: `${callSign}, ${type}` })),
            { value: '', label: w.dutyDesk },
          ]}
        />
        <InputField name="name" label={w.name} />
      </ActForm>
    </section>
  )
}

/** By hand only without a task: with one, the unit follows it. */
function UnitStates({
  unit,
  onChanged,
}: {
  unit: NonNullable<CrewPanelProps['unit']>
  onChanged: () => void
}) {
  const { w } = useFieldWords()
  const say = useSay()
  const set = useAct(SetUnitState, {
    refresh: [ListMyTasks, ListUnits],
    onDone: () => {
      say(w.stateSet)
      onChanged()
    },
  })
  if (!(FREE_UNIT_STATES as readonly string[]).includes(unit.state)) return null
  return (
    <fieldset>
      <legend className="small">{w.state}</legend>
      {set.problem === undefined ? null : <ProblemNote problem={set.problem} />}
      <div className="field112__further">
        {FREE_UNIT_STATES.map((state) => (
          <button
            key={state}
            type="button"
            className="button"
            aria-pressed={unit.state === state}
            disabled={set.pending}
            onClick={() => void set.run({ unitId: unit.id, state })}
          >
            {w.states[state]}
          </button>
        ))}
      </div>
    </fieldset>
  )
}

const EVERY_MS = 60_000

/** Sends the phone's position while the crew wants it; one that is lost is not worth sending later. */
function PositionButton({ unitId }: { unitId: string }) {
  const { w } = useFieldWords()
  const { code: region } = usePlace()
  const [isOn, setOn] = useState(false)
  const [isDenied, setDenied] = useState(false)
  useEffect(() => {
    if (!isOn || !('geolocation' in navigator)) return
    const tell = () =>
      navigator.geolocation.getCurrentPosition(
        ({ coords, timestamp }) => {
          const { latitude: lat, longitude: lng, accuracy } = coords
          const at = new Date(timestamp).toISOString()
          void call(TellPosition, { unitId, lat, lng, accuracy: Math.round(accuracy), at }, { region }).catch(
            () => undefined,
          )
        },
        () => {
          setOn(false)
          setDenied(true)
        },
        { enableHighAccuracy: true, timeout: 20_000, maximumAge: 30_000 },
      )
    tell()
    const timer = setInterval(tell, EVERY_MS)
    return () => clearInterval(timer)
  }, [isOn, unitId, region])
  return (
    <>
      <button type="button" className="link" aria-pressed={isOn} onClick={() => setOn(!isOn)}>
        {isOn ? w.positionOff : w.position}
      </button>
      <span className="small mute" role="status">
        {isOn ? w.positionOn : isDenied ? w.positionDenied : ''}
      </span>
    </>
  )
}
