import { Link, useParams } from '@tanstack/react-router'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { wib } from '#platform/ui/format.ts'
import { ListObjections, type Objection } from '../../contract.ts'
import { useFigures } from '../figures.tsx'
import { useResultWords } from '../words.ts'

/** Objections of all regions, undecided first. */
export function DocketPage() {
  const { w, language } = useResultWords()
  const year = Number(useParams({ strict: false }).year)
  const docket = useEndpoint(ListObjections, { year })
  return (
    <Screen eyebrow={w.evaluation} title={w.docket(year)} lead={w.docketLead}>
      <Answer of={docket} lines={8}>
        {({ objections, decisionsCloseAt }) => (
          <>
            {decisionsCloseAt === null ? null : <p>{w.decisionsClose(wib(decisionsCloseAt, language))}</p>}
            {objections.length === 0 ? (
              <EmptyState title={w.docketEmpty}>
                <p>{w.docketEmptyBody}</p>
              </EmptyState>
            ) : (
              <Docket objections={objections} year={year} />
            )}
          </>
        )}
      </Answer>
    </Screen>
  )
}

function Docket({ objections, year }: { objections: readonly Objection[]; year: number }) {
  const { w, language } = useResultWords()
  const f = useFigures()
  const columns: Column<Objection>[] = [
    {
      key: 'region',
      label: w.region,
      head: true,
      cell: ({ region, question }) => (
        <Link to={`/kerja/00/evaluasi/sanggahan/${year}/${region.code}/${question}`}>
          {region.name}, {question}
        </Link>
      ),
    },
    { key: 'score', label: w.scoreThen, number: true, cell: (o) => f.score(o.score) },
    { key: 'evidence', label: w.evidence, number: true, cell: (o) => f.number(o.evidence.length) },
    { key: 'filed', label: w.filedAt, cell: (o) => wib(o.filedAt, language) },
    {
      key: 'state',
      label: w.state,
      cell: ({ state, decidedScore }) => (
        <span className={state === 'filed' ? 'tag tag--attention' : 'tag'}>
          {w.objectionStates[state]}
          {decidedScore === null ? '' : ` ${f.score(decidedScore)}`}
        </span>
      ),
    },
  ]
  return (
    <DataTable
      caption={w.docket(year)}
      captionHidden
      columns={columns}
      rows={objections}
      rowKey={({ id }) => id}
    />
  )
}
