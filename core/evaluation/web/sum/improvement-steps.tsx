import { minus } from '#platform/ui/decimal.ts'
import { decimal, signed } from '#platform/ui/format.ts'
import type { Improvement } from '../../contract.ts'
import { useWords } from '../words.ts'
import { SumSteps } from './sum-steps.tsx'

interface ImprovementStepsProps {
  improvement: Improvement
  final: string
}

/** An improvement as the subtraction it is, and why the printed figure of last year is not what is taken away. */
export function ImprovementSteps({ improvement, final }: ImprovementStepsProps) {
  const { w, language } = useWords()
  const { previous, value } = improvement
  const d = (text: string) => decimal(text, language)
  if (previous === null)
    return <p>{w.sum.printedOnly(d(final), signed(value, language), d(minus(final, value)))}</p>
  return (
    <div className="stack">
      <p>{w.sum.improvementSteps}</p>
      <p className="sum-line">
        {d(final)} − {d(previous.value)} = <b>{signed(value, language)}</b>
      </p>
      {improvement.recomputed ? <p>{w.sum.recomputedNote(previous.year, d(previous.value))}</p> : null}
      <PublishedNote final={final} previous={previous} />
      {previous.sum === null ? null : (
        <>
          <h3>{w.sum.lastYearSum(previous.year)}</h3>
          <SumSteps sum={{ ...previous.sum, rule: 'add_then_round', final: previous.value }} />
        </>
      )}
    </div>
  )
}

function PublishedNote(props: { final: string; previous: NonNullable<Improvement['previous']> }) {
  const { w, language } = useWords()
  const { year, value, published } = props.previous
  const d = (text: string) => decimal(text, language)
  if (published === null) return null
  if (published === value) return <p>{w.sum.sameNote(year, d(published))}</p>
  const wrong = signed(minus(props.final, published), language)
  return <p>{w.sum.notPublishedNote(year, d(published), d(value), wrong)}</p>
}
