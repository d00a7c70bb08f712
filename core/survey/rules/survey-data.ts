import { type AnswerValue, DIMENSIONS, type Service, type Use, type Way } from '../contract.ts'

/** An answer as stored. Rules read nothing about a person beyond this. */
export interface Response {
  id: string
  form: string
  number: number
  way: Way
  /** RFC 3339. */
  answeredAt: string
  receivedAt: string
  ageBand: string | null
  sex: string | null
  occupation: string | null
  area: string | null
  personMark: string | null
  uses: Readonly<Record<string, Use>>
  answers: Readonly<Record<string, AnswerValue>>
  outOfScale: Readonly<Record<string, string>>
  assistedOpd: string | null
  source: string | null
}

export interface Form {
  code: string
  dimension: string
  sub: string | null
}

/** Everything the checks look at. */
export interface SurveyData {
  services: readonly Service[]
  forms: readonly Form[]
  responses: readonly Response[]
  excluded: ReadonlySet<string>
}

/** The sub-dimensions a form asks for. */
export const subsOfForm = ({ dimension, sub }: Form): string[] =>
  sub === null
    ? (DIMENSIONS.find(({ code }) => code === dimension)?.subs ?? []).map(({ code }) => code)
    : [sub]

/** Answers on the scale that a respondent gave in a sub-dimension (or in everything). */
export const givenIn = ({ answers }: Pick<Response, 'answers'>, sub?: string): number[] =>
  Object.entries(answers).flatMap(([code, value]) =>
    value !== null && (sub === undefined || code.startsWith(`D-${sub}-`)) ? [value] : [],
  )

/** Whether an answer counts towards the quota: something on the scale in every sub-dimension of its form. */
export const isWhole = (response: Pick<Response, 'answers'>, form: Form): boolean =>
  subsOfForm(form).every((sub) => givenIn(response, sub).length > 0)

/** Names of services are compared without case, blanks and signs. */
export const plainName = (name: string | null | undefined): string =>
  (name ?? '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
