import { endpoint } from '#platform/http/endpoint.ts'
import {
  Bilingual,
  Instant,
  Nullable,
  RegionCode,
  type Static,
  T,
  Uuid,
  Year,
} from '#platform/schema/schema.ts'
import {
  alreadyOpen,
  anotherRevision,
  notRevealed,
  questionUnknown,
  regionNotYours,
  spreadsCrossed,
} from '../problems.ts'
import { Alpha, ComponentName, Disagreement, Moderation, Place, Threshold } from './words.ts'

const ComponentAlpha = T.Object({ component: T.String(), alpha: Alpha })

/** Agreement of the assessors of one region, from its revealed ratings. */
export const Agreement = T.Object({
  region: RegionCode,
  year: Year,
  computedAt: Instant,
  assessors: T.Integer(),
  /** The measure that counts: ratings are ordered steps. */
  ordinal: Alpha,
  /** For comparison: every difference alike, and steps of equal width. */
  nominal: Alpha,
  interval: Alpha,
  components: T.Array(ComponentAlpha),
})
export type Agreement = Static<typeof Agreement>

/** How much harsher (above zero) or milder an assessor rates than the others on the same questions. */
export const Severity = T.Object({
  assessorId: T.String(),
  name: T.String(),
  /** Points of the scale 0 to 4; the mean of the assessors that can be compared is zero. */
  severity: T.Number(),
  low: T.Number(),
  high: T.Number(),
  regions: T.Integer(),
  ratings: T.Integer(),
  /** Assessors are comparable within a group only: those linked by regions rated together. */
  group: T.Integer(),
  /** Too few regions for the interval that allows for differences between regions. */
  isFew: T.Boolean(),
})
export type Severity = Static<typeof Severity>

export const ThresholdOfYear = T.Object({
  ...Threshold.properties,
  /** Zero while nobody has set it and the product's own values count. */
  revision: T.Integer(),
})

const BoardRegion = T.Object({
  region: Place,
  computedAt: Instant,
  assessors: T.Integer(),
  ordinal: Alpha,
  components: T.Array(T.Object({ component: T.String(), alpha: Nullable(T.Number()) })),
  over: T.Integer(),
  open: T.Integer(),
  closed: T.Integer(),
})

export const AgreementBoard = T.Object({
  year: Year,
  threshold: ThresholdOfYear,
  closesAt: Nullable(Instant),
  components: T.Array(ComponentName),
  /** Regions whose ratings are revealed and computed, least agreement first. */
  regions: T.Array(BoardRegion),
  /** Regions taking part, whether their ratings are revealed or not. */
  takingPart: T.Integer(),
  /** Each question over all regions, least agreement first. */
  questions: T.Array(
    T.Object({
      question: T.String(),
      label: Bilingual,
      component: T.String(),
      alpha: Nullable(T.Number()),
      regions: T.Integer(),
      over: T.Integer(),
    }),
  ),
  /** Widest first, at most 200; `over` of the regions counts them all. */
  disagreements: T.Array(T.Object({ region: Place, ...Disagreement.properties })),
  severities: T.Array(Severity),
})
export type AgreementBoard = Static<typeof AgreementBoard>

const year = { year: Year }

export const GetAgreementBoard = endpoint({
  get: '/moderation/years/:year/agreement',
  permission: 'moderation.agreement.read',
  summary: 'Agreement of all regions of a year, questions over the threshold, severity of assessors',
  input: year,
  reply: AgreementBoard,
})

/** One region as its assessors and the secretariat see it. */
export const RegionAgreement = T.Object({
  region: Place,
  threshold: ThresholdOfYear,
  closesAt: Nullable(Instant),
  components: T.Array(ComponentName),
  /** Null until the ratings are revealed. */
  agreement: Nullable(Agreement),
  questions: T.Array(Disagreement),
  /** Waiting for a word of the reader. */
  waiting: T.Array(Uuid),
})
export type RegionAgreement = Static<typeof RegionAgreement>

export const GetRegionAgreement = endpoint({
  get: '/moderation/years/:year/regions/:region',
  permission: 'moderation.room.read',
  summary: 'Agreement of one region by component and question, once its ratings are revealed',
  input: { ...year, region: RegionCode },
  reply: RegionAgreement,
  problems: [regionNotYours],
})

export const SetThreshold = endpoint({
  put: '/moderation/years/:year/threshold',
  permission: 'moderation.case.manage',
  summary: 'Sets from which disagreement questions go to moderation in a cycle',
  input: { ...year, ...Threshold.properties, revision: T.Integer({ minimum: 0 }) },
  reply: T.Object({ revision: T.Integer() }),
  problems: [anotherRevision, spreadsCrossed],
})

export const RefreshAgreement = endpoint({
  post: '/moderation/years/:year/refreshes',
  permission: 'moderation.case.manage',
  summary: 'Computes agreement anew where revealed ratings have changed',
  input: year,
  reply: T.Object({ refreshed: T.Integer(), of: T.Integer() }),
})

export const OpenModerations = endpoint({
  post: '/moderation/years/:year/openings',
  permission: 'moderation.case.manage',
  summary: 'Opens a moderation for every question over the threshold that never had one',
  input: { ...year, region: T.Optional(RegionCode) },
  reply: T.Object({ opened: T.Integer(), regions: T.Integer() }),
})

export const AskForModeration = endpoint({
  post: '/moderation/years/:year/cases',
  permission: 'moderation.case.manage',
  summary: 'Opens a moderation on one question of a region, with the reason for it',
  input: {
    ...year,
    region: RegionCode,
    question: T.String({ maxLength: 40 }),
    note: T.String({ minLength: 3, maxLength: 2000 }),
  },
  reply: T.Object({ id: Uuid }),
  problems: [alreadyOpen, notRevealed, questionUnknown],
})

export const ListModerations = endpoint({
  get: '/moderation/years/:year/cases',
  permission: 'moderation.room.read',
  summary: 'Moderations of a year: of all regions for the ministry, of the own region for its assessors',
  input: year,
  reply: T.Array(Moderation),
  problems: [regionNotYours],
})
