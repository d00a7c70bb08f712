// Dependencies never go in a circle: a programme can not wait for itself, however long the way.

/**
 * A circle of dependencies, as the ids on its way, the first repeated at the end.
 *
 * @param edges which programmes each programme waits for
 * @returns undefined where there is none
 * @example findCircle(new Map([['a', ['b']], ['b', ['a']]])) // ['a', 'b', 'a']
 */
export function findCircle(edges: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>()
  for (const start of edges.keys()) {
    const circle = circleFrom(start, edges, done)
    if (circle !== undefined) return circle
  }
  return undefined
}

/** Walks without recursion, so that a long chain of an import can not exhaust the stack. */
function circleFrom(
  start: string,
  edges: ReadonlyMap<string, readonly string[]>,
  done: Set<string>,
): string[] | undefined {
  const way: { id: string; rest: string[] }[] = []
  const onWay = new Set<string>()
  const enter = (id: string) => {
    way.push({ id, rest: [...(edges.get(id) ?? [])] })
    onWay.add(id)
  }
  if (!done.has(start)) enter(start)
  for (let last = way.at(-1); last !== undefined; last = way.at(-1)) {
    const next = last.rest.pop()
    if (next === undefined) leave(way, onWay, done)
    else if (onWay.has(next)) return [...way.map(({ id }) => id).slice(indexOf(way, next)), next]
    else if (!done.has(next)) enter(next)
  }
  return undefined
}

function leave(way: { id: string }[], onWay: Set<string>, done: Set<string>): void {
  const { id } = way.pop() as { id: string }
  onWay.delete(id)
  done.add(id)
}

const indexOf = (way: readonly { id: string }[], id: string): number => way.findIndex((one) => one.id === id)
