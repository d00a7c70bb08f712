import { fact } from '#platform/facts/fact.ts'
import { Nullable, T, Uuid } from '#platform/schema/schema.ts'
import { PlanYear, ProgrammeState } from './contract.ts'

/** Something was written about a programme: a draft, a change that waits, or its return. */
export const ProgrammeChanged = fact('programme.changed', {
  programmeId: Uuid,
  act: T.String(),
  revision: T.Integer(),
})

/** The secretariat approved a programme, or a change to it; from then on the whole region sees it. */
export const ProgrammeApproved = fact('programme.approved', {
  programmeId: Uuid,
  ownerOpdId: Nullable(Uuid),
  revision: T.Integer(),
})

/** A programme went on in its life. */
export const ProgrammeStateChanged = fact('programme.state_changed', {
  programmeId: Uuid,
  from: ProgrammeState,
  to: ProgrammeState,
  /** Whether it runs although something was missing, by a recorded exception. */
  byException: T.Boolean(),
})

/** A table was applied. */
export const ProgrammesImported = fact('programme.imported', {
  created: T.Integer(),
  changed: T.Integer(),
  approved: T.Boolean(),
})

/** Somebody scored a quick win; own computation, not official. */
export const QuickWinScored = fact('programme.quick_win_scored', {
  programmeId: Uuid,
  year: PlanYear,
})

export const facts = [
  ProgrammeChanged,
  ProgrammeApproved,
  ProgrammeStateChanged,
  ProgrammesImported,
  QuickWinScored,
]
