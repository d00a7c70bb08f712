import { create } from 'qrcode'

const QUIET = 4

/** A QR code drawn in our own markup: dark on white in every mode, for cameras. */
export default function QrCode({ text, label }: { text: string; label: string }) {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const side = modules.size + 2 * QUIET
  return (
    <svg className="qr-code" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label}>
      <rect width={side} height={side} fill="#fff" />
      <path d={darkModules(modules)} fill="#000" shapeRendering="crispEdges" />
    </svg>
  )
}

/** One square a dark module, row by row. */
function darkModules(modules: { size: number; get: (row: number, column: number) => number }): string {
  const squares: string[] = []
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (modules.get(row, column)) squares.push(`M${column + QUIET} ${row + QUIET}h1v1h-1z`)
    }
  }
  return squares.join('')
}
