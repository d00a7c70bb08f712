import { InstrumentCode, Track } from '#core/evaluation/contract.ts'
import { fact } from '#platform/facts/fact.ts'
import { Instant, RegionCode, T, Year } from '#platform/schema/schema.ts'
import { LetterId, LetterKind, Step } from './contract.ts'

// Facts of the cycle stand in the ministry's tenant; what happens to one region stands in that region's.

const year = { year: Year }
const instrument = { code: InstrumentCode, version: T.Integer() }

export const CycleCreated = fact('cycle.created', { ...year, isExample: T.Boolean() })
export const CycleCloned = fact('cycle.cloned', { from: Year, ...year, regions: T.Integer() })
export const CycleRevised = fact('cycle.revised', { ...year, revision: T.Integer() })
export const CycleOpened = fact('cycle.opened', { ...year, regions: T.Integer() })
export const DeadlineExtended = fact('cycle.deadline_extended', { ...year, step: Step, closesAt: Instant })
export const TrackInstrumentChanged = fact('cycle.track_instrument_changed', {
  ...year,
  track: Track,
  ...instrument,
})
export const CycleClosed = fact('cycle.closed', year)
export const CyclePublished = fact('cycle.published', year)
/** The list of regions of a cycle grew or shrank. */
export const ListChanged = fact('cycle.list_changed', {
  ...year,
  added: T.Integer(),
  changed: T.Integer(),
  removed: T.Integer(),
})

/** The cycle is open and the region is asked to answer; stands in the region's tenant. */
export const RegionInvited = fact('cycle.region_invited', { ...year, track: Track })
export const InvitationAnswered = fact('cycle.invitation_answered', {
  ...year,
  answer: T.Union([T.Literal('accepted'), T.Literal('declined')]),
})
export const RegionWithdrew = fact('cycle.region_withdrew', year)
export const RegionMarkedAbsent = fact('cycle.region_marked_absent', { ...year, region: RegionCode })

export const LetterTemplateSaved = fact('cycle.letter_template_saved', {
  ...year,
  kind: LetterKind,
  revision: T.Integer(),
})
export const LetterIssued = fact('cycle.letter_issued', {
  ...year,
  kind: LetterKind,
  id: LetterId,
  sha256: T.String(),
})
export const InstrumentVersionAdded = fact('cycle.instrument_version_added', instrument)

export const facts = [
  CycleCreated,
  CycleCloned,
  CycleRevised,
  CycleOpened,
  DeadlineExtended,
  TrackInstrumentChanged,
  CycleClosed,
  CyclePublished,
  ListChanged,
  RegionInvited,
  InvitationAnswered,
  RegionWithdrew,
  RegionMarkedAbsent,
  LetterTemplateSaved,
  LetterIssued,
  InstrumentVersionAdded,
]
