import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input, UploadedFile } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import { readTable } from '#platform/table/read-table.ts'
import type { ImportOutcome, ImportResults } from '../contract.ts'
import { ResultsImported } from '../facts.ts'
import { importWrong, ministryOnly } from '../problems.ts'
import type { SourceData } from '../reference.ts'
import { toText2 } from '../rules/exact.ts'
import type { Finding } from '../rules/finding.ts'
import { type Recomputed, recompute } from '../rules/recompute.ts'
import { readResults } from '../rules/result-table.ts'
import { listInstrumentsOfYears } from '../store/instruments.ts'
import { mapPlaces } from '../store/places.ts'
import { mapPrevious } from '../store/previous.ts'
import {
  addResults,
  addSources,
  announce,
  isMinistry,
  listResults,
  listSources,
  lockPublishing,
  type PublishedResult,
} from '../store/published.ts'
import { reportFindings } from './report-findings.ts'

type ImportInput = Input<typeof ImportResults> & { file: UploadedFile }

/**
 * Publishes the results of a year from a table. The whole file is checked first, finals and
 * improvements are recomputed, and then everything is stored or nothing. A figure that differs from
 * what is stored becomes a new version; the old one stays.
 *
 * @throws Refusal `evaluation.import_wrong` with one sentence for each row and column
 */
export async function importResults(ctx: Context, input: ImportInput): Promise<ImportOutcome> {
  if (!isMinistry(ctx.tenant)) return refuse(ministryOnly)
  const table = await readTable(input.file)
  await lockPublishing(ctx.tx)
  const rows = await checkRows(ctx, input, table)
  const source = await sourceOf(ctx, input)
  const { added, changed, unchanged } = await compareWithStored(ctx, input.year, source.key, rows)
  if (added.length + changed.length === 0) return outcome(input.year, added, changed, unchanged)
  await addSources(ctx.tx, [source])
  await addResults(ctx.tx, [...added, ...changed], ctx.now)
  await announce(ctx.tx)
  publish(
    ctx,
    ResultsImported.of({
      year: input.year,
      source: input.sourceNumber,
      added: added.map((r) => r.code),
      changed: changed.map((r) => r.code),
    }),
  )
  return outcome(input.year, added, changed, unchanged)
}

const outcome = (
  year: number,
  added: readonly unknown[],
  changed: readonly unknown[],
  unchanged: number,
): ImportOutcome => ({ year, added: added.length, changed: changed.length, unchanged })

async function checkRows(
  ctx: Context,
  { year, track }: ImportInput,
  table: Awaited<ReturnType<typeof readTable>>,
): Promise<Recomputed[]> {
  const instruments = await listInstrumentsOfYears(ctx.tx, [year])
  const places = await mapPlaces(ctx.tx)
  const stored = new Map((await listResults(ctx.tx, [year])).map((r) => [r.code, r.track]))
  const { rows, findings } = readResults(table, {
    year,
    track,
    instruments,
    isRegion: (code) => places.has(code),
    knownTrack: (code) => stored.get(code),
  })
  const previous = await mapPrevious(ctx.tx, year)
  const recomputed = rows.map((row) => recompute(row, (code) => previous.get(code)))
  reportFindings([...findings, ...recomputed.flatMap(differencesOf)]).refuseIfAny(importWrong)
  return recomputed
}

const differencesOf = ({ row, differences }: Recomputed): Finding[] =>
  differences.map(({ field, expected, actual }) => ({
    line: row.line,
    column: field,
    kind: 'differs',
    expected,
    actual: actual || '–',
  }))

/** A letter is known by number and date together: the same number occurs in two years. */
async function sourceOf(ctx: Context, input: ImportInput): Promise<SourceData> {
  const { sourceNumber, sourceDate } = input
  const sources = await listSources(ctx.tx)
  return sources.find((s) => s.number === sourceNumber && s.date === sourceDate) ?? newSource(input)
}

const newSource = ({
  year,
  track,
  sourceNumber,
  sourceDate,
  sourceTitle,
  scored,
}: ImportInput): SourceData => ({
  key: `${sourceNumber} ${sourceDate}`,
  kind: 'letter',
  year,
  track: track ?? null,
  number: sourceNumber,
  date: sourceDate,
  title: sourceTitle
    ? { id: sourceTitle, en: sourceTitle }
    : { id: `Hasil evaluasi kota cerdas ${year}`, en: `Results of the smart city evaluation ${year}` },
  invited: null,
  scored: scored ?? null,
  url: null,
  note: null,
})

async function compareWithStored(
  ctx: Context,
  year: number,
  sourceKey: string,
  rows: readonly Recomputed[],
): Promise<{ added: PublishedResult[]; changed: PublishedResult[]; unchanged: number }> {
  const stored = new Map((await listResults(ctx.tx, [year])).map((r) => [r.code, r]))
  const results = rows.map((row) => resultOf(year, sourceKey, row, stored.get(row.row.code)))
  const added = results.filter((r) => r.version === 1)
  const changed = results.filter((r) => r.version > 1 && !sameFigures(r, stored.get(r.code)))
  return { added, changed, unchanged: results.length - added.length - changed.length }
}

/** An improvement the table says nothing of is the computed one. */
function resultOf(
  year: number,
  sourceKey: string,
  { row, improvement }: Recomputed,
  stored: PublishedResult | undefined,
): PublishedResult {
  const gained = row.statesImprovement ? row.improvement : improvement
  return {
    year,
    code: row.code,
    version: (stored?.version ?? 0) + 1,
    track: row.track,
    instrumentCode: row.instrument.code,
    instrumentVersion: row.instrument.version,
    final: toText2(row.final),
    improvement: gained === null ? null : toText2(gained),
    sourceKey,
    scores: Object.fromEntries([...row.scores].map(([component, score]) => [component, toText2(score)])),
  }
}

/** Figures that say the same; the source may be another copy of the letter. */
const sameFigures = (a: PublishedResult, b: PublishedResult | undefined): boolean =>
  b !== undefined &&
  a.track === b.track &&
  a.final === b.final &&
  a.improvement === b.improvement &&
  Object.keys(a.scores).every((component) => a.scores[component] === b.scores[component])
