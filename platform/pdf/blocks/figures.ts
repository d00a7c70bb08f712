import type { Chart, Figures } from '../document.ts'
import { ensure, heightOf, INK, type Paper, SIZE, type Style, tag, write } from '../paper.ts'
import { barsHeight, drawBars } from './bars.ts'
import { drawRadar, RADAR_HEIGHT } from './radar.ts'

const GAP = 22
const TITLE: Style = { size: SIZE.small, bold: true, lineGap: 1.6 }

const columnWidth = (paper: Paper, { charts }: Figures): number =>
  (paper.width - GAP * (charts.length - 1)) / charts.length

const titlesHeight = (paper: Paper, figures: Figures): number =>
  6 +
  Math.max(...figures.charts.map(({ title }) => heightOf(paper, title, TITLE, columnWidth(paper, figures))))

export const figuresHeight = (paper: Paper, figures: Figures): number =>
  titlesHeight(paper, figures) + Math.max(...figures.charts.map(chartHeight))

/** Charts beside each other, each with its finding above and its description for those who cannot see. */
export function drawFigures(paper: Paper, figures: Figures): void {
  const width = columnWidth(paper, figures)
  ensure(paper, figuresHeight(paper, figures))
  const top = paper.doc.y
  const bottom = top + figuresHeight(paper, figures)
  figures.charts.forEach((chart, i) => {
    const x = paper.left + i * (width + GAP)
    const y = top + titlesHeight(paper, figures)
    tag(paper, paper.root, 'P', () => write(paper, chart.title, x, top, width, TITLE))
    tag(paper, paper.root, 'Figure', () => drawChart(paper, chart, x, y, width), {
      alt: chart.alt,
      bbox: [x, y, x + width, bottom],
      placement: 'Block',
    })
  })
  paper.doc.fillColor(INK.text)
  paper.doc.x = paper.left
  paper.doc.y = bottom + 10
}

const chartHeight = (chart: Chart): number => (chart.kind === 'radar' ? RADAR_HEIGHT : barsHeight(chart))

function drawChart(paper: Paper, chart: Chart, x: number, y: number, width: number): void {
  if (chart.kind === 'radar') drawRadar(paper, chart, x, y, width)
  else drawBars(paper, chart, x, y, width)
}
