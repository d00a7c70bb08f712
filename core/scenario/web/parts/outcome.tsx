import { type Exact, equal, exact, minus, over, times, toText } from '#core/evaluation/arithmetic.ts'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { decimal } from '#platform/ui/format.ts'
import type { ComponentStep, Computed } from '../../arithmetic.ts'
import type { ScenarioStart } from '../../contract.ts'
import type { ChangeDraft, Draft } from '../draft.ts'
import { useScenarioWords } from '../words.ts'
import { indexText, rankText, scoreText, signedText } from './figures.ts'

interface Props {
  start: ScenarioStart
  draft: Draft
  computed: Computed
  begun: Computed
  onChange: ChangeDraft
}

/** The index of the draft, its rank range, and the sum it comes from. */
export function Outcome({ start, draft, computed, begun, onChange }: Props) {
  const { w, language } = useScenarioWords()
  const { index } = computed
  return (
    <section className="what-if__figure" aria-label={w.index}>
      <p className="small mute">{w.index}</p>
      <p className="what-if__index number" role="status">
        {index === undefined ? w.noIndex : decimal(indexText(start, index), language)}
      </p>
      <Change now={index} begun={begun.index} />
      <p>
        <span className="small mute">{w.rank}</span>
        <br />
        {rankText(start, index, w, language)}
      </p>
      <button
        type="button"
        className="button"
        disabled={Object.keys(draft.moves).length === 0}
        onClick={() => onChange({ moves: {} })}
      >
        {w.reset}
      </button>
      <details>
        <summary>{w.steps}</summary>
        <Steps start={start} computed={computed} draft={draft} />
      </details>
    </section>
  )
}

/** The same in one line that stays in view on a phone; screen readers hear the figure above. */
export function LiveLine({ start, computed: { index } }: Pick<Props, 'start' | 'computed'>) {
  const { w, language } = useScenarioWords()
  return (
    <p className="what-if__live" aria-hidden="true">
      <strong className="number">
        {index === undefined ? w.noIndex : decimal(indexText(start, index), language)}
      </strong>{' '}
      {rankText(start, index, w, language)}
    </p>
  )
}

function Change({ now, begun }: { now: Exact | undefined; begun: Exact | undefined }) {
  const { w, language } = useScenarioWords()
  if (now === undefined || begun === undefined) return null
  return (
    <p className="small">
      {equal(now, begun) ? w.noChange : w.change(signedText(minus(now, begun), language))}
    </p>
  )
}

function Steps({ start, computed, draft }: { start: ScenarioStart; computed: Computed; draft: Draft }) {
  const { w, language } = useScenarioWords()
  const { instrument } = start
  const labelOf = (key: string) =>
    instrument.components.find((one) => one.key === key)?.label[language] ?? key
  const termOf = ({ score, weight }: ComponentStep) => score && over(times(weight, score), exact(100))
  const columns: Column<ComponentStep>[] = [
    { key: 'component', label: w.component, head: true, cell: ({ component }) => labelOf(component) },
    {
      key: 'mean',
      label: w.mean,
      number: true,
      cell: ({ mean, component, count }) =>
        count === 0 && draft.held[component] !== undefined
          ? w.held
          : mean === undefined
            ? '–'
            : decimal(toText(mean, 2).slice(0, 6), language),
    },
    {
      key: 'score',
      label: w.score,
      number: true,
      cell: ({ score }) => (score === undefined ? '–' : scoreText(score, language)),
    },
    {
      key: 'weight',
      label: w.weight,
      number: true,
      cell: ({ weight }) => `${decimal(toText(weight), language)} %`,
    },
    {
      key: 'term',
      label: w.term,
      number: true,
      cell: (step) => {
        const term = termOf(step)
        return term === undefined ? '–' : decimal(toText(term, 2), language)
      },
    },
  ]
  return (
    <>
      <DataTable
        caption={w.steps}
        captionHidden
        compact
        columns={columns}
        rows={computed.components}
        rowKey={({ component }) => component}
      />
      {computed.exact === undefined ? null : (
        <p className="small">
          {w.sum}: <span className="number">{decimal(toText(computed.exact, 2), language)}</span>.{' '}
          {w.rules[instrument.rule]}
        </p>
      )}
    </>
  )
}
