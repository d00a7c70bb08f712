import type { InstrumentSummary, ResultRow, ResultsOfYear } from '#core/evaluation/contract.ts'
import type { Block, Column, PrintDocument, Row } from '#platform/pdf/document.ts'
import type { Language } from '#platform/problem/problem.ts'
import { sourceBlocks } from './source.ts'
import { dateOfSource, type Voice, voiceOf } from './voice.ts'

/** A component as a column: the tracks of a year share letters and keys, not all have all. */
type ComponentColumn = Pick<InstrumentSummary['components'][number], 'key' | 'letter' | 'label'>

/**
 * The national table of a year as a landscape document. Pure.
 *
 * @example renderPdf(composeNationalTable(results, 'https://smartcity.example.go.id', 'id'))
 */
export function composeNationalTable(
  results: ResultsOfYear,
  publicUrl: string,
  language: Language,
): PrintDocument {
  const voice = voiceOf(language)
  const { national, author, page, report } = voice.text
  const marked = (line: string): string => (results.isExample ? report.example(line) : line)
  return {
    title: marked(national.title(results.year)),
    subject: national.subject,
    author,
    language,
    createdAt: newestDate(results),
    layout: 'landscape',
    runningHead: marked(national.title(results.year)),
    runningFoot: marked(national.foot(results.year)),
    pageLabel: page,
    blocks: [
      ...head(results, voice),
      ...ranking(results, voice),
      ...weights(results, voice),
      ...absent(results, voice),
      ...sources(results, publicUrl, voice),
    ],
  }
}

/** The latest of the sources' dates; the turn of the year where none is known. */
function newestDate({ sources, year }: ResultsOfYear): Date {
  const dates = sources.map((source) => dateOfSource(source, year)).sort((a, b) => b.getTime() - a.getTime())
  return dates[0] ?? new Date(Date.UTC(year, 11, 31))
}

function head({ year, coverage, isExample, absent: missing, median }: ResultsOfYear, voice: Voice): Block[] {
  const { national, report } = voice.text
  const { figures } = national
  return [
    {
      kind: 'title',
      kicker: isExample ? report.example(national.kicker) : national.kicker,
      text: national.heading(year),
      subtitle: national.subtitle(coverage.known, coverage.scored),
    },
    {
      kind: 'key-figures',
      figures: [
        { label: figures.known, value: `${coverage.known}` },
        { label: figures.scored, value: coverage.scored === null ? voice.text.none : `${coverage.scored}` },
        { label: figures.median, value: voice.score(median) },
        { label: figures.absent, value: `${missing.length}` },
      ],
    },
    { kind: 'paragraph', text: voice.of(coverage.note) },
    { kind: 'paragraph', style: 'note', text: national.notApplicable },
  ]
}

/** Every component of any instrument of the year once, by letter. */
function componentColumns(instruments: readonly InstrumentSummary[]): ComponentColumn[] {
  const all = instruments.flatMap((instrument) => instrument.components)
  const once = all.filter((component, i) => all.findIndex((other) => other.key === component.key) === i)
  return once.sort((a, b) => a.letter.localeCompare(b.letter))
}

function ranking(results: ResultsOfYear, voice: Voice): Block[] {
  const { national } = voice.text
  const components = componentColumns(results.instruments)
  const letters = components.map(({ letter, label }) => `${letter} ${voice.of(label)}`).join('; ')
  return [
    { kind: 'heading', level: 1, text: national.table },
    {
      kind: 'table',
      caption: national.tableCaption(results.year, letters),
      columns: rankingColumns(components, voice),
      rows: results.rows.map((row) => rankingRow(row, components, voice)),
    },
  ]
}

function rankingColumns(components: readonly ComponentColumn[], voice: Voice): Column[] {
  const { columns } = voice.text.national
  return [
    { header: columns.rank, width: 10, align: 'right' },
    { header: columns.code, width: 8 },
    { header: columns.name, width: 26, names: true },
    { header: columns.province, width: 29 },
    { header: columns.track, width: 14 },
    ...components.map(({ letter }): Column => ({ header: letter, width: 7, align: 'right' })),
    { header: columns.final, width: 12, align: 'right' },
    { header: columns.improvement, width: 13, align: 'right' },
  ]
}

function rankingRow(row: ResultRow, components: readonly ComponentColumn[], voice: Voice): Row {
  const scores = new Map(row.components.map(({ component, score }) => [component, score]))
  return {
    cells: [
      `${row.rank.place}`,
      row.code,
      row.name,
      row.province.name,
      voice.text.tracks[row.track],
      ...components.map(({ key }) => voice.score(scores.get(key) ?? null)),
      voice.score(row.final),
      voice.signed(row.improvement),
    ],
  }
}

function weights({ instruments }: ResultsOfYear, voice: Voice): Block[] {
  const { national } = voice.text
  const components = componentColumns(instruments)
  return [
    { kind: 'heading', level: 1, text: national.weights },
    {
      kind: 'table',
      caption: national.weightsCaption,
      columns: [
        { header: national.instrument, width: 40, names: true },
        ...components.map(
          ({ letter, label }): Column => ({
            header: `${letter} ${voice.of(label)}`,
            width: 15,
            align: 'right',
          }),
        ),
        { header: national.rule, width: 32 },
      ],
      rows: instruments.map((instrument) => ({
        cells: [
          voice.of(instrument.name),
          ...components.map(({ key }) =>
            voice.percent(instrument.components.find((c) => c.key === key)?.weight ?? null),
          ),
          national.rules[instrument.rule],
        ],
      })),
    },
  ]
}

function absent({ absent: missing }: ResultsOfYear, voice: Voice): Block[] {
  const { national } = voice.text
  if (missing.length === 0) return []
  return [
    { kind: 'heading', level: 1, text: national.absent },
    { kind: 'paragraph', text: national.absentNote },
    {
      kind: 'table',
      caption: national.absentCaption,
      columns: [
        { header: national.columns.code, width: 12 },
        { header: national.columns.name, width: 44, names: true },
        { header: national.columns.province, width: 44 },
      ],
      rows: missing.map(({ code, name, province }) => ({ cells: [code, name, province.name] })),
    },
  ]
}

function sources(results: ResultsOfYear, publicUrl: string, voice: Voice): Block[] {
  const { national } = voice.text
  const url = `${publicUrl}/api/v1/results/${results.year}`
  return [
    { kind: 'heading', level: 1, text: national.sources },
    ...results.sources.flatMap((source) => sourceBlocks(source, voice)),
    { kind: 'verification', url, alt: national.qr(url), text: national.verify },
  ]
}
