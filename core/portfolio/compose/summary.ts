import { rupiah } from '#platform/money/money.ts'
import type { Block, PrintDocument } from '#platform/pdf/document.ts'
import { day } from '#platform/time/time.ts'
import type { Summary } from '../contract.ts'
import { summaryWords } from './words.ts'

/** Rows that still fit on the page with the figures. */
const MOST_RED = 12

interface Place {
  language: 'id' | 'en'
  code: string
  publicUrl: string
}

/** The summary of a year as a page of A4. Pure: the same summary gives the same paper. */
export function composeSummary(summary: Summary, place: Place): PrintDocument {
  const w = summaryWords[place.language]
  const asOf = day(summary.today, place.language)
  const title = w.title(summary.region, summary.year)
  return {
    title,
    subject: w.subject,
    author: w.author,
    language: place.language,
    createdAt: new Date(`${summary.today}T00:00:00Z`),
    layout: 'portrait',
    runningHead: title,
    runningFoot: w.foot(summary.region, asOf),
    pageLabel: w.page,
    blocks: [
      { kind: 'title', kicker: w.kicker, text: title, subtitle: w.asOf(asOf) },
      ...figureBlocks(summary, place.language),
      ...redBlocks(summary, place.language),
      {
        kind: 'verification',
        url: `${place.publicUrl}/daerah/${place.code}/program`,
        alt: w.publicAlt,
        text: w.publicText,
      },
    ],
  }
}

function figureBlocks(summary: Summary, language: 'id' | 'en'): Block[] {
  const w = summaryWords[language]
  const percent = (text: string | null) =>
    text === null ? w.none : `${language === 'id' ? text.replace('.', ',') : text} %`
  const money = (text: string) => rupiah(BigInt(text), language)
  return [
    {
      kind: 'key-figures',
      figures: [
        {
          label: w.physical,
          value: percent(summary.physical),
          note: summary.physical === null ? w.noReport : w.physicalNote(summary.reported),
        },
        {
          label: w.money,
          value: percent(summary.absorbed),
          note: w.moneyNote(money(summary.moneyReal), money(summary.moneyPlanned)),
        },
        { label: w.red, value: String(summary.red.length) },
        { label: w.late, value: String(summary.late) },
      ],
    },
    {
      kind: 'key-figures',
      figures: [
        { label: w.planned, value: String(summary.planned) },
        { label: w.running, value: String(summary.running) },
        { label: w.quickWins, value: String(summary.quickWins) },
        { label: w.meetings, value: String(summary.meetings) },
        { label: w.openDecisions, value: String(summary.openDecisions) },
      ],
    },
  ]
}

function redBlocks({ red }: Summary, language: 'id' | 'en'): Block[] {
  const w = summaryWords[language]
  const heading: Block = { kind: 'heading', level: 1, text: w.redTitle }
  if (red.length === 0) return [heading, { kind: 'paragraph', text: w.noRed }]
  const more: Block[] =
    red.length > MOST_RED ? [{ kind: 'paragraph', text: w.more(red.length - MOST_RED), style: 'note' }] : []
  return [
    heading,
    {
      kind: 'table',
      caption: w.redCaption,
      columns: [
        { header: w.programme, width: 3, names: true },
        { header: w.owner, width: 2 },
        { header: w.why, width: 4 },
      ],
      rows: red.slice(0, MOST_RED).map(({ name, owner, why }) => ({
        cells: [name, owner ?? w.noOwner, why.map((one) => one[language]).join(' ')],
      })),
    },
    ...more,
  ]
}
