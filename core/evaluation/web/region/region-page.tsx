import { GetRegion, type RegionProfile } from '#core/identity/contract.ts'
import { count } from '#platform/ui/format.ts'
import type { Language } from '#platform/ui/language.tsx'
import { type Attempt, attempt, type PageContext, page, type Read, read } from '#platform/ui/page.ts'
import {
  NationalResults,
  QuestionScoresOfRegion,
  type QuestionsOfResult,
  type RegionResult,
  RegionResultOfYear,
  type ResultsOfYear,
  YearsWithResults,
} from '../../contract.ts'
import { perOf } from '../known/known.tsx'
import { wordsIn } from '../words.ts'
import { findingOf } from './finding.ts'
import { NoResult } from './no-result.tsx'
import { Region } from './region.tsx'
import { readsOfYears, resultsByYear } from './years.ts'

/** One year of a region as it is read: any of it may be refused. */
interface YearOfRegion {
  result: Attempt<RegionResult>
  table: Attempt<ResultsOfYear>
  questions: Attempt<QuestionsOfResult>
  profile: Attempt<RegionProfile>
}

/** `/daerah/:code/:year`: one region in one year. */
export const regionYearPage = page({
  path: '/daerah/:code/:year',
  reads: ({ params, query }) => {
    const at = { code: params.code ?? '', year: Number(params.year), ...perOf(query) }
    return {
      years: read(YearsWithResults, {}),
      profile: attempt(GetRegion, { code: at.code }),
      result: attempt(RegionResultOfYear, at),
      table: attempt(NationalResults, { year: at.year, ...perOf(query) }),
      questions: attempt(QuestionScoresOfRegion, at),
    }
  },
  furtherReads: ({ years }, { params }) => readsOfYears(params.code ?? '', years),
  title: (data, ctx) => titleOf(data, ctx),
  description: (data, ctx) => descriptionOf(data, ctx),
  status: ({ result }) => result.problem?.status ?? 200,
  body: (data, ctx) => <RegionOrNone data={data} known={resultsByYear(data)} ctx={ctx} />,
})

/** `/daerah/:code`: the region in its newest scored year. */
export const regionPage = page({
  path: '/daerah/:code',
  reads: ({ params }) => ({
    years: read(YearsWithResults, {}),
    profile: attempt(GetRegion, { code: params.code ?? '' }),
  }),
  furtherReads: ({ years }, { params }) => ({
    ...readsOfYears(params.code ?? '', years),
    ...restOfYears(params.code ?? '', years),
  }),
  title: (data, ctx) => titleOf(newestOf(data), ctx),
  description: (data, ctx) => descriptionOf(newestOf(data), ctx),
  status: ({ profile }) => profile.problem?.status ?? 200,
  body: (data, ctx) => <RegionOrNone data={newestOf(data)} known={resultsByYear(data)} ctx={ctx} />,
})

/** Beside the results: the table and the questions of every year, as the newest scored one is not known yet. */
const restOfYears = (code: string, years: readonly { year: number }[]) =>
  Object.fromEntries(
    years.flatMap(({ year }): [string, Read][] => [
      [`table-${year}`, attempt(NationalResults, { year })],
      [`questions-${year}`, attempt(QuestionScoresOfRegion, { code, year })],
    ]),
  )

/** The newest year with a score; else the newest with any answer; else the refusal. */
function newestOf(data: { years: { year: number }[]; profile: Attempt<RegionProfile> }): YearOfRegion {
  const { profile } = data
  const known = resultsByYear(data)
  const result = known.find(({ state }) => state === 'scored') ?? known[0]
  if (result === undefined) return { ...NOTHING, profile }
  const answers = data as unknown as Record<string, YearOfRegion[keyof YearOfRegion]>
  return {
    result: { reply: result },
    table: answers[`table-${result.year}`] as YearOfRegion['table'],
    questions: answers[`questions-${result.year}`] as YearOfRegion['questions'],
    profile,
  }
}

const problem = { type: '', title: '', status: 404, code: 'evaluation.result_unknown' }
/** Answers where no year has any result. */
const NOTHING: Omit<YearOfRegion, 'profile'> = {
  result: { problem },
  table: { problem },
  questions: { problem },
}

function titleOf({ result, profile }: Pick<YearOfRegion, 'result' | 'profile'>, ctx: PageContext): string {
  const w = wordsIn(ctx.language).region
  if (profile.reply === undefined && result.reply === undefined) return w.unknownTitle(ctx.params.code ?? '')
  if (result.reply === undefined) return w.noneTitle(profile.reply?.name ?? '')
  return w.title(result.reply.name, result.reply.year)
}

function descriptionOf({ result }: Pick<YearOfRegion, 'result'>, ctx: PageContext): string {
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

interface RegionOrNoneProps {
  data: YearOfRegion
  /** Results of the region in any year, newest first. */
  known: readonly RegionResult[]
  ctx: PageContext
}

function RegionOrNone({ data, known, ctx }: RegionOrNoneProps) {
  const { result, table, questions, profile } = data
  const { code = '', year } = ctx.params
  if (result.reply === undefined)
    return <NoResult code={code} year={year} known={known} profile={profile.reply} />
  return (
    <Region
      result={result.reply}
      years={known.map((k) => k.year)}
      table={table.reply}
      questions={questions.reply}
      profile={profile.reply}
    />
  )
}
