import { RoleCode } from '#core/identity/contract.ts'
import { Done, endpoint, fileReply } from '#platform/http/endpoint.ts'
import { Bilingual, Instant, Nullable, type Static, T, Uuid } from '#platform/schema/schema.ts'
import * as problems from './problems.ts'

const Party = T.Object({ personId: Uuid, name: T.String() })
const OpdOf = Nullable(T.Object({ id: Uuid, name: T.String() }))
const Day = T.String({ format: 'date', examples: ['2026-11-30'] })
const Reason = T.String({ minLength: 3, maxLength: 500, pattern: '\\S' })

export const DelegationState = T.Union([T.Literal('planned'), T.Literal('running'), T.Literal('ended')])

export const Delegation = T.Object({
  id: Uuid,
  from: Party,
  to: Party,
  role: RoleCode,
  opd: OpdOf,
  beginsAt: Instant,
  endsAt: Instant,
  reason: T.String(),
  state: DelegationState,
  /** How it ended: on its day, recalled or given back, or with the role it was lent from. */
  ending: Nullable(T.Union([T.Literal('date'), T.Literal('recalled'), T.Literal('membership')])),
  /** Facts the stand-in left in this time in acts that the lent role allows. */
  acts: T.Integer(),
  mayEnd: T.Boolean({ description: 'Whether the reader may end it now' }),
})
export type Delegation = Static<typeof Delegation>

export const ListDelegations = endpoint({
  get: '/handover/delegations',
  permission: 'handover.delegation.read',
  summary: 'Who stands in for whom: all of the region for secretariat and auditor, the own for others',
  reply: T.Array(Delegation),
})

export const HandoverChoices = T.Object({
  memberships: T.Array(
    T.Object({
      membershipId: Uuid,
      person: Party,
      role: RoleCode,
      opd: OpdOf,
      mayLend: T.Boolean(),
      mayHandOver: T.Boolean(),
      /** Longest delegation in days. */
      mostDays: T.Integer(),
    }),
  ),
  people: T.Array(T.Object({ personId: Uuid, name: T.String(), serves: T.Array(RoleCode) })),
})
export type HandoverChoices = Static<typeof HandoverChoices>

export const ListHandoverChoices = endpoint({
  get: '/handover/choices',
  permission: 'handover.delegation.make',
  summary: 'Roles the reader may lend or hand over, and the people of the region who may take them',
  reply: HandoverChoices,
})

export const DelegateRole = endpoint({
  post: '/handover/delegations',
  permission: 'handover.delegation.make',
  summary: 'Let somebody stand in from the first to the last day, with a reason',
  input: { membershipId: Uuid, toPersonId: Uuid, from: Day, until: Day, reason: Reason },
  reply: T.Object({ id: Uuid }),
  problems: [
    problems.membershipUnknown,
    problems.notYours,
    problems.personNotServing,
    problems.delegationNotPossible,
  ],
})

export const EndDelegation = endpoint({
  post: '/handover/delegations/:id/endings',
  permission: 'handover.delegation.read',
  summary: 'Recall a delegation, or give it back, before its last day',
  input: { id: Uuid },
  reply: Done,
  problems: [problems.delegationUnknown, problems.delegationOver, problems.notYours],
})

export const StandingIn = T.Object({
  /** Whom the reader stands in for now. */
  forOthers: T.Array(T.Object({ name: T.String(), role: RoleCode, opd: OpdOf, endsAt: Instant })),
  /** Who stands in for the reader now. */
  byOthers: T.Array(T.Object({ name: T.String(), role: RoleCode, endsAt: Instant })),
})
export type StandingIn = Static<typeof StandingIn>

export const GetStandingIn = endpoint({
  get: '/handover/standing',
  permission: 'handover.delegation.read',
  summary: 'Whom the reader stands in for now, and who stands in for the reader',
  reply: StandingIn,
})

/** What was open when a role changed hands. */
export const OpenTask = T.Object({
  title: Bilingual,
  why: Bilingual,
  to: T.String(),
  due: Nullable(Instant),
})
export type OpenTask = Static<typeof OpenTask>

/** What a receipt says and its digest covers. */
export const ReceiptContent = T.Object({
  region: T.Object({ code: T.String(), name: T.String() }),
  from: Party,
  to: Party,
  role: RoleCode,
  opd: OpdOf,
  reason: T.String(),
  at: Instant,
  tasks: T.Array(OpenTask),
})
export type ReceiptContent = Static<typeof ReceiptContent>

export const Receipt = T.Object({
  id: Uuid,
  content: ReceiptContent,
  digest: T.String(),
  confirmedAt: Nullable(Instant),
  remark: Nullable(T.String()),
  mayConfirm: T.Boolean(),
})
export type Receipt = Static<typeof Receipt>

export const HandOverRole = endpoint({
  post: '/handover/receipts',
  permission: 'handover.role.transfer',
  summary:
    'Hand a role to a successor for good; ends one membership, starts the other, and lists what is open',
  input: { membershipId: Uuid, toPersonId: Uuid, reason: Reason },
  reply: T.Object({ id: Uuid }),
  problems: [
    problems.membershipUnknown,
    problems.notYours,
    problems.notHandedOver,
    problems.personNotServing,
    problems.successorIsSame,
  ],
})

export const ListReceipts = endpoint({
  get: '/handover/receipts',
  permission: 'handover.delegation.read',
  summary: 'Receipts of the region for secretariat and auditor, the own for others; newest first',
  reply: T.Array(Receipt),
})

export const GetReceipt = endpoint({
  get: '/handover/receipts/:id',
  permission: 'handover.delegation.read',
  summary: 'One receipt with everything that was open',
  input: { id: Uuid },
  reply: Receipt,
  problems: [problems.receiptUnknown],
})

export const ConfirmReceipt = endpoint({
  post: '/handover/receipts/:id/confirmations',
  permission: 'handover.receipt.confirm',
  summary: 'The successor confirms what was received, with a remark where something is missing',
  input: { id: Uuid, remark: T.Optional(T.String({ maxLength: 1000 })) },
  reply: Done,
  problems: [problems.receiptUnknown, problems.notTheSuccessor, problems.receiptConfirmed],
})

export const ListMyReceipts = endpoint({
  get: '/handover/my-receipts',
  permission: 'self',
  summary: 'Receipts one gave or took in any region, also where one serves no longer',
  reply: T.Array(Receipt),
})

export const GetReceiptPdf = endpoint({
  get: '/handover/my-receipts/:id/receipt.pdf',
  permission: 'self',
  summary: 'An own receipt on paper, with its digest',
  input: { id: Uuid },
  reply: fileReply('application/pdf'),
  problems: [problems.receiptUnknown],
})

export const GetRegionReceiptPdf = endpoint({
  get: '/handover/receipts/:id/receipt.pdf',
  permission: 'handover.delegation.read',
  summary: 'A receipt of the region on paper, with its digest',
  input: { id: Uuid },
  reply: fileReply('application/pdf'),
  problems: [problems.receiptUnknown],
})
