import { type ReactNode, useState } from 'react'
import { useMay } from '#platform/client/place.tsx'
import { useAct } from '#platform/client/use-act.ts'
import { FileButton } from '#platform/client/view/file-button.tsx'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { FactList } from '#platform/ui/fact-list/fact-list.tsx'
import { wib } from '#platform/ui/format.ts'
import {
  GetMeeting,
  GetMeetingCalendar,
  HoldMeeting,
  ListMeetings,
  type Meeting,
  PlanMeeting,
} from '../../contract.ts'
import { MeetingTag } from '../tags.tsx'
import { useMeetingWords } from '../words.ts'
import { CancelDialog, ChangeDialog } from './change-dialogs.tsx'

/** Time, place and guests, and what may be done with the whole meeting. */
export function Head({ meeting }: { meeting: Meeting }) {
  const { w, language } = useMeetingWords()
  const { cancelled } = meeting
  const lines: [string, ReactNode][] = [
    [w.one.state, <MeetingTag key="state" meeting={meeting} />],
    [w.list.kind, w.kinds[meeting.kind]],
    [w.one.when, w.range(wib(meeting.startsAt, language), wib(meeting.endsAt, language))],
    [w.one.where, <Where key="where" meeting={meeting} />],
    [w.one.chair, meeting.chair],
    [w.one.invited, [...meeting.opds.map(({ name }) => name), ...meeting.guests].join(', ') || w.none],
  ]
  return (
    <section>
      {cancelled === null ? null : (
        <p className="notice notice--attention">
          {w.one.cancelled(wib(cancelled.at, language), cancelled.reason)}
        </p>
      )}
      <FactList rows={lines} />
      <Acts meeting={meeting} />
      <Changes meeting={meeting} />
    </section>
  )
}

function Where({ meeting: { place, link } }: { meeting: Meeting }) {
  return (
    <>
      {place}
      {place !== '' && link !== null ? ', ' : ''}
      {link === null ? null : (
        <a href={link} rel="noopener">
          {link}
        </a>
      )}
    </>
  )
}

function Acts({ meeting }: { meeting: Meeting }) {
  const { w } = useMeetingWords()
  const [opened, setOpened] = useState<'change' | 'cancel'>()
  const mayPlan = useMay(PlanMeeting)
  const isStanding = meeting.cancelled === null && meeting.heldAt === null
  const close = () => setOpened(undefined)
  return (
    <>
      <div className="act-form__foot">
        {isStanding && mayPlan ? (
          <>
            <HoldButton meeting={meeting} />
            <button type="button" className="button" onClick={() => setOpened('change')}>
              {w.one.change}
            </button>
            <button type="button" className="button" onClick={() => setOpened('cancel')}>
              {w.one.cancel}
            </button>
          </>
        ) : null}
        <FileButton endpoint={GetMeetingCalendar} input={{ meetingId: meeting.id }} label={w.one.ics} />
      </div>
      {opened === 'change' ? <ChangeDialog meeting={meeting} onClose={close} /> : null}
      {opened === 'cancel' ? <CancelDialog meeting={meeting} onClose={close} /> : null}
    </>
  )
}

/** Once the meeting has begun; that somebody came is checked where it is recorded. */
function HoldButton({ meeting }: { meeting: Meeting }) {
  const { w } = useMeetingWords()
  const say = useSay()
  const act = useAct(HoldMeeting, {
    refresh: [GetMeeting, ListMeetings],
    onDone: () => say(w.one.held),
  })
  if (Date.parse(meeting.startsAt) > Date.now()) return null
  return (
    <>
      {act.problem === undefined ? null : <ProblemNote problem={act.problem} />}
      <button
        type="button"
        className="button"
        disabled={act.pending}
        onClick={() => void act.run({ meetingId: meeting.id })}
      >
        {w.one.hold}
      </button>
    </>
  )
}

function Changes({ meeting }: { meeting: Meeting }) {
  const { w, language } = useMeetingWords()
  if (meeting.changes.length < 2) return null
  return (
    <details className="past">
      <summary>{w.one.changes(meeting.changes.length)}</summary>
      <ul>
        {meeting.changes.map((change) => (
          <li key={change.sequence}>
            {w.range(wib(change.startsAt, language), wib(change.endsAt, language))}, {change.place}.{' '}
            {change.reason === '' ? w.one.first : change.reason}
          </li>
        ))}
      </ul>
    </details>
  )
}
