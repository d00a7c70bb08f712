import { RoleCode } from '#core/identity/contract.ts'
import { fact } from '#platform/facts/fact.ts'
import { Instant, Nullable, T, Uuid } from '#platform/schema/schema.ts'

export const RoleDelegated = fact('handover.role_delegated', {
  delegationId: Uuid,
  fromPersonId: Uuid,
  toPersonId: Uuid,
  role: RoleCode,
  opdId: Nullable(Uuid),
  beginsAt: Instant,
  endsAt: Instant,
})
export const DelegationEnded = fact('handover.delegation_ended', {
  delegationId: Uuid,
  how: T.Union([T.Literal('date'), T.Literal('recalled')]),
})
export const RoleHandedOver = fact('handover.role_handed_over', {
  receiptId: Uuid,
  fromPersonId: Uuid,
  toPersonId: Uuid,
  role: RoleCode,
  opdId: Nullable(Uuid),
  tasks: T.Integer(),
  digest: T.String(),
})
export const ReceiptConfirmed = fact('handover.receipt_confirmed', { receiptId: Uuid })

export const facts = [RoleDelegated, DelegationEnded, RoleHandedOver, ReceiptConfirmed]
