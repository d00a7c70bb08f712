import {
  Bilingual,
  DecimalText,
  Instant,
  Nullable,
  type Static,
  T,
  Uuid,
  Year,
} from '#platform/schema/schema.ts'

/** Respondents asked for each form: 50 for a dimension, or 50 for a sub-dimension where there are three forms. */
export const QUOTA = 50

/** The edition of the consent text a respondent agreed to; a changed text is a new edition. */
export const CONSENT_VERSION = '2026-1'

export const DimensionCode = T.Union([
  T.Literal('GOV'),
  T.Literal('BRA'),
  T.Literal('ECO'),
  T.Literal('LIV'),
  T.Literal('SOC'),
  T.Literal('ENV'),
])
export type DimensionCode = Static<typeof DimensionCode>
export const SubCode = T.String({ pattern: '^(GOV|BRA|ECO|LIV|SOC|ENV)-[123]$', examples: ['GOV-1'] })
/** Four digits of the region, five letters or digits of the form. */
export const FormCode = T.String({ pattern: '^[0-9]{4}[a-z2-9]{5}$', examples: ['3505k7m2q'] })

/** The region a short address belongs to. */
export const regionOfCode = (code: string): string => `${code.slice(0, 2)}.${code.slice(2, 4)}`

export const SurveyState = T.Union([
  T.Literal('draft'),
  T.Literal('open'),
  /** No more answers; warnings are decided. */
  T.Literal('stopped'),
  /** The head of the region has confirmed; the result is frozen. */
  T.Literal('confirmed'),
])
export type SurveyState = Static<typeof SurveyState>

export const Way = T.Union([T.Literal('online'), T.Literal('assisted'), T.Literal('import')])
export type Way = Static<typeof Way>

export const AGE_BANDS = ['17-24', '25-34', '35-44', '45-54', '55-64', '65+'] as const
export const OCCUPATIONS = [
  'farmer_fisher',
  'trader',
  'worker',
  'civil_servant',
  'professional',
  'student',
  'home',
  'other',
] as const
export const AgeBand = T.Union([
  T.Literal('17-24'),
  T.Literal('25-34'),
  T.Literal('35-44'),
  T.Literal('45-54'),
  T.Literal('55-64'),
  T.Literal('65+'),
])
export type AgeBand = Static<typeof AgeBand>
export const Occupation = T.Union([
  T.Literal('farmer_fisher'),
  T.Literal('trader'),
  T.Literal('worker'),
  T.Literal('civil_servant'),
  T.Literal('professional'),
  T.Literal('student'),
  T.Literal('home'),
  T.Literal('other'),
])
export type Occupation = Static<typeof Occupation>
export const Sex = T.Union([T.Literal('female'), T.Literal('male')])

/** Whether the service was used, or is taken for a plan. */
export const Used = T.Union([T.Literal('yes'), T.Literal('no'), T.Literal('planned')])
export type Used = Static<typeof Used>

export const Use = T.Object({ used: Used, service: Nullable(T.String({ maxLength: 120 })) })
export type Use = Static<typeof Use>

/**
 * 0 to 4, or null for “do not know”. No integer schema: a reader that makes 0 of 0.4 would hide what assessors
 * complained of.
 */
export const AnswerValue = Nullable(T.Number({ minimum: 0, maximum: 4, multipleOf: 1 }))
export type AnswerValue = Static<typeof AnswerValue>

/** What a respondent says of themselves and of the services. No name, no address. */
export const answerFields = {
  ageBand: AgeBand,
  sex: T.Optional(Sex),
  occupation: Occupation,
  /** Village or district, where the respondent wants to say so. */
  area: T.Optional(T.String({ maxLength: 80 })),
  /** Turned into a one-way mark at once and never stored. */
  phone: T.Optional(T.String({ maxLength: 20, pattern: '^[+0-9 ().-]{8,20}$' })),
  uses: T.Record(T.String(), Use),
  answers: T.Record(T.String(), AnswerValue),
  consent: T.Literal(true),
}

export const Service = T.Object({
  sub: SubCode,
  service: Nullable(T.String()),
  opd: Nullable(T.Object({ id: Uuid, name: T.String() })),
  /** How many people use the service, where it is known. */
  users: Nullable(T.Integer()),
  guidedAt: Nullable(Instant),
  guidedNote: Nullable(T.String()),
  /** 0 as long as nothing was saved. */
  revision: T.Integer(),
})
export type Service = Static<typeof Service>

export const FormCard = T.Object({
  code: FormCode,
  dimension: DimensionCode,
  /** Null: the form asks for all three sub-dimensions. */
  sub: Nullable(SubCode),
  /** Answers that count towards the quota: every sub-dimension of the form answered, not excluded. */
  counted: T.Integer(),
  /** All answers received. */
  received: T.Integer(),
  excluded: T.Integer(),
  byWay: T.Object({ online: T.Integer(), assisted: T.Integer(), import: T.Integer() }),
  /** Received by day (WIB), oldest first. */
  byDay: T.Array(T.Object({ day: T.String(), received: T.Integer() })),
})
export type FormCard = Static<typeof FormCard>

export const Survey = T.Object({
  year: Year,
  title: Bilingual,
  isExample: T.Boolean(),
  state: SurveyState,
  closesAt: Nullable(Instant),
  openedAt: Nullable(Instant),
  stoppedAt: Nullable(Instant),
  confirmedAt: Nullable(Instant),
  quota: T.Integer(),
  services: T.Array(Service),
  forms: T.Array(FormCard),
  warnings: T.Integer(),
  warningsOpen: T.Integer(),
  /** Newest frozen version, 0 if there is none. */
  version: T.Integer(),
  origin: T.String(),
  revision: T.Integer(),
})
export type Survey = Static<typeof Survey>

export const Mean = T.Object({
  /** Statement (`D-GOV-1-1`), sub-dimension (`GOV-1`) or dimension (`GOV`). */
  code: T.String(),
  /** Answers on the scale, for a statement; respondents with at least one, for what lies above. */
  answers: T.Integer(),
  /** Exact, at most ten decimals. */
  mean: Nullable(DecimalText),
  /** Half of the 95 % interval, two decimals; null with fewer than two answers. */
  margin: Nullable(DecimalText),
  /** How often 0, 1, 2, 3 and 4 were given; empty for what is made of several statements. */
  spread: T.Array(T.Integer()),
  unknown: T.Integer(),
})
export type Mean = Static<typeof Mean>
