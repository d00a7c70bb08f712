import { renderDocx } from '#platform/docx/render-docx.ts'
import type { PrintDocument } from '#platform/pdf/document.ts'
import { renderPdf } from '#platform/pdf/render-pdf.ts'

export type PrintFormat = 'pdf' | 'docx'

/** A document as it crosses to a thread: plain values alone, the page label as the words around its two numbers. */
export type PlainDocument = Omit<PrintDocument, 'pageLabel'> & { pageWords: readonly string[] }

export interface PrintJob {
  id: number
  format: PrintFormat
  document: PlainDocument
}

export type Printed = { id: number; bytes: Uint8Array } | { id: number; fault: string }

export const render = (format: PrintFormat, document: PrintDocument): Promise<Uint8Array> =>
  format === 'pdf' ? renderPdf(document) : renderDocx(document)

/** Charts say by a function how their numbers are written, and functions do not cross. */
export const mayCross = ({ blocks }: PrintDocument): boolean => blocks.every(({ kind }) => kind !== 'figures')

export function plainOf({ pageLabel, ...document }: PrintDocument): PlainDocument {
  return { ...document, pageWords: pageLabel(111_111, 222_222).split(/111111|222222/) }
}

export function wholeOf({ pageWords: [before, between, after], ...document }: PlainDocument): PrintDocument {
  return { ...document, pageLabel: (page, pages) => `${before}${page}${between}${pages}${after}` }
}
