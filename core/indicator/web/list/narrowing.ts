import { compareDecimals } from '#platform/ui/decimal.ts'
import type { IndicatorRow, Standing } from '../../contract.ts'

type Language = 'id' | 'en'

/** What the address narrows the list to; empty texts narrow nothing. */
export interface Narrowing {
  cari: string
  keadaan: string
  asal: string
  opd: string
  urut: string
}

/** Rows that fit, in the order asked for. */
export function narrowed(rows: readonly IndicatorRow[], by: Narrowing, language: Language): IndicatorRow[] {
  const words = by.cari.trim().toLocaleLowerCase(language)
  const fits = (row: IndicatorRow): boolean =>
    (words === '' || `${row.name[language]} ${row.code}`.toLocaleLowerCase(language).includes(words)) &&
    (by.keadaan === '' || row.standing === by.keadaan) &&
    (by.asal === '' || row.origin === by.asal) &&
    (by.opd === '' || row.owner?.id === by.opd)
  return rows.filter(fits).sort(orderOf(by.urut, language))
}

export type SortKey = 'nama' | 'nilai' | 'keadaan'
const SORT = /^(nama|nilai|keadaan)-(naik|turun)$/

/** `nama-naik`, as it stands in the address; anything else is by name. */
export function sortingOf(urut: string): { key: SortKey; direction: 'up' | 'down' } {
  const [, key, direction] = SORT.exec(urut) ?? []
  return key === undefined
    ? { key: 'nama', direction: 'up' }
    : { key: key as SortKey, direction: direction === 'naik' ? 'up' : 'down' }
}

export const sortText = ({ key, direction }: { key: string; direction: 'up' | 'down' }): string =>
  `${key}-${direction === 'up' ? 'naik' : 'turun'}`

/** What needs an eye comes first. */
const URGENCY: Record<Standing, number> = { bad: 0, near: 1, good: 2, none: 3 }

function orderOf(urut: string, language: Language): (a: IndicatorRow, b: IndicatorRow) => number {
  const { key, direction } = sortingOf(urut)
  const sign = direction === 'up' ? 1 : -1
  const byName = (a: IndicatorRow, b: IndicatorRow) =>
    a.name[language].localeCompare(b.name[language], language)
  if (key === 'nama') return (a, b) => sign * byName(a, b)
  if (key === 'keadaan') return (a, b) => sign * (URGENCY[a.standing] - URGENCY[b.standing]) || byName(a, b)
  return (a, b) => byValue(a, b, sign) || byName(a, b)
}

/** Rows without a value stand last in either direction. */
function byValue(a: IndicatorRow, b: IndicatorRow, sign: number): number {
  const [x, y] = [a.year?.value ?? null, b.year?.value ?? null]
  if (x === null || y === null) return Number(x === null) - Number(y === null)
  return sign * compareDecimals(x, y)
}

/** Agencies that own something, by name. */
export function ownersOf(rows: readonly IndicatorRow[]): [id: string, name: string][] {
  const owners = new Map(rows.flatMap(({ owner }) => (owner === null ? [] : [[owner.id, owner.name]])))
  return [...owners].sort((a, b) => a[1].localeCompare(b[1], 'id'))
}
