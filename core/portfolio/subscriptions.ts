import { PlanPublished } from '#core/book/facts.ts'
import { ProgrammeStateChanged } from '#core/programme/facts.ts'
import { Approved } from '#core/realisation/facts.ts'
import type { Subscription } from '#platform/module.ts'
import { tellPlan, tellProgress, tellState } from './commands/tell-news.ts'

const TELLERS = {
  [PlanPublished.name]: tellPlan,
  [ProgrammeStateChanged.name]: tellState,
  [Approved.name]: tellProgress,
}

/** What became public is told once, in the order in which it happened. */
export const subscriptions: readonly Subscription[] = [
  {
    name: 'portfolio.tell-news',
    facts: [PlanPublished, ProgrammeStateChanged, Approved],
    handle: async (ctx, fact) => TELLERS[fact.name]?.(ctx, fact),
  },
]
