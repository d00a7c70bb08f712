import { endpoint } from '#platform/http/endpoint.ts'
import { Instant, Nullable, RegionCode, type Static, T, Uuid } from '#platform/schema/schema.ts'
import { sheetAbsent, sheetSubmitted, sheetUnknown } from '../problems.ts'
import { Counts, ofYear, RegionName } from './words.ts'

/** One assessor of one region on the secretariat's board: counts, never a value. */
export const SheetProgress = T.Object({
  assessorId: Uuid,
  name: T.String(),
  counts: Counts,
  lastActivityAt: Nullable(Instant),
  /** The deadline has passed and nothing came. */
  overdue: T.Boolean(),
})
export type SheetProgress = Static<typeof SheetProgress>

export const RegionProgress = T.Object({
  region: RegionName,
  sheets: T.Array(SheetProgress),
  revealedAt: Nullable(Instant),
  clarifications: T.Object({ open: T.Integer(), overdue: T.Integer() }),
})
export type RegionProgress = Static<typeof RegionProgress>

export const Progress = T.Object({
  isExample: T.Boolean(),
  closesAt: Nullable(Instant),
  clarificationHours: T.Integer(),
  regions: T.Array(RegionProgress),
})
export type Progress = Static<typeof Progress>

export const GetProgress = endpoint({
  get: '/scoring/:year/progress',
  permission: 'scoring.progress.read',
  summary: 'How far every sheet of every region is, without a single value',
  input: ofYear,
  reply: Progress,
})

export const RecordAbsence = endpoint({
  post: '/scoring/:year/absences',
  permission: 'scoring.absence.record',
  summary: 'Record with a reason that an assessor will not submit, so that the others can be revealed',
  input: {
    ...ofYear,
    region: RegionCode,
    assessorId: Uuid,
    reason: T.String({ minLength: 10, maxLength: 500, pattern: '\\S' }),
  },
  reply: T.Object({ revealed: T.Boolean() }),
  problems: [sheetUnknown, sheetSubmitted, sheetAbsent],
})
