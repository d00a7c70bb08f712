// Files as people bring them, made anew in each test: scans, letters, photos, packages.
import { createCanvas } from '@napi-rs/canvas'
import PDFDocument from 'pdfkit'
import sharp from 'sharp'
import { ZipFile } from 'yazl'

/** Chance that is the same in every run. */
function chanceOf(seed: number): () => number {
  let state = seed * 2654435761
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return state / 0x7fffffff
  }
}

/** PNG of a typed letter: the same letterhead for every seed, another text below it. */
export function drawLetter(seed: number): Buffer {
  const canvas = createCanvas(827, 1169)
  const pen = canvas.getContext('2d')
  const chance = chanceOf(seed)
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, 827, 1169)
  pen.fillStyle = '#111111'
  pen.fillRect(180, 60, 460, 26)
  pen.fillRect(60, 110, 700, 4)
  for (let line = 0; line < 28; line++) drawWords(pen, chance, 170 + line * 30)
  return canvas.toBuffer('image/png')
}

/** Words as strokes, so that no font of the machine matters. */
function drawWords(
  pen: { fillRect: (x: number, y: number, w: number, h: number) => void },
  chance: () => number,
  y: number,
): void {
  const end = 200 + chance() * 560
  for (let x = 80; x < end; ) {
    const width = 12 + chance() * 60
    pen.fillRect(x, y, Math.min(width, end - x), 11)
    x += width + 9
  }
}

/** PNG of something colourful. */
export function drawPhoto(seed: number, width = 800, height = 600): Buffer {
  const canvas = createCanvas(width, height)
  const pen = canvas.getContext('2d')
  const chance = chanceOf(seed)
  pen.fillStyle = '#778899'
  pen.fillRect(0, 0, width, height)
  for (let i = 0; i < 40; i++) {
    const tone = () => Math.floor(chance() * 256)
    pen.fillStyle = `rgb(${tone()},${tone()},${tone()})`
    pen.fillRect(chance() * width, chance() * height, chance() * 300, chance() * 300)
  }
  return canvas.toBuffer('image/png')
}

/** The same paper on another scanner: darker, softer, a little smaller, compressed hard. */
export const scanAgain = (image: Uint8Array): Promise<Buffer> =>
  sharp(image).resize({ width: 700 }).linear(0.88, 18).blur(0.8).jpeg({ quality: 45 }).toBuffer()

export const asJpeg = (image: Uint8Array): Promise<Buffer> => sharp(image).jpeg({ quality: 85 }).toBuffer()
export const asWebp = (image: Uint8Array): Promise<Buffer> => sharp(image).webp().toBuffer()

/** A PDF that holds a text, a picture of paper, or both. */
export function makePdf(content: { text?: string; image?: Uint8Array; pages?: number }): Promise<Buffer> {
  const pdf = new PDFDocument({ size: 'A4', margin: 0 })
  const parts: Buffer[] = []
  pdf.on('data', (part: Buffer) => parts.push(part))
  const whole = new Promise<Buffer>((resolve) => pdf.on('end', () => resolve(Buffer.concat(parts))))
  for (let page = 1; page <= (content.pages ?? 1); page++) {
    if (page > 1) pdf.addPage()
    if (content.image) pdf.image(Buffer.from(content.image), 0, 0, { width: 595 })
    if (content.text) pdf.fontSize(14).text(`${content.text} ${page}`, 60, 60)
  }
  pdf.end()
  return whole
}

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const MACRO_TYPE = 'application/vnd.ms-word.document.macroEnabled.main+xml'

/** A Word document of the least parts, with more parts where a test wants them. */
export function makeDocx(options: { macroType?: boolean; parts?: readonly string[] } = {}): Promise<Buffer> {
  const type = options.macroType ? MACRO_TYPE : CONTENT_TYPE
  return makeZip({
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
    'word/document.xml': '<w:document/>',
    ...Object.fromEntries((options.parts ?? []).map((part) => [part, 'x'])),
  })
}

export async function makeZip(parts: Readonly<Record<string, string>>): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, text] of Object.entries(parts)) zip.addBuffer(Buffer.from(text), name)
  zip.end()
  const chunks: Buffer[] = []
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

export const EICAR = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'
