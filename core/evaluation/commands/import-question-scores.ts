import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { UploadedFile } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import { readTable } from '#platform/table/read-table.ts'
import type { ImportOutcome } from '../contract.ts'
import { QuestionScoresImported } from '../facts.ts'
import { importWrong, ministryOnly } from '../problems.ts'
import { decimal, toText } from '../rules/exact.ts'
import { type RegionQuestions, readQuestionScores } from '../rules/question-table.ts'
import { listInstrumentsOfYears } from '../store/instruments.ts'
import { mapPlaces } from '../store/places.ts'
import { announce, isMinistry, listResults, lockPublishing } from '../store/published.ts'
import { addQuestionSets, listQuestionSets, type QuestionSet } from '../store/question-scores.ts'
import { scoreMap } from '../store/region-result.ts'
import { reportFindings } from './report-findings.ts'

/**
 * Publishes question scores of a year from a table. Each component must be complete and give the
 * published component score; everything is stored or nothing.
 *
 * @throws Refusal `evaluation.import_wrong` with one sentence for each row and column
 */
export async function importQuestionScores(
  ctx: Context,
  { year, file }: { year: number; file: UploadedFile },
): Promise<ImportOutcome> {
  if (!isMinistry(ctx.tenant)) return refuse(ministryOnly)
  const table = await readTable(file)
  await lockPublishing(ctx.tx)
  const regions = await checkTable(ctx, year, table)
  const stored = new Map((await listQuestionSets(ctx.tx, [year])).map((set) => [set.code, set]))
  const sets = regions.map((region) => setOf(year, region, stored.get(region.code)))
  const added = sets.filter((set) => set.version === 1)
  const changed = sets.filter((set) => set.version > 1 && !sameScores(set, stored.get(set.code)))
  const outcome = { year, added: added.length, changed: changed.length }
  if (added.length + changed.length === 0) return { ...outcome, unchanged: sets.length }
  await addQuestionSets(ctx.tx, [...added, ...changed], ctx.now)
  await announce(ctx.tx)
  const codes = (of: readonly QuestionSet[]) => of.map((set) => set.code)
  publish(ctx, QuestionScoresImported.of({ year, added: codes(added), changed: codes(changed) }))
  return { ...outcome, unchanged: sets.length - added.length - changed.length }
}

async function checkTable(
  ctx: Context,
  year: number,
  table: Awaited<ReturnType<typeof readTable>>,
): Promise<RegionQuestions[]> {
  const places = await mapPlaces(ctx.tx)
  const instruments = await listInstrumentsOfYears(ctx.tx, [year])
  const results = new Map((await listResults(ctx.tx, [year])).map((r) => [r.code, r]))
  const { regions, findings } = readQuestionScores(table, {
    isRegion: (code) => places.has(code),
    instrumentOf: (code) => {
      const result = results.get(code)
      return instruments.find(
        (i) => i.code === result?.instrumentCode && i.version === result.instrumentVersion,
      )
    },
    publishedOf: (code) => {
      const result = results.get(code)
      return result && scoreMap(result)
    },
  })
  reportFindings(findings).refuseIfAny(importWrong)
  return regions
}

/** Components the file leaves out keep the scores that are stored. */
function setOf(year: number, region: RegionQuestions, stored: QuestionSet | undefined): QuestionSet {
  const given = [...region.scores].map(([question, score]) => [question, toText(score, 2)])
  return {
    year,
    code: region.code,
    version: (stored?.version ?? 0) + 1,
    scores: { ...stored?.scores, ...Object.fromEntries(given) },
  }
}

const sameScores = (a: QuestionSet, b: QuestionSet | undefined): boolean =>
  b !== undefined &&
  Object.entries(a.scores).every(([question, score]) => {
    const before = b.scores[question]
    return before !== undefined && toText(decimal(before), 2) === toText(decimal(score), 2)
  })
