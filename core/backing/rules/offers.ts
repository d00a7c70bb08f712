import type { Known, Offer } from './known.ts'
import { meetingOffers } from './meetings.ts'
import { moneyOffers } from './money.ts'
import { actionOffers, agencyOffers, dimensionOffers, lastYearOffers, legalBasisOffers } from './plan.ts'
import { quickWinOffers } from './quick-wins.ts'

const ALL = [
  legalBasisOffers,
  meetingOffers,
  lastYearOffers,
  actionOffers,
  agencyOffers,
  moneyOffers,
  dimensionOffers,
  quickWinOffers,
] as const

/** Everything the product can show beside the questions of a year, by what it knows; nothing where it knows nothing. */
export const offersOf = (known: Known): Offer[] => ALL.flatMap((offers) => offers(known))
