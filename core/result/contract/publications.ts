import { endpoint, fileReply } from '#platform/http/endpoint.ts'
import {
  Bilingual,
  DecimalText,
  Instant,
  Nullable,
  RegionCode,
  type Static,
  T,
  Year,
} from '#platform/schema/schema.ts'
import {
  certificateUnknown,
  correctionChangesNothing,
  exampleOverReal,
  gapHasRating,
  nothingToPublish,
  notPublishedYet,
  notReadyToPublish,
  objectionDecidedAlready,
  objectionUnknown,
  printUnknown,
  questionUnknown,
  regionNotInCycle,
  resultFrozen,
  scoreOutOfScale,
  staleObjection,
} from '../problems.ts'
import { PreviewContent } from './previews.ts'
import { Objection, yearInput } from './words.ts'

const Reason = T.String({ minLength: 3, maxLength: 5000 })
const PanelScore = T.String({ pattern: '^[0-9](\\.[0-9]{1,2})?$', examples: ['3', '2.75'] })

export const ListObjections = endpoint({
  get: '/result/:year/objections',
  permission: 'result.objection.decide',
  summary: 'Every objection of a cycle, undecided first',
  input: yearInput,
  reply: T.Object({
    objections: T.Array(Objection),
    decisionsCloseAt: Nullable(Instant),
  }),
})

export const DecideObjection = endpoint({
  post: '/result/:year/objections/:region/:question/decisions',
  permission: 'result.objection.decide',
  summary:
    'Decide an objection: upheld with a question score of the panel, or dismissed; always with a reason',
  input: {
    ...yearInput,
    region: RegionCode,
    question: T.String({ maxLength: 40 }),
    verdict: T.Union([T.Literal('upheld'), T.Literal('dismissed')]),
    /** The question score the panel decided on; only with `upheld`. */
    score: T.Optional(PanelScore),
    reason: Reason,
    revision: T.Integer({ minimum: 1 }),
  },
  reply: Objection,
  problems: [objectionUnknown, objectionDecidedAlready, staleObjection, scoreOutOfScale, resultFrozen],
})

export const RecordGap = endpoint({
  post: '/result/:year/gaps',
  permission: 'result.result.publish',
  summary: 'Record why mandatory questions of a region stay without a rating',
  input: { ...yearInput, region: RegionCode, reason: Reason },
  reply: T.Object({ questions: T.Array(T.String()) }),
  problems: [regionNotInCycle, gapHasRating, resultFrozen],
})

/** What stands between a region and publication. */
export const CheckRow = T.Object({
  region: T.Object({ code: RegionCode, name: T.String() }),
  ready: T.Boolean(),
  published: T.Boolean(),
  final: Nullable(DecimalText),
  missing: T.Array(T.String()),
  gaps: T.Integer(),
  openObjections: T.Integer(),
  openModerations: T.Boolean(),
  /** A component without a single rating: no reason can stand in for it. */
  emptyComponents: T.Array(T.String()),
})
export type CheckRow = Static<typeof CheckRow>

export const GetChecklist = endpoint({
  get: '/result/:year/checklist',
  permission: 'result.result.publish',
  summary: 'What still stands between each region of the cycle and publication',
  input: yearInput,
  reply: T.Object({ isExample: T.Boolean(), rows: T.Array(CheckRow) }),
})

export const letterInput = {
  letterNumber: T.String({ minLength: 3, maxLength: 120, examples: ['B-1384/DJAI/AI.01.04/12/2023'] }),
  letterDate: T.String({ format: 'date' }),
  place: T.String({ minLength: 1, maxLength: 80, examples: ['Jakarta'] }),
  signatory: T.String({ minLength: 1, maxLength: 160, examples: ['Direktur Jenderal Aplikasi Informatika'] }),
}

export const Publication = T.Object({
  year: Year,
  no: T.Integer(),
  kind: T.Union([T.Literal('result'), T.Literal('correction')]),
  letterNumber: T.String(),
  letterDate: T.String({ format: 'date' }),
  title: Bilingual,
  reason: Nullable(T.String()),
  isExample: T.Boolean(),
  publishedAt: Instant,
})
export type Publication = Static<typeof Publication>

export const PublishResults = endpoint({
  post: '/result/:year/publications',
  permission: 'result.result.publish',
  summary: 'Publish the results of the cycle, or of some of its regions, with a letter; frozen afterwards',
  input: {
    ...yearInput,
    ...letterInput,
    /** Left out: every region that takes part and is not published yet. */
    regions: T.Optional(T.Array(RegionCode, { minItems: 1 })),
  },
  reply: T.Object({ publication: Publication, regions: T.Array(RegionCode) }),
  problems: [notReadyToPublish, nothingToPublish, exampleOverReal],
})

export const CorrectResult = endpoint({
  post: '/result/:year/corrections',
  permission: 'result.result.publish',
  summary: 'Publish a corrected version of a published result, with the reason; both versions stay',
  input: {
    ...yearInput,
    ...letterInput,
    region: RegionCode,
    scores: T.Array(T.Object({ question: T.String({ maxLength: 40 }), score: PanelScore }), {
      maxItems: 200,
    }),
    reason: Reason,
  },
  reply: T.Object({ publication: Publication, version: T.Integer(), final: DecimalText }),
  problems: [notPublishedYet, questionUnknown, scoreOutOfScale, correctionChangesNothing],
})

/** A publication and how far the printing of its reports has come, region by region. */
export const PublicationProgress = T.Object({
  ...Publication.properties,
  prints: T.Array(
    T.Object({
      region: T.Object({ code: RegionCode, name: T.String() }),
      version: T.Integer(),
      code: T.String(),
      final: DecimalText,
      madeAt: Nullable(Instant),
    }),
  ),
})
export type PublicationProgress = Static<typeof PublicationProgress>

export const ListPublications = endpoint({
  get: '/result/:year/publications',
  permission: 'result.result.publish',
  summary: 'Publications of a year and how far the printing of their reports has come, region by region',
  input: yearInput,
  reply: T.Array(PublicationProgress),
})

/** A published result as its report says it. */
export const PublishedFigures = T.Object({
  ...PreviewContent.properties,
  version: T.Integer(),
  letter: T.Object({ number: T.String(), date: T.String({ format: 'date' }) }),
  reason: Nullable(T.String()),
})
export type PublishedFigures = Static<typeof PublishedFigures>

export const Verification = T.Object({
  code: T.String(),
  issuedAt: Instant,
  sha256: T.String(),
  /** Whether a newer version has replaced this one, and its code. */
  replacedBy: Nullable(T.String()),
  /** SHA-256 of the kept PDF; null while it is not printed. */
  fileSha256: Nullable(T.String()),
  figures: PublishedFigures,
})
export type Verification = Static<typeof Verification>

export const VerifyReport = endpoint({
  get: '/v1/verifications/:code',
  permission: 'public',
  summary: 'The published figures behind the code on a report, with their hash',
  input: { code: T.String({ pattern: '^[0-9A-HJKMNP-TV-Z]{12}$', examples: ['7H3KQ9WZ2M4A'] }) },
  reply: Verification,
  problems: [certificateUnknown],
})

export const KeptReport = endpoint({
  get: '/v1/regions/:code/results/:year/versions/:version/report.pdf',
  permission: 'public',
  summary: 'The report of a published version as it was printed after publication',
  input: {
    code: RegionCode,
    year: Year,
    version: T.Integer({ minimum: 1, maximum: 10_000 }),
  },
  reply: fileReply('application/pdf'),
  problems: [printUnknown],
})
