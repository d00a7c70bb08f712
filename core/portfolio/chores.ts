import type { Chore } from '#platform/module.ts'
import { tellFollowers } from './commands/tell-followers.ts'
import { forgetsAskedBefore } from './rules/following.ts'
import { forgetUnconfirmed } from './store/followers.ts'

export const chores: readonly Chore[] = [
  { name: 'portfolio.tell-followers', everyMinutes: 30, behind: 'regions', run: tellFollowers },
  {
    name: 'portfolio.forget-unconfirmed',
    everyMinutes: 720,
    behind: 'regions',
    run: ({ tx, tenant, now }) => forgetUnconfirmed(tx, tenant, forgetsAskedBefore(now)),
  },
]
