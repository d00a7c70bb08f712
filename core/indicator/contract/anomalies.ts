import { Done, endpoint } from '#platform/http/endpoint.ts'
import { Bilingual, Instant, Nullable, type Static, T, Uuid } from '#platform/schema/schema.ts'
import { alreadySettled, anomalyUnknown } from '../problems.ts'
import { IndicatorCode, Reason } from './words.ts'

/**
 * `jump`: values leap in the days before a deadline. `digits`: digits do not fall as measured figures do. `batch`: many
 * manual values by one person within minutes. `softened`: a baseline or target made easier afterwards. `late`:
 * measurements written after a period’s value was used.
 */
export const ANOMALY_KINDS = ['jump', 'digits', 'batch', 'softened', 'late'] as const
export type AnomalyKind = (typeof ANOMALY_KINDS)[number]
export const AnomalyKind = T.Unsafe<AnomalyKind>(T.Union(ANOMALY_KINDS.map((one) => T.Literal(one))))

/** Something worth a look. It accuses nobody: there may be a good reason, and whoever settles it writes that down. */
export const Anomaly = T.Object({
  id: Uuid,
  kind: AnomalyKind,
  code: IndicatorCode,
  name: Bilingual,
  /** What was seen, with its figures. */
  title: Bilingual,
  detail: Bilingual,
  foundAt: Instant,
  /** The rows behind it, at most two hundred: columns and cells. */
  columns: T.Array(Bilingual),
  rows: T.Array(T.Array(T.String())),
  /** Path of the explanation below the region’s workspace. */
  path: T.String(),
  settled: Nullable(T.Object({ at: Instant, by: Nullable(T.String()), reason: T.String() })),
})
export type Anomaly = Static<typeof Anomaly>

export const ListAnomalies = endpoint({
  get: '/indicator/anomalies',
  permission: 'indicator.anomaly.read',
  summary: 'What is worth a look, open ones first, each with the rows behind it',
  input: { code: T.Optional(IndicatorCode), open: T.Optional(T.Boolean()) },
  reply: T.Array(Anomaly),
})

export const SettleAnomaly = endpoint({
  post: '/indicator/anomalies/:id/settlements',
  permission: 'indicator.anomaly.settle',
  summary: 'Settle an anomaly with what was found; it stays on record',
  input: { id: Uuid, reason: Reason },
  reply: Done,
  problems: [anomalyUnknown, alreadySettled],
})
