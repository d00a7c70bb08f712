import { TargetsSet, ValueApproved, ValuesChanged } from '#core/indicator/facts.ts'
import type { Subscription } from '#platform/module.ts'
import { checkAlarms } from './commands/check-alarms.ts'

/** A figure that moved may begin or end an alarm. */
export const subscriptions: readonly Subscription[] = [
  {
    name: 'command.check-alarms',
    facts: [ValuesChanged, ValueApproved, TargetsSet] as unknown as Subscription['facts'],
    handle: (ctx) => checkAlarms(ctx),
  },
]
