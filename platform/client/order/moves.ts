// Lists whose order people change. Pure.

/** The list with one item at another place. */
export function movedTo<I>(items: readonly I[], from: number, to: number): I[] {
  const moved = [...items]
  const [item] = moved.splice(from, 1)
  if (item !== undefined) moved.splice(to, 0, item)
  return moved
}

export const without = <I>(items: readonly I[], at: number): I[] => items.filter((_, i) => i !== at)

export const changedAt = <I>(items: readonly I[], at: number, item: I): I[] =>
  items.map((one, i) => (i === at ? item : one))
