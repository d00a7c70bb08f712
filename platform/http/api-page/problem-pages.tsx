import type { Manifest } from '#platform/module.ts'
import { type Language, listProblems, type Problem } from '#platform/problem/problem.ts'
import { CodeBlock } from '#platform/ui/code-block/code-block.tsx'
import { DataTable } from '#platform/ui/data-table/data-table.tsx'
import { PageLink } from '#platform/ui/language.tsx'
import { Masthead, Parts, Section } from '#platform/ui/layout/layout.tsx'
import { type PublicPage, page } from '#platform/ui/page.ts'
import { describeModules, type EndpointFacts, endpointPath, templateOf } from './describe.ts'
import { useWords, wordsIn } from './words.ts'

/** The list of refusals and one page for each: where the `type` of problem+json leads. */
export function problemPages(manifests: readonly Manifest[]): PublicPage[] {
  const problems = new Map(listProblems().map((entry) => [entry.code, entry]))
  const endpoints = describeModules(manifests, '').flatMap((module) => module.endpoints)
  return [listPage([...problems.values()]), onePage(problems, endpoints)]
}

const listPage = (problems: readonly Problem<never>[]): PublicPage =>
  page({
    path: '/masalah',
    reads: () => ({}),
    title: (_data, { language }) => wordsIn(language).problemsTitle,
    description: (_data, { language }) => wordsIn(language).problemsDescription,
    body: () => <ProblemList problems={problems} />,
  })

function ProblemList({ problems }: { problems: readonly Problem<never>[] }) {
  const { w, language } = useWords()
  return (
    <>
      <Masthead eyebrow={w.eyebrow} title={w.problemsHeading} lead={<p>{w.problemsLead}</p>} />
      <DataTable
        caption={w.problemsTitle}
        captionHidden
        rows={problems}
        rowKey={({ code }) => code}
        columns={[
          {
            key: 'meaning',
            label: w.meaning,
            head: true,
            cell: ({ code, title }) => <PageLink to={`/masalah/${code}`}>{title[language]}</PageLink>,
          },
          { key: 'code', label: w.code, cell: ({ code }) => <code>{code}</code> },
          { key: 'status', label: w.status, number: true, cell: ({ status }) => status },
        ]}
      />
    </>
  )
}

function onePage(
  problems: ReadonlyMap<string, Problem<never>>,
  endpoints: readonly EndpointFacts[],
): PublicPage {
  const find = (params: Record<string, string>) => problems.get(params.code ?? '')
  return page({
    path: '/masalah/:code',
    reads: () => ({}),
    title: (_data, { params, language }) => find(params)?.title[language] ?? wordsIn(language).unknown,
    description: (_data, { params, language }) =>
      find(params)?.title[language] ?? wordsIn(language).unknownSentence(params.code ?? ''),
    status: (_data, { params }) => (find(params) ? 200 : 404),
    body: (_data, { params }) => {
      const entry = find(params)
      if (!entry) return <Unknown code={params.code ?? ''} />
      const { code } = entry
      return (
        <OneProblem
          entry={entry}
          endpoints={endpoints.filter((e) => e.problems.some((p) => p.code === code))}
        />
      )
    },
  })
}

function Unknown({ code }: { code: string }) {
  const { w } = useWords()
  return (
    <Masthead title={w.unknown} lead={<p>{w.unknownSentence(code)}</p>}>
      <PageLink to="/masalah">{w.back}</PageLink>
    </Masthead>
  )
}

function OneProblem({ entry, endpoints }: { entry: Problem<never>; endpoints: readonly EndpointFacts[] }) {
  const { w, language } = useWords()
  const other: Language = language === 'id' ? 'en' : 'id'
  return (
    <>
      <Masthead eyebrow={w.problemEyebrow(entry.code, entry.status)} title={entry.title[language]}>
        <p>{w.statuses[entry.status] ?? w.statusOther}</p>
      </Masthead>
      <Parts>
        <Section title={w.sentence}>
          <Sentence entry={entry} language={language} />
          <p className="small mute">{w.sentenceNote}</p>
        </Section>
        <Section title={w.inOtherLanguage}>
          <div lang={other}>
            <p>{entry.title[other]}</p>
            <Sentence entry={entry} language={other} />
          </div>
        </Section>
        {endpoints.length === 0 ? null : <UsedBy endpoints={endpoints} />}
        <p>
          <PageLink to="/masalah">{w.back}</PageLink>
        </p>
      </Parts>
    </>
  )
}

/** Where the sentence reckons with its details, the title stands alone. */
function Sentence({ entry, language }: { entry: Problem<never>; language: Language }) {
  return <CodeBlock text={templateOf(entry, language) ?? entry.title[language]} />
}

function UsedBy({ endpoints }: { endpoints: readonly EndpointFacts[] }) {
  const { w } = useWords()
  return (
    <Section title={w.usedBy}>
      <ul className="prose">
        {endpoints.map((endpoint) => (
          <li key={endpoint.id}>
            <PageLink to={endpointPath(endpoint)}>
              {endpoint.method} {endpoint.path}
            </PageLink>
          </li>
        ))}
      </ul>
    </Section>
  )
}
