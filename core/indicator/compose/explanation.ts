import type { Context } from '#platform/context.ts'
import type { Block, PrintDocument } from '#platform/pdf/document.ts'
import { day } from '#platform/time/time.ts'
import type { ExplainedDay, Explanation } from '../contract.ts'
import { said } from '../rules/steps.ts'
import { words } from './words.ts'

/** Days on paper; a year of them would fill nine pages. */
const MOST_DAYS = 62

type Asker = Pick<Context, 'now' | 'language' | 'publicUrl'>

/** The family of a value as it is printed. Pure: the same value gives the same paper. */
export function composeExplanation(
  explanation: Explanation,
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
      { label: text.value, value: shown(value.value, language), note: indicator.unit },
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
  return manual === null ? [] : [heading(text.manual), paragraph(`${text.manualSource}: ${manual.source}`)]
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
