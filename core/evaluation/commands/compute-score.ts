import type { Context } from '#platform/context.ts'
import type { Input, UploadedFile } from '#platform/http/endpoint.ts'
import { type FieldError, refuse } from '#platform/problem/problem.ts'
import { readTable } from '#platform/table/read-table.ts'
import type { Computation, ComputeScore, ComputeScoreFromFile, Rank } from '../contract.ts'
import { regionUnknown, scoresWrong } from '../problems.ts'
import { type Cell, reportInto } from '../rules/cell.ts'
import { type Computed, compute, type GivenScores } from '../rules/computation.ts'
import { readGivenScores } from '../rules/computation-table.ts'
import { decimal, toHundredths } from '../rules/exact.ts'
import { type Finding, sentenceOf } from '../rules/finding.ts'
import { type InstrumentData, isRounded } from '../rules/instrument.ts'
import { placeAmong } from '../rules/rank.ts'
import { getInstrument } from '../store/instrument-replies.ts'
import { mapPlaces } from '../store/places.ts'
import { listResults } from '../store/published.ts'
import { reportFindings } from './report-findings.ts'

/**
 * Scores what somebody typed; nothing is stored. A typed score may have a decimal comma or point.
 *
 * @throws Refusal `evaluation.scores_wrong` with one sentence for each score
 */
export async function computeScore(ctx: Context, input: Input<typeof ComputeScore>): Promise<Computation> {
  const instrument = await getInstrument(ctx.tx, input.instrument)
  const { reply, sum } = computeTyped(instrument, input.scores)
  return { ...reply, ...(await placeOf(ctx, instrument, sum, input.regionCode)) }
}

/**
 * Scores typed text under an instrument.
 *
 * @throws Refusal `evaluation.scores_wrong`
 */
export function computeTyped(instrument: InstrumentData, scores: Readonly<Record<string, string>>): Computed {
  const findings: Finding[] = []
  const computed = compute(instrument, typedCells(scores), reportInto(findings))
  if (computed !== undefined) return computed
  return refuse(scoresWrong, { count: findings.length }, findings.map(toFieldError))
}

/** People type 3,76 and 3.76; with nothing stored and one separator only, both are clear. */
const typedCells = (scores: Readonly<Record<string, string>>): GivenScores =>
  new Map(
    Object.entries(scores)
      .map(([key, text]): [string, Cell] => [
        key,
        { line: 0, column: key, text: text.trim().replace(',', '.') },
      ])
      .filter(([, cell]) => cell.text !== ''),
  )

const toFieldError = (finding: Finding): FieldError => ({
  field: `/scores/${finding.column}`,
  message: sentenceOf(finding),
})

/**
 * Scores an uploaded table of component or question scores; nothing is stored.
 *
 * @throws Refusal of the table, or `evaluation.scores_wrong` with rows and columns
 */
export async function computeScoreFromFile(
  ctx: Context,
  input: Input<typeof ComputeScoreFromFile> & { file: UploadedFile },
): Promise<Computation> {
  const instrument = await getInstrument(ctx.tx, input.instrument)
  const table = await readTable(input.file)
  const findings: Finding[] = []
  const report = reportInto(findings)
  const given = readGivenScores(table, input.regionCode, report)
  const computed = given && compute(instrument, given, report)
  reportFindings(findings).refuseIfAny(scoresWrong)
  if (computed === undefined) return refuse(scoresWrong, { count: 0 })
  return { ...computed.reply, ...(await placeOf(ctx, instrument, computed.sum, input.regionCode)) }
}

/** The place among the results known of the instrument's year, the region's own result left out. */
async function placeOf(
  ctx: Context,
  { year, rule }: InstrumentData,
  { final }: Computed['sum'],
  regionCode: string | undefined,
): Promise<{ regionCode: string | null; rank: Rank | null }> {
  if (regionCode !== undefined && !(await mapPlaces(ctx.tx)).has(regionCode))
    return refuse(regionUnknown, { code: regionCode })
  const region = { regionCode: regionCode ?? null }
  if (year === null || !isRounded(rule)) return { ...region, rank: null }
  const others = (await listResults(ctx.tx, [year])).filter((r) => r.code !== regionCode)
  if (others.length === 0) return { ...region, rank: null }
  const finals = others.map((r) => toHundredths(decimal(r.final)))
  return { ...region, rank: placeAmong(toHundredths(final), finals) }
}
