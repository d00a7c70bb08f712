import { Done, endpoint } from '#platform/http/endpoint.ts'
import { Instant, Nullable, type Static, T } from '#platform/schema/schema.ts'
import * as problems from '../problems.ts'
import { Block } from './calls.ts'
import { ofCall, PhoneNumber, Reason } from './words.ts'

/** A number by its keyed hash, which says nothing of the number itself. */
export const NumberKey = T.String({ pattern: '^[0-9a-f]{64}$' })

export const NumberStanding = T.Object({
  key: NumberKey,
  block: Nullable(Block),
  /** Since when the policy proposes a block that nobody has decided on. */
  proposedAt: Nullable(Instant),
  misuses: T.Integer(),
  blocks: T.Integer(),
  log: T.Array(
    T.Object({
      act: T.Union([T.Literal('proposed'), T.Literal('blocked'), T.Literal('lifted'), T.Literal('declined')]),
      at: Instant,
      byId: T.String(),
      reason: T.String(),
    }),
  ),
})
export type NumberStanding = Static<typeof NumberStanding>

export const ListNumbers = endpoint({
  get: '/dispatch/numbers',
  permission: 'dispatch.call.take',
  summary: 'Numbers that are blocked or that the policy proposes to block, with why',
  reply: T.Array(NumberStanding),
})

export const BlockNumber = endpoint({
  post: '/dispatch/calls/:callId/blocks',
  permission: 'dispatch.number.block',
  summary: 'Block the number of a call for some hours, with the reason; it ends by itself',
  input: {
    ...ofCall,
    hours: T.Integer({ minimum: 1, maximum: 24 * 365 }),
    target: T.Union([T.Literal('machine'), T.Literal('drop')]),
    reason: Reason,
  },
  reply: T.Object({ key: NumberKey, until: Instant }),
  problems: [problems.callUnknown, problems.numberWithheld, problems.misusePolicyOff],
})

export const LiftBlock = endpoint({
  post: '/dispatch/numbers/:key/liftings',
  permission: 'dispatch.number.block',
  summary: 'Lift a block or decline a proposal, with the reason',
  input: { key: NumberKey, reason: Reason },
  reply: Done,
  problems: [problems.numberNotBlocked],
})

export const RouteCall = endpoint({
  post: '/dispatch/routings',
  permission: 'dispatch.telephony.report',
  summary: 'Where the telephony system should lead a number: to an operator unless a person blocked it',
  input: { cli: PhoneNumber },
  reply: T.Object({
    target: T.Union([T.Literal('operator'), T.Literal('machine'), T.Literal('drop')]),
    until: Nullable(Instant),
    /** What the caller is told, in Indonesian; empty for an operator. */
    reason: T.String(),
  }),
})
