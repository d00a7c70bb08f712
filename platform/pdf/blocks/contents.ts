import type { Contents } from '../document.ts'
import {
  ensure,
  group,
  type HeadingPlace,
  heightOf,
  type Paper,
  SIZE,
  type Style,
  space,
  tag,
  write,
  writeLine,
} from '../paper.ts'
import { destinationOf } from './text.ts'

type Element = PDFKit.PDFStructureElement

const TITLE: Style = { size: SIZE.section, bold: true }
const LINE: Record<1 | 2, Style> = {
  1: { size: SIZE.body, bold: true, lineGap: 2 },
  2: { size: SIZE.body, lineGap: 2 },
}
const INDENT: Record<1 | 2, number> = { 1: 0, 2: 14 }
/** Room for the number of a page. */
const NUMBER = 34

/** Every heading with its page; each line is a link to it. */
export function drawContents(paper: Paper, { title }: Contents): void {
  const { doc, left, width } = paper
  tag(paper, paper.root, 'P', () => write(paper, title, left, doc.y, width, TITLE))
  space(paper, 6)
  const list = group(paper, paper.root, 'TOC')
  paper.expected.forEach((heading, i) => {
    drawLine(paper, list, heading, i)
  })
  list.end()
  doc.x = left
  space(paper, 10)
}

function drawLine(paper: Paper, list: Element, { level, text, page }: HeadingPlace, i: number): void {
  const { doc, left, width } = paper
  const style = LINE[level]
  const [x, room] = [left + INDENT[level], width - INDENT[level] - NUMBER]
  const height = heightOf(paper, text, style, room)
  ensure(paper, height)
  const y = doc.y
  const item = group(paper, list, 'TOCI')
  const link = group(paper, item, 'Link')
  link.add(() => write(paper, text, x, y, room, style))
  link.add(() =>
    writeLine(paper, page === 0 ? ' ' : String(page), left + width, y, { ...style, align: 'right' }),
  )
  // A plain string would be written as a PDF name; the published types do not know the parent.
  const described = { structParent: link, Contents: new String(`${text}, ${page}`) }
  doc.goTo(x, y, width - INDENT[level], height, destinationOf(i), described as object)
  link.end()
  item.end()
  doc.y = y + height
  space(paper, level === 1 ? 3 : 1)
}
