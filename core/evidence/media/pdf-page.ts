import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface FirstPage {
  /** PNG of the page. */
  image: Uint8Array
  pages: number
  /** The page holds hardly any text of its own: it is a picture of paper. */
  isScan: boolean
}

const WIDTH = 1400
/** Letters on a page below which what one reads on it must be a picture. */
const LEAST_LETTERS = 25
const PATIENCE_MS = 20_000

/** Fonts that a PDF may name without bringing them. */
const packageFolder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
const folderOf = (name: string): string => `${join(packageFolder, name)}/`

/**
 * The first page of a PDF as an image.
 *
 * @throws Error when the PDF can not be read, asks for a password, or takes too long
 */
export async function drawFirstPage(bytes: Uint8Array): Promise<FirstPage> {
  const task = getDocument({
    data: Uint8Array.from(bytes),
    verbosity: 0,
    isEvalSupported: false,
    enableXfa: false,
    standardFontDataUrl: folderOf('standard_fonts'),
    cMapUrl: folderOf('cmaps'),
    cMapPacked: true,
    wasmUrl: folderOf('wasm'),
  })
  try {
    return await within(PATIENCE_MS, draw(task))
  } finally {
    await task.destroy()
  }
}

async function draw(task: ReturnType<typeof getDocument>): Promise<FirstPage> {
  const pdf = await task.promise
  const page = await pdf.getPage(1)
  const natural = page.getViewport({ scale: 1 })
  const viewport = page.getViewport({ scale: WIDTH / Math.max(natural.width, natural.height, 1) })
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height))
  await page.render({ canvas: canvas as never, viewport, background: '#ffffff' }).promise
  const { items } = await page.getTextContent()
  const letters = items.reduce((sum, item) => sum + ('str' in item ? item.str.trim().length : 0), 0)
  return { image: canvas.toBuffer('image/png'), pages: pdf.numPages, isScan: letters < LEAST_LETTERS }
}

async function within<R>(milliseconds: number, work: Promise<R>): Promise<R> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('The PDF takes too long to draw.')), milliseconds)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
