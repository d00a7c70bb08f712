import { fact } from '#platform/facts/fact.ts'
import { Nullable, RegionCode, T, Uuid, Year } from '#platform/schema/schema.ts'
import { RecommendationState } from './contract.ts'

/** Recommendations were given to a region, by hand or from the remarks of its assessors at publication. */
export const Recommended = fact('followup.recommended', {
  year: Year,
  region: RegionCode,
  recommendationIds: T.Array(Uuid),
})

/** A recommendation moved on; `act` names what was done. */
export const FollowedUp = fact('followup.followed_up', {
  recommendationId: Uuid,
  region: RegionCode,
  year: Year,
  act: T.String(),
  state: RecommendationState,
  evidence: T.Array(Uuid),
  opdId: Nullable(Uuid),
})

/** What was not accepted went on into the next cycle. */
export const CarriedOver = fact('followup.carried_over', {
  from: Year,
  to: Year,
  recommendations: T.Integer(),
})

export const facts = [Recommended, FollowedUp, CarriedOver]
