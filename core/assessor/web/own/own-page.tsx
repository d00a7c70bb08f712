import { Link } from '@tanstack/react-router'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Panel, Screen } from '#platform/client/view/screen.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { wib } from '#platform/ui/format.ts'
import { ListOwnAssignments } from '../../contract.ts'
import { useAssessorWords } from '../words.ts'

interface Own {
  year: number
  region: { code: string; name: string }
  assignedAt: string
  isExample: boolean
  isOpen: boolean
}

/** The regions an assessor rates, with the ways into their workspaces. */
export function OwnAssignmentsPage() {
  const { w } = useAssessorWords()
  const own = useEndpoint(ListOwnAssignments, {})
  return (
    <Screen eyebrow={w.evaluation} title={w.own.title} lead={w.own.lead}>
      <Answer of={own} lines={6}>
        {(all) => (all.length === 0 ? <NothingYet /> : <Years all={all} />)}
      </Answer>
    </Screen>
  )
}

function NothingYet() {
  const { w } = useAssessorWords()
  return (
    <EmptyState title={w.own.empty}>
      <p>{w.own.emptyBody}</p>
      <Link className="button button--main" to="/kerja/00/evaluasi/profil-asesor">
        {w.own.profile}
      </Link>
    </EmptyState>
  )
}

function Years({ all }: { all: readonly Own[] }) {
  const { w } = useAssessorWords()
  const years = [...new Set(all.map(({ year }) => year))]
  return years.map((year) => {
    const rows = all.filter((one) => one.year === year)
    const title = rows.some(({ isExample }) => isExample) ? `${year} (${w.own.example})` : String(year)
    return (
      <Panel key={year} title={title} lead={rows.some(({ isOpen }) => isOpen) ? undefined : w.own.closed}>
        <Regions year={year} rows={rows} />
      </Panel>
    )
  })
}

function Regions({ year, rows }: { year: number; rows: readonly Own[] }) {
  const { w, language } = useAssessorWords()
  const columns: Column<Own>[] = [
    { key: 'region', label: w.region, head: true, cell: ({ region }) => region.name },
    { key: 'since', label: w.own.since, cell: ({ assignedAt }) => wib(assignedAt, language) },
    {
      key: 'acts',
      label: w.acts,
      cell: ({ region }) => (
        <span className="row-acts">
          <Link
            to={`/kerja/${region.code}/evaluasi/nilai/${year}`}
            aria-label={w.own.sheetOf(region.name)}
            className="link"
          >
            {w.own.sheet}
          </Link>
          <Link
            to={`/kerja/${region.code}/evaluasi/sesi/${year}`}
            aria-label={w.own.sessionsOf(region.name)}
            className="link"
          >
            {w.own.sessions}
          </Link>
        </span>
      ),
    },
  ]
  return (
    <DataTable
      caption={String(year)}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ region }) => region.code}
    />
  )
}
