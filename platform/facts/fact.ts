import { type Static, T, type TProperties } from '#platform/schema/schema.ts'

/** What happened, before it is written: a name `<module>.<past>` and its payload. */
export interface FactDraft {
  name: string
  payload: Record<string, unknown>
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

export interface FactType<I extends TProperties = TProperties> {
  name: string
  schema: ReturnType<typeof T.Object<I>>
  of(payload: Static<ReturnType<typeof T.Object<I>>>): FactDraft
}

/**
 * Declares a fact. Names are `<module>.<noun_verbed>`; payloads carry ids and figures, no secrets
 * and no more personal data than the fact needs.
 *
 * @example
 * export const MemberInvited = fact('identity.member_invited', { invitationId: Uuid })
 * await publish(ctx, MemberInvited.of({ invitationId }))
 */
export function fact<I extends TProperties>(name: string, properties: I): FactType<I> {
  return {
    name,
    schema: T.Object(properties),
    of: (payload) => ({ name, payload: payload as Record<string, unknown> }),
  }
}
