import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'

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

const require = createRequire(import.meta.url)
const packageFolder = dirname(require.resolve('pdfjs-dist/package.json'))
const folderOf = (name: string): string => `${join(packageFolder, name)}/`

const PLACES = {
  canvas: require.resolve('@napi-rs/canvas'),
  pdfjs: pathToFileURL(join(packageFolder, 'legacy/build/pdf.mjs')).href,
}

const READING = {
  verbosity: 0,
  isEvalSupported: false,
  enableXfa: false,
  // Fonts that a PDF may name without bringing them.
  standardFontDataUrl: folderOf('standard_fonts'),
  cMapUrl: folderOf('cmaps'),
  cMapPacked: true,
  wasmUrl: folderOf('wasm'),
}

/**
 * The whole worker. Text, because the product is one file and the worker must come along. A thread of its own, because
 * pdf.js puts slower functions in the place of `JSON.stringify` and others of the thread it is loaded into, and because
 * only a thread can be stopped in the middle of a malicious page.
 */
const WORKER = `
  const { parentPort, workerData: { bytes, places, reading, width } } = require('node:worker_threads')
  const { createCanvas } = require(places.canvas)
  const draw = async ({ getDocument }) => {
    const pdf = await getDocument({ ...reading, data: bytes }).promise
    const page = await pdf.getPage(1)
    const natural = page.getViewport({ scale: 1 })
    const viewport = page.getViewport({ scale: width / Math.max(natural.width, natural.height, 1) })
    const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height))
    await page.render({ canvas, viewport, background: '#ffffff' }).promise
    const { items } = await page.getTextContent()
    const letters = items.reduce((sum, { str = '' }) => sum + str.trim().length, 0)
    parentPort.postMessage({ image: new Uint8Array(canvas.toBuffer('image/png')), pages: pdf.numPages, letters })
  }
  import(places.pdfjs).then(draw)`

/**
 * The first page of a PDF as an image.
 *
 * @throws Error when the PDF can not be read, asks for a password, or takes too long
 */
export async function drawFirstPage(bytes: Uint8Array): Promise<FirstPage> {
  const workerData = { bytes: Uint8Array.from(bytes), places: PLACES, reading: READING, width: WIDTH }
  const worker = new Worker(WORKER, { eval: true, workerData, stdout: true, stderr: true })
  try {
    const { image, pages, letters } = await answerOf(worker)
    return { image, pages, isScan: letters < LEAST_LETTERS }
  } finally {
    await worker.terminate()
  }
}

const answerOf = (worker: Worker): Promise<{ image: Uint8Array; pages: number; letters: number }> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The PDF takes too long to draw.')), PATIENCE_MS)
    worker.once('error', reject)
    worker.once('message', resolve)
    worker.once('exit', () => {
      clearTimeout(timer)
      reject(new Error('The drawing of the PDF ended without a page.'))
    })
  })
