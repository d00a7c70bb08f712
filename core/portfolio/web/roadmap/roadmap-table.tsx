import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { count, monthOfYear } from '#platform/ui/format.ts'
import type { Roadmap, RoadmapProgramme } from '../../contract.ts'
import { DimensionMark, Progress, Tags } from '../marks.tsx'
import { ProgrammeLink } from '../views.tsx'
import { usePortfolioWords } from '../words.ts'

interface TableProps {
  roadmap: Roadmap
  programmes: readonly RoadmapProgramme[]
  onOpen: (programme: RoadmapProgramme) => void
}

/** The same as the drawing, row by row, with the period to be changed by a dialog. */
export function RoadmapTable(props: TableProps) {
  const { w, language } = usePortfolioWords()
  return (
    <DataTable
      caption={w.roadmap.caption(count(props.programmes.length, language))}
      columns={useColumns(props)}
      rows={props.programmes}
      rowKey={({ id }) => id}
    />
  )
}

function useColumns({ roadmap, onOpen }: TableProps): Column<RoadmapProgramme>[] {
  const { w, language } = usePortfolioWords()
  const codes = new Map(roadmap.programmes.map(({ id, code }) => [id, code]))
  return [
    {
      key: 'name',
      label: w.programme,
      head: true,
      cell: (one) => (
        <>
          <ProgrammeLink programme={one} /> <Tags programme={one} />
        </>
      ),
    },
    {
      key: 'dimension',
      label: w.dimension,
      cell: (one) => <DimensionMark code={one.dimension} dimensions={roadmap.dimensions} />,
    },
    { key: 'owner', label: w.opd, cell: (one) => one.owner?.name ?? w.noOwner },
    { key: 'state', label: w.state, cell: (one) => w.states[one.state] },
    { key: 'from', label: w.from, number: true, cell: (one) => monthOfYear(one.from, language) },
    { key: 'to', label: w.to, number: true, cell: (one) => monthOfYear(one.to, language) },
    {
      key: 'waits',
      label: w.roadmap.waitsFor,
      cell: (one) => one.dependsOn.flatMap((id) => codes.get(id) ?? []).join(', ') || '–',
    },
    { key: 'physical', label: w.progress, cell: (one) => <Progress physical={one.physical} /> },
    {
      key: 'act',
      label: w.roadmap.change,
      cell: (one) =>
        one.mayMove ? (
          <span className="row-acts">
            <button type="button" className="link" onClick={() => onOpen(one)}>
              {w.roadmap.change}
            </button>
          </span>
        ) : (
          '–'
        ),
    },
  ]
}
