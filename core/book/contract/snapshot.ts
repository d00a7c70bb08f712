import { ActionPlan, Dimension, Goal, LegalBasis, Vision } from '#core/plan/contract.ts'
import { Budget, Kind, Target } from '#core/programme/contract.ts'
import { Bilingual, Nullable, RegionCode, type Static, T } from '#platform/schema/schema.ts'

/** A programme as a version holds it: what was planned, without the state it is in since. */
export const SnapshotProgramme = T.Object({
  id: T.String(),
  code: T.String(),
  name: T.String(),
  description: T.String(),
  dimension: T.String(),
  subDimension: Nullable(T.String()),
  kind: Kind,
  quickWinYear: Nullable(T.Integer()),
  /** Names of agencies as they were then. */
  owner: Nullable(T.String()),
  coOwners: T.Array(T.String()),
  beneficiaries: T.String(),
  /** First and last month, `YYYY-MM`. */
  from: T.String(),
  to: T.String(),
  /** How many villages it is for; 0 is the whole region. */
  villages: T.Integer(),
  targets: T.Array(Target),
  /** Whole rupiah as text. */
  budgets: T.Array(Budget),
  goalIds: T.Array(T.String()),
})
export type SnapshotProgramme = Static<typeof SnapshotProgramme>

export const SnapshotSection = T.Object({
  /** A readiness element, or `dimension.<code>`. */
  section: T.String(),
  condition: T.String(),
  gap: T.String(),
  opportunity: T.String(),
})
export type SnapshotSection = Static<typeof SnapshotSection>

export const SnapshotActivity = T.Object({
  id: T.String(),
  name: T.String(),
  owner: Nullable(T.String()),
  fromYear: T.Integer(),
  toYear: T.Integer(),
  output: T.String(),
})
export type SnapshotActivity = Static<typeof SnapshotActivity>

/** The whole plan as it was proposed; its canonical JSON has the digest. */
export const Snapshot = T.Object({
  region: T.Object({ code: RegionCode, name: T.String() }),
  title: T.String(),
  fromYear: T.Integer(),
  toYear: T.Integer(),
  legalBasis: Nullable(LegalBasis),
  vision: Vision,
  dimensions: T.Array(Dimension),
  /** Index of each readiness element, 0 to 4, where the region assessed itself. */
  readiness: T.Array(T.Object({ element: T.String(), name: Bilingual, index: Nullable(T.String()) })),
  analysis: T.Array(SnapshotSection),
  actions: T.Array(T.Object({ plan: ActionPlan, activities: T.Array(SnapshotActivity) })),
  /** Goals that some programme serves. */
  goals: T.Array(Goal),
  programmes: T.Array(SnapshotProgramme),
  isExample: T.Boolean(),
})
export type Snapshot = Static<typeof Snapshot>
