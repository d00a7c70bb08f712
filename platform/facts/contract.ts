import { Done, endpoint } from '#platform/http/endpoint.ts'
import { Bilingual, Instant, Nullable, T } from '#platform/schema/schema.ts'
import { deadLetterSettled } from './problems.ts'

const Tenant = T.String({ pattern: '^[0-9]{2}(\\.[0-9]{2})?$' })
const letter = { tenant: Tenant, subscriber: T.String({ maxLength: 100 }), seq: T.Integer({ minimum: 1 }) }

/** A fact that a reader could not take after every attempt. */
export const DeadLetterView = T.Object({
  ...letter,
  factName: T.String(),
  /** What happened, for people; null where its module has no words for it. */
  words: Nullable(Bilingual),
  attempts: T.Integer(),
  error: T.String(),
  diedAt: Instant,
})

export const ListDeadLetters = endpoint({
  get: '/facts/dead-letters',
  permission: 'facts.dead_letter.read',
  summary: 'Facts that a reader could not take, newest first',
  reply: T.Array(DeadLetterView),
})

export const RedeliverDeadLetter = endpoint({
  post: '/facts/dead-letters/redeliveries',
  permission: 'facts.dead_letter.redeliver',
  summary: 'Ask a worker to hand a dead letter over once more',
  input: letter,
  reply: Done,
  problems: [deadLetterSettled as never],
})
