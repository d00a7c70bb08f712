import { Done, endpoint, fileReply } from '#platform/http/endpoint.ts'
import { DecimalText, Instant, Nullable, RegionCode, type Static, T } from '#platform/schema/schema.ts'
import * as problems from '../problems.ts'
import {
  Candidate,
  Code,
  CriterionKind,
  Day,
  Reason,
  Revised,
  Round,
  RoundId,
  revision,
  Verdict,
} from './words.ts'

/** One criterion of a candidate's total: how it came to be. */
export const RankingPart = T.Object({
  criterion: Code,
  kind: CriterionKind,
  weight: DecimalText,
  /** What was entered, for scores and numbers. */
  value: Nullable(DecimalText),
  /** Source or note of what was entered. */
  note: Nullable(T.String()),
  /** Scores that were submitted, in the order in which they came. */
  scores: T.Array(T.Integer()),
  /** 0 to 4, as an exact fraction `7/3`, and rounded to two decimals. Null while it is missing. */
  level: Nullable(T.Object({ exact: T.String(), rounded: DecimalText })),
  /** Weight times level over 4. */
  points: Nullable(T.Object({ exact: T.String(), rounded: DecimalText })),
  isKnockedOut: T.Boolean(),
  revision: T.Integer(),
})
export type RankingPart = Static<typeof RankingPart>

export const RankingRow = T.Object({
  candidate: Candidate,
  parts: T.Array(RankingPart),
  /** Sum of the points, rounded once to two decimals; of what is there, while parts are missing. */
  total: DecimalText,
  totalExact: T.String(),
  isComplete: T.Boolean(),
  isKnockedOut: T.Boolean(),
  /** Equal totals share it; null while parts are missing or when struck off. */
  rank: Nullable(T.Integer()),
  decision: Nullable(T.Object({ verdict: Verdict, reason: T.String(), revision: T.Integer() })),
})
export type RankingRow = Static<typeof RankingRow>

export const DecisionList = T.Object({
  number: T.String(),
  datedOn: Day,
  place: T.String(),
  signatory: T.String(),
  sha256: T.String(),
  decidedAt: Instant,
})
export type DecisionList = Static<typeof DecisionList>

export const Ranking = T.Object({
  round: Round,
  rows: T.Array(RankingRow),
  /** The list as it was decided; from then on the rows are those of the list. */
  list: Nullable(DecisionList),
})
export type Ranking = Static<typeof Ranking>

export const GetRanking = endpoint({
  get: '/selection/rounds/:id/ranking',
  permission: 'selection.ranking.read',
  summary: 'Every candidate with total, rank, and each number’s parts; frozen once the round is decided',
  input: RoundId,
  reply: Ranking,
  problems: [problems.roundUnknown],
})

export const ExportRanking = endpoint({
  get: '/selection/rounds/:id/ranking.:format',
  permission: 'selection.ranking.read',
  summary: 'The ranking as a file',
  input: { ...RoundId, format: T.Union([T.Literal('csv'), T.Literal('xlsx')]) },
  reply: fileReply('text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
  problems: [problems.roundUnknown],
})

export const SaveDecision = endpoint({
  put: '/selection/rounds/:id/decisions/:region',
  permission: 'selection.round.manage',
  summary: 'Say what is decided of a candidate, with the reason',
  input: {
    ...RoundId,
    region: RegionCode,
    verdict: Verdict,
    reason: Reason,
    revision: T.Integer({ minimum: 0, description: '0 for the first time' }),
  },
  reply: Revised,
  problems: [
    problems.roundUnknown,
    problems.notNow,
    problems.candidateUnknown,
    problems.knockedOut,
    problems.changedMeanwhile,
  ],
})

export const DecideRound = endpoint({
  post: '/selection/rounds/:id/closures',
  permission: 'selection.round.manage',
  summary: 'Record the decisions as a list: numbers, reasons and the printed bytes are frozen',
  input: {
    ...RoundId,
    number: T.String({ minLength: 1, maxLength: 120, pattern: '\\S' }),
    datedOn: Day,
    place: T.String({ minLength: 2, maxLength: 80, pattern: '\\S' }),
    signatory: T.String({ minLength: 3, maxLength: 160, pattern: '\\S' }),
    ...revision,
  },
  reply: Revised,
  problems: [problems.roundUnknown, problems.notNow, problems.changedMeanwhile, problems.decisionsMissing],
})

export const PublishDecision = endpoint({
  post: '/selection/rounds/:id/publications',
  permission: 'selection.round.manage',
  summary: 'Publish the list: chosen regions join the cohort of the year, every candidate is told',
  input: { ...RoundId, ...revision },
  reply: Done,
  problems: [problems.roundUnknown, problems.notNow, problems.changedMeanwhile],
})

export const DecisionListPdf = endpoint({
  get: '/selection/rounds/:id/list.pdf',
  permission: 'selection.ranking.read',
  summary: 'The recorded list as it was printed when the round was decided',
  input: RoundId,
  reply: fileReply('application/pdf'),
  problems: [problems.listUnknown],
})
