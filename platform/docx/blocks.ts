import {
  AlignmentType,
  ExternalHyperlink,
  HeadingLevel,
  ImageRun,
  Paragraph,
  type ParagraphChild,
  TableOfContents,
  TextRun,
} from 'docx'
import QRCode from 'qrcode'
import type {
  Block,
  Chart,
  Figures,
  Heading,
  PrintDocument,
  Table as PrintTable,
  Verification,
} from '#platform/pdf/document.ts'
import { INK } from './styles.ts'
import { tableOf } from './table.ts'

type Child = Paragraph | TableOfContents | ReturnType<typeof tableOf>

/** The blocks of a document in reading order. */
export async function drawBlocks(document: PrintDocument): Promise<Child[]> {
  const drawn = await Promise.all(document.blocks.map((block) => drawBlock(block, document)))
  return drawn.flat()
}

const SMALL = { size: 17, color: INK.mute }
const after = (points: number) => ({ after: points * 20 })

async function drawBlock(block: Block, document: PrintDocument): Promise<Child[]> {
  switch (block.kind) {
    case 'title':
      return [
        line([new TextRun({ text: block.kicker.toUpperCase(), bold: true, ...SMALL })], 2),
        new Paragraph({ text: block.text, heading: HeadingLevel.TITLE }),
        line([new TextRun({ text: block.subtitle })], 14),
      ]
    case 'contents':
      return [line([new TextRun({ text: block.title, bold: true, size: 28 })], 6), contentsOf(document)]
    case 'heading':
      return [headingOf(block)]
    case 'paragraph':
      return block.text.split('\n').map((text) => line([new TextRun({ text, ...styleOf(block.style) })], 6))
    case 'list':
      return block.items.map((text) => new Paragraph({ text, numbering: { reference: 'bullets', level: 0 } }))
    case 'key-figures':
      return [tableOf(figuresTable(block.figures)), line([], 6)]
    case 'table':
      return [...captionOf(block), tableOf(block), line([], 6)]
    case 'figures':
      return chartTables(block)
    case 'verification':
      return proofOf(block)
  }
}

const line = (children: ParagraphChild[], points: number): Paragraph =>
  new Paragraph({ children, spacing: after(points) })

const styleOf = (style: 'plain' | 'note' | 'lead' | undefined) =>
  style === 'note' ? SMALL : style === 'lead' ? { size: 22 } : {}

const headingOf = ({ level, text, startsPage }: Heading): Paragraph =>
  new Paragraph({
    text,
    heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    pageBreakBefore: startsPage === true,
  })

/** Names stand in the file; whoever opens it lets the program fill in the pages. */
function contentsOf({ blocks }: PrintDocument): TableOfContents {
  const headings = blocks.filter((block) => block.kind === 'heading')
  return new TableOfContents('', {
    hyperlink: true,
    headingStyleRange: '1-2',
    cachedEntries: headings.map(({ text, level }) => ({ title: text, level })),
  })
}

const captionOf = ({ caption }: PrintTable): Paragraph[] =>
  caption === ''
    ? []
    : [new Paragraph({ children: [new TextRun({ text: caption, bold: true, size: 17 })], keepNext: true })]

const figuresTable = (figures: readonly { label: string; value: string; note?: string }[]): PrintTable => ({
  kind: 'table',
  caption: '',
  columns: figures.map(({ label }) => ({ header: label, width: 1 })),
  rows: [{ cells: figures.map(({ value, note }) => (note === undefined ? value : `${value} (${note})`)) }],
})

const chartTables = ({ charts }: Figures): Child[] =>
  charts.flatMap((chart) => {
    const table = chartTable(chart)
    return [...captionOf(table), tableOf(table), line([new TextRun({ text: chart.alt, ...SMALL })], 6)]
  })

function chartTable(chart: Chart): PrintTable {
  const series = [chart.current, chart.earlier].filter((one) => one !== null)
  return {
    kind: 'table',
    caption: chart.title,
    columns: [
      { header: '', width: 3, names: true },
      ...series.map(({ label }) => ({ header: label, width: 1, align: 'right' as const })),
    ],
    rows: chart.labels.map((label, i) => ({
      cells: [label, ...series.map(({ values }) => formatted(chart, values[i]))],
    })),
  }
}

const formatted = (chart: Chart, value: string | null | undefined): string =>
  value == null ? '–' : chart.format(value)

async function proofOf({ url, alt, text }: Verification): Promise<Child[]> {
  const data = await QRCode.toBuffer(url, { errorCorrectionLevel: 'M', margin: 0, width: 240 })
  const image = new ImageRun({
    type: 'png',
    data,
    transformation: { width: 120, height: 120 },
    altText: { name: 'QR', description: alt, title: alt },
  })
  const link = new ExternalHyperlink({
    link: url,
    children: [new TextRun({ text: url, style: 'Hyperlink' })],
  })
  return [
    new Paragraph({ children: [image], alignment: AlignmentType.LEFT, spacing: after(6) }),
    line([new TextRun({ text })], 4),
    line([link], 6),
  ]
}
