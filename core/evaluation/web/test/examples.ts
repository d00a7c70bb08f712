import type { RegionResult, ResultRow, ResultsOfYear } from '../../contract.ts'
import { COMPONENTS, instrumentOf, LINES_2023, type Line } from './lines.ts'
import { QUESTIONS } from './questions.ts'
import { coverageOf, sourceOf } from './sources.ts'
import { medianOf, rankOf, sumOf, text } from './sums.ts'

// Replies as the endpoints give them, for the tests of the screens. Figures are published ones.

/** The national table of a year. */
export function resultsOf(
  year: number,
  lines: readonly Line[],
  absent: ResultsOfYear['absent'] = [],
): ResultsOfYear {
  const finals = lines.map((line) => ({ line, final: sumOf(year, line).final }))
  const rows: ResultRow[] = finals.map(({ line, final }) => ({
    code: line.code,
    name: line.name,
    province: line.province,
    track: line.track,
    components: COMPONENTS.map(([component], i) => ({ component, score: line.scores[i] ?? null })),
    final,
    improvement: line.improvement,
    rank: rankOf(
      finals.map((f) => f.final),
      final,
    ),
    rankInProvince: rankOf(
      finals.filter((f) => f.line.province.code === line.province.code).map((f) => f.final),
      final,
    ),
    rankInTrack: rankOf(
      finals.filter((f) => f.line.track === line.track).map((f) => f.final),
      final,
    ),
    point: line.point ?? null,
  }))
  return {
    year,
    isExample: false,
    per: null,
    coverage: coverageOf(year, rows.length),
    sources: [sourceOf(year)],
    instruments: [...new Set(lines.map((line) => line.track))].map((track) => instrumentOf(year, track)),
    rows,
    absent,
    median: medianOf(rows.map((row) => row.final)),
    componentMedians: COMPONENTS.map(([component], i) => ({
      component,
      score: medianOf(lines.flatMap((line) => line.scores[i] ?? [])),
    })),
  }
}

/** One region of a year, with last year's line where there is one. */
export function resultOf(
  year: number,
  lines: readonly Line[],
  code: string,
  lastYear?: readonly Line[],
): RegionResult {
  const table = resultsOf(year, lines)
  const line = lines.find((l) => l.code === code) as Line
  const row = table.rows.find((r) => r.code === code) as ResultRow
  const before = lastYear?.find((l) => l.code === code)
  const instrument = instrumentOf(year, line.track)
  const previous = before ? sumOf(year - 1, before) : null
  const exactBefore = previous === null ? null : text(Math.floor((Number(previous.exact) * 1000 + 5) / 10), 2)
  return {
    code,
    name: line.name,
    province: line.province,
    year,
    state: 'scored',
    track: line.track,
    instrument,
    final: row.final,
    components: instrument.components.map((component) => {
      const at = COMPONENTS.findIndex(([key]) => key === component.key)
      return {
        component: component.key,
        label: component.label,
        score: line.scores[at] ?? null,
        median: table.componentMedians[at]?.score ?? null,
        lastYear: before?.scores[at] ?? null,
        questions: code === '35.07' ? 5 : null,
      }
    }),
    sum: sumOf(year, line),
    improvement:
      line.improvement === null
        ? null
        : {
            value: line.improvement,
            recomputed: before !== undefined,
            previous:
              previous === null || before === undefined || exactBefore === null
                ? null
                : {
                    year: year - 1,
                    track: before.track,
                    value: exactBefore,
                    published: previous.final,
                    sum: previous,
                  },
          },
    rank: row.rank,
    rankInProvince: row.rankInProvince,
    rankInTrack: row.rankInTrack,
    coverage: table.coverage,
    source: sourceOf(year),
    version: 1,
    versions: [
      { version: 1, knownFrom: sourceOf(year).date, final: row.final, source: sourceOf(year), reason: null },
    ],
    per: null,
    interval: null,
    rankRange: null,
    history: [
      ...(previous === null ? [] : [{ year: year - 1, final: previous.final, source: 'B-1004' }]),
      { year, final: row.final, source: 'B-1384' },
    ],
    strengths: code === '35.07' ? QUESTIONS.slice(0, 2) : [],
    weaknesses: code === '35.07' ? QUESTIONS.slice(2, 4) : [],
  }
}

/** A region invited that did not take part. */
export const ABSENT: RegionResult = {
  ...resultOf(2023, LINES_2023, '35.05'),
  code: '33.75',
  name: 'Kota Pekalongan',
  province: { code: '33', name: 'Jawa Tengah' },
  state: 'absent',
  track: null,
  instrument: null,
  final: null,
  components: [],
  sum: null,
  improvement: null,
  rank: null,
  rankInProvince: null,
  rankInTrack: null,
  version: null,
  versions: [],
  history: [],
}
