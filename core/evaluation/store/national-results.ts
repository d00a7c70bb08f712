import type { Tx } from '#platform/db/tx.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { ResultRow, ResultsOfYear, Source, Track } from '../contract.ts'
import { yearUnknown } from '../problems.ts'
import type { SourceData } from '../reference.ts'
import { coverageOf, type YearCoverage } from '../rules/coverage.ts'
import type { InstrumentData } from '../rules/instrument.ts'
import { componentKeys, componentMedians, medianText, type Standing, standingsOf } from '../rules/standing.ts'
import { instrumentSummary } from '../rules/sum.ts'
import { listInstrumentsOfResults } from './instruments.ts'
import { mapPlaces, type Place, placeOf } from './places.ts'
import { countBySource, listAbsences, listResults, listSources, type PublishedResult } from './published.ts'

/** The years with results, newest first, with what is held of each. */
export async function listYears(tx: Tx): Promise<{ year: number; coverage: YearCoverage }[]> {
  const sources = await listSources(tx)
  const counts = await countBySource(tx)
  const years = [...new Set(counts.map((c) => c.year))].sort((a, b) => b - a)
  return years.map((year) => ({ year, coverage: coverageOfYear(year, sources, counts) }))
}

/** The sources of a year with what is held of each; a source of which nothing is held counts too. */
export function coverageOfYear(
  year: number,
  sources: readonly SourceData[],
  counts: readonly { year: number; sourceKey: string; known: number }[],
): YearCoverage {
  const known = new Map(counts.filter((c) => c.year === year).map((c) => [c.sourceKey, c.known]))
  const ofYear = sources.filter((s) => known.has(s.key) || (s.year === year && s.kind === 'letter'))
  return coverageOf(ofYear.map((s) => ({ ...s, known: known.get(s.key) ?? 0 })))
}

export interface NationalFilter {
  year: number
  track?: Track | undefined
  province?: string | undefined
  /** The state as known at the end of this day. */
  per?: string | undefined
}

/**
 * The national table of a year. A filter chooses rows; places and coverage stay those of the whole year.
 *
 * @throws Refusal `evaluation.year_unknown`
 */
export async function getNationalResults(tx: Tx, filter: NationalFilter): Promise<ResultsOfYear> {
  const { year, per } = filter
  const all = await listResults(tx, [year], per)
  const absences = await listAbsences(tx, year, per)
  if (all.length + absences.length === 0) return refuse(yearUnknown, { year })
  const sources = await listSources(tx)
  const counts = await countBySource(tx, year, per)
  const instruments = usedBy(all, await listInstrumentsOfResults(tx, [year]))
  const places = await mapPlaces(tx)
  const chosen = all.filter((row) => isChosen(row, filter))
  const keys = componentKeys(instruments)
  const used = new Set([...all, ...absences].map((row) => row.sourceKey))
  const read = sources.filter((s) => used.has(s.key))
  return {
    year,
    isExample: read.some((s) => s.isExample),
    per: per ?? null,
    coverage: coverageOfYear(year, sources, counts),
    sources: read.map(sourceReply),
    instruments: instruments.map(instrumentSummary),
    rows: rowsOf(chosen, standingsOf(all), places, keys),
    absent: absentOf(absences, all, places, filter),
    median: medianText(chosen.map((row) => row.final)),
    componentMedians: componentMedians(keys, chosen),
  }
}

const isChosen = (row: { code: string; track?: Track }, { track, province }: NationalFilter): boolean =>
  (track === undefined || row.track === track) &&
  (province === undefined || row.code.startsWith(`${province}.`))

/** The instrument versions the rows were scored with. */
export const usedBy = (
  rows: readonly PublishedResult[],
  instruments: readonly InstrumentData[],
): InstrumentData[] =>
  instruments.filter((i) =>
    rows.some((row) => row.instrumentCode === i.code && row.instrumentVersion === i.version),
  )

/** Highest final first; equal finals by code. */
function rowsOf(
  results: readonly PublishedResult[],
  standings: ReadonlyMap<string, Standing>,
  places: ReadonlyMap<string, Place>,
  keys: readonly string[],
): ResultRow[] {
  return results
    .flatMap((result) => {
      const standing = standings.get(result.code)
      return standing === undefined ? [] : [rowOf(result, standing, placeOf(places, result.code), keys)]
    })
    .sort((a, b) => a.rank.place - b.rank.place || (a.code < b.code ? -1 : 1))
}

const rowOf = (
  { track, final, improvement, scores }: PublishedResult,
  standing: Standing,
  place: Place,
  keys: readonly string[],
): ResultRow => ({
  ...place,
  track,
  components: keys.map((component) => ({ component, score: scores[component] ?? null })),
  final,
  improvement,
  ...standing,
})

/** A region of which a result came in after all is no longer absent. */
function absentOf(
  absences: readonly { code: string }[],
  results: readonly PublishedResult[],
  places: ReadonlyMap<string, Place>,
  filter: NationalFilter,
): ResultsOfYear['absent'] {
  const scored = new Set(results.map((row) => row.code))
  return absences
    .filter(({ code }) => !scored.has(code) && isChosen({ code }, { ...filter, track: undefined }))
    .map(({ code }) => placeOf(places, code))
    .map(({ code, name, province }) => ({ code, name, province }))
}

/** A source in the words of the contract; only dated sources carry results. */
export const sourceReply = ({ number, date, title, note, isExample }: SourceData): Source => ({
  number,
  date: date ?? '',
  title,
  note,
  isExample: isExample ?? false,
})
