import { useState } from 'react'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { InputField } from '#platform/client/form/fields.tsx'
import { Dialog } from '#platform/client/view/dialog.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { wib } from '#platform/ui/format.ts'
import { CancelMeeting, ChangeMeeting, GetMeeting, ListMeetings, type Meeting } from '../../contract.ts'
import { PlanForm } from '../plan/plan-form.tsx'
import { useMeetingWords } from '../words.ts'

interface OfMeeting {
  meeting: Meeting
  onClose: () => void
}

/**
 * Another time, place or guests, with the reason everybody invited is told. When somebody saved meanwhile, theirs
 * stands above what was typed here.
 */
export function ChangeDialog({ meeting, onClose }: OfMeeting) {
  const { w } = useMeetingWords()
  const say = useSay()
  const [opened] = useState(meeting)
  return (
    <Dialog title={w.one.changeTitle} onClose={onClose}>
      {opened.revision === meeting.revision ? null : <Theirs meeting={meeting} />}
      <PlanForm
        endpoint={ChangeMeeting}
        fixed={{ meetingId: meeting.id, revision: meeting.revision }}
        meeting={opened}
        submit={w.save}
        onCancel={onClose}
        onDone={() => {
          onClose()
          say(w.plan.moved)
        }}
      />
    </Dialog>
  )
}

function Theirs({ meeting }: { meeting: Meeting }) {
  const { w, language } = useMeetingWords()
  return (
    <section className="notice notice--attention">
      <p className="notice__title">{w.one.theirs}</p>
      <div className="notice__body">
        <p>
          {w.kinds[meeting.kind]}: {meeting.title}
        </p>
        <p>
          {w.range(wib(meeting.startsAt, language), wib(meeting.endsAt, language))}, {meeting.place}{' '}
          {meeting.link}
        </p>
        <p>{[...meeting.opds.map(({ name }) => name), ...meeting.guests].join(', ')}</p>
      </div>
    </section>
  )
}

export function CancelDialog({ meeting, onClose }: OfMeeting) {
  const { w } = useMeetingWords()
  const say = useSay()
  return (
    <Dialog title={w.one.cancel} onClose={onClose}>
      <ActForm
        endpoint={CancelMeeting}
        refresh={[GetMeeting, ListMeetings]}
        input={(typed) => ({ ...typed, meetingId: meeting.id })}
        submit={w.one.cancel}
        onCancel={onClose}
        onDone={() => {
          onClose()
          say(w.one.cancelDone)
        }}
      >
        <InputField name="reason" label={w.reason} help={w.one.cancelReason} />
      </ActForm>
    </Dialog>
  )
}
