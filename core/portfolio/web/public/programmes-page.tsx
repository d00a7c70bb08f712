import { count, day } from '#platform/ui/format.ts'
import { PageLink } from '#platform/ui/language.tsx'
import { Masthead, Parts, Section } from '#platform/ui/layout/layout.tsx'
import { Notice } from '#platform/ui/notice/notice.tsx'
import { page, read, submission } from '#platform/ui/page.ts'
import { AskToFollow, GetPublicProgrammes, type PublicProgrammes } from '../../contract.ts'
import { FollowForm, type FollowFormProps } from './follow-form.tsx'
import { NewsList } from './news-list.tsx'
import { ProgrammeTables } from './programme-tables.tsx'
import { SourcedTable } from './sourced-table.tsx'
import { publicWordsIn, usePublicWords } from './words.ts'

/** `/daerah/:code/program`: what a region is working on, for everyone and without a script. */
export const programmesPage = page({
  path: '/daerah/:code/program',
  reads: ({ params }) => ({ found: read(GetPublicProgrammes, { code: params.code ?? '' }) }),
  submit: (fields, { params, language }) =>
    submission(AskToFollow, {
      code: params.code ?? '',
      email: (fields.email ?? '').trim(),
      language,
      ...(fields.website ? { website: fields.website } : {}),
    }),
  title: ({ found }, { language }) => publicWordsIn(language).title(found.region.name),
  description: ({ found }, { language }) =>
    publicWordsIn(language).description(
      found.region.name,
      count(found.programmes.length + found.sourced.length, language),
    ),
  feed: ({ found }) => `/daerah/${found.region.code}/program.atom`,
  body: ({ found, submitted }) => (
    <ProgrammesBody
      found={found}
      asked={{
        fields: submitted?.fields ?? {},
        problem: submitted?.outcome.problem,
        sent: submitted !== undefined && submitted.outcome.problem === undefined,
      }}
    />
  ),
})

function ProgrammesBody({ found, asked }: { found: PublicProgrammes; asked: FollowFormProps['asked'] }) {
  const { w } = usePublicWords()
  const hasExamples = found.programmes.some(({ isExample }) => isExample)
  return (
    <Parts>
      <Masthead eyebrow={w.eyebrow} title={useFinding(found)} lead={<Lead found={found} />} />
      {hasExamples ? <Notice tone="attention">{w.exampleNotice}</Notice> : null}
      {found.plan !== null && !found.showsProgress ? <Notice>{w.noProgress}</Notice> : null}
      <ProgrammeTables found={found} />
      <SourcedTable found={found} />
      {found.plan === null ? null : (
        <Section title={w.newsTitle} id="kabar">
          <NewsList news={found.news} />
        </Section>
      )}
      <FollowForm region={found.region} asked={asked} />
    </Parts>
  )
}

function useFinding({ region, plan, programmes, sourced }: PublicProgrammes): string {
  const { w, language } = usePublicWords()
  const number = (value: number) => count(value, language)
  if (plan === null && sourced.length > 0) return w.findingSourced(region.name, number(sourced.length))
  if (plan === null) return w.findingNone(region.name)
  const running = programmes.filter(({ state }) => state === 'running').length
  return w.finding(number(running), number(programmes.length))
}

function Lead({ found: { region, plan } }: { found: PublicProgrammes }) {
  const { w, language } = usePublicWords()
  const { title, fromYear, toYear, version, publishedOn } = plan ?? NO_PLAN
  return (
    <>
      <p>
        {plan === null ? w.leadNone : w.lead(title, fromYear, toYear, version, day(publishedOn, language))}
      </p>
      <p className="small">
        <PageLink to={`/daerah/${region.code}`}>{w.back(region.name)}</PageLink>
        {' · '}
        <PageLink to={`/rencana/${region.code}`}>{w.toPlan}</PageLink>
      </p>
    </>
  )
}

const NO_PLAN = { title: '', fromYear: 0, toYear: 0, version: 0, publishedOn: '2017-01-01' }
