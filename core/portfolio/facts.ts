import { fact } from '#platform/facts/fact.ts'
import { T } from '#platform/schema/schema.ts'

/** A region decided whether everyone sees approved progress. */
export const PublishingSet = fact('portfolio.publishing_set', { showsProgress: T.Boolean() })

export const facts = [PublishingSet]
