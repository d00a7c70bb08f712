import type { RadarChart, Series } from '../document.ts'
import { INK, type Paper, SIZE, writeLine } from '../paper.ts'

export const RADAR_HEIGHT = 226
const RADIUS = 72
const LABEL_GAP = 7
const LINE = 9

interface Point {
  x: number
  y: number
}

/**
 * Axes around a centre, rings at each step. The current series is a heavy line with full dots; an
 * earlier one is dashed with hollow dots. Where a value is missing the line has a gap.
 */
export function drawRadar(paper: Paper, chart: RadarChart, x: number, y: number, width: number): void {
  const centre = { x: x + width / 2, y: y + 28 + RADIUS }
  drawRings(paper, chart, centre)
  drawTicks(paper, chart, centre)
  if (chart.earlier) drawSeries(paper, chart, chart.earlier, centre, false)
  drawSeries(paper, chart, chart.current, centre, true)
  drawLabels(paper, chart, centre)
  drawKey(paper, chart, x, y + RADAR_HEIGHT - 24)
}

const shareOf = (chart: RadarChart, value: number): number => (value - chart.min) / (chart.max - chart.min)

function pointAt(chart: RadarChart, centre: Point, index: number, share: number): Point {
  const angle = (index / chart.labels.length) * 2 * Math.PI - Math.PI / 2
  return { x: centre.x + Math.cos(angle) * RADIUS * share, y: centre.y + Math.sin(angle) * RADIUS * share }
}

function ringsOf(chart: RadarChart): number[] {
  const count = Math.round((chart.max - chart.min) / chart.step)
  return Array.from({ length: count }, (_, i) => chart.min + (i + 1) * chart.step)
}

function drawRings(paper: Paper, chart: RadarChart, centre: Point): void {
  const { doc } = paper
  for (const ring of ringsOf(chart)) {
    const corners = chart.labels.map((_, i) => pointAt(chart, centre, i, shareOf(chart, ring)))
    doc.lineWidth(ring === chart.max ? 0.8 : 0.4).strokeColor(ring === chart.max ? INK.edge : INK.line)
    doc.polygon(...corners.map(({ x, y }): [number, number] => [x, y])).stroke()
  }
  doc.lineWidth(0.4).strokeColor(INK.line)
  chart.labels.forEach((_, i) => {
    const end = pointAt(chart, centre, i, 1)
    doc.moveTo(centre.x, centre.y).lineTo(end.x, end.y).stroke()
  })
}

/** Points of a series; null where the value is missing. */
function pointsOf(chart: RadarChart, series: Series, centre: Point): (Point | null)[] {
  return chart.labels.map((_, i) => {
    const value = series.values[i] ?? null
    return value === null ? null : pointAt(chart, centre, i, shareOf(chart, Number(value)))
  })
}

function drawSeries(paper: Paper, chart: RadarChart, series: Series, centre: Point, strong: boolean): void {
  const { doc } = paper
  const points = pointsOf(chart, series, centre)
  const color = strong ? INK.strong : INK.mute
  doc.lineWidth(strong ? 1.8 : 1.1).strokeColor(color)
  if (!strong) doc.dash(3, { space: 2.5 })
  points.forEach((from, i) => {
    const to = points[(i + 1) % points.length]
    if (from && to) doc.moveTo(from.x, from.y).lineTo(to.x, to.y).stroke()
  })
  doc.undash()
  for (const point of points) if (point) drawDot(paper, point, strong)
}

function drawDot({ doc }: Paper, { x, y }: Point, strong: boolean): void {
  if (strong) doc.circle(x, y, 2.6).fill(INK.strong)
  else doc.lineWidth(1).circle(x, y, 2.2).fillAndStroke(INK.white, INK.mute)
}

function drawTicks(paper: Paper, chart: RadarChart, centre: Point): void {
  for (const ring of [chart.min, ...ringsOf(chart)]) {
    const y = centre.y - shareOf(chart, ring) * RADIUS
    writeLine(paper, chart.format(ring.toFixed(1)), centre.x - 4, y - 3.2, {
      size: 5.6,
      color: INK.mute,
      align: 'right',
    })
  }
}

/** Names beside the axes, one word a line so that long ones fit; the value below in bold. */
function drawLabels(paper: Paper, chart: RadarChart, centre: Point): void {
  chart.labels.forEach((label, i) => {
    const end = pointAt(chart, centre, i, 1 + LABEL_GAP / RADIUS)
    const side = Math.abs(end.x - centre.x) < 8 ? 'center' : end.x > centre.x ? 'left' : 'right'
    const words = side === 'center' ? [label] : label.split(' ')
    const value = chart.current.values[i] ?? null
    const height = (words.length + 1) * LINE
    const top = side === 'center' ? (end.y < centre.y ? end.y - height + 3 : end.y - 1) : end.y - height / 2
    const lines = [...words, value === null ? '\u2013' : chart.format(value)]
    lines.forEach((line, place) => {
      const bold = place === lines.length - 1
      writeLine(paper, line, end.x, top + place * LINE, { size: SIZE.tiny, bold, align: side })
    })
  })
}

function drawKey(paper: Paper, chart: RadarChart, x: number, y: number): void {
  const { doc } = paper
  const series = [
    { label: chart.current.label, strong: true },
    ...(chart.earlier ? [{ label: chart.earlier.label, strong: false }] : []),
  ]
  series.forEach(({ label, strong }, i) => {
    const line = y + i * 12
    doc.lineWidth(strong ? 1.8 : 1.1).strokeColor(strong ? INK.strong : INK.mute)
    if (!strong) doc.dash(3, { space: 2.5 })
    doc
      .moveTo(x, line + 4)
      .lineTo(x + 22, line + 4)
      .stroke()
      .undash()
    drawDot(paper, { x: x + 11, y: line + 4 }, strong)
    writeLine(paper, label, x + 28, line, { size: SIZE.tiny, color: INK.mute })
  })
}
