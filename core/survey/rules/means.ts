import { type Exact, exact, meanOf, toText } from '#core/evaluation/arithmetic.ts'
import { DIMENSIONS, type Mean, type Service } from '../contract.ts'
import { marginOf } from './margin.ts'
import type { Response } from './survey-data.ts'

/**
 * Means of every statement, sub-dimension and dimension over the answers that count. What lies above a statement is
 * the plain mean of the statements' means, each with equal weight, as the instrument treats its questions; its margin
 * is that of the respondents' own means.
 */
export function meansOf(responses: readonly Response[], services: readonly Service[]): Mean[] {
  const usersOf = (sub: string) => services.find((service) => service.sub === sub)?.users ?? null
  return DIMENSIONS.flatMap((dimension) => {
    const subs = dimension.subs.map((sub) => {
      const codes = sub.statements.map(({ code }) => code)
      const users = usersOf(sub.code)
      const statements = codes.map((code) => ofStatement(responses, code, users))
      return { codes, all: [ofSeveral(responses, sub.code, codes, users), ...statements] }
    })
    const codes = subs.flatMap((sub) => sub.codes)
    return [ofSeveral(responses, dimension.code, codes, null), ...subs.flatMap(({ all }) => all)]
  })
}

function ofStatement(responses: readonly Response[], code: string, users: number | null): Mean {
  const given = responses.flatMap(({ answers }) => (code in answers ? [answers[code] ?? null] : []))
  const values = given.filter((value) => value !== null)
  const numbers = values.map((value) => exact(value))
  const mean = meanOf(numbers)
  return {
    code,
    answers: values.length,
    mean: mean === undefined ? null : toText(mean),
    margin: marginOf(numbers, users) ?? null,
    spread: [0, 1, 2, 3, 4].map((step) => values.filter((value) => value === step).length),
    unknown: given.length - values.length,
  }
}

function ofSeveral(
  responses: readonly Response[],
  code: string,
  codes: readonly string[],
  users: number | null,
): Mean {
  const means = codes.flatMap((one) => meanOf(valuesOf(responses, one)) ?? [])
  const own = responses.flatMap((response) => ownMean(response, codes) ?? [])
  const mean = meanOf(means)
  return {
    code,
    answers: own.length,
    mean: mean === undefined ? null : toText(mean),
    margin: marginOf(own, users) ?? null,
    spread: [],
    unknown: 0,
  }
}

const valuesOf = (responses: readonly Response[], code: string): Exact[] =>
  responses.flatMap(({ answers }) => {
    const value = answers[code] ?? null
    return value === null ? [] : [exact(value)]
  })

const ownMean = (response: Response, codes: readonly string[]): Exact | undefined =>
  meanOf(codes.flatMap((code) => valuesOf([response], code)))
