import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/types/src/display/api.js'

/** What a reader, or a screen reader, gets out of a PDF. */
export interface ReadPdf {
  title: string
  language: string
  marked: boolean
  uaPart: string | null
  fonts: string[]
  outline: { title: string; items: string[] }[]
  /** Text of each page in reading order, words joined by single spaces. */
  pages: string[]
  /** Structure elements in reading order: type and alternative text. */
  elements: { type: string; alt?: string }[]
}

/** Reads a PDF back with another library than the one that wrote it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 })
  const pdf = await task.promise
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, i) => pdf.getPage(i + 1)))
  const read = {
    ...(await readFace(pdf)),
    outline: await readOutline(pdf),
    pages: await Promise.all(pages.map(textOf)),
    elements: (await Promise.all(pages.map((page) => page.getStructTree()))).flatMap((tree) =>
      elementsOf(tree as Node | null),
    ),
  }
  await task.destroy()
  return { ...read, fonts: fontsOf(bytes) }
}

async function readFace(pdf: PDFDocumentProxy) {
  const { info, metadata } = await pdf.getMetadata()
  const { Title = '', Language = '' } = info as Record<string, string>
  const markInfo = await pdf.getMarkInfo()
  return {
    title: Title,
    language: Language,
    marked: markInfo?.['Marked' as never] ?? false,
    uaPart: (metadata?.get('pdfuaid:part') as string | null) ?? null,
  }
}

async function readOutline(pdf: PDFDocumentProxy): Promise<ReadPdf['outline']> {
  const outline = (await pdf.getOutline()) ?? []
  return outline.map((entry) => ({
    title: entry.title,
    items: entry.items.map((item: { title: string }) => item.title),
  }))
}

async function textOf(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent()
  const words = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''))
  return words.join('').replace(/\s+/g, ' ').trim()
}

interface Node {
  type?: string
  role?: string
  alt?: string
  children?: Node[]
}

/** Elements that have content on their page; the reader lists their empty neighbours too. */
function elementsOf(node: Node | null): ReadPdf['elements'] {
  if (node?.role === undefined || !hasContent(node)) return []
  const own = { type: node.role, ...(node.alt === undefined ? {} : { alt: node.alt }) }
  return [own, ...(node.children ?? []).flatMap(elementsOf)]
}

const hasContent = (node: Node): boolean => node.type !== undefined || (node.children ?? []).some(hasContent)

/** Names of embedded fonts stand uncompressed: a tag of six letters, then the font. */
const fontsOf = (bytes: Uint8Array): string[] => [
  ...new Set(
    [
      ...Buffer.from(bytes)
        .toString('latin1')
        .matchAll(/\/FontName \/[A-Z]{6}\+([\w-]+)/g),
    ].map((m) => m[1] ?? ''),
  ),
]
