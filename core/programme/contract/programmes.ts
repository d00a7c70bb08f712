import { Done, endpoint } from '#platform/http/endpoint.ts'
import { Instant, Nullable, type Static, T, Uuid } from '#platform/schema/schema.ts'
import {
  changedMeanwhile,
  contentWrong,
  isFinal,
  notNow,
  notReady,
  notYours,
  programmeUnknown,
} from '../problems.ts'
import { PlanYear, ProgrammeContent, ProgrammeState, Stage } from './words.ts'

const Named = T.Object({ id: Uuid, name: T.String() })

/** One act in the history of a programme. */
export const ProgrammeVersion = T.Object({
  number: T.Integer(),
  act: T.Union([
    T.Literal('drafted'),
    T.Literal('saved'),
    T.Literal('sent'),
    T.Literal('withdrawn'),
    T.Literal('returned'),
    T.Literal('approved'),
    T.Literal('moved'),
    T.Literal('imported'),
    T.Literal('adopted'),
  ]),
  state: ProgrammeState,
  reason: Nullable(T.String()),
  /** Name of who acted, where the person still serves the region. */
  by: Nullable(T.String()),
  at: Instant,
  /** Fields whose content differs from the version before. */
  changed: T.Array(T.String()),
})
export type ProgrammeVersion = Static<typeof ProgrammeVersion>

export const ProgrammeDetail = T.Object({
  id: Uuid,
  revision: T.Integer(),
  state: ProgrammeState,
  stage: Stage,
  approvedAt: Nullable(Instant),
  returnedBecause: Nullable(T.String()),
  isExample: T.Boolean(),
  changedAt: Instant,
  /** What stands: approved content, or the draft itself while nothing is approved. */
  content: ProgrammeContent,
  /** A change to approved content that waits; shown to its agency and the secretariat only. */
  pending: Nullable(ProgrammeContent),
  /** Names for the ids in the content, in the order of the content. */
  names: T.Object({
    owner: Nullable(Named),
    coOwners: T.Array(Named),
    villages: T.Array(T.Object({ code: T.String(), name: T.String(), district: T.String() })),
    dependsOn: T.Array(T.Object({ id: Uuid, code: T.String(), name: T.String() })),
    /** Programmes that wait for this one. */
    neededBy: T.Array(T.Object({ id: Uuid, code: T.String(), name: T.String() })),
  }),
  /** Where the name of the programme was published, for one that was taken over from there. */
  source: Nullable(T.Object({ text: T.String(), url: Nullable(T.String()) })),
  /** What the reader may do now. */
  may: T.Object({ edit: T.Boolean(), send: T.Boolean(), withdraw: T.Boolean() }),
  versions: T.Array(ProgrammeVersion),
})
export type ProgrammeDetail = Static<typeof ProgrammeDetail>

export const Reason = T.String({ minLength: 10, maxLength: 2000, pattern: '\\S' })
const one = { id: Uuid, revision: T.Integer({ minimum: 1 }) }

export const GetProgramme = endpoint({
  get: '/programmes/:id',
  permission: 'programme.programme.read',
  summary: 'One programme with everything known of it and its history',
  input: { id: Uuid },
  reply: ProgrammeDetail,
  problems: [programmeUnknown],
})

export const CreateProgramme = endpoint({
  post: '/programmes',
  permission: 'programme.programme.write',
  summary: 'Draft a programme, from nothing or from a published one',
  input: {
    content: ProgrammeContent,
    publishedCode: T.Optional(T.String({ pattern: '^[a-z0-9-]{2,60}$' })),
  },
  reply: T.Object({ id: Uuid, revision: T.Integer() }),
  problems: [contentWrong, notYours],
})

export const SaveProgramme = endpoint({
  put: '/programmes/:id',
  permission: 'programme.programme.write',
  summary:
    'Save the content: a draft, a change to approved content that waits for approval, or at once for the secretariat',
  input: { ...one, content: ProgrammeContent, reason: T.Optional(T.String({ maxLength: 2000 })) },
  reply: T.Object({ id: Uuid, revision: T.Integer() }),
  problems: [programmeUnknown, changedMeanwhile, contentWrong, notYours, notNow],
})

export const SendProgramme = endpoint({
  post: '/programmes/:id/submissions',
  permission: 'programme.programme.write',
  summary: 'Send the draft or the change to the secretariat',
  input: one,
  reply: Done,
  problems: [programmeUnknown, changedMeanwhile, notYours, notNow],
})

export const WithdrawProgramme = endpoint({
  post: '/programmes/:id/withdrawals',
  permission: 'programme.programme.write',
  summary:
    'Withdraw a draft that was never approved, or a change that waits; approved programmes are stopped instead',
  input: one,
  reply: Done,
  problems: [programmeUnknown, changedMeanwhile, notYours, notNow],
})

export const ReturnProgramme = endpoint({
  post: '/programmes/:id/returns',
  permission: 'programme.programme.approve',
  summary: 'Give what was sent back to its agency with a reason',
  input: { ...one, reason: Reason },
  reply: Done,
  problems: [programmeUnknown, changedMeanwhile, notNow],
})

export const ApproveProgrammes = endpoint({
  post: '/programme-approvals',
  permission: 'programme.programme.approve',
  summary: 'Approve programmes as they were seen, all or none',
  input: { programmes: T.Array(T.Object(one), { minItems: 1, maxItems: 500 }) },
  reply: T.Object({ approved: T.Integer() }),
  problems: [programmeUnknown, changedMeanwhile, notNow],
})

export const MoveProgramme = endpoint({
  post: '/programmes/:id/moves',
  permission: 'programme.programme.approve',
  summary: 'Take an approved programme to another state of its life',
  input: {
    ...one,
    to: ProgrammeState,
    /** The year whose target and budget are asked for when it begins to run; this year when left out. */
    year: T.Optional(PlanYear),
    /** Needed to stop, and to run although something is missing. */
    reason: T.Optional(T.String({ maxLength: 2000 })),
  },
  reply: Done,
  problems: [programmeUnknown, changedMeanwhile, notNow, notReady, isFinal],
})
