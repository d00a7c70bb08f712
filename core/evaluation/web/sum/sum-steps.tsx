import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { decimal } from '#platform/ui/format.ts'
import type { Sum, Term } from '../../contract.ts'
import { useWords } from '../words.ts'

/** A final value as the sum it is: every weight, score and term, then the rounding. */
export function SumSteps({ sum }: { sum: Sum }) {
  const { w, language } = useWords()
  const roundsTerms = sum.rule === 'round_terms_then_add'
  const parts = sum.terms
    .map((term) => decimal((roundsTerms ? term.rounded : null) ?? term.term, language))
    .join(' + ')
  const [exact, final] = [decimal(sum.exact, language), decimal(sum.final, language)]
  return (
    <div className="stack">
      <TermTable sum={sum} />
      <p className="sum-line">
        {parts} = <b>{roundsTerms ? final : exact}</b>
        {roundsTerms || exact === final ? null : ` → ${final}`}
      </p>
      <p className="mute">
        {w.sum.rules[sum.rule]} {w.sum.halfUp}
      </p>
    </div>
  )
}

function TermTable({ sum }: { sum: Sum }) {
  const { w, language } = useWords()
  const columns: Column<Term>[] = [
    { key: 'component', label: w.sum.component, head: true, cell: (term) => term.label[language] },
    {
      key: 'weight',
      label: w.sum.weight,
      number: true,
      cell: (term) => `${decimal(term.weight, language)}\u00a0%`,
    },
    { key: 'score', label: w.sum.score, number: true, cell: (term) => decimal(term.score, language) },
    { key: 'term', label: w.sum.term, number: true, cell: (term) => decimal(term.term, language) },
  ]
  if (sum.rule === 'round_terms_then_add')
    columns.push({
      key: 'rounded',
      label: w.sum.rounded,
      number: true,
      cell: (term) => (term.rounded === null ? '–' : decimal(term.rounded, language)),
    })
  return (
    <DataTable
      compact
      caption={w.sum.caption}
      captionHidden
      columns={columns}
      rows={sum.terms}
      rowKey={(term) => term.component}
    />
  )
}
