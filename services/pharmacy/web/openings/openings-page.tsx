import { useEndpoint } from '#platform/client/queries.ts'
import { useAct } from '#platform/client/use-act.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { wib } from '#platform/ui/format.ts'
import { ListOpenings, type Opening, ReviewOpening, VERDICTS } from '../../contract.ts'
import { usePharmacyWords } from '../words.ts'
import { useOpeningWords } from './words.ts'

/** Whoever opened a sealed prescription, for those who review it. */
export function OpeningsPage() {
  const { w: shared } = usePharmacyWords()
  const { w } = useOpeningWords()
  const found = useEndpoint(ListOpenings, {})
  return (
    <Screen eyebrow={shared.eyebrow} title={w.list.title} lead={w.list.lead}>
      <Answer of={found}>
        {({ openings }) =>
          openings.length === 0 ? (
            <EmptyState title={w.list.empty}>
              <p>{w.list.emptyBody}</p>
            </EmptyState>
          ) : (
            <OpeningsTable openings={openings} />
          )
        }
      </Answer>
    </Screen>
  )
}

function OpeningsTable({ openings }: { openings: readonly Opening[] }) {
  const { w: shared } = usePharmacyWords()
  const { w, language } = useOpeningWords()
  const columns: Column<Opening>[] = [
    { key: 'when', label: shared.when, head: true, cell: (one) => wib(one.openedAt, language) },
    { key: 'number', label: shared.number, cell: (one) => one.number },
    {
      key: 'ground',
      label: w.list.ground,
      cell: (one) => (
        <>
          {w.grounds[one.ground]}
          <span className="facts__note">{one.reason ?? w.list.erased}</span>
        </>
      ),
    },
    { key: 'by', label: w.list.by, cell: (one) => one.openedByName ?? one.openedBy },
    { key: 'reads', label: w.list.reads, number: true, cell: (one) => String(one.reads) },
    { key: 'verdict', label: w.list.verdict, cell: (one) => <Review opening={one} /> },
  ]
  return (
    <DataTable
      caption={w.list.title}
      captionHidden
      columns={columns}
      rows={openings}
      rowKey={({ id }) => id}
    />
  )
}

function Review({ opening: { id, number, verdict } }: { opening: Opening }) {
  const { w } = useOpeningWords()
  const say = useSay()
  const act = useAct(ReviewOpening, { refresh: [ListOpenings], onDone: () => say(w.list.done) })
  if (verdict !== null) return w.list.verdicts[verdict]
  return (
    <div className="row-acts">
      {act.problem === undefined ? null : <ProblemNote problem={act.problem} writing />}
      {VERDICTS.map((one) => (
        <button
          key={one}
          type="button"
          className="button"
          disabled={act.pending}
          aria-label={w.list.of(w.list.judge[one], number)}
          onClick={() => void act.run({ openingId: id, verdict: one })}
        >
          {w.list.judge[one]}
        </button>
      ))}
    </div>
  )
}
