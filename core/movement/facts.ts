import { fact } from '#platform/facts/fact.ts'
import { RegionCode, T, Uuid, Year } from '#platform/schema/schema.ts'
import { CommitmentState, MemorandumState, StageNumber, StageState } from './contract.ts'

// Facts of a region's way stand behind the region's wall, whoever acted.

/** A memorandum was drafted, changed, signed, given its document, or ended. */
export const MemorandumMoved = fact('movement.memorandum_moved', {
  memorandumId: Uuid,
  act: T.String(),
  state: MemorandumState,
})

/** A bimtek moved on; `act` names what was done. */
export const StageMoved = fact('movement.stage_moved', {
  stageId: Uuid,
  year: Year,
  stage: StageNumber,
  act: T.String(),
  state: StageState,
})

export const MentorAssigned = fact('movement.mentor_assigned', { mentorId: Uuid, personId: Uuid })
export const MentorEnded = fact('movement.mentor_ended', { mentorId: Uuid, personId: Uuid })
export const CoachNoteWritten = fact('movement.coach_note_written', { noteId: Uuid })

export const CommitmentTextSaved = fact('movement.commitment_text_saved', { version: T.Integer() })
export const CommitmentOpened = fact('movement.commitment_opened', {
  commitmentId: Uuid,
  digest: T.String(),
  signatories: T.Integer(),
})
export const WitnessesNamed = fact('movement.witnesses_named', { commitmentId: Uuid, witnesses: T.Integer() })

/** An institution signed; the fact carries the hash, so that it is sealed with all other facts. */
export const CommitmentSigned = fact('movement.commitment_signed', {
  commitmentId: Uuid,
  signatoryId: Uuid,
  digest: T.String(),
})

/** Nothing of the commitment can change from here on. */
export const CommitmentFrozen = fact('movement.commitment_frozen', {
  commitmentId: Uuid,
  state: CommitmentState,
  seal: T.String(),
  signed: T.Integer(),
  of: T.Integer(),
})

/** A later module told that the region reached a step of the way. */
export const MilestoneRecorded = fact('movement.milestone_recorded', {
  region: RegionCode,
  kind: T.String(),
  on: T.String({ format: 'date' }),
})

export const facts = [
  MemorandumMoved,
  StageMoved,
  MentorAssigned,
  MentorEnded,
  CoachNoteWritten,
  CommitmentTextSaved,
  CommitmentOpened,
  WitnessesNamed,
  CommitmentSigned,
  CommitmentFrozen,
  MilestoneRecorded,
]
