import { Done, endpoint } from '#platform/http/endpoint.ts'
import { Instant, Nullable, RegionCode, type Static, T, Uuid, Year } from '#platform/schema/schema.ts'
import * as problems from '../problems.ts'
import { Day, Note, one, Reason, Region, StageNumber } from './words.ts'

export const StageState = T.Union([
  T.Literal('planned'),
  T.Literal('held'),
  T.Literal('submitted'),
  T.Literal('returned'),
  T.Literal('accepted'),
  T.Literal('cancelled'),
])
export type StageState = Static<typeof StageState>

export const DeliverableKind = T.Union([
  T.Literal('readiness_study'),
  T.Literal('programme_inventory'),
  T.Literal('innovation_list'),
  T.Literal('quick_wins'),
  T.Literal('road_map'),
  T.Literal('commitment'),
])
export type DeliverableKind = Static<typeof DeliverableKind>

const Clock = T.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' })

/** A session of a bimtek; clock times in WIB. */
export const AgendaItem = T.Object({
  from: Clock,
  to: Clock,
  topic: T.String({ minLength: 2, maxLength: 300, pattern: '\\S' }),
  /** An office or an expertise, never a name. */
  speaker: T.String({ maxLength: 200 }),
})
export type AgendaItem = Static<typeof AgendaItem>

const PLAN = {
  startsAt: Instant,
  endsAt: Instant,
  place: T.String({ maxLength: 300 }),
  link: Nullable(T.String({ pattern: '^https?://\\S+$', maxLength: 500 })),
  agenda: T.Array(AgendaItem, { maxItems: 60 }),
  deliverablesDueOn: Day,
}

/** A bimtek of a region and year. */
export const Stage = T.Object({
  id: Uuid,
  region: Region,
  year: Year,
  stage: StageNumber,
  state: StageState,
  ...PLAN,
  /** Why it was closed without all deliverables. */
  exception: Nullable(T.String()),
  revision: T.Integer(),
})
export type Stage = Static<typeof Stage>

/** What a bimtek has to bring forth; the joint commitment counts once it is frozen. */
export const Deliverable = T.Object({
  kind: DeliverableKind,
  evidence: T.Array(Uuid),
  note: T.String(),
  isThere: T.Boolean(),
})
export type Deliverable = Static<typeof Deliverable>

export const StageStep = T.Object({
  act: T.Union([
    T.Literal('planned'),
    T.Literal('changed'),
    T.Literal('cancelled'),
    T.Literal('held'),
    T.Literal('submitted'),
    T.Literal('returned'),
    T.Literal('accepted'),
    T.Literal('excepted'),
  ]),
  note: Nullable(T.String()),
  by: Nullable(T.String()),
  at: Instant,
})
export type StageStep = Static<typeof StageStep>

export const StageDetail = T.Object({
  ...Stage.properties,
  deliverables: T.Array(Deliverable),
  steps: T.Array(StageStep),
  /** How many checked in, by code or by hand. */
  attended: T.Integer(),
})
export type StageDetail = Static<typeof StageDetail>

export const ListStages = endpoint({
  get: '/movement/stages',
  permission: 'movement.journey.read',
  summary: 'Bimtek of the region, or of every region the reader may see in the ministry, newest first',
  reply: T.Array(Stage),
})

export const GetStage = endpoint({
  get: '/movement/stages/:id',
  permission: 'movement.journey.read',
  summary: 'One bimtek with agenda, deliverables and history',
  input: { id: Uuid },
  reply: StageDetail,
  problems: [problems.stageUnknown],
})

export const PlanStages = endpoint({
  post: '/movement/stages',
  permission: 'movement.stage.plan',
  summary: 'Plan a bimtek, for one region or for several that meet together',
  input: {
    regions: T.Array(RegionCode, { minItems: 1, maxItems: 60 }),
    year: Year,
    stage: StageNumber,
    ...PLAN,
  },
  reply: T.Object({ ids: T.Array(Uuid) }),
  problems: [
    problems.regionUnknown,
    problems.stageThere,
    problems.timesCrossed,
    problems.agendaCrossed,
    problems.nowhere,
    problems.dueBeforeStage,
  ],
})

export const ChangeStage = endpoint({
  put: '/movement/stages/:id',
  permission: 'movement.stage.plan',
  summary: 'Move a planned bimtek or change its agenda; the region is told',
  input: { ...one, ...PLAN },
  reply: Done,
  problems: [
    problems.stageUnknown,
    problems.changedMeanwhile,
    problems.stageNotNow,
    problems.timesCrossed,
    problems.agendaCrossed,
    problems.nowhere,
    problems.dueBeforeStage,
  ],
})

export const CancelStage = endpoint({
  post: '/movement/stages/:id/cancellations',
  permission: 'movement.stage.plan',
  summary: 'Cancel a planned bimtek, with a reason',
  input: { ...one, reason: Reason },
  reply: Done,
  problems: [problems.stageUnknown, problems.changedMeanwhile, problems.stageNotNow],
})

export const HoldStage = endpoint({
  post: '/movement/stages/:id/holdings',
  permission: 'movement.stage.plan',
  summary: 'Record that a bimtek was held; the region then hands in what it brought forth',
  input: { ...one, note: Note },
  reply: Done,
  problems: [
    problems.stageUnknown,
    problems.changedMeanwhile,
    problems.stageNotNow,
    problems.stageNotBegun,
    problems.nobodyCame,
  ],
})

export const PutDeliverable = endpoint({
  put: '/movement/stages/:id/deliverables/:kind',
  permission: 'movement.stage.deliver',
  summary: 'Put the evidence of one deliverable, until all are handed in',
  input: { id: Uuid, kind: DeliverableKind, evidence: T.Array(Uuid, { maxItems: 30 }), note: Note },
  reply: Done,
  problems: [problems.stageUnknown, problems.stageNotNow, problems.deliverableElsewhere],
})

export const SubmitStage = endpoint({
  post: '/movement/stages/:id/submissions',
  permission: 'movement.stage.deliver',
  summary: 'Hand in the deliverables of a bimtek; the ministry may then read their evidence',
  input: { ...one, note: Note },
  reply: Done,
  problems: [
    problems.stageUnknown,
    problems.changedMeanwhile,
    problems.stageNotNow,
    problems.deliverablesMissing,
  ],
})

export const JudgeStage = endpoint({
  post: '/movement/stages/:id/judgements',
  permission: 'movement.stage.plan',
  summary: 'Accept the deliverables of a bimtek, or give them back with a reason',
  input: { ...one, accepted: T.Boolean(), note: T.String({ maxLength: 1000 }) },
  reply: Done,
  problems: [
    problems.stageUnknown,
    problems.changedMeanwhile,
    problems.stageNotNow,
    problems.reasonNeeded,
    problems.deliverablesMissing,
  ],
})

export const ExceptStage = endpoint({
  post: '/movement/stages/:id/exceptions',
  permission: 'movement.stage.plan',
  summary: 'Close a bimtek without all deliverables, with a recorded reason',
  input: { ...one, reason: Reason },
  reply: Done,
  problems: [problems.stageUnknown, problems.changedMeanwhile, problems.stageNotNow],
})
