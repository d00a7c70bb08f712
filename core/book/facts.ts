import { fact } from '#platform/facts/fact.ts'
import { T, Uuid } from '#platform/schema/schema.ts'

/** A version was frozen and put before the leader. */
export const PlanProposed = fact('book.plan_proposed', { versionId: Uuid, digest: T.String() })

/** The leader gave a version back, or the secretariat withdrew it. */
export const PlanReturned = fact('book.plan_returned', {
  versionId: Uuid,
  state: T.Enum(['returned', 'withdrawn']),
})

/** A version of the plan is in force from now on. */
export const PlanPublished = fact('book.plan_published', {
  versionId: Uuid,
  number: T.Integer(),
  digest: T.String(),
  fromYear: T.Integer(),
  toYear: T.Integer(),
  programmes: T.Integer(),
})

export const facts = [PlanProposed, PlanReturned, PlanPublished]
