import { useState } from 'react'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { InputField } from '#platform/client/form/fields.tsx'
import { useMay } from '#platform/client/place.tsx'
import { Dialog } from '#platform/client/view/dialog.tsx'
import { FileButton } from '#platform/client/view/file-button.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { wib } from '#platform/ui/format.ts'
import {
  GetMeeting,
  GetMinutesPdf,
  type IssuedMinutes,
  IssueMinutes,
  ListMeetings,
  type Meeting,
} from '../../contract.ts'
import { useMeetingWords } from '../words.ts'
import type { Notes } from './use-notes.ts'

interface OfMeeting {
  meeting: Meeting
  notes: Notes
}

/** The minutes on paper: frozen with number and digest; a correction is a new version. */
export function MinutesPanel({ meeting, notes }: OfMeeting) {
  const { w } = useMeetingWords()
  const isFirst = meeting.minutes.length === 0
  const mayIssue = useMay(IssueMinutes) && Date.parse(meeting.startsAt) <= Date.now()
  const [isOpen, setIsOpen] = useState(false)
  const [isStuck, setIsStuck] = useState(false)
  const open = async () => {
    const isSaved = await notes.flush()
    setIsStuck(!isSaved)
    setIsOpen(isSaved)
  }
  const acts = mayIssue ? (
    <button type="button" className={isFirst ? 'button button--main' : 'button'} onClick={() => void open()}>
      {isFirst ? w.minutes.issue : w.minutes.correct}
    </button>
  ) : undefined
  return (
    <Panel title={w.minutes.title} lead={w.minutes.lead} acts={acts}>
      {isStuck ? (
        <p className="notice notice--attention" role="alert">
          {w.minutes.notSaved}
        </p>
      ) : null}
      {isFirst ? <p className="mute">{w.minutes.empty}</p> : null}
      <ul className="points">
        {meeting.minutes.map((one) => (
          <Issued key={one.version} meetingId={meeting.id} minutes={one} />
        ))}
      </ul>
      {isOpen ? <IssueDialog meeting={meeting} onClose={() => setIsOpen(false)} /> : null}
    </Panel>
  )
}

function Issued({ meetingId, minutes }: { meetingId: string; minutes: IssuedMinutes }) {
  const { w, language } = useMeetingWords()
  const { number, year, version, issuedAt, digest, reason, code } = minutes
  return (
    <li>
      <p className="row__name">{w.minutes.version(number, year, version)}</p>
      <p className="row__note">{w.minutes.issuedAt(wib(issuedAt, language))}</p>
      {reason === '' ? null : <p className="row__note">{w.minutes.why(reason)}</p>}
      <p className="row__note digest">
        {w.minutes.digest}: {digest}
      </p>
      <p className="row-acts">
        <FileButton endpoint={GetMinutesPdf} input={{ meetingId, version }} label={w.minutes.download} />
        <a className="button" href={`/notulen/${code}`}>
          {w.minutes.check}
        </a>
      </p>
    </li>
  )
}

function IssueDialog({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) {
  const { w } = useMeetingWords()
  const say = useSay()
  const isFirst = meeting.minutes.length === 0
  return (
    <Dialog title={isFirst ? w.minutes.issue : w.minutes.correct} onClose={onClose}>
      <p>{w.minutes.confirm}</p>
      <ActForm
        endpoint={IssueMinutes}
        refresh={[GetMeeting, ListMeetings]}
        input={(typed) => ({ ...typed, meetingId: meeting.id })}
        submit={isFirst ? w.minutes.issue : w.minutes.correct}
        onCancel={onClose}
        onDone={() => {
          onClose()
          say(w.minutes.issued)
        }}
      >
        {isFirst ? null : <InputField name="reason" label={w.minutes.correctReason} help={w.reasonHelp} />}
      </ActForm>
    </Dialog>
  )
}
