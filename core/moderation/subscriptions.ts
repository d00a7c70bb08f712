import { RatingRevised, RatingsRevealed } from '#core/scoring/facts.ts'
import type { Subscription } from '#platform/module.ts'
import { openAfterReveal } from './commands/open-moderations.ts'
import { refreshRegion } from './commands/refresh-agreement.ts'

/** Agreement follows the ratings: computed when they are revealed, and anew when one is revised. */
export const subscriptions: readonly Subscription[] = [
  {
    name: 'moderation.follow-ratings',
    facts: [RatingsRevealed, RatingRevised] as unknown as Subscription['facts'],
    handle: async (ctx, { name, payload }) => {
      const year = Number(payload.year)
      if (name === RatingsRevealed.name) await openAfterReveal(ctx, year)
      else await refreshRegion(ctx, year, ctx.tenant)
    },
  },
]
