import { Field, SubmitButton, TextField } from '#platform/ui/form/form.tsx'
import { wib } from '#platform/ui/format.ts'
import { addressIn } from '#platform/ui/language.tsx'
import { Masthead, Parts } from '#platform/ui/layout/layout.tsx'
import { errorAt, Notice, ProblemNotice } from '#platform/ui/notice/notice.tsx'
import { page, read, submission } from '#platform/ui/page.ts'
import { CheckInByForm, type CheckInForm, GetCheckInForm } from '../../contract.ts'
import { useAttendanceWords, wordsIn } from '../words.ts'

/** `/hadir/:code`: where the QR code of a room leads; three fields and one button, without a script. */
export const formPage = page({
  path: '/hadir/:code',
  fresh: true,
  reads: ({ params }) => ({ form: read(GetCheckInForm, { code: params.code ?? '' }) }),
  submit: (fields, { params }) =>
    submission(CheckInByForm, { ...sentIn(fields), code: params.code ?? '' } as never),
  title: ({ form }, { language }) => wordsIn(language).form.title(form.title[language]),
  description: ({ form }, { language }) => wordsIn(language).form.description(form.region.name),
  body: ({ form, submitted }) => (
    <FormBody
      form={form}
      fields={submitted?.fields ?? {}}
      problem={submitted?.outcome.problem}
      isSent={submitted !== undefined && submitted.outcome.problem === undefined}
    />
  ),
})

/** Fields of the contract; what was left empty is not sent. */
const sentIn = (fields: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    ['name', 'office', 'role', 'consent', 'token', 'website'].flatMap((key) => {
      const value = fields[key] ?? ''
      return value === '' && ['consent', 'website'].includes(key) ? [] : [[key, value]]
    }),
  )

interface FormBodyProps {
  form: CheckInForm
  fields: Record<string, string>
  problem: Parameters<typeof errorAt>[0]
  isSent: boolean
}

function FormBody({ form, fields, problem, isSent }: FormBodyProps) {
  const { w, language } = useAttendanceWords()
  return (
    <Parts>
      <Masthead
        eyebrow={`${w.eyebrow}, ${form.region.name}`}
        title={form.title[language]}
        lead={w.hours(wib(form.opensAt, language), wib(form.closesAt, language))}
      />
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
      {isSent ? (
        <Notice tone="good" title={w.form.doneTitle}>
          {w.form.done}
        </Notice>
      ) : form.state === 'open' ? (
        <OpenForm form={form} fields={fields} problem={problem} />
      ) : (
        <Shut form={form} />
      )}
    </Parts>
  )
}

function Shut({ form }: { form: CheckInForm }) {
  const { w, language } = useAttendanceWords()
  return form.state === 'not_yet' ? (
    <Notice title={w.form.notYetTitle}>{w.form.notYet(wib(form.opensAt, language))}</Notice>
  ) : (
    <Notice title={w.form.endedTitle}>{w.form.ended}</Notice>
  )
}

function OpenForm({ form, fields, problem }: Omit<FormBodyProps, 'isSent'>) {
  const { w, language } = useAttendanceWords()
  const field = (name: string) => ({ name, value: fields[name], error: errorAt(problem, `/${name}`) })
  return (
    <>
      <form method="post" className="form narrow" action={addressIn(language, `/hadir/${form.code}`)}>
        <p>{w.form.lead}</p>
        <input type="hidden" name="token" value={form.token} />
        <div className="visually-hidden" aria-hidden="true">
          <label>
            {w.form.trap}
            <input type="text" name="website" tabIndex={-1} autoComplete="off" />
          </label>
        </div>
        <TextField {...field('name')} label={w.name} />
        <OfficeField {...field('office')} opds={form.opds} />
        <TextField {...field('role')} label={w.role} help={w.roleHelp} />
        <Consent fields={fields} isMissing={problem?.code === 'attendance.consent_missing'} />
        <SubmitButton>{w.form.send}</SubmitButton>
      </form>
      <p>
        <a href={`/kerja/${form.region.code}/hadir/${form.code}`}>{w.form.account}</a>
      </p>
    </>
  )
}

interface OfficeFieldProps {
  name: string
  value: string | undefined
  error: string | undefined
  opds: readonly string[]
}

/** Free text, with the agencies of the region offered: written alike, they are counted once. */
function OfficeField({ opds, value, ...field }: OfficeFieldProps) {
  const { w } = useAttendanceWords()
  return (
    <>
      <Field
        {...field}
        label={w.office}
        help={w.officeHelp}
        control={(wiring) => (
          <input
            {...wiring}
            className="input input--long"
            defaultValue={value}
            list="opd"
            autoComplete="off"
          />
        )}
      />
      <datalist id="opd">
        {opds.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  )
}

function Consent({ fields, isMissing }: { fields: Record<string, string>; isMissing: boolean }) {
  const { w } = useAttendanceWords()
  return (
    <>
      <p className="small">{w.form.purpose}</p>
      <div className={isMissing ? 'choice-set choice-set--wrong' : 'choice-set'}>
        <div className="choice-set__choices">
          <label>
            <input type="checkbox" name="consent" value="ya" defaultChecked={fields.consent === 'ya'} />
            <span>{w.form.consent}</span>
          </label>
        </div>
        {isMissing ? <p className="field__error">{w.form.consentMissing}</p> : null}
      </div>
    </>
  )
}
