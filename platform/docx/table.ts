import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx'
import type { Column, Table as PrintTable } from '#platform/pdf/document.ts'
import { INK } from './styles.ts'

const ALIGN = {
  left: AlignmentType.LEFT,
  right: AlignmentType.RIGHT,
  center: AlignmentType.CENTER,
} as const

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const HAIR = { style: BorderStyle.SINGLE, size: 4, color: INK.line }
const BORDERS = {
  top: HAIR,
  bottom: HAIR,
  left: NONE,
  right: NONE,
  insideHorizontal: HAIR,
  insideVertical: NONE,
}

/** Hairlines between rows as on paper; the head is repeated on every page and no row is cut. */
export function tableOf({ columns, rows }: PrintTable): Table {
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column) => cellOf(column.header, column, columns, { bold: true, shaded: true })),
  })
  const body = rows.map(
    ({ cells, style }) =>
      new TableRow({
        cantSplit: true,
        children: columns.map((column, i) =>
          cellOf(cells[i] ?? '', column, columns, { bold: style === 'total', shaded: false }),
        ),
      }),
  )
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: BORDERS,
    rows: [head, ...body],
  })
}

function cellOf(
  text: string,
  column: Column,
  columns: readonly Column[],
  { bold, shaded }: { bold: boolean; shaded: boolean },
): TableCell {
  const shares = columns.reduce((sum, { width }) => sum + width, 0)
  return new TableCell({
    width: { size: Math.round((column.width / shares) * 100), type: WidthType.PERCENTAGE },
    margins: { top: 50, bottom: 50, left: 80, right: 80 },
    ...(shaded ? { shading: { fill: INK.ground } } : {}),
    children: text.split('\n').map(
      (one) =>
        new Paragraph({
          alignment: ALIGN[column.align ?? 'left'],
          children: [new TextRun({ text: one, bold, size: 17 })],
        }),
    ),
  })
}
