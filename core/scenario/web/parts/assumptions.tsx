import { fromHundredths, toText2 } from '#core/evaluation/arithmetic.ts'
import { Panel } from '#platform/client/view/screen.tsx'
import { count, decimal } from '#platform/ui/format.ts'
import type { ScenarioStart } from '../../contract.ts'
import type { Draft } from '../draft.ts'
import { useScenarioWords } from '../words.ts'
import { signedText } from './figures.ts'

/** Everything that is taken for granted, said aloud. */
export function Assumptions({ start, draft }: { start: ScenarioStart; draft: Draft }) {
  const { w, language } = useScenarioWords()
  const point = start.points.find(({ origin }) => origin === draft.origin)
  const { table, uncertainty } = start
  const hundredths = (value: number) => decimal(toText2(fromHundredths(value)), language)
  const drift = table?.drift ?? 0
  const lines = [
    point && point.zeros > 0 ? w.assume.zeros(count(point.zeros, language)) : null,
    table && w.assume.others(table.year),
    table && drift !== 0
      ? (drift > 0 ? w.assume.drift : w.assume.driftBest)(
          signedText(fromHundredths(drift), language),
          table.year,
        )
      : null,
    uncertainty
      ? w.assume.uncertainty(hundredths(uncertainty.below), hundredths(uncertainty.above))
      : w.assume.noUncertainty,
    w.assume.effort,
    `${start.instrument.name[language]}: ${w.rules[start.instrument.rule]} ${w.assume.exact}`,
  ].filter((line) => line !== null)
  return (
    <Panel title={w.assumptions}>
      <ul className="what-if__assumptions">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Panel>
  )
}
