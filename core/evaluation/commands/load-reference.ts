import { createHash } from 'node:crypto'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import { ReferenceLoaded } from '../facts.ts'
import {
  type QuestionFigure,
  type ResultFile,
  readAbsences,
  readInstruments,
  readOtherFinals,
  readQuestionFigures,
  readResultFiles,
  readSources,
} from '../reference.ts'
import { toText, toText2 } from '../rules/exact.ts'
import type { ResultLine } from '../rules/result-table.ts'
import { addInstruments } from '../store/instruments.ts'
import {
  addAbsences,
  addOtherFinals,
  addResults,
  addSources,
  announce,
  hasLoaded,
  listResults,
  lockPublishing,
  type PublishedResult,
  recordLoad,
} from '../store/published.ts'
import { addQuestionSets, listQuestionSets, type QuestionSet } from '../store/question-scores.ts'

/**
 * Loads the shipped instruments, sources, results and question scores. The same files are loaded once;
 * what an installation has published since, or corrected, is never overwritten.
 */
export async function loadReference(ctx: Context): Promise<void> {
  const shipped = await readShipped()
  const fingerprint = createHash('sha256').update(JSON.stringify(shipped, bigintText)).digest('hex')
  await lockPublishing(ctx.tx)
  if (await hasLoaded(ctx.tx, fingerprint)) return
  const results = await store(ctx, shipped)
  await recordLoad(ctx.tx, fingerprint, ctx.now)
  await announce(ctx.tx)
  const instruments = shipped.instruments.length
  publish(ctx, ReferenceLoaded.of({ fingerprint, instruments, results }))
}

const bigintText = (_key: string, value: unknown): unknown =>
  typeof value === 'bigint' ? value.toString() : value instanceof Map ? [...value] : value

type Shipped = Awaited<ReturnType<typeof readShipped>>

async function readShipped() {
  const instruments = await readInstruments()
  return {
    instruments,
    sources: await readSources(),
    files: await readResultFiles(instruments),
    absences: await readAbsences(),
    finals: await readOtherFinals(),
    questions: await readQuestionFigures(),
  }
}

/** @returns how many results were new */
async function store({ tx, now }: Context, shipped: Shipped): Promise<number> {
  await addInstruments(tx, shipped.instruments, now)
  await addSources(tx, shipped.sources)
  await addAbsences(tx, shipped.absences)
  await addOtherFinals(tx, shipped.finals)
  const years = [...new Set(shipped.files.map((f) => f.year))]
  const known = new Set((await listResults(tx, years)).map((r) => `${r.year} ${r.code}`))
  const results = shipped.files.flatMap(resultsOf).filter((r) => !known.has(`${r.year} ${r.code}`))
  if (results.length > 0) await addResults(tx, results, now)
  const knownSets = new Set((await listQuestionSets(tx, undefined)).map((s) => `${s.year} ${s.code}`))
  const sets = setsOf(shipped.questions).filter((s) => !knownSets.has(`${s.year} ${s.code}`))
  if (sets.length > 0) await addQuestionSets(tx, sets, now)
  return results.length
}

const resultsOf = ({ year, source, rows }: ResultFile): PublishedResult[] =>
  rows.map((row) => resultOf(year, source, row))

const resultOf = (year: number, sourceKey: string, row: ResultLine): PublishedResult => ({
  year,
  code: row.code,
  version: 1,
  track: row.track,
  instrumentCode: row.instrument.code,
  instrumentVersion: row.instrument.version,
  final: toText2(row.final),
  improvement: row.improvement === null ? null : toText2(row.improvement),
  sourceKey,
  scores: Object.fromEntries([...row.scores].map(([component, score]) => [component, toText2(score)])),
})

function setsOf(figures: readonly QuestionFigure[]): QuestionSet[] {
  const sets = new Map<string, QuestionSet>()
  for (const { year, code, question, score } of figures) {
    const key = `${year} ${code}`
    const set = sets.get(key) ?? { year, code, version: 1, scores: {} }
    set.scores[question] = toText(score, 2)
    sets.set(key, set)
  }
  return [...sets.values()]
}
