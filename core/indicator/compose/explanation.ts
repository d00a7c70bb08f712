import type { Context } from '#platform/context.ts'
import type { Block, PrintDocument } from '#platform/pdf/document.ts'
import { day, wib } from '#platform/time/time.ts'
import type { ExplainedDay, Explanation, ManualValue, MeasurementPage } from '../contract.ts'
import { exactText, fraction } from '../rules/fraction.ts'
import { said } from '../rules/steps.ts'
import { words } from './words.ts'

/** Days on paper; a year of them would fill nine pages. */
const MOST_DAYS = 62

/** Single measurements above and, of a ratio, below the line. */
export interface Measured {
  of: MeasurementPage
  over: MeasurementPage | null
}

type Asker = Pick<Context, 'now' | 'language' | 'publicUrl'>

/** The family of a value as it is printed. Pure: the same value gives the same paper. */
export function composeExplanation(
  explanation: Explanation,
  measured: Measured,
  region: { code: string; name: string },
  { now, language, publicUrl }: Asker,
): PrintDocument {
  const text = words[language]
  const { indicator, period, path } = explanation
  const kicker = `${text.title} · ${region.name} · ${period}`
  const url = indicator.isPublic
    ? `${publicUrl}/daerah/${region.code}/indikator/${indicator.code}`
    : `${publicUrl}/kerja/${region.code}/${path}`
  return {
    title: indicator.name[language],
    subject: text.subject,
    author: region.name,
    language,
    createdAt: now,
    layout: 'portrait',
    runningHead: kicker,
    runningFoot: `${indicator.code} · ${text.version(explanation.value.version)}`,
    pageLabel: text.page,
    blocks: [
      { kind: 'title', kicker, text: indicator.name[language], subtitle: indicator.definition[language] },
      ...(indicator.isExample ? [paragraph(text.example)] : []),
      keyFigures(explanation, language),
      ...formulaBlocks(explanation, language),
      ...sumBlocks(explanation, language),
      ...manualBlocks(explanation, language),
      ...dayBlocks(explanation.days, language),
      ...measuredBlocks(measured, language),
      ...(explanation.throughSeq === null ? [] : [note(text.through(explanation.throughSeq))]),
      { kind: 'verification', url, alt: text.checkingAlt, text: text.checking },
    ],
  }
}

type Language = Asker['language']

const paragraph = (text: string): Block => ({ kind: 'paragraph', text })
const note = (text: string): Block => ({ kind: 'paragraph', text, style: 'note' })
const heading = (text: string): Block => ({ kind: 'heading', level: 1, text })
const shown = (value: string | null, language: Language): string =>
  value === null ? words[language].none : said(value)[language]

function keyFigures({ value, indicator }: Explanation, language: Language): Block {
  const text = words[language]
  return {
    kind: 'key-figures',
    figures: [
      { label: text.value, value: shown(value.value, language), note: text.units[indicator.unit] },
      { label: text.target, value: shown(value.target, language) },
      { label: text.lastYear, value: shown(value.lastYear, language) },
    ],
  }
}

function formulaBlocks({ formula, indicator }: Explanation, language: Language): Block[] {
  const text = words[language]
  const ground = note(`${text.source}: ${indicator.source[language]}`)
  if (formula === null) return [ground]
  return [
    heading(`${text.formula} (${text.version(formula.version)})`),
    paragraph(formula.words[language]),
    ground,
  ]
}

function sumBlocks({ steps, rounding }: Explanation, language: Language): Block[] {
  const text = words[language]
  if (steps.length === 0) return []
  return [
    heading(text.sum),
    {
      kind: 'table',
      caption: text.sum,
      columns: [
        { header: text.what, width: 2, names: true },
        { header: text.figure, width: 3, align: 'right' },
      ],
      rows: steps.map((step) => ({ cells: [step.label[language], step.text[language]] })),
    },
    note(rounding.rule[language]),
  ]
}

function manualBlocks({ manual }: Explanation, language: Language): Block[] {
  const text = words[language]
  if (manual === null) return []
  const { source, note: why, proposedAt, decidedAt, version } = manual
  const decided = decidedAt === null ? [] : [text.approved(wib(decidedAt, language))]
  return [
    heading(text.manual),
    paragraph(`${text.manualSource}: ${source}`),
    ...(why === '' ? [] : [paragraph(why)]),
    note([text.version(version), text.proposed(wib(proposedAt, language)), ...decided].join(' · ')),
    note(evidenceText(manual, language)),
  ]
}

function evidenceText({ evidence, noEvidenceReason }: ManualValue, language: Language): string {
  const text = words[language]
  if (evidence.length > 0) return text.papers(evidence.length)
  return noEvidenceReason === null ? text.noPaper : text.noPaperBecause(noEvidenceReason)
}

/** Down to the number of each fact: whoever holds an export finds the line of that number in it. */
function measuredBlocks({ of, over }: Measured, language: Language): Block[] {
  const text = words[language]
  if (of.rows.length === 0 && (over?.rows.length ?? 0) === 0) return []
  if (over === null) return [heading(text.measurements), ...measuredTable(text.measurements, of, language)]
  return [
    heading(text.measurements),
    ...measuredTable(text.numerator, of, language),
    ...measuredTable(text.denominator, over, language),
  ]
}

/** Milliseconds as seconds, digit for digit. */
const measuredText = ({ value, unit }: MeasurementPage['rows'][number], language: Language): string =>
  unit === 'ms'
    ? `${said(exactText(fraction(BigInt(value), 1000n)))[language]} ${words[language].units.seconds}`
    : said(String(value))[language]

function measuredTable(caption: string, { rows, next }: MeasurementPage, language: Language): Block[] {
  const text = words[language]
  return [
    {
      kind: 'table',
      caption,
      columns: [
        { header: text.happened, width: 2, names: true },
        { header: caption, width: 3 },
        { header: text.figure, width: 1.5, align: 'right' },
        { header: text.fact, width: 1, align: 'right' },
        { header: text.seal, width: 1 },
      ],
      rows: rows.map((row) => ({
        cells: [
          wib(row.at, language),
          row.label[language],
          measuredText(row, language),
          said(String(row.factSeq))[language],
          row.isSealed ? text.sealed : text.unsealed,
        ],
      })),
    },
    ...(next === null ? [] : [note(text.moreMeasured(rows.length))]),
  ]
}

function dayBlocks(days: readonly ExplainedDay[], language: Language): Block[] {
  const text = words[language]
  if (days.length === 0) return []
  const rows = days.slice(-MOST_DAYS).map((one) => ({
    cells: [
      day(one.day, language),
      shown(one.numerator, language),
      shown(one.denominator, language),
      String(one.count),
      shown(one.value, language),
    ],
  }))
  return [
    heading(text.days),
    {
      kind: 'table',
      caption: text.days,
      columns: [
        { header: text.day, width: 2, names: true },
        { header: text.numerator, width: 1.5, align: 'right' },
        { header: text.denominator, width: 1.5, align: 'right' },
        { header: text.count, width: 1, align: 'right' },
        { header: text.value, width: 1.2, align: 'right' },
      ],
      rows,
    },
    ...(days.length > MOST_DAYS ? [note(text.more(days.length - MOST_DAYS))] : []),
  ]
}
