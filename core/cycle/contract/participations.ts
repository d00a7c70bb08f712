import { Track } from '#core/evaluation/contract.ts'
import { Done, endpoint, fileReply } from '#platform/http/endpoint.ts'

import { Bilingual, Nullable, RegionCode, type Static, T, Year } from '#platform/schema/schema.ts'
import * as problems from '../problems.ts'
import { Day, Participation, Reason } from './words.ts'

const year = { year: Year }

/** A letter as lists show it. */
export const LetterMark = T.Object({ id: T.String(), number: T.String(), datedOn: Day })
export type LetterMark = Static<typeof LetterMark>

/** A line of the ministry's board. */
export const BoardRow = T.Object({
  ...Participation.properties,
  province: T.Object({ code: T.String(), name: T.String() }),
  /** The newest invitation letter. */
  letter: Nullable(LetterMark),
})
export type BoardRow = Static<typeof BoardRow>

/** A region that may be invited, with the years of the movement it was chosen in. */
export const Candidate = T.Object({
  code: RegionCode,
  name: T.String(),
  province: T.Object({ code: T.String(), name: T.String() }),
  cohorts: T.Array(T.Integer()),
})
export type Candidate = Static<typeof Candidate>

export const ListBoard = endpoint({
  get: '/cycle/cycles/:year/participations',
  permission: 'cycle.participation.read',
  summary: 'Every invited region with its answer and letter',
  input: year,
  reply: T.Array(BoardRow),
  problems: [problems.cycleUnknown],
})

export const ExportBoard = endpoint({
  get: '/cycle/cycles/:year/participations/table.:format',
  permission: 'cycle.participation.read',
  summary: 'The board of a year as a file',
  input: { ...year, format: T.Union([T.Literal('csv'), T.Literal('xlsx')]) },
  reply: fileReply('text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
  problems: [problems.cycleUnknown],
})

export const ListCandidates = endpoint({
  get: '/cycle/candidates',
  permission: 'cycle.participation.read',
  summary: 'Every regency and city with its province and cohorts, to choose from',
  reply: T.Object({
    cohorts: T.Array(T.Object({ year: T.Integer(), label: Bilingual })),
    regions: T.Array(Candidate),
  }),
})

export const InviteRegions = endpoint({
  post: '/cycle/cycles/:year/invitations',
  permission: 'cycle.cycle.manage',
  summary: 'Put regions on the list of a cycle, each with its track; one that is on it gets the new track',
  input: {
    ...year,
    regions: T.Array(T.Object({ code: RegionCode, track: Track }), { minItems: 1, maxItems: 600 }),
  },
  reply: T.Object({ added: T.Integer(), changed: T.Integer() }),
  problems: [
    problems.cycleUnknown,
    problems.cycleNotOpen,
    problems.trackUnknown,
    problems.regionUnknown,
    problems.alreadyAnswered,
    problems.deadlinePassed,
  ],
})

/** Columns `kode` and `jalur` (also `code`, `track`); other columns are not looked at. */
export const ImportInvitations = endpoint({
  post: '/cycle/cycles/:year/invitation-files',
  permission: 'cycle.cycle.manage',
  summary: 'Put the regions of a CSV or XLSX list on the list of a cycle; all or nothing',
  input: year,
  upload: { maxBytes: 2_000_000 },
  reply: T.Object({ added: T.Integer(), changed: T.Integer() }),
  problems: [problems.cycleUnknown, problems.cycleNotOpen, problems.listWrong],
})

export const RemoveInvitations = endpoint({
  post: '/cycle/cycles/:year/removals',
  permission: 'cycle.cycle.manage',
  summary: 'Take regions off the list of a draft',
  input: { ...year, regions: T.Array(RegionCode, { minItems: 1, maxItems: 600 }) },
  reply: T.Object({ removed: T.Integer() }),
  problems: [problems.cycleUnknown, problems.cycleNotDraft],
})

export const AnswerInvitation = endpoint({
  post: '/cycle/rounds/:year/answers',
  permission: 'cycle.invitation.answer',
  summary:
    'Accept or decline the invitation of the own region, before the deadline; declining takes a reason',
  input: {
    ...year,
    answer: T.Union([T.Literal('accepted'), T.Literal('declined')]),
    reason: T.Optional(Reason),
  },
  reply: Participation,
  problems: [
    problems.cycleNotOpen,
    problems.notTakingPart,
    problems.deadlinePassed,
    problems.reasonMissing,
    problems.participationSettled,
  ],
})

export const WithdrawParticipation = endpoint({
  post: '/cycle/rounds/:year/withdrawals',
  permission: 'cycle.invitation.answer',
  summary: 'Take the own region out of a cycle it had accepted, with a reason',
  input: { ...year, reason: Reason },
  reply: Participation,
  problems: [problems.cycleNotOpen, problems.notTakingPart, problems.participationSettled],
})

export const MarkAbsent = endpoint({
  post: '/cycle/cycles/:year/absences',
  permission: 'cycle.cycle.manage',
  summary: 'Record that an invited region does not take part, with a reason',
  input: { ...year, region: RegionCode, reason: Reason },
  reply: Done,
  problems: [problems.cycleNotOpen, problems.notTakingPart, problems.participationSettled],
})
