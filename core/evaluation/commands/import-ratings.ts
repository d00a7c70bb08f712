import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { UploadedFile } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import { readTable } from '#platform/table/read-table.ts'
import { RatingsImported } from '../facts.ts'
import { computationNeedsRegion, importWrong, ratingsThere } from '../problems.ts'
import { fromHundredths, toText2 } from '../rules/exact.ts'
import type { InstrumentData } from '../rules/instrument.ts'
import { readRatings } from '../rules/rating-table.ts'
import { MISSING, NO_SCORE, planOf, scoreRatings } from '../rules/ratings.ts'
import { getInstrument } from '../store/instrument-replies.ts'
import { addRatings, readRatingBlocks } from '../store/ratings.ts'
import { reportFindings } from './report-findings.ts'

/** What the stored ratings make of a region; null where a question was rated by nobody. */
export interface RatedRegion {
  ratings: number
  components: { component: string; score: string | null }[]
  final: string | null
}

/**
 * Takes over the ratings of one region from a table, all or nothing, and scores them as stored.
 *
 * @throws Refusal `evaluation.import_wrong`, or `evaluation.ratings_there`: ratings are append-only
 */
export async function importRatings(
  ctx: Context,
  { year, instrument: code, file }: { year: number; instrument: string; file: UploadedFile },
): Promise<RatedRegion> {
  if (ctx.tenant.length !== 5) return refuse(computationNeedsRegion)
  const instrument = await getInstrument(ctx.tx, code)
  const { ratings, findings } = readRatings(await readTable(file), instrument)
  reportFindings(findings).refuseIfAny(importWrong)
  const raters = Math.max(1, ...ratings.map((r) => r.rater))
  const codes = instrument.questions.map((q) => q.code)
  const layout = { years: [year], instrument: code, questions: codes, raters }
  const read = async () => (await readRatingBlocks(ctx.tx, ctx.tenant, layout)).get(year) ?? new Uint8Array()
  if ((await read()).some((rating) => rating !== MISSING)) return refuse(ratingsThere, { year })
  await addRatings(ctx.tx, ctx.tenant, year, code, ratings)
  const rated = scoreStored(instrument, await read(), raters)
  const questions = new Set(ratings.map((r) => r.question)).size
  publish(ctx, RatingsImported.of({ year, instrument: code, questions, ratings: ratings.length }))
  return { ratings: ratings.length, ...rated }
}

function scoreStored(
  instrument: InstrumentData,
  block: Uint8Array,
  raters: number,
): Omit<RatedRegion, 'ratings'> {
  const { components, finals } = scoreRatings(planOf(instrument), block, raters)
  const text = (hundredths: number | undefined): string | null =>
    hundredths === undefined || hundredths === NO_SCORE ? null : toText2(fromHundredths(hundredths))
  return {
    components: instrument.components.map(({ key }, i) => ({ component: key, score: text(components[i]) })),
    final: text(finals[0]),
  }
}
