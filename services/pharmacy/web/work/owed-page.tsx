import { useState } from 'react'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { AreaField } from '#platform/client/form/fields.tsx'
import { useMay } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { useAct } from '#platform/client/use-act.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Dialog } from '#platform/client/view/dialog.tsx'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { day, wib } from '#platform/ui/format.ts'
import { ListOwed, type Owed, SettleOwed } from '../../contract.ts'
import { unitWord } from '../unit.ts'
import { usePharmacyWords } from '../words.ts'
import { useWorkWords } from './words.ts'

/** Medicines that are still owed, of every facility of the region. */
export function OwedPage() {
  const { w: shared } = usePharmacyWords()
  const { w } = useWorkWords()
  const found = useEndpoint(ListOwed, { state: 'open' })
  return (
    <Screen eyebrow={shared.eyebrow} title={w.owed.title} lead={w.owed.lead}>
      <Answer of={found}>
        {({ owed }) =>
          owed.length === 0 ? (
            <EmptyState title={w.owed.empty}>
              <p>{w.owed.emptyBody}</p>
            </EmptyState>
          ) : (
            <OwedTable owed={owed} />
          )
        }
      </Answer>
    </Screen>
  )
}

function OwedTable({ owed }: { owed: readonly Owed[] }) {
  const { w: shared } = usePharmacyWords()
  const { w, language } = useWorkWords()
  const columns: Column<Owed>[] = [
    { key: 'drug', label: w.owed.drug, head: true, cell: (one) => one.drugName },
    { key: 'quantity', label: w.owed.quantity, cell: (one) => `${one.quantity} ${unitWord(one.unit)}` },
    { key: 'number', label: shared.number, cell: (one) => `${one.number} (${day(one.day, language)})` },
    { key: 'since', label: w.owed.since, cell: (one) => wib(one.owedAt, language) },
    {
      key: 'promised',
      label: w.owed.promised,
      cell: (one) => (one.promisedFor === null ? shared.none : day(one.promisedFor, language)),
    },
    { key: 'acts', label: shared.acts, cell: (one) => <OwedActs owed={one} /> },
  ]
  return (
    <DataTable caption={w.owed.title} captionHidden columns={columns} rows={owed} rowKey={({ id }) => id} />
  )
}

function OwedActs({ owed }: { owed: Owed }) {
  const { w } = useWorkWords()
  const say = useSay()
  const may = useMay(SettleOwed)
  const [isEnding, end] = useState(false)
  const give = useAct(SettleOwed, { refresh: [ListOwed], onDone: () => say(w.owed.done) })
  if (!may) return null
  const nameOf = (what: string) => w.owed.of(what, owed.drugName, owed.number)
  return (
    <span className="row-acts">
      {give.problem === undefined ? null : <ProblemNote problem={give.problem} writing />}
      <button
        type="button"
        className="button"
        aria-label={nameOf(w.owed.give)}
        disabled={give.pending}
        onClick={() => void give.run({ owedId: owed.id, outcome: 'given' })}
      >
        {w.owed.give}
      </button>
      <button type="button" className="button" aria-label={nameOf(w.owed.cancel)} onClick={() => end(true)}>
        {w.owed.cancel}
      </button>
      {isEnding ? (
        <Dialog title={nameOf(w.owed.cancel)} onClose={() => end(false)}>
          <ActForm
            endpoint={SettleOwed}
            refresh={[ListOwed]}
            input={(typed) => ({ ...typed, owedId: owed.id, outcome: 'cancelled' })}
            submit={w.owed.cancel}
            onCancel={() => end(false)}
            onDone={() => say(w.owed.done)}
          >
            <AreaField name="reason" label={w.owed.reason} rows={2} />
          </ActForm>
        </Dialog>
      ) : null}
    </span>
  )
}
