import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { count } from '#platform/ui/format.ts'
import type { Proposal, ProposedRegion } from '../../contract.ts'
import { useAssessorWords } from '../words.ts'

type Load = Proposal['loads'][number]

/** How many regions each would rate, and how many conflicts keep away. */
export function LoadTable({ proposal }: { proposal: Proposal }) {
  const { w, language } = useAssessorWords()
  const number = (key: 'before' | 'after' | 'capacity', label: string): Column<Load> => ({
    key,
    label,
    number: true,
    cell: (load) => count(load[key], language),
  })
  const names = new Map(proposal.regions.map(({ region }) => [region.code, region.name]))
  const columns: Column<Load>[] = [
    { key: 'name', label: w.name, head: true, cell: ({ name }) => name },
    number('before', w.proposal.before),
    number('after', w.proposal.after),
    number('capacity', w.pool.capacity),
    {
      key: 'closed',
      label: w.proposal.closed,
      cell: ({ conflicts }) =>
        conflicts.length === 0 ? (
          w.none
        ) : (
          <details>
            <summary>{count(conflicts.length, language)}</summary>
            <ul className="small">
              {conflicts.map(({ region, kind }) => (
                <li key={region + kind}>
                  {names.get(region) ?? region}: {w.kinds[kind]}
                </li>
              ))}
            </ul>
          </details>
        ),
    },
  ]
  return (
    <DataTable
      caption={w.proposal.loads}
      captionHidden
      columns={columns}
      rows={[...proposal.loads].sort((a, b) => b.after - a.after)}
      rowKey={({ assessorId }) => assessorId}
    />
  )
}

/** Who would rate each region, and which expertise it would still lack. */
export function RegionTable({ proposal }: { proposal: Proposal }) {
  const { w } = useAssessorWords()
  const names = new Map(proposal.loads.map(({ assessorId, name }) => [assessorId, name]))
  const named = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? '').join(', ')
  const columns: Column<ProposedRegion>[] = [
    { key: 'region', label: w.region, head: true, cell: ({ region }) => region.name },
    { key: 'kept', label: w.board.assessors, cell: ({ kept }) => named(kept) || w.none },
    { key: 'added', label: w.proposal.added, cell: ({ added }) => named(added) || w.none },
    {
      key: 'uncovered',
      label: w.board.uncovered,
      cell: ({ uncovered }) =>
        uncovered.length === 0 ? w.board.complete : uncovered.map((area) => w.areas[area]).join(', '),
    },
  ]
  return (
    <DataTable
      caption={w.proposal.regions}
      captionHidden
      columns={columns}
      rows={proposal.regions}
      rowKey={({ region }) => region.code}
    />
  )
}
