import { CycleOpened } from '#core/cycle/facts.ts'
import { ResultPublished } from '#core/result/facts.ts'
import type { Subscription } from '#platform/module.ts'
import { carryOver } from './commands/carry-over.ts'
import { takeRemarks } from './commands/take-remarks.ts'

/** What assessors recommended becomes work of the region at publication; the next cycle opens with the rest. */
export const subscriptions: readonly Subscription[] = [
  {
    name: 'followup.take-remarks',
    facts: [ResultPublished],
    handle: (ctx, { payload }) => takeRemarks(ctx, payload.year as number),
  },
  {
    name: 'followup.carry-over',
    facts: [CycleOpened],
    handle: (ctx, { payload }) => carryOver(ctx, payload.year as number),
  },
]
