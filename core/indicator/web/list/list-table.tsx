import { Link } from '@tanstack/react-router'
import { usePlace } from '#platform/client/place.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import type { IndicatorRow } from '../../contract.ts'
import { Origin } from '../origin/origin.tsx'
import { shownValue } from '../parts/shown.ts'
import { ExampleTag, OriginTag, StandingTag } from '../parts/tags.tsx'
import { useIndicatorWords } from '../words.ts'
import type { Narrowing } from './narrowing.ts'
import { sortingOf, sortText } from './narrowing.ts'
import { Spark } from './spark.tsx'

interface ListTableProps {
  rows: readonly IndicatorRow[]
  urut: string
  ask: (key: keyof Narrowing, value: string) => void
}

/** The order is chosen in the head, and lives in the address with the filters. */
export function ListTable({ rows, urut, ask }: ListTableProps) {
  const { w } = useIndicatorWords()
  const columns = useColumns()
  return (
    <SortClicks onSort={(text) => ask('urut', text)}>
      <DataTable
        caption={w.list.caption}
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={({ code }) => code}
        sorting={sortingOf(urut)}
        sortAddress={(sorting) => `?urut=${sortText(sorting)}`}
      />
    </SortClicks>
  )
}

/** The heads are links, so they can be opened and sent on; a plain click keeps the page and its filters. */
function SortClicks(props: { onSort: (text: string) => void; children: React.ReactNode }) {
  const take = (event: React.MouseEvent<HTMLDivElement>) => {
    const link = (event.target as Element).closest('thead a')
    const text = new URLSearchParams(link?.getAttribute('href')?.split('?')[1] ?? '').get('urut')
    if (text === null || event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    props.onSort(text)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the links inside are what is pressed, by keyboard as well
    // biome-ignore lint/a11y/useKeyWithClickEvents: pressing Enter on a link is a click
    <div onClick={take}>{props.children}</div>
  )
}

function useColumns(): Column<IndicatorRow>[] {
  const { w, language } = useIndicatorWords()
  return [
    { key: 'nama', label: w.list.name, head: true, sort: 'up', cell: (row) => <Name row={row} /> },
    {
      key: 'nilai',
      label: w.list.value,
      number: true,
      sort: 'down',
      cell: (row) =>
        row.year === null ? (
          <span className="mute">{w.noValue}</span>
        ) : (
          <Origin indicator={row} value={row.year} />
        ),
    },
    {
      key: 'today',
      label: w.list.today,
      number: true,
      wideOnly: true,
      cell: ({ today, unit }) => (today?.value ? shownValue(today.value, unit, language) : '–'),
    },
    {
      key: 'target',
      label: w.list.target,
      number: true,
      cell: ({ year, unit }) =>
        year?.target ? (
          shownValue(year.target, unit, language)
        ) : (
          <span className="mute">{w.list.noTarget}</span>
        ),
    },
    {
      key: 'trend',
      label: w.list.trend,
      cell: ({ trend, name }) => <Spark trend={trend} label={w.list.trendOf(name[language])} />,
    },
    {
      key: 'keadaan',
      label: w.list.state,
      sort: 'up',
      cell: ({ standing, year }) => <StandingTag standing={standing} target={year?.target ?? null} />,
    },
    { key: 'origin', label: w.list.originColumn, cell: ({ origin }) => <OriginTag origin={origin} /> },
    {
      key: 'owner',
      label: w.list.owner,
      wideOnly: true,
      cell: ({ owner }) => owner?.name ?? <span className="mute">{w.list.noOwner}</span>,
    },
  ]
}

function Name({ row }: { row: IndicatorRow }) {
  const { language } = useIndicatorWords()
  const { code } = usePlace()
  return (
    <>
      <Link to={`/kerja/${code}/indikator/${row.code}`}>{row.name[language]}</Link> <ExampleTag of={row} />
    </>
  )
}
