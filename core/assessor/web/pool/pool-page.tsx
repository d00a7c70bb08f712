import { Link } from '@tanstack/react-router'
import { ListCycles } from '#core/cycle/contract.ts'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Panel, Screen } from '#platform/client/view/screen.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { count } from '#platform/ui/format.ts'
import { type Assessor, ListPool } from '../../contract.ts'
import { useAssessorWords } from '../words.ts'

/** Everybody who may be assigned, and the way to each year's assignments. */
export function PoolPage() {
  const { w } = useAssessorWords()
  const pool = useEndpoint(ListPool, {})
  return (
    <Screen eyebrow={w.evaluation} title={w.pool.title} lead={w.pool.lead}>
      <Years />
      <Answer of={pool} lines={8}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState title={w.pool.empty}>
              <p>{w.pool.emptyBody}</p>
            </EmptyState>
          ) : (
            <Pool all={all} />
          )
        }
      </Answer>
    </Screen>
  )
}

function Years() {
  const { w } = useAssessorWords()
  const cycles = useEndpoint(ListCycles, {})
  return (
    <Panel title={w.pool.years}>
      <Answer of={cycles} lines={1}>
        {(all) =>
          all.length === 0 ? (
            <p className="mute">{w.pool.noYears}</p>
          ) : (
            <ul className="doors">
              {all.map(({ cycle: { year } }) => (
                <li key={year}>
                  <Link to={`/kerja/00/evaluasi/asesor/${year}`}>{w.pool.openYear(year)}</Link>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </Panel>
  )
}

function Pool({ all }: { all: readonly Assessor[] }) {
  const { w, language } = useAssessorWords()
  const columns: Column<Assessor>[] = [
    {
      key: 'name',
      label: w.name,
      head: true,
      cell: ({ personId, name }) => <Link to={`/kerja/00/evaluasi/asesor/orang/${personId}`}>{name}</Link>,
    },
    { key: 'expertise', label: w.pool.expertise, cell: ({ expertise }) => w.pool.areas(expertise.length) },
    {
      key: 'conflicts',
      label: w.pool.conflicts,
      number: true,
      cell: ({ conflicts }) => count(conflicts.length, language),
    },
    {
      key: 'capacity',
      label: w.pool.capacity,
      number: true,
      cell: ({ capacity }) => count(capacity, language),
    },
    { key: 'state', label: w.pool.state, cell: (one) => <StateTag assessor={one} /> },
  ]
  return (
    <DataTable
      caption={w.pool.title}
      captionHidden
      columns={columns}
      rows={all}
      rowKey={({ personId }) => personId}
    />
  )
}

function StateTag({ assessor }: { assessor: Assessor }) {
  const { w } = useAssessorWords()
  if (assessor.revision === 0) return <span className="tag tag--attention">{w.pool.blank}</span>
  return assessor.isActive ? (
    <span className="tag tag--good">{w.pool.active}</span>
  ) : (
    <span className="tag">{w.pool.inactive}</span>
  )
}
