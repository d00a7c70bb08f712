import { fact } from '#platform/facts/fact.ts'
import { DecimalText, Nullable, T, Uuid, Year } from '#platform/schema/schema.ts'
import { AnomalyKind } from './contract/anomalies.ts'
import { Day, IndicatorCode, Period } from './contract/words.ts'

// All stand in the region; none names a person.

const of = { code: IndicatorCode }

export const Defined = fact('indicator.defined', { ...of, version: T.Integer() })
export const Revised = fact('indicator.revised', { ...of, version: T.Integer(), fromYear: Year })
export const TargetsSet = fact('indicator.targets_set', {
  ...of,
  changes: T.Array(
    T.Object({
      kind: T.String(),
      year: Year,
      before: Nullable(DecimalText),
      /** Null where it was taken back. */
      after: Nullable(DecimalText),
      /** Easier to reach than what stood before. */
      isEasier: T.Boolean(),
    }),
  ),
})
export const Assigned = fact('indicator.assigned', { ...of, ownerOpdId: Nullable(Uuid) })
export const Published = fact('indicator.published', of)
export const Unpublished = fact('indicator.unpublished', of)

/**
 * Values moved. `changes` names at most two hundred pairs of indicator and day (WIB); `isWhole` says that there were
 * more, and whoever shows values reads them all again.
 */
export const ValuesChanged = fact('indicator.values_changed', {
  changes: T.Array(T.Object({ code: IndicatorCode, day: Day })),
  isWhole: T.Boolean(),
  /** The newest fact that is reckoned in. */
  through: T.Integer(),
})

const manual = { valueId: Uuid, ...of, period: Period, version: T.Integer() }
export const ValueProposed = fact('indicator.value_proposed', { ...manual, value: DecimalText })
export const ValuesImported = fact('indicator.values_imported', {
  codes: T.Array(IndicatorCode),
  proposed: T.Integer(),
})
/** With no document behind the value, the details hold the reason why it was approved all the same. */
export const ValueApproved = fact(
  'indicator.value_approved',
  {
    ...manual,
    value: DecimalText,
    /** How many documents stand behind it; absent in facts from before they were asked for. */
    documents: T.Optional(T.Integer()),
  },
  { noEvidenceReason: T.String() },
)
export const ValueReturned = fact('indicator.value_returned', manual)

export const ValueUsed = fact('indicator.value_used', {
  ...of,
  period: Period,
  value: DecimalText,
  use: T.String(),
})

export const AnomalyFound = fact('indicator.anomaly_found', { anomalyId: Uuid, kind: AnomalyKind, ...of })
export const AnomalySettled = fact('indicator.anomaly_settled', { anomalyId: Uuid, kind: AnomalyKind, ...of })

export const facts = [
  Defined,
  Revised,
  TargetsSet,
  Assigned,
  Published,
  Unpublished,
  ValuesChanged,
  ValueProposed,
  ValuesImported,
  ValueApproved,
  ValueReturned,
  ValueUsed,
  AnomalyFound,
  AnomalySettled,
]
