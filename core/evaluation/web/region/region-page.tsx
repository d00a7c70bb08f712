import { count } from '#platform/ui/format.ts'
import type { Language } from '#platform/ui/language.tsx'
import { type Attempt, attempt, type PageContext, page, read } from '#platform/ui/page.ts'
import {
  NationalResults,
  QuestionScoresOfRegion,
  type QuestionsOfResult,
  type RegionResult,
  RegionResultOfYear,
  type ResultsOfYear,
  YearsWithResults,
} from '../../contract.ts'
import { wordsIn } from '../words.ts'
import { findingOf } from './finding.ts'
import { NoResult } from './no-result.tsx'
import { Region } from './region.tsx'

/** One year of a region as it is read: any of it may be refused. */
interface YearOfRegion {
  result: Attempt<RegionResult>
  table: Attempt<ResultsOfYear>
  questions: Attempt<QuestionsOfResult>
}

const readsOf = (code: string, year: number) => ({
  result: attempt(RegionResultOfYear, { code, year }),
  table: attempt(NationalResults, { year }),
  questions: attempt(QuestionScoresOfRegion, { code, year }),
})

/** `/daerah/:code/:year`: one region in one year. */
export const regionYearPage = page({
  path: '/daerah/:code/:year',
  reads: ({ params }) => ({
    years: read(YearsWithResults, {}),
    ...readsOf(params.code ?? '', Number(params.year)),
  }),
  title: (data, ctx) => titleOf(data, ctx),
  description: (data, ctx) => descriptionOf(data, ctx),
  status: ({ result }) => result.problem?.status ?? 200,
  body: (data, ctx) => <RegionOrNone years={data.years.map((y) => y.year)} data={data} ctx={ctx} />,
})

/** `/daerah/:code`: the region in its newest scored year. */
export const regionPage = page({
  path: '/daerah/:code',
  reads: () => ({ years: read(YearsWithResults, {}) }),
  furtherReads: ({ years }, { params }) =>
    Object.fromEntries(
      years.flatMap(({ year }) =>
        Object.entries(readsOf(params.code ?? '', year)).map(([name, r]) => [`${name}-${year}`, r]),
      ),
    ),
  title: (data, ctx) => titleOf(newestOf(data), ctx),
  description: (data, ctx) => descriptionOf(newestOf(data), ctx),
  status: (data) => newestOf(data).result.problem?.status ?? 200,
  body: (data, ctx) => <RegionOrNone years={data.years.map((y) => y.year)} data={newestOf(data)} ctx={ctx} />,
})

/** The newest year with a score; else the newest with any answer; else the refusal. */
function newestOf(data: { years: { year: number }[] }): YearOfRegion {
  const answers = data as unknown as Record<string, unknown>
  const all = data.years.map(
    ({ year }) =>
      ({
        result: answers[`result-${year}`],
        table: answers[`table-${year}`],
        questions: answers[`questions-${year}`],
      }) as YearOfRegion,
  )
  return (
    all.find(({ result }) => result.reply?.state === 'scored') ??
    all.find(({ result }) => result.reply !== undefined) ??
    all[0] ??
    NOTHING
  )
}

const problem = { type: '', title: '', status: 404, code: 'evaluation.result_unknown' }
/** Answers where no year has any result. */
const NOTHING: YearOfRegion = { result: { problem }, table: { problem }, questions: { problem } }

function titleOf({ result }: YearOfRegion, ctx: PageContext): string {
  const w = wordsIn(ctx.language).region
  if (result.reply === undefined) return w.noneTitle(ctx.params.code ?? '')
  return w.title(result.reply.name, result.reply.year)
}

function descriptionOf({ result }: YearOfRegion, ctx: PageContext): string {
  const w = wordsIn(ctx.language).region
  if (result.reply === undefined) return w.noneLead
  return w.description(
    findingOf(result.reply, ctx.language),
    result.reply.year,
    rankOf(result.reply, ctx.language),
  )
}

function rankOf(result: RegionResult, language: Language): string {
  if (result.rank === null) return ''
  const { place, of } = result.rank
  return wordsIn(language).region.rankPhrase(count(place, language), count(of, language))
}

function RegionOrNone(props: { years: readonly number[]; data: YearOfRegion; ctx: PageContext }) {
  const { result, table, questions } = props.data
  if (result.reply === undefined) return <NoResult code={props.ctx.params.code ?? ''} years={props.years} />
  return <Region result={result.reply} years={props.years} table={table.reply} questions={questions.reply} />
}
