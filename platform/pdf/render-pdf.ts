import { drawContents } from './blocks/contents.ts'
import { drawFigures, figuresHeight } from './blocks/figures.ts'
import { drawKeyFigures } from './blocks/key-figures.ts'
import { drawTable, tableBeginning } from './blocks/table.ts'
import { drawHeading, drawList, drawParagraph, drawTitle, headingHeight } from './blocks/text.ts'
import { drawVerification, VERIFICATION_HEIGHT } from './blocks/verification.ts'
import type { Block, PrintDocument } from './document.ts'
import {
  ensure,
  type HeadingPlace,
  INK,
  openPaper,
  ornament,
  type Paper,
  rule,
  SIZE,
  writeLine,
} from './paper.ts'

/**
 * Draws a document as a tagged PDF with bookmarks, page numbers and embedded fonts. The same document
 * gives the same bytes.
 *
 * @example const bytes = await renderPdf(composeReport(result, questions, 'id'))
 */
export async function renderPdf(document: PrintDocument): Promise<Uint8Array> {
  const first = await drawOnce(document)
  // Only a drawing tells on which page a heading stands.
  const isNumbered = document.blocks.some(({ kind }) => kind === 'contents')
  return isNumbered ? (await drawOnce(document, first.headings)).bytes : first.bytes
}

interface Drawing {
  bytes: Uint8Array
  headings: readonly HeadingPlace[]
}

async function drawOnce(document: PrintDocument, found?: readonly HeadingPlace[]): Promise<Drawing> {
  const paper = openPaper(document, found)
  const bytes = collect(paper)
  document.blocks.forEach((block, i) => {
    drawBlock(paper, block, document.blocks.slice(i + 1))
  })
  drawRunningLines(paper, document)
  paper.root.end()
  paper.doc.end()
  return { bytes: await bytes, headings: paper.headings }
}

type Drawers = { [B in Block as B['kind']]: (paper: Paper, block: B) => void }

const DRAWERS: Drawers = {
  title: drawTitle,
  contents: drawContents,
  heading: drawHeading,
  paragraph: drawParagraph,
  list: drawList,
  'key-figures': drawKeyFigures,
  table: drawTable,
  figures: drawFigures,
  verification: drawVerification,
}

function drawBlock(paper: Paper, block: Block, following: readonly Block[]): void {
  if (block.kind === 'heading') ensure(paper, roomWithNext(paper, block, following))
  const draw = DRAWERS[block.kind] as (paper: Paper, block: Block) => void
  draw(paper, block)
}

/** A heading goes to the next page together with whatever it heads. */
function roomWithNext(paper: Paper, block: Block, [next, ...following]: readonly Block[]): number {
  if (block.kind !== 'heading' || next === undefined) return leastHeight(paper, block)
  return leastHeight(paper, block) + roomWithNext(paper, next, following)
}

/** What a block needs on a page to begin there. */
function leastHeight(paper: Paper, block: Block): number {
  if (block.kind === 'heading') return headingHeight(paper, block)
  if (block.kind === 'figures') return figuresHeight(paper, block)
  if (block.kind === 'table') return tableBeginning(paper, block)
  return block.kind === 'verification' ? VERIFICATION_HEIGHT : 48
}

function collect(paper: Paper): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    paper.doc.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    paper.doc.on('end', () => resolve(Buffer.concat(chunks)))
    paper.doc.on('error', reject)
  })
}

/** Heads and feet come last, when the number of pages is known. They are no content. */
function drawRunningLines(paper: Paper, document: PrintDocument): void {
  const { start, count } = paper.doc.bufferedPageRange()
  for (let page = start; page < start + count; page += 1) {
    paper.doc.switchToPage(page)
    // Below the bottom margin the library would begin a new page.
    paper.doc.page.margins.bottom = 0
    ornament(paper, () => drawRunningLine(paper, document, page - start + 1, count))
  }
}

function drawRunningLine(paper: Paper, document: PrintDocument, page: number, pages: number): void {
  const { left, width } = paper
  const style = { size: SIZE.tiny, color: INK.mute }
  if (page > 1) {
    writeLine(paper, document.runningHead, left, 32, style)
    rule(paper, left, 46, width)
  }
  const y = paper.doc.page.height - 38
  rule(paper, left, y - 8, width)
  writeLine(paper, document.runningFoot, left, y, style)
  writeLine(paper, document.pageLabel(page, pages), left + width, y, { ...style, align: 'right' })
}
