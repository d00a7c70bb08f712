import type { Tx } from '#platform/db/tx.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { QuestionScore, RegionResult, Source } from '../contract.ts'
import { resultUnknown } from '../problems.ts'
import type { SourceData } from '../reference.ts'
import { decimal } from '../rules/exact.ts'
import { improvementReply } from '../rules/improvement-reply.ts'
import { type InstrumentData, questionsOf } from '../rules/instrument.ts'
import { extremes, questionReply } from '../rules/question-reply.ts'
import { componentMedians, standingsOf } from '../rules/standing.ts'
import { instrumentSummary, sumOfScores, sumReply } from '../rules/sum.ts'
import { listInstrumentsOfResults } from './instruments.ts'
import { coverageOfYear, sourceReply, usedBy } from './national-results.ts'
import { getPlace, type Place } from './places.ts'
import {
  countBySource,
  listAbsences,
  listFinalsOf,
  listResults,
  listSources,
  listVersions,
  type PublishedResult,
} from './published.ts'
import { listQuestionSets } from './question-scores.ts'

/** Everything a region page needs, read once. */
interface Reading {
  year: number
  code: string
  place: Place
  /** Results of the year and of the year before. */
  results: PublishedResult[]
  instruments: InstrumentData[]
  sources: SourceData[]
  coverage: RegionResult['coverage']
  history: RegionResult['history']
  versions: RegionResult['versions']
  per: string | undefined
  /** Question scores of the year, by code; empty where none are known. */
  questions: Record<string, string>
}

/**
 * One region in one year, with the whole family of its figures.
 *
 * @param per the state as known at the end of this day; the newest when left out
 * @throws Refusal `evaluation.result_unknown`
 */
export async function getRegionResult(
  tx: Tx,
  code: string,
  year: number,
  per?: string,
): Promise<RegionResult> {
  const reading = await read(tx, code, year, per)
  const own = reading.results.find((r) => r.year === year && r.code === code)
  if (own !== undefined) return scoredReply(reading, own)
  const absence = (await listAbsences(tx, year, per)).find((a) => a.code === code)
  return absence === undefined
    ? refuse(resultUnknown, { code, year })
    : absentReply(reading, sourceNamed(reading.sources, absence.sourceKey))
}

async function read(tx: Tx, code: string, year: number, per: string | undefined): Promise<Reading> {
  const results = await listResults(tx, [year - 1, year], per)
  const sources = await listSources(tx)
  const instruments = await listInstrumentsOfResults(tx, [year - 1, year])
  return {
    year,
    code,
    place: await getPlace(tx, code),
    results,
    instruments: usedBy(results, instruments),
    sources,
    coverage: coverageOfYear(year, sources, await countBySource(tx, year, per)),
    history: await listFinalsOf(tx, code, per),
    versions: (await listVersions(tx, code, year)).map(({ sourceKey, ...version }) => ({
      ...version,
      source: sourceNamed(sources, sourceKey),
    })),
    per,
    questions: (await listQuestionSets(tx, [year], code, per))[0]?.scores ?? {},
  }
}

const sourceNamed = (sources: readonly SourceData[], key: string): Source => {
  const source = sources.find((s) => s.key === key)
  if (source === undefined) throw new Error(`Source ${key} is named by a result but not stored.`)
  return sourceReply(source)
}

const headOf = ({ place, year, coverage, history, versions, per }: Reading) => ({
  code: place.code,
  name: place.name,
  province: place.province,
  year,
  coverage,
  history,
  versions,
  per: per ?? null,
})

const absentReply = (reading: Reading, source: Source): RegionResult => ({
  ...headOf(reading),
  state: 'absent',
  version: null,
  interval: null,
  rankRange: null,
  track: null,
  instrument: null,
  final: null,
  components: [],
  sum: null,
  improvement: null,
  rank: null,
  rankInProvince: null,
  rankInTrack: null,
  source,
  strengths: [],
  weaknesses: [],
})

function scoredReply(reading: Reading, own: PublishedResult): RegionResult {
  const instrument = instrumentOf(reading, own)
  const rows = reading.results.filter((r) => r.year === reading.year)
  const standing = standingsOf(rows).get(own.code)
  const before = reading.results.find((r) => r.year === reading.year - 1 && r.code === own.code)
  const questions = questionScores(instrument, reading.questions)
  return {
    ...headOf(reading),
    state: 'scored',
    version: own.version,
    ...surenessOf(own),
    track: own.track,
    instrument: instrumentSummary(instrument),
    final: own.final,
    components: componentsOf(instrument, own, before, rows, reading.questions),
    sum: sumReply(instrument, sumOfScores(instrument, scoreMap(own))),
    improvement: improvementOf(reading, own, before),
    rank: standing?.rank ?? null,
    rankInProvince: standing?.rankInProvince ?? null,
    rankInTrack: standing?.rankInTrack ?? null,
    source: sourceNamed(reading.sources, own.sourceKey),
    ...extremes(questions),
  }
}

/** How sure a final is; nothing where it was read from a letter. */
function surenessOf({ low, high, rankFrom, rankTo }: PublishedResult) {
  return {
    interval: low && high ? { low, high } : null,
    rankRange: rankFrom && rankTo ? { from: rankFrom, to: rankTo } : null,
  }
}

function instrumentOf({ instruments }: Reading, row: PublishedResult): InstrumentData {
  const found = instruments.find((i) => i.code === row.instrumentCode && i.version === row.instrumentVersion)
  if (found === undefined) throw new Error(`Instrument ${row.instrumentCode} of a result is not stored.`)
  return found
}

export const scoreMap = ({ scores }: { scores: Record<string, string> }) =>
  new Map(Object.entries(scores).map(([component, score]) => [component, decimal(score)]))

function improvementOf(reading: Reading, own: PublishedResult, before: PublishedResult | undefined) {
  const published = reading.history.find((h) => h.year === reading.year - 1)?.final ?? null
  const previous = before && {
    track: before.track,
    instrument: instrumentOf(reading, before),
    scores: scoreMap(before),
  }
  return improvementReply({ ...own, published, previous })
}

function componentsOf(
  instrument: InstrumentData,
  own: PublishedResult,
  before: PublishedResult | undefined,
  rows: readonly PublishedResult[],
  questions: Readonly<Record<string, string>>,
): RegionResult['components'] {
  const keys = instrument.components.map((c) => c.key)
  const medians = new Map(componentMedians(keys, rows).map((m) => [m.component, m.score]))
  return instrument.components.map(({ key, label }) => ({
    component: key,
    label,
    score: own.scores[key] ?? null,
    median: medians.get(key) ?? null,
    lastYear: before?.scores[key] ?? null,
    questions: questionsOf(instrument, key).filter((q) => questions[q.code] !== undefined).length || null,
  }))
}

const questionScores = (
  instrument: InstrumentData,
  scores: Readonly<Record<string, string>>,
): QuestionScore[] =>
  instrument.questions.flatMap((question) => {
    const score = scores[question.code]
    return score === undefined ? [] : [questionReply(question, decimal(score))]
  })
