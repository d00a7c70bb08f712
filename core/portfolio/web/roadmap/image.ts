import { saveImage } from '#platform/client/save-image.ts'
import type { Roadmap } from '../../contract.ts'
import { arrowsOf, BAR, barOf, type Line, ROW, type Scale, widthOf, xOfDay, yearTicks } from './layout.ts'

const NAMES = 320
const HEAD = 56
/** Colours for white paper, dark enough to be told apart in grey. */
const HUES: Record<string, string> = {
  governance: '#40499b',
  branding: '#a83a5c',
  economy: '#836400',
  living: '#12736b',
  society: '#8c3a86',
  environment: '#2f7026',
  mobility: '#1f6f9e',
}

/** Saves the whole roadmap, names and bars, as one image. */
export async function saveRoadmapImage(
  roadmap: Roadmap,
  lines: readonly Line[],
  scale: Scale,
): Promise<void> {
  const size = { width: NAMES + widthOf(scale) + 20, height: HEAD + lines.length * ROW + 20 }
  await saveImage(drawingOf(roadmap, lines, scale, size), size, `peta-jalan-${roadmap.today}.png`)
}

/** The roadmap as SVG text that stands by itself. Pure. */
export function drawingOf(
  roadmap: Roadmap,
  lines: readonly Line[],
  scale: Scale,
  { width, height }: { width: number; height: number },
): string {
  const hues = new Map(roadmap.dimensions.map(({ code, hue }) => [code, HUES[hue] ?? '#5d574b']))
  const bottom = lines.length * ROW
  const today = xOfDay(roadmap.today, scale)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="sans-serif" font-size="13" fill="#26221b">`,
    `<text x="12" y="30" font-size="16" font-weight="700">${escaped(roadmap.plan?.title ?? '')}</text>`,
    `<g transform="translate(${NAMES} ${HEAD})">`,
    ...yearTicks(scale).map(
      ({ x, label }) =>
        `<path d="M${x} -26V${bottom}" stroke="#e0dbd0"/><text x="${x + 5}" y="-10">${label}</text>`,
    ),
    ...arrowsOf(lines, scale, { from: 0, to: lines.length }).map(
      ({ d, isLate }) => `<path d="${d}" fill="none" stroke="${isLate ? '#a0301f' : '#8a8272'}"/>`,
    ),
    ...lines.map((line, row) => lineOf(line, row, scale, hues)),
    `<path d="M${today} -8V${bottom}" stroke="#a0301f" stroke-width="1.5"/>`,
    '</g></svg>',
  ].join('')
}

function lineOf(line: Line, row: number, scale: Scale, hues: ReadonlyMap<string, string>): string {
  const y = row * ROW + ROW / 2 + 5
  if (line.kind === 'group') {
    return `<text x="${12 - NAMES}" y="${y}" font-weight="700">${escaped(line.label)}</text>`
  }
  const { programme } = line
  const bar = barOf(programme, scale)
  return (
    `<text x="${12 - NAMES}" y="${y}">${escaped(shortened(programme.name))}</text>` +
    `<rect x="${bar.x}" y="${row * ROW + (ROW - BAR) / 2}" width="${bar.width}" height="${BAR}" rx="3" fill="${hues.get(programme.dimension) ?? '#5d574b'}"/>`
  )
}

const MOST_LETTERS = 42

const shortened = (text: string): string =>
  text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS - 1)}…` : text

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
