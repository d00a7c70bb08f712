import type { Sorting } from '#platform/ui/data-table/data-table.tsx'
import { compareDecimals } from '#platform/ui/decimal.ts'
import type { ResultRow } from '../../contract.ts'
import { yearPath } from '../addresses.ts'

/** What of the table is shown, as it stands in the address. */
export interface View {
  q: string
  track: string
  province: string
  sorting: Sorting
}

const BY_RANK: Sorting = { key: 'rank', direction: 'up' }

/**
 * Reads the view from the address; anything unknown falls back to everything in order of rank.
 *
 * @example viewOf({ q: 'malang', sort: '-final' }).sorting // { key: 'final', direction: 'down' }
 */
export function viewOf(query: Record<string, string>): View {
  const sort = query.sort ?? ''
  const key = sort.replace(/^-/, '')
  return {
    q: query.q ?? '',
    track: query.track ?? '',
    province: query.province ?? '',
    sorting: key === '' ? BY_RANK : { key, direction: sort.startsWith('-') ? 'down' : 'up' },
  }
}

/** The address of a view without its defaults; ends at the table, so that a click does not jump away. */
export function viewAddress(year: number, view: View): string {
  const { key, direction } = view.sorting
  const isDefault = key === BY_RANK.key && direction === BY_RANK.direction
  const fields = {
    q: view.q,
    track: view.track,
    province: view.province,
    sort: isDefault ? '' : `${direction === 'down' ? '-' : ''}${key}`,
  }
  const query = new URLSearchParams(Object.entries(fields).filter(([, value]) => value !== '')).toString()
  return `${yearPath(year)}${query === '' ? '' : `?${query}`}#tabel`
}

export const isFiltered = (view: View): boolean => view.q + view.track + view.province !== ''

const plain = (text: string) => text.toLocaleLowerCase('id')

/** The rows of a view in its order; every word asked for must be met. */
export function rowsOf(rows: readonly ResultRow[], view: View): ResultRow[] {
  const words = plain(view.q).split(/\s+/).filter(Boolean)
  return rows
    .filter((row) => view.track === '' || row.track === view.track)
    .filter((row) => view.province === '' || row.province.code === view.province)
    .filter((row) => words.every((word) => wordsOf(row).includes(word)))
    .sort(orderOf(view.sorting))
}

/** Under which words a row is found. */
export const wordsOf = (row: ResultRow): string => plain(`${row.name} ${row.code} ${row.province.name}`)

/** Rows without the value stand last in both directions; equal rows keep the order of names. */
function orderOf({ key, direction }: Sorting): (a: ResultRow, b: ResultRow) => number {
  const turn = direction === 'up' ? 1 : -1
  const byName = (a: ResultRow, b: ResultRow) => a.name.localeCompare(b.name, 'id')
  if (key === 'name') return (a, b) => turn * byName(a, b)
  if (key === 'rank') return (a, b) => turn * (a.rank.place - b.rank.place) || byName(a, b)
  return (a, b) => {
    const [x, y] = [figureOf(a, key), figureOf(b, key)]
    if (x === null || y === null) return Number(x === null) - Number(y === null) || byName(a, b)
    return turn * compareDecimals(x, y) || byName(a, b)
  }
}

/** The figure of a row under a column: final, improvement, or a component; null where there is none. */
export function figureOf(row: ResultRow, key: string): string | null {
  if (key === 'final') return row.final
  if (key === 'improvement') return row.improvement
  return row.components.find((component) => component.component === key)?.score ?? null
}
