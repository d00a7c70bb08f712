import { Fragment } from 'react'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import type { ProgrammeMap } from '../../contract.ts'
import { ProgrammeLink } from '../views.tsx'
import { usePortfolioWords } from '../words.ts'

type Placed = ProgrammeMap['programmes'][number]
interface Row {
  code: string
  village: string
  district: { code: string; name: string }
  programmes: readonly Placed[]
}

/** The same as the drawing: programmes by district and village. */
export function PlacesTable(props: {
  map: ProgrammeMap
  villages: ReadonlyMap<string, readonly Placed[]>
  isOpen: boolean
}) {
  const { w } = usePortfolioWords()
  const rows = rowsOf(props.map, props.villages)
  return (
    <details open={props.isOpen} className="portfolio-details">
      <summary>{w.viewTable}</summary>
      <DataTable
        caption={w.map.caption}
        columns={useColumns()}
        rows={rows}
        rowKey={({ code }) => code}
        group={({ district }) => ({ key: district.code, label: `${w.map.district} ${district.name}` })}
      />
    </details>
  )
}

function rowsOf(
  { districts, villages }: ProgrammeMap,
  placed: ReadonlyMap<string, readonly Placed[]>,
): Row[] {
  const names = new Map(districts.map((one) => [one.code, one]))
  return villages.flatMap(({ code, name, district }) => {
    const programmes = placed.get(code)
    if (programmes === undefined) return []
    return [
      {
        code,
        village: name,
        district: names.get(district) ?? { code: district, name: district },
        programmes,
      },
    ]
  })
}

function useColumns(): Column<Row>[] {
  const { w } = usePortfolioWords()
  return [
    { key: 'village', label: w.map.villageName, head: true, cell: ({ village }) => village },
    {
      key: 'programmes',
      label: w.programme,
      cell: ({ programmes }) =>
        programmes.map((one, i) => (
          <Fragment key={one.id}>
            {i === 0 ? '' : ', '}
            <ProgrammeLink programme={one} />
          </Fragment>
        )),
    },
    { key: 'count', label: w.map.legend, number: true, cell: ({ programmes }) => programmes.length },
  ]
}
