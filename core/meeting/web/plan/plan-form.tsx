import { useState } from 'react'
import type { AnyEndpoint } from '#platform/client/endpoint-types.ts'
import { ActForm, useFieldError } from '#platform/client/form/act-form.tsx'
import { AreaField, ChoiceField, InputField } from '#platform/client/form/fields.tsx'
import { Field } from '#platform/ui/form/form.tsx'
import { GetMeeting, KINDS, ListMeetings, type MeetingSummary } from '../../contract.ts'
import { clockOf, dateOf, instantOf } from '../wib-fields.ts'
import { useMeetingWords } from '../words.ts'
import { OpdChecks } from './opd-checks.tsx'

interface PlanFormProps {
  endpoint: AnyEndpoint
  /** Fields of the input that are not typed. */
  fixed: Record<string, unknown>
  /** The meeting as it stands, when it is changed. */
  meeting?: MeetingSummary
  submit: string
  onDone: (reply: unknown) => void
  onCancel?: () => void
}

/** Kind, title, time, place and who is invited. A change asks for the reason people are told. */
export function PlanForm({ endpoint, fixed, meeting, submit, onDone, onCancel }: PlanFormProps) {
  const { w } = useMeetingWords()
  const [opds, setOpds] = useState<readonly string[]>(meeting?.opds.map(({ id }) => id) ?? [])
  return (
    <ActForm
      endpoint={endpoint}
      input={(typed) => inputOf(typed, opds, fixed)}
      refresh={[ListMeetings, GetMeeting]}
      submit={submit}
      onDone={onDone}
      {...(onCancel === undefined ? {} : { onCancel })}
    >
      <ChoiceField
        name="kind"
        label={w.plan.kind}
        help={w.plan.kindHelp}
        value={meeting?.kind ?? 'evaluation'}
        choices={KINDS.map((value) => ({ value, label: w.kinds[value] }))}
      />
      <InputField name="title" label={w.plan.name} value={meeting?.title ?? ''} />
      <WhenFields meeting={meeting} />
      <InputField name="place" label={w.plan.place} help={w.plan.placeHelp} value={meeting?.place ?? ''} />
      <InputField
        name="link"
        label={w.plan.link}
        help={w.plan.linkHelp}
        value={meeting?.link ?? ''}
        optional
      />
      <InputField name="chair" label={w.plan.chair} help={w.plan.chairHelp} value={meeting?.chair ?? ''} />
      <OpdChecks chosen={opds} onChange={setOpds} />
      <AreaField
        name="guests"
        label={w.plan.guests}
        help={w.plan.guestsHelp}
        value={meeting?.guests.join('\n') ?? ''}
        rows={3}
        optional
      />
      {meeting === undefined ? null : <InputField name="reason" label={w.reason} help={w.one.changeReason} />}
    </ActForm>
  )
}

/** What was typed, in the words of the contract; empty fields are left out and refused by it. */
function inputOf(typed: Record<string, string>, opds: readonly string[], fixed: Record<string, unknown>) {
  const { date, from, to, guests = '', link = null, ...rest } = typed
  const startsAt = instantOf(date, from)
  const endsAt = instantOf(date, to)
  return {
    ...rest,
    ...fixed,
    ...(startsAt === undefined ? {} : { startsAt }),
    ...(endsAt === undefined ? {} : { endsAt }),
    link,
    invitedOpds: [...opds],
    guests: guests
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  }
}

function WhenFields({ meeting }: { meeting: MeetingSummary | undefined }) {
  const { w } = useMeetingWords()
  return (
    <>
      <TimeField
        name="date"
        of="startsAt"
        type="date"
        label={w.plan.date}
        value={meeting && dateOf(meeting.startsAt)}
      />
      <TimeField
        name="from"
        of="startsAt"
        type="time"
        label={w.plan.from}
        value={meeting && clockOf(meeting.startsAt)}
      />
      <TimeField
        name="to"
        of="endsAt"
        type="time"
        label={w.plan.to}
        value={meeting && clockOf(meeting.endsAt)}
      />
    </>
  )
}

interface TimeFieldProps {
  name: string
  /** The field of the contract it is part of. */
  of: 'startsAt' | 'endsAt'
  type: 'date' | 'time'
  label: string
  value: string | undefined
}

function TimeField({ name, of, type, label, value }: TimeFieldProps) {
  const error = useFieldError(of)
  return (
    <Field
      name={name}
      label={label}
      error={error}
      control={(wiring) => <input {...wiring} className="input" type={type} defaultValue={value} />}
    />
  )
}
