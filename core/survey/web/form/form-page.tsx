import { SubmitButton } from '#platform/ui/form/form.tsx'
import { wib } from '#platform/ui/format.ts'
import { addressIn } from '#platform/ui/language.tsx'
import { Masthead, Parts } from '#platform/ui/layout/layout.tsx'
import { errorAt, Notice, ProblemNotice } from '#platform/ui/notice/notice.tsx'
import { page, read, submission } from '#platform/ui/page.ts'
import { AnswerSurvey, dimensionOf, GetSurveyForm, SUBS, type SurveyForm, subOf } from '../../contract.ts'
import { AnswerFields } from './answer-fields.tsx'
import { answerIn } from './answer-in.ts'
import { formWordsIn, useFormWords } from './words.ts'

/** `/survei/:code`: a form by link or QR code, filled in without a script. */
export const formPage = page({
  path: '/survei/:code',
  fresh: true,
  reads: ({ params }) => ({ form: read(GetSurveyForm, { code: params.code ?? '' }) }),
  submit: (fields, { params }) =>
    submission(AnswerSurvey, {
      ...answerIn(fields, askedIn(fields)),
      code: params.code ?? '',
      token: fields.token ?? '',
      ...(fields.website ? { website: fields.website } : {}),
    } as never),
  title: ({ form }, ctx) => formWordsIn(ctx.language).title(aboutOf(form)[ctx.language], form.region.name),
  description: ({ form }, ctx) => formWordsIn(ctx.language).description(form.region.name),
  body: ({ form, submitted }) => (
    <FormBody
      form={form}
      fields={submitted?.fields ?? {}}
      problem={submitted?.outcome.problem}
      sent={submitted !== undefined && submitted.outcome.problem === undefined}
    />
  ),
})

/** The sub-dimensions a posted form speaks of; which of them count is the server's to say. */
const askedIn = (fields: Record<string, string>): string[] =>
  SUBS.map(({ code }) => code).filter((code) => `pakai.${code}` in fields)

const aboutOf = ({ dimension, subs }: SurveyForm) =>
  subs.length === 1 ? subOf(subs[0]?.sub ?? '').label : dimensionOf(dimension).label

interface FormBodyProps {
  form: SurveyForm
  fields: Record<string, string>
  problem: Parameters<typeof errorAt>[0]
  sent: boolean
}

function FormBody({ form, fields, problem, sent }: FormBodyProps) {
  const { w, language } = useFormWords()
  const about = aboutOf(form)[language]
  return (
    <Parts>
      <Masthead
        eyebrow={w.eyebrow(form.region.name, form.year)}
        title={sent ? w.thanksTitle : w.heading(about)}
        lead={sent ? w.thanks : w.lead}
      />
      {form.isExample ? <Notice tone="attention">{w.example}</Notice> : null}
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
      {sent ? null : form.state === 'open' ? (
        <OpenForm form={form} fields={fields} problem={problem} />
      ) : (
        <Notice title={form.state === 'full' ? w.fullTitle : w.closedTitle}>
          {form.state === 'full' ? w.full(form.counted) : w.closed}
        </Notice>
      )}
    </Parts>
  )
}

function OpenForm({ form, fields, problem }: Omit<FormBodyProps, 'sent'>) {
  const { w, language } = useFormWords()
  return (
    <form method="post" className="parts" action={addressIn(language, `/survei/${form.code}`)}>
      <p className="small">
        {w.progress(form.counted, form.quota)}{' '}
        {form.closesAt === null ? null : w.closesAt(wib(form.closesAt, language))}
      </p>
      <input type="hidden" name="token" value={form.token} />
      <div className="visually-hidden" aria-hidden="true">
        <label>
          {w.trap}
          <input type="text" name="website" tabIndex={-1} autoComplete="off" />
        </label>
      </div>
      <AnswerFields form={form} fields={fields} errorAt={(field) => errorAt(problem, field)} />
      <SubmitButton>{w.send}</SubmitButton>
    </form>
  )
}
