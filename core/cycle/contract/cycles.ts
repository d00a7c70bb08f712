import { Track } from '#core/evaluation/contract.ts'
import { endpoint } from '#platform/http/endpoint.ts'
import { Bilingual, Instant, Nullable, type Static, T, Year } from '#platform/schema/schema.ts'
import * as problems from '../problems.ts'
import { Cycle, Day, InstrumentVersion, Participation, Reason, Stage, Step } from './words.ts'

/** How many invited regions stand where. */
export const ParticipationCounts = T.Object({
  invited: T.Integer(),
  accepted: T.Integer(),
  declined: T.Integer(),
  withdrawn: T.Integer(),
  absent: T.Integer(),
})
export type ParticipationCounts = Static<typeof ParticipationCounts>

export const CycleSummary = T.Object({
  cycle: Cycle,
  /** Of all regions, for the ministry; a region is told only of itself. */
  counts: Nullable(ParticipationCounts),
  mine: Nullable(Participation),
})
export type CycleSummary = Static<typeof CycleSummary>

/** Something that was changed after opening. */
export const CycleChange = T.Object({
  kind: T.Union([T.Literal('deadline_extended'), T.Literal('instrument_changed')]),
  /** The step or the track. */
  subject: T.String(),
  before: T.String(),
  after: T.String(),
  reason: T.String(),
  changedAt: Instant,
})
export type CycleChange = Static<typeof CycleChange>

export const CycleDetail = T.Object({
  ...CycleSummary.properties,
  clonedFrom: Nullable(Year),
  /** Name of each instrument in use, by track. */
  instruments: T.Array(T.Object({ track: Track, ...InstrumentVersion.properties, name: Bilingual })),
  /** What still forbids opening a draft, as sentences; empty for any other state. */
  missing: T.Array(Bilingual),
  changes: T.Array(CycleChange),
  /** Last instant at which a track may move to another instrument; null once it may not. */
  instrumentsMoveUntil: Nullable(Instant),
})
export type CycleDetail = Static<typeof CycleDetail>

const year = { year: Year }

/** What the ministry writes down of a cycle; all of it may change while it is a draft. */
const plan = {
  title: T.Object({
    id: T.String({ minLength: 3, maxLength: 160, pattern: '\\S' }),
    en: T.String({ minLength: 3, maxLength: 160, pattern: '\\S' }),
  }),
  stageOne: Nullable(Stage),
  stageTwo: Nullable(Stage),
  /** The day of each step; it closes at 23.59.59.999 WIB of it. */
  deadlines: T.Array(T.Object({ step: Step, day: Day }), { maxItems: 7 }),
  tracks: T.Array(T.Object({ track: Track, instrument: InstrumentVersion }), { maxItems: 3 }),
}

export const CyclePlan = T.Object(plan)
export type CyclePlan = Static<typeof CyclePlan>

/** Answer of every change of a cycle. */
const Revised = T.Object({ ...year, revision: T.Integer() })
const revision = { revision: T.Integer({ description: 'As last read; grows with every change' }) }

export const ListCycles = endpoint({
  get: '/cycle/cycles',
  permission: 'cycle.cycle.read',
  summary: 'Every cycle, newest year first; drafts only for the ministry',
  reply: T.Array(CycleSummary),
})

export const GetCycle = endpoint({
  get: '/cycle/cycles/:year',
  permission: 'cycle.cycle.read',
  summary: 'One cycle with what was changed since opening and what still forbids it',
  input: year,
  reply: CycleDetail,
  problems: [problems.cycleUnknown],
})

export const CreateCycle = endpoint({
  post: '/cycle/cycles',
  permission: 'cycle.cycle.manage',
  summary: 'Begin the cycle of a year as a draft',
  input: {
    ...year,
    ...plan,
    isExample: T.Boolean({ description: 'Simulated or demo; says “contoh” everywhere' }),
  },
  reply: Revised,
  problems: [problems.cycleExists, problems.planWrong],
})

export const CloneCycle = endpoint({
  post: '/cycle/cycles/:from/clones',
  permission: 'cycle.cycle.manage',
  summary:
    'Begin a cycle from an earlier one: tracks, instruments, days moved by the years between, invited regions',
  input: { from: Year, ...year },
  reply: Revised,
  problems: [problems.cycleUnknown, problems.cycleExists, problems.cloneBackwards],
})

export const UpdateCycle = endpoint({
  put: '/cycle/cycles/:year',
  permission: 'cycle.cycle.manage',
  summary: 'Change a draft',
  input: { ...year, ...plan, ...revision },
  reply: Revised,
  problems: [problems.cycleUnknown, problems.cycleNotDraft, problems.changedMeanwhile, problems.planWrong],
})

export const OpenCycle = endpoint({
  post: '/cycle/cycles/:year/openings',
  permission: 'cycle.cycle.manage',
  summary: 'Open a draft: its instruments are frozen and the invited regions are told',
  input: { ...year, ...revision },
  reply: Revised,
  problems: [
    problems.cycleUnknown,
    problems.cycleNotDraft,
    problems.changedMeanwhile,
    problems.cycleNotReady,
  ],
})

export const ExtendDeadline = endpoint({
  post: '/cycle/cycles/:year/extensions',
  permission: 'cycle.cycle.manage',
  summary: 'Move the deadline of a step of an open cycle to a later day, with a reason',
  input: { ...year, step: Step, day: Day, reason: Reason, ...revision },
  reply: Revised,
  problems: [problems.cycleNotOpen, problems.changedMeanwhile, problems.extensionWrong],
})

export const ChangeTrackInstrument = endpoint({
  post: '/cycle/cycles/:year/track-instruments',
  permission: 'cycle.cycle.manage',
  summary: 'Move a track of an open cycle to another instrument version, before rating begins',
  input: { ...year, track: Track, instrument: InstrumentVersion, reason: Reason, ...revision },
  reply: Revised,
  problems: [
    problems.cycleNotOpen,
    problems.changedMeanwhile,
    problems.ratingHasBegun,
    problems.trackUnknown,
    problems.instrumentOfOtherTrack,
  ],
})

export const CloseCycle = endpoint({
  post: '/cycle/cycles/:year/closures',
  permission: 'cycle.cycle.manage',
  summary: 'Close an open cycle: nothing in it is written any more',
  input: { ...year, ...revision },
  reply: Revised,
  problems: [problems.cycleNotOpen, problems.changedMeanwhile],
})
