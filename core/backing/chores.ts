import type { Chore } from '#platform/module.ts'
import { offerIndicators } from './commands/offer-indicators.ts'

export const chores: readonly Chore[] = [
  { name: 'backing.offer_indicators', everyMinutes: 2, behind: 'regions', run: offerIndicators },
]
