import { type Static, T, type TProperties } from '#platform/schema/schema.ts'

/** What happened, before it is written: a name `<module>.<past>` and its payload. */
export interface FactDraft {
  name: string
  payload: Record<string, unknown>
  /** Personal details, kept apart so that they can be erased; proofs cover a salted commitment to them. */
  details?: Record<string, unknown>
}

/** What happened, as written. `seq` counts from 1 per tenant without a gap, in commit order. */
export interface Fact<P = Record<string, unknown>> {
  tenant: string
  seq: number
  name: string
  payload: P
  actor: string
  requestId: string
  recordedAt: Date
}

export interface FactType<I extends TProperties = TProperties, D extends TProperties = TProperties> {
  name: string
  schema: ReturnType<typeof T.Object<I>>
  /** What its details may hold; absent where the fact has none. */
  details?: ReturnType<typeof T.Object<D>>
  of(
    payload: Static<ReturnType<typeof T.Object<I>>>,
    details?: Static<ReturnType<typeof T.Object<D>>>,
  ): FactDraft
}

/**
 * Declares a fact. Names are `<module>.<noun_verbed>`; payloads carry ids and figures, no secrets
 * and no personal data. What is personal and must still be provable goes into details: they are stored apart,
 * `eraseDetails` removes them, and readers of facts never receive them.
 *
 * @example
 * export const MemberInvited = fact('identity.member_invited', { invitationId: Uuid })
 * await publish(ctx, MemberInvited.of({ invitationId }))
 * export const CallTaken = fact('dispatch.call_taken', { callId: Uuid }, { caller: T.String() })
 * await publish(ctx, CallTaken.of({ callId }, { caller: '0811…' }))
 */
// biome-ignore lint/complexity/noBannedTypes: a fact without details has the empty record
export function fact<I extends TProperties, D extends TProperties = {}>(
  name: string,
  properties: I,
  details?: D,
): FactType<I, D> {
  return {
    name,
    schema: T.Object(properties),
    ...(details ? { details: T.Object(details) } : {}),
    of: (payload, personal) => ({
      name,
      payload: payload as Record<string, unknown>,
      ...(personal === undefined ? {} : { details: personal as Record<string, unknown> }),
    }),
  }
}
