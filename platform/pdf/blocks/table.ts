import type { Column, Row, Table } from '../document.ts'
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

type Element = PDFKit.PDFStructureElement

interface Place {
  x: number
  width: number
}

const CAPTION: Style = { size: SIZE.small, bold: true }
const HEAD: Style = { size: SIZE.small, bold: true, color: INK.mute }
const CELL: Style = { size: SIZE.small, lineGap: 1.6 }
const TOTAL: Style = { ...CELL, bold: true }
const PADDING = { x: 5, y: 3.6 }

/**
 * A table that runs over as many pages as it needs. The header row is repeated on each (as an ornament:
 * in the structure it stands once), a row is never cut, and a total stays with the row before it.
 */
export function drawTable(paper: Paper, table: Table): void {
  const places = placesOf(paper, table.columns)
  const element = group(paper, paper.root, 'Table')
  ensure(paper, tableBeginning(paper, table))
  drawCaption(paper, element, table.caption)
  drawHead(paper, element, table, places)
  const body = group(paper, element, 'TBody')
  table.rows.forEach((row, i) => {
    const next = table.rows[i + 1]
    const kept = next?.style === 'total' ? rowHeight(paper, next, places) : 0
    if (ensure(paper, rowHeight(paper, row, places) + kept)) repeatHead(paper, table, places)
    drawRow(paper, body, table, row, places)
  })
  body.end()
  element.end()
  paper.doc.x = paper.left
  space(paper, 12)
}

/** A table of up to a third of a page stays whole; a longer one begins with its head and two rows. */
export function tableBeginning(paper: Paper, table: Table): number {
  const places = placesOf(paper, table.columns)
  const head = captionHeight(paper, table) + headHeight(paper, table, places)
  const rows = table.rows.map((row) => rowHeight(paper, row, places))
  const whole = rows.reduce((sum, height) => sum + height, head)
  const third = (paper.bottom - paper.doc.page.margins.top) / 3
  return whole <= third ? whole : head + (rows[0] ?? 0) + (rows[1] ?? 0)
}

const captionHeight = (paper: Paper, { caption }: Table): number =>
  caption === '' ? 0 : heightOf(paper, caption, CAPTION, paper.width) + 3

function placesOf(paper: Paper, columns: readonly Column[]): Place[] {
  const shares = columns.reduce((sum, column) => sum + column.width, 0)
  let x = paper.left
  return columns.map((column) => {
    const width = (paper.width * column.width) / shares
    const place = { x, width }
    x += width
    return place
  })
}

const textWidth = (place: Place): number => place.width - 2 * PADDING.x

function drawCaption(paper: Paper, element: Element, caption: string): void {
  if (caption === '') return
  const { doc, left, width } = paper
  tag(paper, element, 'Caption', () => write(paper, caption, left, doc.y, width, CAPTION))
  space(paper, 3)
}

function headHeight(paper: Paper, table: Table, places: readonly Place[]): number {
  return heightOfCells(
    paper,
    table.columns.map((column) => column.header),
    HEAD,
    places,
  )
}

function rowHeight(paper: Paper, row: Row, places: readonly Place[]): number {
  return heightOfCells(paper, row.cells, styleOf(row), places)
}

function heightOfCells(
  paper: Paper,
  cells: readonly string[],
  style: Style,
  places: readonly Place[],
): number {
  const heights = places.map((place, i) => heightOf(paper, cells[i] || ' ', style, textWidth(place)))
  return Math.max(...heights) + 2 * PADDING.y
}

const styleOf = (row: Row): Style => (row.style === 'total' ? TOTAL : CELL)

function drawHead(paper: Paper, element: Element, table: Table, places: readonly Place[]): void {
  const head = group(paper, element, 'THead')
  const row = group(paper, head, 'TR')
  const y = paper.doc.y
  ornament(paper, () => drawHeadRules(paper, y, headHeight(paper, table, places)))
  table.columns.forEach((column, i) => {
    tag(paper, row, 'TH', () => drawCell(paper, column.header, column, places[i], y, HEAD), {
      scope: 'Column',
    })
  })
  row.end()
  head.end()
  paper.doc.y = y + headHeight(paper, table, places)
}

function repeatHead(paper: Paper, table: Table, places: readonly Place[]): void {
  const y = paper.doc.y
  const height = headHeight(paper, table, places)
  ornament(paper, () => {
    drawHeadRules(paper, y, height)
    table.columns.forEach((column, i) => {
      drawCell(paper, column.header, column, places[i], y, HEAD)
    })
  })
  paper.doc.y = y + height
}

function drawHeadRules(paper: Paper, y: number, height: number): void {
  rule(paper, paper.left, y, paper.width, INK.edge, 0.8)
  rule(paper, paper.left, y + height, paper.width, INK.edge, 0.8)
}

function drawRow(paper: Paper, body: Element, table: Table, row: Row, places: readonly Place[]): void {
  const y = paper.doc.y
  const height = rowHeight(paper, row, places)
  ornament(paper, () => drawGround(paper, row, y, height))
  const element = group(paper, body, 'TR')
  table.columns.forEach((column, i) => {
    const draw = () => drawCell(paper, row.cells[i] ?? '', column, places[i], y, styleOf(row))
    if (column.names) tag(paper, element, 'TH', draw, { scope: 'Row' })
    else tag(paper, element, 'TD', draw)
  })
  element.end()
  paper.doc.y = y + height
}

function drawGround(paper: Paper, row: Row, y: number, height: number): void {
  const { doc, left, width } = paper
  if (row.style === 'total') doc.rect(left, y, width, height).fill(INK.ground)
  rule(paper, left, y + height, width, row.style === 'total' ? INK.edge : INK.line)
}

function drawCell(
  paper: Paper,
  text: string,
  column: Column,
  place: Place | undefined,
  y: number,
  style: Style,
): void {
  if (place === undefined || text === '') return
  const align = column.align ?? 'left'
  write(paper, text, place.x + PADDING.x, y + PADDING.y, textWidth(place), {
    ...style,
    align,
    tabular: align === 'right',
  })
}
