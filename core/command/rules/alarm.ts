// When an alarm begins, calls, and ends. Pure.
//
// 1. A cause must stand for the rule's minutes before anybody is called; until then it only waits.
// 2. An alarm ends by itself when its cause ends, acknowledged or not, and only then.
// 3. Of one rule at most one alarm is open.
//
//   (none) --stands--> waiting --minutes passed--> raised --acknowledged--> raised, looked after
//                         |                           |                        |
//                         +------- cause ends --------+------------------------+--> ended (waiting leaves no alarm)

import type { AlarmRule } from '../contract.ts'
import { compareAmounts } from './amount.ts'

/** The figure a rule looks at, and the year's target. */
export interface Seen {
  value: string | null
  target: string | null
  better: 'higher' | 'lower'
}

export interface Cause {
  value: string
  limit: string | null
}

/** The cause of a rule; nothing where the figure is sound, or there is none to judge. */
export function causeOf(rule: Pick<AlarmRule, 'test' | 'limit'>, seen: Seen | undefined): Cause | undefined {
  if (!seen || seen.value === null) return undefined
  const limit = rule.test === 'off_target' ? seen.target : rule.limit
  if (limit === null) return undefined
  const isAbove = rule.test === 'above' || (rule.test === 'off_target' && seen.better === 'lower')
  const order = compareAmounts(seen.value, limit)
  return (isAbove ? order > 0 : order < 0) ? { value: seen.value, limit } : undefined
}

export interface OpenAlarm {
  since: Date
  raisedAt: Date | null
}

/**
 * What becomes of a rule's alarm.
 *
 * @param minutes how long the cause must stand
 */
export function nextOf(
  open: OpenAlarm | undefined,
  stands: boolean,
  minutes: number,
  now: Date,
): 'wait' | 'raise' | 'end' | 'forget' | 'stay' {
  if (!stands) return open === undefined ? 'stay' : open.raisedAt === null ? 'forget' : 'end'
  if (open === undefined) return minutes === 0 ? 'raise' : 'wait'
  if (open.raisedAt !== null) return 'stay'
  return now.getTime() - open.since.getTime() >= minutes * 60_000 ? 'raise' : 'stay'
}

/** The rule the product brings along: facts that a reader could not take need an operator. */
export const DELIVERY = { key: 'delivery', severity: 'danger' } as const
