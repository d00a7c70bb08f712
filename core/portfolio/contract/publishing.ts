import { endpoint } from '#platform/http/endpoint.ts'
import { Instant, Nullable, type Static, T } from '#platform/schema/schema.ts'

export const Publishing = T.Object({
  /** Whether everyone sees approved progress beside the programmes of the published plan. */
  showsProgress: T.Boolean(),
  changedAt: Nullable(Instant),
  /** Version of the published plan; null while none is, and the public page is empty. */
  planVersion: Nullable(T.Integer()),
  /** People who follow by e-mail; a count, no address. */
  followers: T.Integer(),
})
export type Publishing = Static<typeof Publishing>

export const GetPublishing = endpoint({
  get: '/portfolio/publishing',
  permission: 'portfolio.view.read',
  summary: 'What of the programmes everyone may see',
  reply: Publishing,
})

export const SetPublishing = endpoint({
  put: '/portfolio/publishing',
  permission: 'portfolio.publishing.set',
  summary: 'Let everyone see approved progress, or only the programmes of the published plan',
  input: { showsProgress: T.Boolean() },
  reply: Publishing,
})
