import { fact } from '#platform/facts/fact.ts'
import { Nullable, RegionCode, T, Uuid, Year } from '#platform/schema/schema.ts'
import { Cause, Outcome } from './contract.ts'

// Facts carry no rating: what an assessor gave stays with scoring.

const of = { region: RegionCode, year: Year, moderationId: Uuid }

export const ThresholdSet = fact('moderation.threshold_set', {
  year: Year,
  spread: T.Integer(),
  alpha: Nullable(T.Number()),
  narrowSpread: T.Integer(),
  opensItself: T.Boolean(),
})
export const AgreementRefreshed = fact('moderation.agreement_refreshed', {
  year: Year,
  regions: T.Integer(),
})
export const ModerationOpened = fact('moderation.opened', { ...of, question: T.String(), cause: Cause })
export const ModeratorNamed = fact('moderation.moderator_named', { ...of, personId: Uuid })
export const StatementMade = fact('moderation.statement_made', { ...of, statementId: Uuid })
export const RatingRevised = fact('moderation.rating_revised', {
  ...of,
  question: T.String(),
  statementId: Uuid,
})
export const ModerationClosed = fact('moderation.closed', { ...of, question: T.String(), outcome: Outcome })

export const facts = [
  ThresholdSet,
  AgreementRefreshed,
  ModerationOpened,
  ModeratorNamed,
  StatementMade,
  RatingRevised,
  ModerationClosed,
]
