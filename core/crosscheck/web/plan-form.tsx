import { ListAssessorsHere } from '#core/assessor/contract.ts'
import type { AnyEndpoint } from '#platform/client/endpoint-types.ts'
import { ActForm, useFieldError } from '#platform/client/form/act-form.tsx'
import { ChoiceField, InputField } from '#platform/client/form/fields.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Field } from '#platform/ui/form/form.tsx'
import { GetSession, ListSessions, type Participant, type SessionSummary } from '../contract.ts'
import { clockOf, dateOf, instantOf } from './wib-fields.ts'
import { useCrosscheckWords } from './words.ts'

interface PlanFormProps {
  year: number
  endpoint: AnyEndpoint
  /** Fields of the input that are not typed. */
  fixed: Record<string, unknown>
  /** The session as it stands, when it is changed. */
  session?: SessionSummary
  submit: string
  onDone: (reply: unknown) => void
  onCancel: () => void
}

/** Kind, time, place and who is expected. A change asks for the reason people are told. */
export function PlanForm(props: PlanFormProps) {
  const { w } = useCrosscheckWords()
  const { session, year } = props
  const assessors = useEndpoint(ListAssessorsHere, { year }).data ?? []
  const offices = session?.participants.filter(({ side }) => side === 'region').map(({ office }) => office)
  const input = (typed: Record<string, string>) => ({
    ...props.fixed,
    ...(typed.reason === undefined ? {} : { reason: typed.reason }),
    ...(typed.place === undefined ? {} : { place: typed.place }),
    kind: typed.kind,
    link: typed.link ?? null,
    startsAt: instantOf(typed.date, typed.from),
    endsAt: instantOf(typed.date, typed.to),
    participants: participantsOf(typed, assessors, w.sides.assessor),
  })
  return (
    <ActForm
      endpoint={props.endpoint}
      input={input}
      refresh={[ListSessions, GetSession]}
      submit={props.submit}
      onDone={props.onDone}
      onCancel={props.onCancel}
    >
      <ChoiceField
        name="kind"
        label={w.plan.kind}
        value={session?.kind ?? 'interview'}
        choices={(['desk', 'interview', 'visit'] as const).map((value) => ({ value, label: w.kinds[value] }))}
      />
      <TimeField name="date" type="date" label={w.plan.date} value={session && dateOf(session.startsAt)} />
      <TimeField name="from" type="time" label={w.plan.from} value={session && clockOf(session.startsAt)} />
      <TimeField name="to" type="time" label={w.plan.to} value={session && clockOf(session.endsAt)} />
      <InputField name="place" label={w.plan.place} help={w.plan.placeHelp} value={session?.place ?? ''} />
      <InputField name="link" label={w.plan.link} help={w.plan.linkHelp} value={session?.link ?? ''} />
      <Offices value={offices?.join('\n') ?? ''} />
      <fieldset className="checks">
        <legend>{w.plan.assessors}</legend>
        {assessors.map(({ assessorId, name }) => (
          <label key={assessorId} className="check">
            <input
              type="checkbox"
              name={`assessor:${assessorId}`}
              defaultChecked={
                session === undefined || session.participants.some((one) => one.personId === assessorId)
              }
            />{' '}
            {name}
          </label>
        ))}
      </fieldset>
      {session === undefined ? null : <InputField name="reason" label={w.reason} help={w.reasonHelp} />}
    </ActForm>
  )
}

function participantsOf(
  typed: Record<string, string>,
  assessors: readonly { assessorId: string }[],
  office: string,
): Participant[] {
  const offices = (typed.offices ?? '').split('\n').map((line) => line.trim())
  return [
    ...assessors
      .filter(({ assessorId }) => typed[`assessor:${assessorId}`] !== undefined)
      .map(({ assessorId }) => ({ side: 'assessor' as const, personId: assessorId, office })),
    ...offices
      .filter((line) => line !== '')
      .map((line) => ({ side: 'region' as const, personId: null, office: line })),
  ]
}

interface TimeFieldProps {
  name: string
  type: 'date' | 'time'
  label: string
  value: string | undefined
}

function TimeField({ name, type, label, value }: TimeFieldProps) {
  const contractName = name === 'date' || name === 'from' ? 'startsAt' : 'endsAt'
  const error = useFieldError(contractName)
  return (
    <Field
      name={name}
      label={label}
      error={error}
      control={(wiring) => <input {...wiring} className="input" type={type} defaultValue={value} required />}
    />
  )
}

function Offices({ value }: { value: string }) {
  const { w } = useCrosscheckWords()
  return (
    <Field
      name="offices"
      label={w.plan.participants}
      help={w.plan.participantsHelp}
      control={(wiring) => (
        <textarea {...wiring} className="input input--long" rows={3} defaultValue={value} />
      )}
    />
  )
}
