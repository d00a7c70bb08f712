import { Done, endpoint } from '#platform/http/endpoint.ts'
import { Instant, Nullable, type Static, T, Uuid } from '#platform/schema/schema.ts'
import * as problems from '../problems.ts'
import { Day, Nik, Purpose, ReadPurpose, Reason, Sex } from './words.ts'

const Name = T.String({ minLength: 2, maxLength: 120, pattern: '\\S' })
const CardNumber = T.String({ minLength: 3, maxLength: 40, pattern: '^[A-Za-z0-9.-]+$' })

/** Who a person is to the pharmacy: personal and health data, for pharmacists and assistants only. */
export const PatientData = T.Object({
  nik: Nullable(Nik),
  /** Number of the health ministry's exchange (SATUSEHAT IHS). */
  ihsNumber: Nullable(CardNumber),
  /** BPJS card or the hospital's own. */
  cardNumber: Nullable(CardNumber),
  name: Name,
  birthDate: Nullable(Day),
  sex: Nullable(Sex),
  phone: Nullable(T.String({ pattern: '^\\+?[0-9]{8,15}$' })),
})
export type PatientData = Static<typeof PatientData>

export const Patient = T.Object({
  id: Uuid,
  nik: Nullable(T.String()),
  ihsNumber: Nullable(T.String()),
  cardNumber: Nullable(T.String()),
  name: Nullable(T.String()),
  birthDate: Nullable(T.String()),
  sex: Nullable(Sex),
  phone: Nullable(T.String()),
  isExample: T.Boolean(),
  registeredAt: Instant,
  changedAt: Instant,
  /** From this moment only figures are left. */
  erasedAt: Nullable(Instant),
})
export type Patient = Static<typeof Patient>

export const RegisterPatient = endpoint({
  post: '/pharmacy/patients',
  permission: 'pharmacy.prescription.take',
  summary: 'Register a patient; one who is known by NIK, IHS or card number is found again and completed',
  input: { patient: PatientData, isExample: T.Optional(T.Boolean()) },
  reply: T.Object({ patientId: Uuid, isNew: T.Boolean() }),
  problems: [problems.patientWithoutNumber, problems.patientNumbersClash],
})

export const FindPatients = endpoint({
  get: '/pharmacy/patients',
  permission: 'pharmacy.prescription.read',
  summary:
    'Find patients by NIK, card number, IHS number or part of the name; every patient shown is noted as read',
  input: { query: T.String({ minLength: 3, maxLength: 80 }), purpose: Purpose },
  reply: T.Object({ patients: T.Array(Patient) }),
})

export const GetPatient = endpoint({
  get: '/pharmacy/patients/:patientId',
  permission: 'pharmacy.prescription.read',
  summary: 'A patient; the read is noted',
  input: { patientId: Uuid, purpose: Purpose },
  reply: Patient,
  problems: [problems.patientUnknown],
})

export const ErasePatient = endpoint({
  post: '/pharmacy/patients/:patientId/erasures',
  permission: 'pharmacy.patient.erase',
  summary: 'Take the identity of a patient and free texts about them out; figures stay (UU 27/2022 art. 43)',
  input: { patientId: Uuid, ground: Reason },
  reply: Done,
  problems: [problems.patientUnknown, problems.patientInQueue],
})

/** One read of specific data: who, of whom, why and when. */
export const ReadEntry = T.Object({
  id: Uuid,
  /** Id of the person, or of the machine client. */
  readBy: T.String(),
  /** Name of the person; null for a machine. */
  readByName: Nullable(T.String()),
  purpose: ReadPurpose,
  /** What was read: `patient`, `prescription`, `parcel`, `fhir:MedicationRequest`. */
  what: T.String(),
  patientId: Nullable(Uuid),
  ticketId: Nullable(Uuid),
  readAt: Instant,
})
export type ReadEntry = Static<typeof ReadEntry>

export const ListReads = endpoint({
  get: '/pharmacy/reads',
  permission: 'pharmacy.read_log.read',
  summary: 'Who read which patient or prescription, why and when, newest first; a hundred at a time',
  input: {
    patientId: T.Optional(Uuid),
    readBy: T.Optional(T.String({ maxLength: 60 })),
    day: T.Optional(Day),
    before: T.Optional(Instant),
  },
  reply: T.Object({ reads: T.Array(ReadEntry), hasMore: T.Boolean() }),
})
