import type { Heading, List, Paragraph, Title } from '../document.ts'
import {
  ensure,
  group,
  heightOf,
  INK,
  ornament,
  type Paper,
  rule,
  SIZE,
  type Style,
  space,
  tag,
  write,
} from '../paper.ts'

const KICKER: Style = { size: SIZE.small, bold: true, color: INK.mute }
const TITLE: Style = { size: SIZE.title, bold: true, color: INK.strong, lineGap: 0 }
const SUBTITLE: Style = { size: SIZE.part, color: INK.text }

export function drawTitle(paper: Paper, { kicker, text, subtitle }: Title): void {
  const { doc, left, width } = paper
  const line = (type: string, words: string, style: Style, after: number) => {
    tag(paper, paper.root, type, () => write(paper, words, left, doc.y, width, style))
    space(paper, after)
  }
  line('P', kicker.toUpperCase(), KICKER, 2)
  line('H1', text, TITLE, 4)
  line('P', subtitle, SUBTITLE, 10)
  ornament(paper, () => rule(paper, left, doc.y, width, INK.strong, 1.4))
  space(paper, 14)
}

const HEADING: Record<1 | 2, Style> = {
  1: { size: SIZE.section, bold: true, color: INK.strong, lineGap: 0 },
  2: { size: SIZE.part, bold: true },
}

const before = (level: 1 | 2): number => (level === 1 ? 14 : 8)
const after = (level: 1 | 2): number => (level === 1 ? 6 : 3)

export const headingHeight = (paper: Paper, { level, text }: Heading): number =>
  before(level) + heightOf(paper, text, HEADING[level], paper.width) + after(level)

export function drawHeading(paper: Paper, { level, text, startsPage }: Heading): void {
  const { doc, left, width } = paper
  if (startsPage && doc.y > doc.page.margins.top) doc.addPage()
  if (doc.y > doc.page.margins.top) space(paper, before(level))
  bookmark(paper, level, text)
  paper.doc.addNamedDestination(destinationOf(paper.headings.length))
  paper.headings.push({ level, text, page: doc.bufferedPageRange().count })
  tag(paper, paper.root, level === 1 ? 'H2' : 'H3', () =>
    write(paper, text, left, doc.y, width, HEADING[level]),
  )
  space(paper, after(level))
}

/** Name under which a table of contents leads to the heading of this number. */
export const destinationOf = (heading: number): string => `heading-${heading}`

/** Sections hang under the file, parts under the section before them. */
function bookmark({ doc }: Paper, level: 1 | 2, text: string): void {
  const sections = doc.outline.children
  const parent = level === 2 ? (sections.at(-1) ?? doc.outline) : doc.outline
  parent.addItem(text, { expanded: level === 1 })
}

const PARAGRAPH: Record<NonNullable<Paragraph['style']>, Style> = {
  plain: { size: SIZE.body, lineGap: 3.2 },
  note: { size: SIZE.small, color: INK.mute, lineGap: 2.4 },
  lead: { size: SIZE.part, lineGap: 3.6 },
}

export function drawParagraph(paper: Paper, { text, style = 'plain' }: Paragraph): void {
  const { doc, left, width } = paper
  ensure(paper, Math.min(heightOf(paper, text, PARAGRAPH[style], width), 60))
  tag(paper, paper.root, 'P', () => write(paper, text, left, doc.y, width, PARAGRAPH[style]))
  space(paper, 6)
}

export function drawList(paper: Paper, { items }: List): void {
  const list = group(paper, paper.root, 'L')
  for (const item of items) drawItem(paper, list, item)
  list.end()
  space(paper, 4)
}

const INDENT = 12

function drawItem(paper: Paper, list: PDFKit.PDFStructureElement, item: string): void {
  const { doc, left, width } = paper
  const style = PARAGRAPH.plain
  ensure(paper, heightOf(paper, item, style, width - INDENT))
  const y = doc.y
  const element = group(paper, list, 'LI')
  tag(paper, element, 'Lbl', () => write(paper, '\u2022', left + 2, y, INDENT, style))
  tag(paper, element, 'LBody', () => write(paper, item, left + INDENT, y, width - INDENT, style))
  element.end()
  space(paper, 2)
}
