import type { BarChart } from '../document.ts'
import { INK, type Paper, SIZE, type Style, widthOf, writeLine } from '../paper.ts'

const BAND = 31
const AXIS = 18
const KEY_LINE = 12
const VALUE_ROOM = 24
const VALUE: Style = { size: SIZE.tiny, bold: true, align: 'right' }

export const barsHeight = (chart: BarChart): number =>
  chart.labels.length * BAND + AXIS + keyOf(chart).length * KEY_LINE + 6

/**
 * Horizontal bars from the start of the axis, their values in a column at the right; an earlier value is the
 * thin hollow bar below, a reference (a median, say) a tick across both. A missing value has no bar.
 */
export function drawBars(paper: Paper, chart: BarChart, x: number, y: number, width: number): void {
  const scale = { x, width: width - VALUE_ROOM }
  const bottom = y + chart.labels.length * BAND
  drawAxis(paper, chart, scale, y, bottom)
  chart.labels.forEach((_, i) => {
    drawBand(paper, chart, i, scale, y + i * BAND)
  })
  drawKey(paper, chart, x, bottom + AXIS)
}

interface Scale {
  x: number
  width: number
}

const lengthOn = (chart: BarChart, scale: Scale, value: string): number =>
  (scale.width * (Number(value) - chart.min)) / (chart.max - chart.min)

function drawAxis(paper: Paper, chart: BarChart, scale: Scale, top: number, bottom: number): void {
  const { doc } = paper
  for (let tick = chart.min; tick <= chart.max; tick += 1) {
    const x = scale.x + lengthOn(chart, scale, String(tick))
    doc.lineWidth(tick === chart.min ? 0.9 : 0.4).strokeColor(tick === chart.min ? INK.edge : INK.line)
    doc.moveTo(x, top).lineTo(x, bottom).stroke()
    writeLine(paper, chart.format(String(tick)), x, bottom + 3, { size: 6, color: INK.mute, align: 'center' })
  }
}

function drawBand(paper: Paper, chart: BarChart, i: number, scale: Scale, y: number): void {
  const current = chart.current.values[i] ?? null
  writeOnWhite(paper, chart.labels[i] ?? '', scale.x + 3, y, { size: SIZE.tiny })
  const figure = current === null ? '\u2013' : chart.format(current)
  writeLine(paper, figure, scale.x + scale.width + VALUE_ROOM, y + 9.9, VALUE)
  if (current !== null)
    paper.doc.rect(scale.x, y + 10.5, lengthOn(chart, scale, current), 8.5).fill(INK.strong)
  const earlier = chart.earlier?.values[i] ?? null
  if (earlier !== null) drawThinBar(paper, scale.x, y + 20.5, lengthOn(chart, scale, earlier))
  const reference = chart.reference?.values[i] ?? null
  if (reference !== null) drawTick(paper, scale.x + lengthOn(chart, scale, reference), y + 8.5, 17)
}

/** Over the lines of the axis, which would else cross the letters. */
function writeOnWhite(paper: Paper, text: string, x: number, y: number, style: Style): void {
  paper.doc.rect(x - 1, y, widthOf(paper, text, style) + 2, style.size + 1.5).fill(INK.white)
  writeLine(paper, text, x, y, style)
}

function drawThinBar({ doc }: Paper, x: number, y: number, length: number): void {
  doc.lineWidth(0.7).rect(x, y, length, 3.6).fillAndStroke(INK.white, INK.mute)
}

/** Dark with a light rim, so that it shows on the bar and beside it. */
function drawTick({ doc }: Paper, x: number, y: number, height: number): void {
  doc
    .lineWidth(3.4)
    .strokeColor(INK.white)
    .moveTo(x, y)
    .lineTo(x, y + height)
    .stroke()
  doc
    .lineWidth(1.4)
    .strokeColor(INK.text)
    .moveTo(x, y)
    .lineTo(x, y + height)
    .stroke()
}

type Mark = 'bar' | 'thin' | 'tick'

function keyOf(chart: BarChart): { mark: Mark; label: string }[] {
  return [
    { mark: 'bar', label: chart.current.label },
    ...(chart.earlier ? [{ mark: 'thin' as const, label: chart.earlier.label }] : []),
    ...(chart.reference ? [{ mark: 'tick' as const, label: chart.reference.label }] : []),
  ]
}

function drawKey(paper: Paper, chart: BarChart, x: number, y: number): void {
  keyOf(chart).forEach(({ mark, label }, i) => {
    const line = y + i * KEY_LINE
    if (mark === 'bar') paper.doc.rect(x, line, 22, 7).fill(INK.strong)
    if (mark === 'thin') drawThinBar(paper, x, line + 2, 22)
    if (mark === 'tick') drawTick(paper, x + 11, line - 1, 9)
    writeLine(paper, label, x + 28, line, { size: SIZE.tiny, color: INK.mute })
  })
}
