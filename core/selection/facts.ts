import { fact } from '#platform/facts/fact.ts'
import { RegionCode, T, Uuid, Year } from '#platform/schema/schema.ts'

/** A region was recorded as a member of a cohort. */
export const MemberAdded = fact('selection.member_added', {
  region: RegionCode,
  year: Year,
  origin: T.String(),
})

/** A membership ended; the reason stands in its row. */
export const MembershipEnded = fact('selection.membership_ended', {
  region: RegionCode,
  year: Year,
  until: T.String(),
})

/** A cohort of a year was added. */
export const CohortAdded = fact('selection.cohort_added', { year: Year })

/** A round was begun or its plan changed. */
export const RoundPlanned = fact('selection.round_planned', {
  roundId: Uuid,
  year: Year,
  revision: T.Integer(),
})

/** Candidates were put on or taken off the list of a round. */
export const CandidatesChanged = fact('selection.candidates_changed', {
  roundId: Uuid,
  added: T.Array(RegionCode),
  removed: T.Array(RegionCode),
})

/** A round opened: its criteria are frozen and its candidates are asked. */
export const RoundOpened = fact('selection.round_opened', {
  roundId: Uuid,
  year: Year,
  candidates: T.Integer(),
})

/** The last day of the questionnaire moved. */
export const AnswersExtended = fact('selection.answers_extended', { roundId: Uuid, answersUntil: T.String() })

/** Behind the region's wall: its questionnaire was handed to the ministry, or came back. */
export const QuestionnaireMoved = fact('selection.questionnaire_moved', {
  roundId: Uuid,
  act: T.Union([T.Literal('submitted'), T.Literal('returned')]),
})

/** People were asked to interview, or an interview was taken back. */
export const InterviewsAssigned = fact('selection.interviews_assigned', {
  roundId: Uuid,
  added: T.Integer(),
  removed: T.Integer(),
})

/** Somebody submitted the scores of an interview. */
export const InterviewSubmitted = fact('selection.interview_submitted', { roundId: Uuid, region: RegionCode })

/** What is known of a candidate for a criterion was entered or corrected. */
export const FigureEntered = fact('selection.figure_entered', {
  roundId: Uuid,
  region: RegionCode,
  criterion: T.String(),
  revision: T.Integer(),
})

/** A verdict on a candidate was written or changed. */
export const VerdictWritten = fact('selection.verdict_written', {
  roundId: Uuid,
  region: RegionCode,
  verdict: T.String(),
  revision: T.Integer(),
})

/** The list of a round was recorded, with its digest. */
export const ListRecorded = fact('selection.list_recorded', { roundId: Uuid, sha256: T.String() })

/** A list was published: the chosen belong to the cohort of the year from now on. */
export const Decided = fact('selection.decided', {
  roundId: Uuid,
  year: Year,
  chosen: T.Array(RegionCode),
  reserve: T.Array(RegionCode),
  notChosen: T.Array(RegionCode),
  isExample: T.Boolean(),
})

/** Behind the region's wall: a readiness assessment was begun or submitted. */
export const ReadinessMoved = fact('selection.readiness_moved', {
  assessmentId: Uuid,
  act: T.Union([T.Literal('begun'), T.Literal('submitted')]),
})

export const facts = [
  MemberAdded,
  MembershipEnded,
  CohortAdded,
  RoundPlanned,
  CandidatesChanged,
  RoundOpened,
  AnswersExtended,
  QuestionnaireMoved,
  InterviewsAssigned,
  InterviewSubmitted,
  FigureEntered,
  VerdictWritten,
  ListRecorded,
  Decided,
  ReadinessMoved,
]
