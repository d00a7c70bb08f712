import { fact } from '#platform/facts/fact.ts'
import { Instant, Nullable, T, Uuid } from '#platform/schema/schema.ts'
import { FacilityCode, Lane, Mistake, OpeningGround, TicketNumber, Verdict } from './contract/words.ts'

// No fact names a person, a medicine or a reason: ids, lanes, counts and times only. `isExample` marks simulation.

const Count = T.Integer({ minimum: 0 })

/** What every fact about a ticket carries. */
const OF_TICKET = {
  ticketId: Uuid,
  facility: FacilityCode,
  lane: Lane,
  number: TicketNumber,
  isExample: T.Boolean(),
}

/** A ticket's way so far; times as they happened. */
const WAY = {
  ...OF_TICKET,
  items: Count,
  /** Items mixed in the pharmacy; none of them: a finished-drug prescription. */
  compounded: Count,
  receivedAt: Instant,
}

export const FacilityOpened = fact('pharmacy.facility_opened', { facility: FacilityCode })
export const SettingChanged = fact('pharmacy.setting_changed', { facility: FacilityCode })
export const LaneRulesSet = fact('pharmacy.lane_rules_set', { facility: FacilityCode, version: T.Integer() })
export const DrugsImported = fact('pharmacy.drugs_imported', { added: Count, changed: Count })

export const PatientRegistered = fact('pharmacy.patient_registered', { patientId: Uuid })
export const PatientErased = fact('pharmacy.patient_erased', { patientId: Uuid, prescriptions: Count })

/** Somebody outside the pharmacy opened a sealed prescription; the reason as it was written lies in the details. */
export const SealedOpened = fact(
  'pharmacy.sealed_opened',
  {
    openingId: Uuid,
    ticketId: Uuid,
    facility: FacilityCode,
    ground: OpeningGround,
    openedAt: Instant,
    closesAt: Instant,
  },
  { reason: T.String() },
)
export const OpeningReviewed = fact('pharmacy.opening_reviewed', {
  openingId: Uuid,
  verdict: Verdict,
  reviewedAt: Instant,
})
export const RetentionSet = fact('pharmacy.retention_set', {
  patientYears: Count,
  parcelDays: Count,
  reasonYears: Count,
})
/** What was erased because its time was over. */
export const RetentionEnded = fact('pharmacy.retention_ended', {
  patients: Count,
  parcels: Count,
  reasons: Count,
})

export const PrescriptionReceived = fact('pharmacy.prescription_received', {
  ...WAY,
  finished: Count,
  formularyItems: Count,
})
export const Screened = fact('pharmacy.screened', { ...WAY, screenedAt: Instant })
export const ClarificationStarted = fact('pharmacy.clarification_started', {
  ...OF_TICKET,
  startedAt: Instant,
})
export const ClarificationEnded = fact('pharmacy.clarification_ended', {
  ...OF_TICKET,
  startedAt: Instant,
  endedAt: Instant,
  substituted: Count,
})
export const Prepared = fact('pharmacy.prepared', { ...WAY, preparedAt: Instant })
export const CheckFailed = fact('pharmacy.check_failed', {
  ...OF_TICKET,
  mistake: Mistake,
  failedAt: Instant,
})
export const Checked = fact('pharmacy.checked', {
  ...WAY,
  /** What was caught on the way to this check; null where nothing was. */
  nearMiss: Nullable(Mistake),
  checkedAt: Instant,
})
/** One near miss, by a scan or by the eye of the second person. */
export const NearMissCaught = fact('pharmacy.near_miss_caught', {
  nearMissId: Uuid,
  ...OF_TICKET,
  mistake: Mistake,
  caughtAt: Instant,
})
export const MedicineReady = fact('pharmacy.medicine_ready', { ...WAY, readyAt: Instant })
export const TicketCalled = fact('pharmacy.ticket_called', {
  ...OF_TICKET,
  counter: T.String(),
  /** How often, this time included. */
  calls: Count,
  calledAt: Instant,
})
export const TicketMissed = fact('pharmacy.ticket_missed', { ...WAY, missedAt: Instant })
export const TicketReturned = fact('pharmacy.ticket_returned', { ...OF_TICKET, returnedAt: Instant })
export const MedicineHandedOver = fact('pharmacy.medicine_handed_over', {
  ...WAY,
  readyAt: Instant,
  handedOverAt: Instant,
  /** It was missed before and fetched later. */
  wasMissed: T.Boolean(),
  owedItems: Count,
})
export const PartlyHandedOver = fact('pharmacy.partly_handed_over', {
  ...OF_TICKET,
  owedItems: Count,
  handedOverAt: Instant,
})
export const OwedSettled = fact('pharmacy.owed_settled', {
  owedId: Uuid,
  ...OF_TICKET,
  outcome: T.Union([T.Literal('given'), T.Literal('cancelled')]),
  owedAt: Instant,
  settledAt: Instant,
})
export const TicketClosed = fact('pharmacy.ticket_closed', { ...OF_TICKET, closedAt: Instant })
export const TicketCancelled = fact('pharmacy.ticket_cancelled', { ...WAY, cancelledAt: Instant })
export const LaneOverridden = fact('pharmacy.lane_overridden', {
  ...OF_TICKET,
  from: Lane,
  overriddenAt: Instant,
})
export const ParcelSent = fact('pharmacy.parcel_sent', {
  ...OF_TICKET,
  /** Whole rupiah. */
  fee: Count,
  sentAt: Instant,
})
export const ParcelDelivered = fact('pharmacy.parcel_delivered', {
  ...OF_TICKET,
  sentAt: Instant,
  deliveredAt: Instant,
})
export const ParcelReturned = fact('pharmacy.parcel_returned', { ...OF_TICKET, returnedAt: Instant })

export const SatisfactionGiven = fact('pharmacy.satisfaction_given', {
  ticketId: Uuid,
  facility: FacilityCode,
  lane: Lane,
  score: T.Integer({ minimum: 1, maximum: 5 }),
  isSatisfied: T.Boolean(),
  answeredAt: Instant,
  isExample: T.Boolean(),
})
export const ErrorReported = fact('pharmacy.error_reported', {
  errorId: Uuid,
  facility: FacilityCode,
  lane: Nullable(Lane),
  mistake: Mistake,
  happenedAt: Instant,
})
export const ErrorWithdrawn = fact('pharmacy.error_withdrawn', {
  errorId: Uuid,
  facility: FacilityCode,
  lane: Nullable(Lane),
  happenedAt: Instant,
})

const BPJS = {
  ticketId: Uuid,
  facility: FacilityCode,
  /** 5 wait starts, 6 preparation starts, 7 medicine finished, 99 cancelled. */
  task: T.Integer(),
  /** The moment the task tells (`waktu`). */
  at: Instant,
}
/** A task left for BPJS; sent again it is the same task. */
export const BpjsTaskSent = fact('pharmacy.bpjs_task_sent', BPJS)
/** BPJS took it. */
export const BpjsTaskAccepted = fact('pharmacy.bpjs_task_accepted', BPJS)

export const facts = [
  FacilityOpened,
  SettingChanged,
  LaneRulesSet,
  DrugsImported,
  PatientRegistered,
  PatientErased,
  SealedOpened,
  OpeningReviewed,
  RetentionSet,
  RetentionEnded,
  PrescriptionReceived,
  Screened,
  ClarificationStarted,
  ClarificationEnded,
  Prepared,
  CheckFailed,
  Checked,
  NearMissCaught,
  MedicineReady,
  TicketCalled,
  TicketMissed,
  TicketReturned,
  MedicineHandedOver,
  PartlyHandedOver,
  OwedSettled,
  TicketClosed,
  TicketCancelled,
  LaneOverridden,
  ParcelSent,
  ParcelDelivered,
  ParcelReturned,
  SatisfactionGiven,
  ErrorReported,
  ErrorWithdrawn,
  BpjsTaskSent,
  BpjsTaskAccepted,
]
