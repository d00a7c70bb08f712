/** Sides longer than this are drawn smaller: browsers refuse larger canvases. */
const LONGEST = 12_000

/**
 * Saves a drawing as PNG, twice as fine as on the screen. The text of the drawing must name its own colours.
 *
 * @param svg the whole drawing as SVG text, with width and height
 */
export async function saveImage(
  svg: string,
  size: { width: number; height: number },
  name: string,
): Promise<void> {
  const scale = Math.min(2, LONGEST / Math.max(size.width, size.height))
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(size.width * scale)
  canvas.height = Math.round(size.height * scale)
  const pen = canvas.getContext('2d')
  if (pen === null) return
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (blob !== null) keep(blob, name)
}

function keep(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

const WORN = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'opacity',
  'font-size',
  'font-weight',
  'font-family',
]

/** Saves a drawing of the page as it looks there. */
export async function saveDrawing(drawing: SVGSVGElement, name: string): Promise<void> {
  const copy = drawing.cloneNode(true) as SVGSVGElement
  const originals = drawing.querySelectorAll('*')
  copy.querySelectorAll('*').forEach((element, i) => {
    const worn = getComputedStyle(originals[i] as Element)
    for (const property of WORN) element.setAttribute(property, worn.getPropertyValue(property))
  })
  const { width, height } = drawing.getBoundingClientRect()
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  await saveImage(new XMLSerializer().serializeToString(copy), { width, height }, name)
}
