import { ActForm } from '#platform/client/form/act-form.tsx'
import { AreaField, ChoiceField, InputField } from '#platform/client/form/fields.tsx'
import { useAct } from '#platform/client/use-act.ts'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { wib } from '#platform/ui/format.ts'
import {
  GiveShift,
  LeavePosition,
  ListShifts,
  type Shift,
  TakePosition,
  TakeShift,
  WriteShiftEntry,
} from '../../contract.ts'
import { ExampleTag } from '../parts/marks.tsx'
import { useCentre } from '../parts/use-settings.ts'
import { useDispatchWords } from '../words.ts'
import { Entries } from './entries.tsx'
import { People, Signatures } from './people.tsx'
import { useShiftsWords } from './words.ts'

interface OfShift {
  shift: Shift
}

/** The shift that runs: people, log, and the hand-over at its end. */
export function RunningShift({ shift }: OfShift) {
  const { w } = useShiftsWords()
  const { language } = useDispatchWords()
  const say = useSay()
  return (
    <>
      <p className="lead">
        <strong>{shift.name}</strong>, {w.since(wib(shift.startedAt, language))}{' '}
        <ExampleTag shown={shift.isExample} />
      </p>
      <Positions shift={shift} />
      <Panel title={w.entries}>
        <Entries shift={shift} />
        <ActForm
          endpoint={WriteShiftEntry}
          refresh={[ListShifts]}
          input={(typed) => ({ ...typed, shiftId: shift.id })}
          submit={w.write}
          clears
          onDone={() => say(w.written)}
        >
          <AreaField name="text" label={w.entry} rows={2} />
        </ActForm>
      </Panel>
      {shift.handover === null ? <GiveForm shift={shift} /> : <TakeForm shift={shift} />}
    </>
  )
}

function Positions({ shift }: OfShift) {
  const { w } = useShiftsWords()
  const { settings } = useCentre()
  const say = useSay()
  const leave = useAct(LeavePosition, { refresh: [ListShifts], onDone: () => say(w.left) })
  const positions = settings?.positions ?? []
  return (
    <Panel
      title={w.people}
      acts={
        <button
          type="button"
          className="button"
          disabled={leave.pending}
          onClick={() => void leave.run({ shiftId: shift.id })}
        >
          {w.leave}
        </button>
      }
    >
      {leave.problem === undefined ? null : <ProblemNote problem={leave.problem} />}
      {shift.people.length === 0 ? <p className="mute">{w.nobody}</p> : null}
      <People people={shift.people} />
      <ActForm
        key={positions.length}
        endpoint={TakePosition}
        refresh={[ListShifts]}
        input={(typed) => ({ ...typed, shiftId: shift.id })}
        submit={w.take}
        clears
        onDone={() => say(w.taken)}
      >
        {positions.length === 0 ? (
          <InputField name="position" label={w.position} />
        ) : (
          <ChoiceField
            name="position"
            label={w.position}
            value={positions[0] ?? ''}
            choices={positions.map((value) => ({ value, label: value }))}
          />
        )}
        <InputField name="name" label={w.yourName} />
      </ActForm>
    </Panel>
  )
}

function GiveForm({ shift }: OfShift) {
  const { w } = useShiftsWords()
  const say = useSay()
  return (
    <Panel title={w.handover} lead={w.handoverHelp}>
      <ActForm
        endpoint={GiveShift}
        refresh={[ListShifts]}
        input={(typed) => ({ ...typed, shiftId: shift.id })}
        submit={w.give}
        onDone={() => say(w.given)}
      >
        <AreaField name="note" label={w.handoverNote} rows={4} />
      </ActForm>
    </Panel>
  )
}

function TakeForm({ shift }: OfShift) {
  const { w } = useShiftsWords()
  const say = useSay()
  const { handover } = shift
  if (handover === null) return null
  return (
    <Panel title={w.handover} lead={w.waits}>
      <p className="prose">{handover.note}</p>
      <p className="small">
        {w.openThen}:{' '}
        {handover.openIncidents.length === 0 ? w.nothingOpen : handover.openIncidents.join(', ')}
      </p>
      <Signatures of={shift} />
      <ActForm
        endpoint={TakeShift}
        refresh={[ListShifts]}
        input={() => ({ shiftId: shift.id })}
        submit={w.accept}
        onDone={() => say(w.accepted)}
      >
        {null}
      </ActForm>
    </Panel>
  )
}
