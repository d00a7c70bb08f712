import { Field, SubmitButton } from '#platform/ui/form/form.tsx'
import { addressIn, PageLink } from '#platform/ui/language.tsx'
import { Section } from '#platform/ui/layout/layout.tsx'
import { errorAt, Notice, ProblemNotice } from '#platform/ui/notice/notice.tsx'
import type { ProblemDetails } from '#platform/ui/page.ts'
import { usePublicWords } from './words.ts'

export interface FollowFormProps {
  region: { code: string; name: string }
  asked: { fields: Record<string, string>; problem: ProblemDetails | undefined; sent: boolean }
}

/** Asks for an address; the answer is the same whether or not it was known. */
export function FollowForm({ region, asked }: FollowFormProps) {
  const { w, language } = usePublicWords()
  return (
    <Section title={w.followTitle} lead={w.followLead} id="ikuti">
      {asked.problem === undefined ? null : <ProblemNotice problem={asked.problem} />}
      {asked.sent ? (
        <Notice tone="good" title={w.askedTitle}>
          {w.asked}
        </Notice>
      ) : (
        <form
          method="post"
          className="form"
          action={`${addressIn(language, `/daerah/${region.code}/program`)}#ikuti`}
        >
          <Trap />
          <Field
            name="email"
            label={w.email}
            error={errorAt(asked.problem, '/email')}
            control={(wiring) => (
              <input
                {...wiring}
                className="input input--long"
                type="email"
                autoComplete="email"
                required
                defaultValue={asked.fields.email}
              />
            )}
          />
          <SubmitButton>{w.follow}</SubmitButton>
        </form>
      )}
      <p className="small">
        {w.feedLead} <PageLink to={`/daerah/${region.code}/program.atom`}>{w.feed}</PageLink>.
      </p>
    </Section>
  )
}

/** A field no person sees; whoever fills it in is a program. */
function Trap() {
  const { w } = usePublicWords()
  return (
    <div className="visually-hidden" aria-hidden="true">
      <label>
        {w.trap}
        <input type="text" name="website" tabIndex={-1} autoComplete="off" />
      </label>
    </div>
  )
}
