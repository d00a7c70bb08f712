import type { Subscription } from '#platform/module.ts'
import { printBooks } from './commands/print-book.ts'
import { PlanPublished } from './facts.ts'

/** The books of a version are printed once it is published. */
export const subscriptions: readonly Subscription[] = [
  {
    name: 'book.print',
    facts: [PlanPublished],
    handle: (ctx, { payload }) => printBooks(ctx, payload.number as number),
  },
]
