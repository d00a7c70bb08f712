import { Hue } from '#core/plan/contract.ts'
import { Kind, Month, ProgrammeState } from '#core/programme/contract.ts'
import { Bilingual, DecimalText, Nullable, type Static, T, Uuid } from '#platform/schema/schema.ts'

export const Rupiah = T.String({ pattern: '^[0-9]+$', description: 'Whole rupiah' })

/** A dimension of the region's plan. */
export const DimensionCard = T.Object({
  code: T.String(),
  name: Bilingual,
  hue: Hue,
})
export type DimensionCard = Static<typeof DimensionCard>

/** What every view shows of a programme. */
export const programmeFields = {
  id: Uuid,
  code: T.String(),
  name: T.String(),
  dimension: T.String(),
  owner: Nullable(T.Object({ id: T.String(), name: T.String() })),
  kind: Kind,
  quickWinYear: Nullable(T.Integer()),
  state: ProgrammeState,
  from: Month,
  to: Month,
  /** Not yet approved: an own draft, or shown to whoever decides on it. */
  isDraft: T.Boolean(),
  isExample: T.Boolean(),
}
export const ProgrammeCard = T.Object(programmeFields)
export type ProgrammeCard = Static<typeof ProgrammeCard>

/** How a programme stands in a year. */
export const Standing = T.Object({
  /** Percent the plan expects by now; null where it can not be said. */
  planned: Nullable(DecimalText),
  /** Percent as approved; null while nothing is. */
  physical: Nullable(DecimalText),
  moneyPlanned: Rupiah,
  moneyReal: Rupiah,
  isLate: T.Boolean(),
  isRed: T.Boolean(),
  why: T.Array(Bilingual),
})
export type Standing = Static<typeof Standing>
