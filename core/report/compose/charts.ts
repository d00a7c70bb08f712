import type { BarChart, Block, RadarChart } from '#platform/pdf/document.ts'
import { compareDecimals } from '#platform/ui/decimal.ts'
import type { ReportMatter, ScoredResult } from './matter.ts'
import { byScore, type ComponentOfResult, isScored, type Voice } from './voice.ts'

/** The radar of the official report with the bars beside it; both have an axis of the whole scale. */
export function composeCharts({ result }: ReportMatter, voice: Voice): Block[] {
  const { charts } = voice.text
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text: charts.heading },
    { kind: 'figures', charts: [radarOf(result, voice), barsOf(result, voice)] },
  ]
  return hasGap(result) ? [...blocks, { kind: 'paragraph', style: 'note', text: charts.gap }] : blocks
}

const hasLastYear = ({ components }: ScoredResult): boolean =>
  components.some((component) => component.lastYear !== null)

const hasGap = (result: ScoredResult): boolean =>
  result.components.some((component) => component.score === null || component.lastYear === null) &&
  hasLastYear(result)

const faceOf = (result: ScoredResult, voice: Voice) => ({
  labels: result.components.map((component) => voice.of(component.label)),
  min: Number(result.instrument.scale.min),
  max: Number(result.instrument.scale.max),
  step: 0.5,
  current: {
    label: voice.text.charts.series(result.year),
    values: result.components.map((component) => component.score),
  },
  earlier: hasLastYear(result)
    ? {
        label: voice.text.charts.series(result.year - 1),
        values: result.components.map((component) => component.lastYear),
      }
    : null,
  format: voice.exact,
})

function radarOf(result: ScoredResult, voice: Voice): RadarChart {
  const { charts } = voice.text
  const ordered = byScore(result.components)
  const name = (component: ComponentOfResult | undefined) => (component ? voice.of(component.label) : '')
  return {
    ...faceOf(result, voice),
    kind: 'radar',
    title: charts.radarTitle(name(ordered[0]), name(ordered.at(-1))),
    alt: charts.radarAlt(yearsSaid(result, voice)),
  }
}

/** `Dampak 3,21 pada 2023; Dampak tidak ada pada 2022; …` */
function yearsSaid(result: ScoredResult, voice: Voice): string {
  const { charts } = voice.text
  const said = (component: ComponentOfResult, score: string | null, year: number) =>
    score === null
      ? charts.missing(voice.of(component.label), year)
      : charts.value(voice.of(component.label), voice.score(score), year)
  return result.components
    .flatMap((component) => [
      said(component, component.score, result.year),
      ...(hasLastYear(result) ? [said(component, component.lastYear, result.year - 1)] : []),
    ])
    .join('; ')
}

function barsOf(result: ScoredResult, voice: Voice): BarChart {
  const { charts } = voice.text
  const scored = result.components.filter(isScored)
  const above = scored.filter(({ score, median }) => median !== null && compareDecimals(score, median) > 0)
  return {
    ...faceOf(result, voice),
    kind: 'bars',
    title: charts.barsTitle(above.length, scored.length),
    alt: charts.barsAlt(
      scored
        .map((c) => charts.versus(voice.of(c.label), voice.score(c.score), voice.score(c.median)))
        .join('; '),
    ),
    reference: { label: charts.median, values: result.components.map((component) => component.median) },
  }
}
