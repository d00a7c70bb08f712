import { Link, useParams } from '@tanstack/react-router'
import { AttendancePanel } from '#core/attendance/web/share.tsx'
import { useMay, usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { GetMeeting, type Meeting, SaveNotes } from '../../contract.ts'
import { useMeetingWords } from '../words.ts'
import { AgendaPanel } from './agenda-panel.tsx'
import { DecisionPanel } from './decision-panel.tsx'
import { Head } from './head.tsx'
import { MinutesPanel } from './minutes-panel.tsx'
import { useNotes } from './use-notes.ts'

/** One meeting: when and where, what is talked about, who came, what was decided, what was issued. */
export function MeetingPage() {
  const { w } = useMeetingWords()
  const { code } = usePlace()
  const { meetingId = '' } = useParams({ strict: false })
  const meeting = useEndpoint(GetMeeting, { meetingId })
  return (
    <Screen
      eyebrow={<Link to={`/kerja/${code}/rapat/daftar`}>{w.one.back}</Link>}
      title={meeting.data?.title ?? w.eyebrow}
    >
      <Answer of={meeting} lines={12}>
        {(found) => <Body key={found.id} meeting={found} />}
      </Answer>
    </Screen>
  )
}

function Body({ meeting }: { meeting: Meeting }) {
  const notes = useNotes(meeting)
  const mayWrite = useMay(SaveNotes) && meeting.cancelled === null
  return (
    <>
      <Head meeting={meeting} />
      <AgendaPanel meeting={meeting} notes={notes} mayWrite={mayWrite} />
      <AttendancePanel subject={meeting.attendanceSubject} locked={meeting.cancelled !== null} />
      <DecisionPanel meeting={meeting} />
      {meeting.cancelled === null ? <MinutesPanel meeting={meeting} notes={notes} /> : null}
    </>
  )
}
