// What fits on a page of the wall. Lent to screens, so that both sides say the same. Pure.

import type { Size } from './contract.ts'

export const COLUMNS = 4
export const ROWS = 3

const SPAN: Readonly<Record<Size, readonly [columns: number, rows: number]>> = {
  tile: [1, 1],
  wide: [2, 1],
  large: [2, 2],
}

/**
 * Whether tiles fit one page, laid as the browser lays them: each in the first free place, row by row.
 *
 * @example doFit(['large', 'large', 'large']) // false: three rows hold one row of two by two beside another
 */
export function doFit(sizes: readonly Size[]): boolean {
  const taken = new Set<number>()
  return sizes.every((size) => put(taken, SPAN[size]))
}

function put(taken: Set<number>, [columns, rows]: readonly [number, number]): boolean {
  for (let top = 0; top + rows <= ROWS; top += 1) {
    for (let left = 0; left + columns <= COLUMNS; left += 1) {
      const cells = cellsAt(top, left, columns, rows)
      if (cells.some((cell) => taken.has(cell))) continue
      for (const cell of cells) taken.add(cell)
      return true
    }
  }
  return false
}

const cellsAt = (top: number, left: number, columns: number, rows: number): number[] =>
  Array.from(
    { length: columns * rows },
    (_, i) => (top + Math.floor(i / columns)) * COLUMNS + left + (i % columns),
  )

/** How long a page stays where nobody said otherwise, in seconds. */
export const SECONDS = 20

interface Placed {
  kind: 'figure' | 'panel'
  key: string
  size: Size
}

/**
 * Pages of a wall that nobody arranged: what services bring first, then figures, as many pages as needed.
 *
 * @param panels panels that the reader may see
 * @param codes indicators with a figure
 */
export function defaultPages<P extends { key: string; size: Size }>(
  panels: readonly P[],
  codes: readonly string[],
): { title: string; seconds: number; tiles: Placed[] }[] {
  const tiles: Placed[] = [
    ...panels.map(({ key, size }) => ({ kind: 'panel' as const, key, size })),
    ...codes.map((key) => ({ kind: 'figure' as const, key, size: 'tile' as const })),
  ]
  const pages: Placed[][] = []
  for (const tile of tiles) {
    const open = pages.find((page) => doFit([...page, tile].map(({ size }) => size)))
    if (open) open.push(tile)
    else pages.push([tile])
  }
  return pages.map((page) => ({ title: '', seconds: SECONDS, tiles: page }))
}
