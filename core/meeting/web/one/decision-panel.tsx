import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay, usePlace } from '#platform/client/place.tsx'
import { Dialog } from '#platform/client/view/dialog.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { day } from '#platform/ui/format.ts'
import {
  Decide,
  type Decision,
  GetMeeting,
  ListDecisions,
  ListMeetings,
  type Meeting,
} from '../../contract.ts'
import { DecisionForm } from '../decisions/decision-form.tsx'
import { DecisionTag } from '../tags.tsx'
import { dateOf } from '../wib-fields.ts'
import { useMeetingWords } from '../words.ts'

/** What was decided, and a form for one more. */
export function DecisionPanel({ meeting }: { meeting: Meeting }) {
  const { w } = useMeetingWords()
  const mayDecide = useMay(Decide) && meeting.cancelled === null
  const [isOpen, setIsOpen] = useState(false)
  const acts = mayDecide ? (
    <button type="button" className="button" onClick={() => setIsOpen(true)}>
      {w.decide.add}
    </button>
  ) : undefined
  return (
    <Panel title={w.decide.title} lead={w.decide.lead} acts={acts}>
      {meeting.decisions.length === 0 ? <p className="mute">{w.decide.empty}</p> : null}
      <ol className="rows">
        {meeting.decisions.map((decision) => (
          <Line key={decision.id} decision={decision} />
        ))}
      </ol>
      {isOpen ? <DecideDialog meeting={meeting} onClose={() => setIsOpen(false)} /> : null}
    </Panel>
  )
}

function Line({ decision }: { decision: Decision }) {
  const { w, language } = useMeetingWords()
  const { code } = usePlace()
  const { id, number, text, opd, dueOn } = decision
  return (
    <li className="row">
      <div>
        <p className="row__name">
          {number}. <Link to={`/kerja/${code}/rapat/keputusan/${id}`}>{text}</Link>
        </p>
        <p className="row__note">{w.decide.line(opd.name, day(dueOn, language))}</p>
      </div>
      <DecisionTag decision={decision} />
    </li>
  )
}

function DecideDialog({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) {
  const { w } = useMeetingWords()
  const say = useSay()
  return (
    <Dialog title={w.decide.add} onClose={onClose}>
      <DecisionForm
        endpoint={Decide}
        fixed={{ meetingId: meeting.id }}
        agenda={meeting.agenda}
        least={dateOf(meeting.startsAt)}
        refresh={[GetMeeting, ListDecisions, ListMeetings]}
        submit={w.decide.add}
        onCancel={onClose}
        onDone={() => {
          onClose()
          say(w.decide.made)
        }}
      />
    </Dialog>
  )
}
