import { Figure } from '#platform/ui/figure/figure.tsx'
import { decimal } from '#platform/ui/format.ts'
import { Radar } from '#platform/ui/radar/radar.tsx'
import type { RegionResult } from '../../contract.ts'
import { useWords } from '../words.ts'
import { ComponentTable } from './components-figure.tsx'

/** The chart of the official report. */
export function RadarFigure({ result }: { result: RegionResult }) {
  const { w } = useWords()
  return (
    <Figure
      title={w.region.radarTitle}
      subtitle={w.region.radarSubtitle}
      table={<ComponentTable result={result} />}
    >
      <ComponentRadar result={result} />
    </Figure>
  )
}

/** The radar alone: last year below this year, a gap where a component did not exist. */
export function ComponentRadar({ result }: { result: RegionResult }) {
  const { w, language } = useWords()
  const { components, year } = result
  const parts = components.map(
    (c) => `${c.label[language]} ${c.score === null ? '–' : decimal(c.score, language)}`,
  )
  const before = { key: 'before', label: String(year - 1), values: components.map((c) => c.lastYear) }
  const now = { key: 'now', label: String(year), values: components.map((c) => c.score) }
  return (
    <Radar
      summary={w.region.radarSummary(parts.join(', '))}
      axes={components.map((c) => ({ key: c.component, label: c.label[language] }))}
      lines={before.values.every((value) => value === null) ? [now] : [before, now]}
      max={Number(result.instrument?.scale.max ?? '4')}
      step={0.5}
    />
  )
}
