import { compareDecimals } from '#platform/ui/decimal.ts'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { count, decimal } from '#platform/ui/format.ts'
import { type Language, PageLink } from '#platform/ui/language.tsx'
import { Masthead, Parts } from '#platform/ui/layout/layout.tsx'
import { attempt, page, read } from '#platform/ui/page.ts'
import { QuestionScoresOfRegion, type QuestionsOfResult, YearsWithResults } from '../../contract.ts'
import { questionsPath, regionPath } from '../addresses.ts'
import { KnownNotices, perOf } from '../known/known.tsx'
import { RegionTabs } from '../region/region.tsx'
import { readsOfYears, resultsByYear } from '../region/years.ts'
import { SourceNote } from '../sum/source-note.tsx'
import { useWords, wordsIn } from '../words.ts'
import { ComponentQuestions } from './component-questions.tsx'

const FULL = '4.00'
const LOW = '1.00'

/** `/daerah/:code/:year/pertanyaan`: the scores behind the component scores. */
export const questionsPage = page({
  path: '/daerah/:code/:year/pertanyaan',
  reads: ({ params, query }) => ({
    years: read(YearsWithResults, {}),
    asked: attempt(QuestionScoresOfRegion, {
      code: params.code ?? '',
      year: Number(params.year),
      ...perOf(query),
    }),
  }),
  furtherReads: ({ years }, { params }) => readsOfYears(params.code ?? '', years),
  title: ({ asked }, ctx) => {
    const w = wordsIn(ctx.language).questions
    return asked.reply === undefined ? w.noneTitle : w.title(asked.reply.name, asked.reply.year)
  },
  description: ({ asked }, ctx) => {
    const w = wordsIn(ctx.language).questions
    if (asked.reply === undefined) return asked.problem.detail ?? w.noneTitle
    const n = count(scoresOf(asked.reply).length, ctx.language)
    return w.description(asked.reply.name, asked.reply.year, n)
  },
  status: ({ asked }) => asked.problem?.status ?? 200,
  body: (data, ctx) =>
    data.asked.reply === undefined ? (
      <NoQuestions code={ctx.params.code ?? ''} reason={data.asked.problem.detail ?? ''} />
    ) : (
      <Questions asked={data.asked.reply} years={resultsByYear(data).map((result) => result.year)} />
    ),
})

const scoresOf = (asked: QuestionsOfResult): string[] =>
  asked.components.flatMap((component) => component.questions.flatMap((q) => q.score ?? []))

function NoQuestions({ code, reason }: { code: string; reason: string }) {
  const { w } = useWords()
  return (
    <EmptyState wholePage title={w.questions.noneTitle}>
      <p>{reason}</p>
      <p>
        <PageLink to={regionPath(code)}>{w.questions.back}</PageLink>
      </p>
    </EmptyState>
  )
}

function findingOf(asked: QuestionsOfResult, language: Language): string {
  const w = wordsIn(language).questions
  const scores = scoresOf(asked)
  const full = scores.filter((score) => compareDecimals(score, FULL) === 0).length
  const low = scores.filter((score) => compareDecimals(score, LOW) <= 0).length
  const n = (value: number) => count(value, language)
  return w.finding(n(scores.length), n(full), decimal(FULL, language), n(low), decimal(LOW, language))
}

function Questions({ asked, years }: { asked: QuestionsOfResult; years: readonly number[] }) {
  const { w, language } = useWords()
  return (
    <Parts>
      <KnownNotices
        isExample={asked.source.isExample}
        per={asked.per}
        newest={questionsPath(asked.code, asked.year)}
      />
      <Masthead
        eyebrow={w.questions.eyebrow(asked.name, asked.year)}
        title={findingOf(asked, language)}
        lead={<p>{w.questions.lead}</p>}
      >
        <RegionTabs result={asked} years={years} questions={asked} current="questions" />
        <nav aria-label={w.questions.components}>
          <ul className="links">
            {asked.components.map((component) => (
              <li key={component.component}>
                <a href={`#${component.component}`}>
                  {component.label[language]} {decimal(component.mean, language)}
                </a>
              </li>
            ))}
            {asked.otherYear === null ? null : (
              <li>
                <PageLink to={questionsPath(asked.code, asked.otherYear)}>
                  {w.questions.otherYear(asked.otherYear)}
                </PageLink>
              </li>
            )}
          </ul>
        </nav>
      </Masthead>
      {asked.components.map((component) => (
        <ComponentQuestions key={component.component} asked={asked} component={component} />
      ))}
      <div className="small prose">
        <SourceNote
          source={asked.source}
          data={`/api/v1/regions/${asked.code}/results/${asked.year}/questions`}
        />
      </div>
    </Parts>
  )
}
