import { useEffect, useRef } from 'react'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { InputField } from '#platform/client/form/fields.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { count, decimal } from '#platform/ui/format.ts'
import { ListComputations, SaveComputation, type Term } from '../../contract.ts'
import type { Computed } from './computed.ts'
import { useWorkspaceWords } from './words.ts'

/** The final, the actual sum behind it, and a way to keep both. */
export function ComputationResult({ computed }: { computed: Computed }) {
  const { w, language } = useWorkspaceWords()
  const heading = useRef<HTMLHeadingElement>(null)
  const { sum, rank, predicate, instrument } = computed.computation
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new result is read out
  useEffect(() => heading.current?.focus(), [computed])
  return (
    <section className="side-by-side__second result">
      <h2 ref={heading} tabIndex={-1}>
        {w.resultIs(decimal(sum.final, language))}
        {predicate === null ? '' : `, ${predicate}`}
      </h2>
      {rank === null || instrument.year === null ? null : (
        <p>{w.resultRank(count(rank.place, language), count(rank.of, language), instrument.year)}</p>
      )}
      <SumTable terms={sum.terms} exact={sum.exact} />
      <p className="small mute">{w.rules[sum.rule]}</p>
      <Save computed={computed} />
    </section>
  )
}

function SumTable({ terms, exact }: { terms: readonly Term[]; exact: string }) {
  const { w, language } = useWorkspaceWords()
  const columns: Column<Term>[] = [
    { key: 'component', label: w.component, head: true, cell: (t) => t.label[language] },
    { key: 'score', label: w.score, number: true, cell: (t) => decimal(t.score, language) },
    { key: 'weight', label: w.weightHead, number: true, cell: (t) => `${decimal(t.weight, language)} %` },
    { key: 'term', label: w.term, number: true, cell: (t) => decimal(t.rounded ?? t.term, language) },
  ]
  return (
    <DataTable
      compact
      caption={w.sum}
      captionHidden
      columns={columns}
      rows={terms}
      rowKey={(t) => t.component}
      foot={
        <tr>
          <th scope="row" colSpan={3}>
            {w.sum}
          </th>
          <td className="is-number">{decimal(exact, language)}</td>
        </tr>
      }
    />
  )
}

function Save({ computed }: { computed: Computed }) {
  const { w } = useWorkspaceWords()
  const say = useSay()
  const { scores, computation } = computed
  return (
    <ActForm
      endpoint={SaveComputation}
      refresh={[ListComputations]}
      submit={w.save}
      input={({ name }) => ({
        ...(name === undefined ? {} : { name }),
        instrument: computation.instrument.code,
        scores,
      })}
      onDone={() => say(w.savedSaid)}
      clears
    >
      <h3>{w.saveThis}</h3>
      <InputField name="name" label={w.name} help={w.nameHelp} />
    </ActForm>
  )
}
