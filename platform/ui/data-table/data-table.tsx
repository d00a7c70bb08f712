import type { ReactNode } from 'react'
import { addressIn, useText } from '../language.tsx'

export interface Column<Row> {
  key: string
  label: string
  /** Numbers stand right-aligned under each other. */
  number?: boolean
  cell: (row: Row) => ReactNode
  /** Direction of the first click; a column without it does not sort. */
  sort?: 'up' | 'down'
  /** Names the row for screen readers and heads its card on a phone. */
  head?: boolean
  /** Left out of the cards on a phone, for what is found on the row's own page. */
  wideOnly?: boolean
}

export interface Sorting {
  key: string
  direction: 'up' | 'down'
}

interface DataTableProps<Row> {
  /** Says what the table holds; read out first, shown above it unless hidden. */
  caption: string
  captionHidden?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  sorting?: Sorting
  /** Address of the same view in another order, without language. */
  sortAddress?: (sorting: Sorting) => string
  /** Words under which the row is found while typing, when filtering in the browser is on. */
  words?: (row: Row) => string
  /** Rows that follow each other with the same group stand under its label. */
  group?: (row: Row) => { key: string; label: ReactNode }
  /** Few short columns: stays a table on a phone instead of turning into cards. */
  compact?: boolean
  foot?: ReactNode
  id?: string
}

const opposite = { up: 'down', down: 'up' } as const

/** A table of records: head stays in view, order lives in the address, cards below 640 px. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { t } = useText()
  const { columns, rows } = props
  return (
    <div className={props.compact ? 'data-table data-table--keep' : 'data-table'} id={props.id}>
      <table>
        <caption className={props.captionHidden ? 'visually-hidden' : undefined}>{props.caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeadCell
                key={column.key}
                column={column}
                sorting={props.sorting}
                address={props.sortAddress}
              />
            ))}
          </tr>
        </thead>
        {groupsOf(rows, props.group).map((group) => (
          <tbody key={group.key}>
            {group.label === undefined ? null : (
              <tr className="data-table__group">
                <th scope="rowgroup" colSpan={columns.length}>
                  {group.label}
                </th>
              </tr>
            )}
            {group.rows.map((row) => (
              <tr key={props.rowKey(row)} data-words={props.words?.(row)}>
                {columns.map((column) => (
                  <BodyCell key={column.key} column={column} row={row} />
                ))}
              </tr>
            ))}
          </tbody>
        ))}
        {props.foot === undefined ? null : <tfoot>{props.foot}</tfoot>}
      </table>
      {rows.length === 0 ? <p className="data-table__none">{t.noRows}</p> : null}
    </div>
  )
}

interface Group<Row> {
  key: string
  label?: ReactNode
  rows: Row[]
}

function groupsOf<Row>(rows: readonly Row[], groupOf: DataTableProps<Row>['group']): Group<Row>[] {
  if (groupOf === undefined) return [{ key: 'all', rows: [...rows] }]
  const groups: Group<Row>[] = []
  for (const row of rows) {
    const { key, label } = groupOf(row)
    const last = groups.at(-1)
    if (last?.key === key) last.rows.push(row)
    else groups.push({ key, label, rows: [row] })
  }
  return groups
}

interface HeadCellProps<Row> {
  column: Column<Row>
  sorting: Sorting | undefined
  address: ((sorting: Sorting) => string) | undefined
}

function HeadCell<Row>({ column, sorting, address }: HeadCellProps<Row>) {
  const active = sorting?.key === column.key ? sorting.direction : undefined
  return (
    <th
      scope="col"
      className={classOf(column)}
      aria-sort={active === undefined ? undefined : active === 'up' ? 'ascending' : 'descending'}
    >
      {column.sort === undefined || address === undefined ? (
        column.label
      ) : (
        <SortLink
          label={column.label}
          active={active}
          address={address({ key: column.key, direction: active ? opposite[active] : column.sort })}
        />
      )}
    </th>
  )
}

function SortLink(props: { label: string; active: 'up' | 'down' | undefined; address: string }) {
  const { language, t } = useText()
  const state = props.active === undefined ? '' : `, ${props.active === 'up' ? t.sortedUp : t.sortedDown}`
  return (
    <a href={addressIn(language, props.address)} title={t.sortBy(props.label) + state}>
      {props.label}
      <svg className="data-table__arrow" width="9" height="10" viewBox="0 0 9 10" aria-hidden="true">
        {props.active === 'down' ? null : <path d="M4.5 0 8 4H1z" />}
        {props.active === 'up' ? null : <path d="M4.5 10 1 6h7z" />}
      </svg>
    </a>
  )
}

function BodyCell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const content = column.cell(row)
  return column.head ? (
    <th scope="row" className={classOf(column)}>
      {content}
    </th>
  ) : (
    <td className={classOf(column)} data-label={column.label}>
      {content}
    </td>
  )
}

function classOf<Row>(column: Column<Row>): string | undefined {
  const names = [column.number && 'is-number', column.wideOnly && 'is-wide-only'].filter(Boolean)
  return names.length === 0 ? undefined : names.join(' ')
}
