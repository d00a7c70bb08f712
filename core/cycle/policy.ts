import type { Cycle } from './contract.ts'
import { instrumentsMoveUntil } from './rules/deadline.ts'

/** Only a draft is rewritten; an open cycle changes by acts of their own, with reasons. */
export const mayRewrite = ({ state }: Cycle): boolean => state === 'draft'

/** An open track moves to another instrument only before rating begins. */
export function mayMoveInstrument(cycle: Cycle, now: Date): boolean {
  const until = instrumentsMoveUntil(cycle)
  return until !== null && now.getTime() <= Date.parse(until)
}
