import type { ReactNode } from 'react'
import { toText } from '#core/evaluation/arithmetic.ts'
import { Panel } from '#platform/client/view/screen.tsx'
import { decimal } from '#platform/ui/format.ts'
import { type Computed, computedOfScenario } from '../../arithmetic.ts'
import type { Scenario, ScenarioStart } from '../../contract.ts'
import { useScenarioWords } from '../words.ts'
import { indexText, rankText, scoreText } from './figures.ts'

interface Compared {
  scenario: Scenario
  computed: Computed
}

/** Up to four scenarios side by side, as a table with bars. */
export function Comparison({ start, chosen }: { start: ScenarioStart; chosen: readonly Scenario[] }) {
  const { w, language } = useScenarioWords()
  if (chosen.length === 0) return null
  const compared = chosen.map((scenario) => ({
    scenario,
    computed: computedOfScenario(start.instrument, scenario),
  }))
  const rows: { key: string; label: string; cell: (one: Compared) => ReactNode }[] = [
    {
      key: 'index',
      label: w.index,
      cell: ({ computed: { index } }) =>
        index === undefined ? (
          w.noIndex
        ) : (
          <Bar text={decimal(indexText(start, index), language)} share={Number(toText(index, 2)) / 4} />
        ),
    },
    { key: 'rank', label: w.rank, cell: ({ computed: { index } }) => rankText(start, index, w, language) },
    ...start.instrument.components.map(({ key, letter, label }) => ({
      key,
      label: `${letter}. ${label[language]}`,
      cell: ({ computed }: Compared) => {
        const score = computed.components.find(({ component }) => component === key)?.score
        if (score === undefined) return '–'
        return <Bar text={scoreText(score, language)} share={Number(toText(score, 2)) / 4} />
      },
    })),
    {
      key: 'start',
      label: w.start,
      cell: ({ scenario: { origin, originYear } }) => w.origins[origin](`${originYear ?? ''}`),
    },
    { key: 'moves', label: w.moves, cell: ({ scenario }) => Object.keys(scenario.moves).length },
    {
      key: 'targets',
      label: w.targetsOn,
      cell: ({ scenario }) => scenario.targets.filter(({ on }) => on).length,
    },
  ]
  return (
    <Panel title={w.comparison} lead={w.comparisonNote}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls sideways must be reached by keyboard */}
      <section className="what-if__compare" tabIndex={0} aria-label={w.comparison}>
        <table>
          <thead>
            <tr>
              <td />
              {compared.map(({ scenario }) => (
                <th key={scenario.id} scope="col">
                  {scenario.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, label, cell }) => (
              <tr key={key}>
                <th scope="row">{label}</th>
                {compared.map((one) => (
                  <td key={one.scenario.id}>{cell(one)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Panel>
  )
}

/** A bar from zero to the top of the scale, under its figure. */
function Bar({ text, share }: { text: string; share: number }) {
  return (
    <>
      <span className="number">{text}</span>
      <svg className="what-if__bar" width="100%" height="10" aria-hidden="true" focusable="false">
        <rect className="what-if__bar-ground" x="0" y="3" width="100%" height="4" />
        <rect
          className="what-if__bar-value"
          x="0"
          y="1"
          width={`${Math.max(0, Math.min(1, share)) * 100}%`}
          height="8"
        />
      </svg>
    </>
  )
}
