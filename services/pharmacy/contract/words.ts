import { T } from '#platform/schema/schema.ts'

/** A code kept as text, one of these. */
const oneOf = <const L extends readonly string[]>(codes: L) =>
  T.Unsafe<L[number]>(T.Union(codes.map((code) => T.Literal(code))))

/**
 * Queues of a facility. `express` is Arjuna; `regular` is the ordinary counter, for finished medicines beyond the
 * limit of the express lane; `chronic` is for PRB (referral back), `delivery` for Sempati.
 */
export const LANES = ['express', 'regular', 'compounded', 'chronic', 'delivery'] as const
export const Lane = oneOf(LANES)
export type Lane = (typeof LANES)[number]

/** The letter before a ticket's number. */
export const LANE_LETTERS: Readonly<Record<Lane, string>> = {
  express: 'A',
  regular: 'B',
  compounded: 'R',
  chronic: 'K',
  delivery: 'D',
}

export const TICKET_STATES = [
  'received',
  'screened',
  'prepared',
  'checked',
  'ready',
  'called',
  'handed_over',
  /** Handed over, and a drug is owed. */
  'partial',
  'no_show',
  'cancelled',
  /** Handed to the courier. */
  'sent',
  /** Brought by the courier. */
  'delivered',
  /** Nothing more follows. */
  'closed',
] as const
export const TicketState = oneOf(TICKET_STATES)
export type TicketState = (typeof TICKET_STATES)[number]

/** Acts and happenings of a ticket, in the past; its state is their fold. */
export const TICKET_EVENTS = [
  'received',
  'screened',
  'clarification_started',
  'clarification_ended',
  'prepared',
  'check_failed',
  'checked',
  'ready',
  'called',
  'missed',
  'returned',
  'handed_over',
  'owed_settled',
  'closed',
  'cancelled',
  'lane_overridden',
  'parcel_sent',
  'parcel_delivered',
  'parcel_returned',
] as const
export const TicketEventKind = oneOf(TICKET_EVENTS)
export type TicketEventKind = (typeof TICKET_EVENTS)[number]

/** What a check before hand-over found wrong (a near miss), or what went wrong after it (an error). */
export const MISTAKES = [
  'wrong_drug',
  'wrong_strength',
  'wrong_quantity',
  'wrong_label',
  'wrong_patient',
  'missing_item',
  'expired',
  'other',
] as const
export const Mistake = oneOf(MISTAKES)
export type Mistake = (typeof MISTAKES)[number]

/** Why somebody reads what is told of a person's health (UU 27/2022 art. 31 and 32: the trail a subject may ask for). */
export const PURPOSES = [
  'service',
  'clarification',
  'delivery',
  'correction',
  'quality',
  'rights',
  'exchange',
] as const
export const Purpose = oneOf(PURPOSES)
export type Purpose = (typeof PURPOSES)[number]

/** The same, and what nobody may claim: a sealed prescription was opened with a reason. */
export const READ_PURPOSES = [...PURPOSES, 'opened'] as const
export const ReadPurpose = oneOf(READ_PURPOSES)
export type ReadPurpose = (typeof READ_PURPOSES)[number]

/** What may justify that somebody outside the pharmacy reads a prescription. */
export const OPENING_GROUNDS = ['patient_safety', 'complaint', 'legal_order', 'data_subject'] as const
export const OpeningGround = oneOf(OPENING_GROUNDS)
export type OpeningGround = (typeof OPENING_GROUNDS)[number]

export const VERDICTS = ['justified', 'unjustified'] as const
export const Verdict = oneOf(VERDICTS)
export type Verdict = (typeof VERDICTS)[number]

export const FACILITY_KINDS = ['hospital', 'puskesmas'] as const
export const FacilityKind = oneOf(FACILITY_KINDS)
export type FacilityKind = (typeof FACILITY_KINDS)[number]

/** Who works at a step; staffing advice is given for each. */
export const STEPS = ['screening', 'preparing', 'checking', 'handing'] as const
export const Step = oneOf(STEPS)
export type Step = (typeof STEPS)[number]

export const PRESCRIPTION_SOURCES = ['desk', 'fhir', 'bpjs'] as const
export const PrescriptionSource = oneOf(PRESCRIPTION_SOURCES)
export type PrescriptionSource = (typeof PRESCRIPTION_SOURCES)[number]

export const Sex = oneOf(['female', 'male'])
export type Sex = 'female' | 'male'

/** Short name of a facility, in addresses: `rsud-contoh`. */
export const FacilityCode = T.String({ pattern: '^[a-z0-9][a-z0-9-]{1,30}$', examples: ['rsud-contoh'] })
/** A lane's letter and a number of three digits or more. */
export const TicketNumber = T.String({ pattern: '^[ABRKD]-[0-9]{3,}$', examples: ['A-012'] })
/** Four digits of the region and twenty letters nobody guesses; says nothing of a person. */
export const TicketToken = T.String({ pattern: '^[0-9]{4}[a-z2-9]{20}$' })
/** The wall a token stands behind. */
export const tenantOfToken = (token: string): string => `${token.slice(0, 2)}.${token.slice(2, 4)}`

export const Day = T.String({ format: 'date', examples: ['2026-11-23'] })
export const Nik = T.String({ pattern: '^[0-9]{16}$' })
export const DrugCode = T.String({ minLength: 2, maxLength: 40, pattern: '^[A-Za-z0-9._-]+$' })
/** A quantity greater than zero with up to four decimals. */
export const Quantity = T.String({
  pattern: '^(0\\.[0-9]{1,4}|[1-9][0-9]{0,6}(\\.[0-9]{1,4})?)$',
  examples: ['10'],
})
/** Zero is allowed: what is left or handed over may be nothing. */
export const Amount = T.String({ pattern: '^[0-9]{1,7}(\\.[0-9]{1,4})?$' })
/** A unit of UCUM: `{tbl}`, `mL`. */
export const UcumUnit = T.String({ minLength: 1, maxLength: 30, pattern: '^[!-~]+$', examples: ['{tbl}'] })
/** Why something was decided, in a sentence. */
export const Reason = T.String({ minLength: 5, maxLength: 500, pattern: '\\S' })
