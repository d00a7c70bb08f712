import type { TicketState } from '../contract/words.ts'

interface Listed {
  state: TicketState
  isStuck: boolean
  promiseSeconds: number | null
  receivedAt: string
}

/** What is stuck comes first, then what has a promise to keep, then by age; whoever did not come stands last. */
export function worklistOrder<L extends Listed>(tickets: readonly L[]): L[] {
  const rank = ({ state, isStuck, promiseSeconds }: Listed): number => {
    if (state === 'no_show') return 3
    if (isStuck) return 0
    return promiseSeconds === null ? 2 : 1
  }
  return [...tickets].sort((a, b) => rank(a) - rank(b) || (a.receivedAt < b.receivedAt ? -1 : 1))
}
