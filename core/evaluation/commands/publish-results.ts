import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { Track } from '../contract.ts'
import { ResultsPublished } from '../facts.ts'
import { ministryOnly } from '../problems.ts'
import type { SourceData } from '../reference.ts'
import { decimal, equal, toText2 } from '../rules/exact.ts'
import type { InstrumentData } from '../rules/instrument.ts'
import { exactScore, type Origin, shortText } from '../rules/origin.ts'
import { sumOfScores } from '../rules/sum.ts'
import { addOrigins } from '../store/origins.ts'
import {
  addAbsences,
  addResults,
  addSources,
  announce,
  isMinistry,
  listResults,
  lockPublishing,
  type PublishedResult,
} from '../store/published.ts'
import { addQuestionSets, listQuestionSets } from '../store/question-scores.ts'
import { scoreMap } from '../store/region-result.ts'

/** A result to publish, computed from ratings. Decimal texts, two decimals for scores and final. */
export interface NewResult {
  code: string
  track: Track
  instrument: InstrumentData
  scores: Readonly<Record<string, string>>
  final: string
  improvement: string | null
  /** Why a published result is replaced; null for a first one. */
  reason: string | null
  interval: { low: string; high: string } | null
  rankRange: { from: number; to: number } | null
  /** What each question score is made of; a question without any score is left out. */
  origins: readonly (Origin & { question: string })[]
}

interface ResultsToPublish {
  year: number
  /** The letter; `key` names it, `isExample` marks everything read from it. */
  source: Omit<SourceData, 'kind' | 'year' | 'track' | 'scored' | 'url' | 'invited'> & { date: string }
  results: readonly NewResult[]
  /** Regions that were invited and did not take part. */
  absent: readonly string[]
}

/**
 * Publishes results of a year that were computed from ratings: each becomes the next version of its region, beside
 * every version before. Finals are recomputed once more before anything is stored.
 *
 * @returns the version each region got
 * @throws Refusal `evaluation.ministry_only`
 * @throws Error when a final does not follow from its components: that is a defect of the caller
 */
export async function publishResults(ctx: Context, given: ResultsToPublish): Promise<Map<string, number>> {
  if (!isMinistry(ctx.tenant)) return refuse(ministryOnly)
  await lockPublishing(ctx.tx)
  const versions = await nextVersions(ctx, given)
  const rows = given.results.map((result) => rowOf(given, result, versions.get(result.code) ?? 1))
  for (const [i, row] of rows.entries()) refuseWrongSum(row, given.results[i] as NewResult)
  await addSources(ctx.tx, [sourceOf(given, versions)])
  await addResults(ctx.tx, rows, ctx.now)
  await addQuestions(ctx, given, versions)
  await addAbsences(
    ctx.tx,
    given.absent.map((code) => ({ year: given.year, code, source: given.source.key })),
  )
  await announce(ctx.tx)
  const regions = rows.map(({ code }) => code)
  publish(ctx, ResultsPublished.of({ year: given.year, source: given.source.number, regions }))
  return versions
}

/** One more than both the result's and its question scores' newest version, so that they go together. */
async function nextVersions(ctx: Context, { year, results }: ResultsToPublish): Promise<Map<string, number>> {
  const stored = new Map((await listResults(ctx.tx, [year])).map((r) => [r.code, r.version]))
  const sets = new Map((await listQuestionSets(ctx.tx, [year])).map((s) => [s.code, s.version]))
  return new Map(results.map(({ code }) => [code, 1 + Math.max(stored.get(code) ?? 0, sets.get(code) ?? 0)]))
}

const rowOf = ({ year, source }: ResultsToPublish, result: NewResult, version: number): PublishedResult => ({
  year,
  code: result.code,
  version,
  track: result.track,
  instrumentCode: result.instrument.code,
  instrumentVersion: result.instrument.version,
  final: result.final,
  improvement: result.improvement,
  sourceKey: source.key,
  scores: { ...result.scores },
  reason: result.reason,
  low: result.interval?.low ?? null,
  high: result.interval?.high ?? null,
  rankFrom: result.rankRange?.from ?? null,
  rankTo: result.rankRange?.to ?? null,
})

function refuseWrongSum(row: PublishedResult, { instrument }: NewResult): void {
  const { final } = sumOfScores(instrument, scoreMap(row))
  if (!equal(final, decimal(row.final)))
    throw new Error(`The final ${row.final} of ${row.code} should be ${toText2(final)}.`)
}

/** Only first versions are newly scored: a letter of corrections alone scores nobody and belongs to no year's count. */
function sourceOf({ year, source }: ResultsToPublish, versions: ReadonlyMap<string, number>): SourceData {
  const scored = [...versions.values()].filter((version) => version === 1).length
  const counts = scored === 0 ? { year: null, scored: null } : { year, scored }
  return { ...source, ...counts, kind: 'letter', track: null, invited: null, url: null }
}

async function addQuestions(
  ctx: Context,
  { year, results }: ResultsToPublish,
  versions: ReadonlyMap<string, number>,
): Promise<void> {
  const sets = results.map(({ code, origins }) => ({
    year,
    code,
    version: versions.get(code) ?? 1,
    scores: Object.fromEntries(
      origins.flatMap((origin) => {
        const score = exactScore(origin)
        return score === undefined ? [] : [[origin.question, shortText(score)]]
      }),
    ),
  }))
  await addQuestionSets(ctx.tx, sets, ctx.now)
  await addOrigins(
    ctx.tx,
    results.flatMap(({ code, origins }) =>
      origins
        .filter((origin) => exactScore(origin) !== undefined)
        .map((origin) => ({ ...origin, year, code, version: versions.get(code) ?? 1 })),
    ),
  )
}
