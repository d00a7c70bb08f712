import { endpoint } from '#platform/http/endpoint.ts'
import { Bilingual, Instant, Nullable, type Static, T, Uuid } from '#platform/schema/schema.ts'
import * as problems from '../problems.ts'
import {
  Amount,
  DrugCode,
  FacilityCode,
  Lane,
  PrescriptionSource,
  Quantity,
  TicketNumber,
  TicketToken,
  UcumUnit,
} from './words.ts'

const Short = T.String({ minLength: 1, maxLength: 120, pattern: '\\S' })

/** A medicine as it is prescribed. */
export const NewItem = T.Object({
  /** The prescriber's own id of the line; its place in the prescription where absent. */
  identifier: T.Optional(T.String({ minLength: 1, maxLength: 80 })),
  drug: DrugCode,
  /** Name as written; the formulary's where absent. */
  name: T.Optional(T.String({ minLength: 2, maxLength: 200 })),
  quantity: Quantity,
  /** UCUM; the formulary's where absent. */
  unit: T.Optional(UcumUnit),
  daysSupply: T.Optional(T.Integer({ minimum: 1, maximum: 365 })),
  /** How it is taken, as written. */
  dosage: T.Optional(T.String({ maxLength: 300 })),
  /** ATC route of administration: `O` by mouth. */
  route: T.Optional(T.String({ maxLength: 20 })),
  /** Mixed in the pharmacy from several substances (racikan). */
  compounded: T.Optional(T.Boolean()),
  /** Paid by a government programme; the formulary's word where absent. */
  programme: T.Optional(T.Boolean()),
  /** On the formulary; the formulary table's word where absent. */
  formulary: T.Optional(T.Boolean()),
})
export type NewItem = Static<typeof NewItem>

export const NewPrescription = T.Object({
  facility: FacilityCode,
  patientId: Uuid,
  /** System and value as the sender names it; the same one is taken once. The desk may leave it out. */
  identifier: T.Optional(
    T.Object({
      system: T.String({ minLength: 1, maxLength: 200 }),
      value: T.String({ minLength: 1, maxLength: 120 }),
    }),
  ),
  encounter: T.Optional(Short),
  /** Name or number of whoever prescribed. */
  prescriber: T.Optional(Short),
  prescriberNumber: T.Optional(Short),
  signedAt: T.Optional(Instant),
  /** Referral back (PRB) of a chronic patient. */
  chronic: T.Optional(T.Boolean()),
  /** To be brought home (Sempati). */
  delivery: T.Optional(T.Boolean()),
  /** Code of the BPJS booking (`kodebooking`), for the tasks sent there. */
  bookingCode: T.Optional(T.String({ minLength: 1, maxLength: 60 })),
  items: T.Array(NewItem, { minItems: 1, maxItems: 50 }),
  isExample: T.Optional(T.Boolean()),
})
export type NewPrescription = Static<typeof NewPrescription>

export const Taken = T.Object({
  ticketId: Uuid,
  prescriptionId: Uuid,
  number: TicketNumber,
  lane: Lane,
  because: Bilingual,
  token: TicketToken,
  /** False where this prescription already had its ticket. */
  isNew: T.Boolean(),
})
export type Taken = Static<typeof Taken>

export const TakePrescription = endpoint({
  post: '/pharmacy/prescriptions',
  permission: 'pharmacy.prescription.take',
  summary:
    'Take a prescription in at the desk: the clock starts, the rules give a lane, a number is bound to it',
  input: {
    prescription: NewPrescription,
    /** When it was handed in, where that is noted afterwards (downtime). */
    at: T.Optional(Instant),
  },
  reply: Taken,
  problems: [
    problems.facilityUnknown,
    problems.facilityClosed,
    problems.patientUnknown,
    problems.drugUnknown,
    problems.prescriptionChanged,
    problems.timeImplausible,
  ],
})

/** A medicine of a prescription, as it is kept. */
export const PrescriptionItem = T.Object({
  id: Uuid,
  line: T.Integer(),
  identifier: T.String(),
  drug: DrugCode,
  name: T.String(),
  quantity: Quantity,
  unit: UcumUnit,
  daysSupply: Nullable(T.Integer()),
  dosage: Nullable(T.String()),
  route: Nullable(T.String()),
  compounded: T.Boolean(),
  programme: T.Boolean(),
  formulary: T.Boolean(),
  /** What is given instead, with the reason, and what was prescribed. */
  substitution: Nullable(
    T.Object({ prescribedDrug: DrugCode, prescribedName: T.String(), reason: T.String() }),
  ),
  /** Handed over so far. */
  given: Amount,
  /** Still to come: owed or not yet handed over. */
  remaining: Amount,
  /** What a scan of this item must read. */
  barcode: T.String(),
  /** Read by the check since it was last prepared. */
  isScanned: T.Boolean(),
})
export type PrescriptionItem = Static<typeof PrescriptionItem>

/** A prescription as it is kept: health data. */
export const Prescription = T.Object({
  id: Uuid,
  ticketId: Uuid,
  facility: FacilityCode,
  patientId: Uuid,
  identifier: T.Object({ system: T.String(), value: T.String() }),
  source: PrescriptionSource,
  encounter: Nullable(T.String()),
  prescriber: Nullable(T.String()),
  prescriberNumber: Nullable(T.String()),
  bookingCode: Nullable(T.String()),
  signedAt: Instant,
  chronic: T.Boolean(),
  delivery: T.Boolean(),
  items: T.Array(PrescriptionItem),
})
export type Prescription = Static<typeof Prescription>
