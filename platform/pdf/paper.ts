import PDFKit from 'pdfkit'
import type { Heading, PrintDocument } from './document.ts'
import { fontBold, fontRegular } from './fonts.ts'

/** Inks that differ in lightness, so that a black-and-white print keeps every distinction. */
export const INK = {
  text: '#26221b',
  mute: '#5d574b',
  line: '#cfc8b9',
  edge: '#8a8272',
  ground: '#f1eee7',
  strong: '#1c2b5c',
  earlier: '#9a8f78',
  white: '#ffffff',
} as const

/** Points. */
export const SIZE = {
  title: 26,
  figure: 19,
  section: 13.5,
  part: 10.5,
  body: 9.5,
  small: 8.2,
  tiny: 7.2,
} as const

/** Points from the edge of an A4 sheet. */
const MARGIN = { top: 62, bottom: 60, left: 54, right: 54 } as const

/** A sheet being written: the PDF, the structure under which all content hangs, and its column. */
export interface Paper {
  doc: PDFKit.PDFDocument
  root: PDFKit.PDFStructureElement
  left: number
  width: number
  /** Lowest point that content may reach. */
  bottom: number
  /** Headings in reading order with the pages they came to stand on; filled while drawing. */
  headings: HeadingPlace[]
  /** The same as a drawing before found it, for a table of contents. */
  expected: readonly HeadingPlace[]
}

export interface HeadingPlace {
  level: 1 | 2
  text: string
  /** From 1; 0 while it is not known. */
  page: number
}

/**
 * Opens a tagged A4 document (PDF 1.7, marked as PDF/UA-1): language, title shown in the window,
 * structure tree, embedded fonts, fixed date.
 *
 * @param found headings as an earlier drawing placed them
 */
export function openPaper(document: PrintDocument, found?: readonly HeadingPlace[]): Paper {
  const doc = new PDFKit({
    size: 'A4',
    layout: document.layout,
    margins: MARGIN,
    pdfVersion: '1.7',
    ...NEWER_THAN_TYPES,
    tagged: true,
    lang: document.language,
    displayTitle: true,
    bufferPages: true,
    info: {
      Title: plain(document.title),
      Subject: plain(document.subject),
      Author: plain(document.author),
      Creator: 'Penataran',
      Producer: 'Penataran',
      CreationDate: document.createdAt,
      ModDate: document.createdAt,
    },
  })
  // The library takes a parsed font; its published types know only bytes.
  doc.registerFont('regular', fontRegular() as unknown as Uint8Array)
  doc.registerFont('bold', fontBold() as unknown as Uint8Array)
  doc.font('regular')
  const root = doc.struct('Document')
  doc.addStructure(root)
  return {
    doc,
    root,
    left: MARGIN.left,
    width: doc.page.width - MARGIN.left - MARGIN.right,
    bottom: doc.page.height - MARGIN.bottom,
    headings: [],
    expected: found ?? headingsOf(document).map(({ level, text }) => ({ level, text, page: 0 })),
  }
}

const headingsOf = ({ blocks }: PrintDocument): Heading[] =>
  blocks.filter((block): block is Heading => block.kind === 'heading')

/** Known to the library, not yet to its published types. */
const NEWER_THAN_TYPES: object = { subset: 'PDF/UA' }

/** The library copies these texts into the XML of the metadata as they stand. */
const plain = (text: string): string => text.replace(/[&<>]/g, '+')

export interface Style {
  size: number
  bold?: boolean
  color?: string
  align?: 'left' | 'right' | 'center'
  lineGap?: number
  /** Figures of equal width, so that numbers under each other line up. */
  tabular?: boolean
}

/** The typeface has a narrow space, made for screens; in print, words need a little more room. */
const WIDER_SPACE = 0.06

/** Only for columns of numbers: with features the library lays out each line anew instead of each word once. */
const TABULAR = ['tnum', 'kern'] as PDFKit.Mixins.OpenTypeFeatures[]

const layoutOf = (style: Style, width: number) => ({
  width,
  align: style.align ?? 'left',
  lineGap: style.lineGap ?? style.size * 0.22,
  wordSpacing: style.size * WIDER_SPACE,
  ...(style.tabular ? { features: TABULAR } : {}),
})

function dress({ doc }: Paper, style: Style): void {
  doc
    .font(style.bold ? 'bold' : 'regular')
    .fontSize(style.size)
    .fillColor(style.color ?? INK.text)
}

/** Height in points that a text takes in a column of this width. */
export function heightOf(paper: Paper, text: string, style: Style, width: number): number {
  dress(paper, style)
  return paper.doc.heightOfString(text, layoutOf(style, width))
}

/** Writes a text at a place; it must stand within an open structure element. */
export function write(paper: Paper, text: string, x: number, y: number, width: number, style: Style): void {
  dress(paper, style)
  paper.doc.text(text, x, y, layoutOf(style, width))
}

/** Width in points of a line that is not wrapped. */
export function widthOf(paper: Paper, text: string, style: Style): number {
  dress(paper, style)
  return paper.doc.widthOfString(text, { wordSpacing: style.size * WIDER_SPACE })
}

/** One line at a place, not wrapped; `align` is about the point x. */
export function writeLine(paper: Paper, text: string, x: number, y: number, style: Style): void {
  dress(paper, style)
  const width =
    style.align === undefined ? 0 : paper.doc.widthOfString(text, { wordSpacing: style.size * WIDER_SPACE })
  const start = style.align === 'right' ? x - width : style.align === 'center' ? x - width / 2 : x
  paper.doc.text(text, start, y, { lineBreak: false, wordSpacing: style.size * WIDER_SPACE })
}

/** Adds an element under a parent; the content is drawn at once, marked as belonging to it. */
export function tag(
  paper: Paper,
  parent: PDFKit.PDFStructureElement,
  type: string,
  content: () => void,
  options: TagOptions = {},
): void {
  const element = paper.doc.struct(type, options, [content])
  parent.add(element)
}

/** What the library takes for an element; its published types lag behind. */
export interface TagOptions extends PDFKit.Mixins.StructureElementOptions {
  scope?: 'Row' | 'Column'
  /** Left, top, right, bottom on the page in points. */
  bbox?: [number, number, number, number]
  placement?: 'Block'
}

/** Adds an element that will hold others. */
export function group(
  paper: Paper,
  parent: PDFKit.PDFStructureElement,
  type: string,
): PDFKit.PDFStructureElement {
  const element = paper.doc.struct(type)
  parent.add(element)
  return element
}

/** Draws what carries no meaning (rules, grounds, repeated heads); screen readers pass over it. */
export function ornament(paper: Paper, draw: () => void): void {
  paper.doc.markContent('Artifact', { type: 'Layout' })
  draw()
  paper.doc.endMarkedContent()
}

/** A hairline from x to x + width. */
export function rule(
  paper: Paper,
  x: number,
  y: number,
  width: number,
  color: string = INK.line,
  weight = 0.6,
): void {
  paper.doc
    .lineWidth(weight)
    .strokeColor(color)
    .moveTo(x, y)
    .lineTo(x + width, y)
    .stroke()
}

/** Goes to a new page unless `height` points are left on this one. */
export function ensure(paper: Paper, height: number): boolean {
  if (paper.doc.y + height <= paper.bottom) return false
  paper.doc.addPage()
  return true
}

/** Moves down by points, never past the page: the next block asks for room itself. */
export function space(paper: Paper, points: number): void {
  paper.doc.y = Math.min(paper.doc.y + points, paper.bottom)
}
