import { count, decimal } from '#platform/ui/format.ts'
import { Section } from '#platform/ui/layout/layout.tsx'
import type { Computation } from '../../contract.ts'
import { SumSteps } from '../sum/sum-steps.tsx'
import { useWords } from '../words.ts'

/** The computed value with its whole sum. */
export function ComputeResult({ result, shareable }: { result: Computation; shareable: boolean }) {
  const { w, language } = useWords()
  const d = (text: string) => decimal(text, language)
  const origins = result.components.flatMap(({ label, score, from }) =>
    from === null
      ? []
      : [w.compute.fromQuestions(label[language], d(from.total), count(from.count, language), d(score))],
  )
  return (
    <Section title={w.compute.sumTitle}>
      <div className="narrow small">
        <SumSteps sum={result.sum} />
      </div>
      {origins.length === 0 ? null : (
        <ul className="small">
          {origins.map((origin) => (
            <li key={origin}>{origin}</li>
          ))}
        </ul>
      )}
      {result.predicate === null ? null : <p>{w.compute.predicate(result.predicate)}</p>}
      {result.rank === null ? <p className="small mute">{w.compute.noRank}</p> : null}
      {shareable ? <p className="small mute">{w.compute.share}</p> : null}
    </Section>
  )
}
