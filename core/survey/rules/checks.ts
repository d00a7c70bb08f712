import { type CheckName, DIMENSIONS } from '../contract.ts'
import { type Form, givenIn, plainName, type Response, type SurveyData, subsOfForm } from './survey-data.ts'

// The ten remarks that assessors of 2023 made on survey data, as automatic warnings. A warning is no verdict:
// a person looks at the rows and decides.

/** What a check saw, before anybody decided on it. */
export interface Sighting {
  check: CheckName
  /** Steady: what it is about, for example `straight_line:3505k7m2q`. */
  key: string
  form: string | null
  subs: string[]
  /** The answers behind it. */
  rows: string[]
  /** Decided as a whole and not row by row, because it lies in how the survey was made. */
  whole: boolean
}

export type Check = (data: SurveyData) => Sighting[]

const ids = (responses: readonly Response[]): string[] => responses.map(({ id }) => id)
const ofForm = ({ responses }: SurveyData, form: Form): Response[] =>
  responses.filter((response) => response.form === form.code)

/** A sighting for each form in which some answers are striking. */
const byForm =
  (check: CheckName, strikes: (responses: Response[], form: Form, data: SurveyData) => Response[]): Check =>
  (data) =>
    data.forms.flatMap((form) => {
      const rows = ids(strikes(ofForm(data, form), form, data))
      if (rows.length === 0) return []
      return [
        { check, key: `${check}:${form.code}`, form: form.code, subs: subsOfForm(form), rows, whole: false },
      ]
    })

/** A sighting for each sub-dimension with its form, where the survey itself is striking. */
const bySub =
  (check: CheckName, strikes: (sub: string, responses: Response[], data: SurveyData) => Response[]): Check =>
  (data) =>
    data.forms.flatMap((form) =>
      subsOfForm(form).flatMap((sub) => {
        const rows = ids(strikes(sub, ofForm(data, form), data))
        if (rows.length === 0) return []
        return [{ check, key: `${check}:${sub}`, form: form.code, subs: [sub], rows, whole: true }]
      }),
    )

/** Fewer rows in the same order are chance, not a copied list. */
const LIST_LENGTH = 10
const LIST_SHARE = 0.8

/**
 * The same people answer for two dimensions: the same marks, or, where an imported list carries none, the same
 * profiles in the same order.
 */
export const samePeople: Check = (data) =>
  pairsOf(DIMENSIONS.map(({ code }) => code)).flatMap(([one, other]) => {
    const [a, b] = [ofDimension(data, one), ofDimension(data, other)]
    const rows = [...sameMarks(a, b), ...sameList(a, b)]
    if (rows.length === 0) return []
    const key = `same_people:${one}+${other}`
    const subs = [one, other]
    return [{ check: 'same_people', key, form: null, subs, rows: [...new Set(ids(rows))], whole: false }]
  })

const pairsOf = <T>(all: readonly T[]): [T, T][] =>
  all.flatMap((one, i) => all.slice(i + 1).map((other): [T, T] => [one, other]))

function ofDimension(data: SurveyData, dimension: string): Response[] {
  const codes = data.forms.filter((form) => form.dimension === dimension).map(({ code }) => code)
  return data.responses.filter(({ form }) => codes.includes(form))
}

function sameMarks(a: readonly Response[], b: readonly Response[]): Response[] {
  const marks = (list: readonly Response[]) => new Set(list.flatMap(({ personMark }) => personMark ?? []))
  const [ofA, ofB] = [marks(a), marks(b)]
  const isShared = ({ personMark }: Response) =>
    personMark !== null && ofA.has(personMark) && ofB.has(personMark)
  return [...a, ...b].filter(isShared)
}

function sameList(a: readonly Response[], b: readonly Response[]): Response[] {
  const [x, y] = [a, b].map((list) => list.filter((one) => one.way === 'import' && one.ageBand !== null))
  const length = Math.min(x?.length ?? 0, y?.length ?? 0)
  const same = (x ?? []).flatMap((one, i) => {
    const twin = y?.[i]
    return twin !== undefined && profileOf(one) === profileOf(twin) ? [one, twin] : []
  })
  return length >= LIST_LENGTH && same.length >= 2 * LIST_SHARE * length ? same : []
}

const profileOf = ({ ageBand, sex, occupation, area }: Response): string =>
  JSON.stringify([ageBand, sex, occupation, plainName(area)])

/** Occupations whose answer on a dimension deserves a second look; the remark of 2023 named a fish farmer on branding. */
const UNLIKELY: Readonly<Record<string, readonly string[]>> = { BRA: ['farmer_fisher'] }

/** Occupation or service does not fit: an unlikely occupation, another service named, or answers without use. */
export const notAUser: Check = byForm('not_a_user', (responses, form, { services }) =>
  responses.filter((response) => {
    if (UNLIKELY[form.dimension]?.includes(response.occupation ?? '')) return true
    return subsOfForm(form).some((sub) => {
      if (givenIn(response, sub).length === 0) return false
      const use = response.uses[sub]
      if (use?.used !== 'yes') return use?.used !== 'planned'
      const surveyed = plainName(services.find((service) => service.sub === sub)?.service)
      return surveyed !== '' && plainName(use.service) !== '' && plainName(use.service) !== surveyed
    })
  }),
)

/** Nine statements are the whole form of a dimension; three alike are common, so there the share must strike too. */
const MANY = 9

/** The same answer for every statement. */
export const straightLine: Check = byForm('straight_line', (responses) => {
  const straight = responses.filter((response) => {
    const given = givenIn(response)
    return given.length >= 3 && given.every((value) => value === given[0])
  })
  const long = straight.filter((response) => givenIn(response).length >= MANY)
  const answered = responses.filter((response) => givenIn(response).length > 0)
  return long.length > 0 || straight.length * 2 <= answered.length ? long : straight
})

/** Zero for every statement of a sub-dimension: people may not know the service at all. */
export const zeros: Check = byForm('zeros', (responses, form) =>
  responses.filter((response) =>
    subsOfForm(form).some((sub) => {
      const given = givenIn(response, sub)
      return given.length > 0 && given.every((value) => value === 0)
    }),
  ),
)

/** A value that is no whole number from 0 to 4, as an imported file said it. */
export const outOfScale: Check = byForm('out_of_scale', (responses) =>
  responses.filter((response) => Object.keys(response.outOfScale).length > 0),
)

/** Statements were answered, but no service or programme is named. */
export const noService: Check = byForm('no_service', (responses, form) =>
  responses.filter((response) =>
    subsOfForm(form).some(
      (sub) => givenIn(response, sub).length > 0 && plainName(response.uses[sub]?.service) === '',
    ),
  ),
)

/** More people answered than use the service. */
export const moreThanUsers: Check = bySub('more_than_users', (sub, responses, { services, excluded }) => {
  const users = services.find((service) => service.sub === sub)?.users ?? null
  const counted = responses.filter((one) => !excluded.has(one.id) && givenIn(one, sub).length > 0)
  return users !== null && counted.length > users ? counted : []
})

/** One application stands for several sub-dimensions. */
export const oneService: Check = (data) => {
  const named = data.services.filter(({ service }) => plainName(service) !== '')
  const names = [...new Set(named.map(({ service }) => plainName(service)))]
  return names.flatMap((name) => {
    const subs = named.filter(({ service }) => plainName(service) === name).map(({ sub }) => sub)
    if (subs.length < 2) return []
    const rows = data.responses.filter((one) => subs.some((sub) => givenIn(one, sub).length > 0))
    const key = `one_service:${subs.join('+')}`
    return [{ check: 'one_service', key, form: null, subs, rows: ids(rows), whole: true }]
  })
}

/** Respondents take a service that runs for a plan. */
export const futureAsPresent: Check = byForm('future_as_present', (responses, form) =>
  responses.filter((response) => subsOfForm(form).some((sub) => response.uses[sub]?.used === 'planned')),
)

/** The agency that owns the service neither helped with an answer nor said that it accompanied the survey. */
export const nobodyGuided: Check = bySub('nobody_guided', (sub, responses, { services }) => {
  const service = services.find((one) => one.sub === sub)
  const helped = responses.some(({ assistedOpd }) => assistedOpd !== null && assistedOpd === service?.opd?.id)
  return helped || (service?.guidedAt ?? null) !== null ? [] : responses
})

export const CHECKS: Readonly<Record<CheckName, Check>> = {
  same_people: samePeople,
  not_a_user: notAUser,
  straight_line: straightLine,
  zeros,
  out_of_scale: outOfScale,
  no_service: noService,
  more_than_users: moreThanUsers,
  one_service: oneService,
  future_as_present: futureAsPresent,
  nobody_guided: nobodyGuided,
}
