import { useState } from 'react'
import { ListAssessorsHere } from '#core/assessor/contract.ts'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { ChoiceField, InputField } from '#platform/client/form/fields.tsx'
import { useMay } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { useAct } from '#platform/client/use-act.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Dialog } from '#platform/client/view/dialog.tsx'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { wib } from '#platform/ui/format.ts'
import { QrCode } from '#platform/ui/qr-code/qr-code.tsx'
import {
  type Attendance,
  GetCheckIn,
  GetSession,
  NoteAttendance,
  type Session,
  WithdrawAttendance,
} from '../../contract.ts'
import { useCrosscheckWords } from '../words.ts'

/** Who came, from both sides: ticked by an assessor or checked in by the code of the room. */
export function AttendancePanel({ session }: { session: Session }) {
  const { w } = useCrosscheckWords()
  const mayNote = useMay(NoteAttendance) && session.cancelled === null
  const [showing, setShowing] = useState(false)
  const code = (
    <button type="button" className="button" onClick={() => setShowing(true)}>
      {w.attendance.showCode}
    </button>
  )
  return (
    <Panel title={w.attendance.title} acts={mayNote ? code : undefined}>
      {session.attendances.length === 0 ? <p className="mute">{w.attendance.empty}</p> : null}
      <ul className="rows">
        {session.attendances.map((one) => (
          <Present key={one.id} session={session} attendance={one} may={mayNote} />
        ))}
      </ul>
      {mayNote ? <NoteForm session={session} /> : null}
      {showing ? <CodeDialog session={session} onClose={() => setShowing(false)} /> : null}
    </Panel>
  )
}

function Present(props: { session: Session; attendance: Attendance; may: boolean }) {
  const { w, language } = useCrosscheckWords()
  const { id, side, name, office, notedBy, cameAt } = props.attendance
  const act = useAct(WithdrawAttendance, { refresh: [GetSession] })
  const said = [
    w.sides[side],
    wib(cameAt, language),
    ...(notedBy === 'check_in' ? [w.attendance.byCode] : []),
  ]
  return (
    <li className="row">
      <div>
        <p className="row__name">{name === null ? office : `${name}, ${office}`}</p>
        <p className="row__note">{said.join(', ')}</p>
        {act.problem === undefined ? null : <ProblemNote problem={act.problem} />}
      </div>
      {props.may ? (
        <button
          type="button"
          className="link"
          disabled={act.pending}
          aria-label={w.attendance.withdrawOf(office)}
          onClick={() => void act.run({ sessionId: props.session.id, attendanceId: id })}
        >
          {w.attendance.withdraw}
        </button>
      ) : null}
    </li>
  )
}

/** Ticks an office of the region, or an assessor by name. */
function NoteForm({ session }: { session: Session }) {
  const { w } = useCrosscheckWords()
  const say = useSay()
  const assessors = useEndpoint(ListAssessorsHere, { year: session.year }).data ?? []
  const known = new Set(session.attendances.flatMap(({ personId }) => personId ?? []))
  const missing = assessors.filter(({ assessorId }) => !known.has(assessorId))
  return (
    <ActForm
      endpoint={NoteAttendance}
      refresh={[GetSession]}
      clears
      submit={w.attendance.note}
      input={({ who = 'region', office }) => ({
        sessionId: session.id,
        side: who === 'region' ? 'region' : 'assessor',
        personId: who === 'region' ? null : who,
        office: who === 'region' ? office : (office ?? w.attendance.myOffice),
      })}
      onDone={() => say(w.attendance.noted)}
    >
      <ChoiceField
        name="who"
        label={w.attendance.side}
        value="region"
        choices={[
          { value: 'region', label: w.sides.region },
          ...missing.map(({ assessorId, name }) => ({ value: assessorId, label: name })),
        ]}
      />
      <InputField name="office" label={w.attendance.office} help={w.attendance.officeHelp} />
    </ActForm>
  )
}

function CodeDialog({ session, onClose }: { session: Session; onClose: () => void }) {
  const { w } = useCrosscheckWords()
  const code = useEndpoint(GetCheckIn, { sessionId: session.id })
  return (
    <Dialog title={w.attendance.showCode} onClose={onClose}>
      <p>{w.attendance.codeHelp}</p>
      <Answer of={code} lines={6}>
        {({ url }) => (
          <>
            <QrCode text={url} label={w.attendance.codeAlt} />
            <p className="small">{url}</p>
          </>
        )}
      </Answer>
    </Dialog>
  )
}
