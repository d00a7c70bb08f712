import { describe, expect, it } from 'vitest'
import { CHECK_NAMES, type CheckName } from '../contract.ts'
import { allWith, answer, BRA, GOV, GOV_1, survey } from '../test/examples.ts'
import { CHECKS } from './checks.ts'
import type { Response, SurveyData } from './survey-data.ts'

const rowsOf = (check: CheckName, data: SurveyData): string[][] => CHECKS[check](data).map(({ rows }) => rows)
const use = (sub: string, used: 'yes' | 'no' | 'planned', service: string | null) => ({
  ...answer('x1').uses,
  [sub]: { used, service },
})
const list = (n: number, make: (i: number) => Response): Response[] =>
  Array.from({ length: n }, (_, i) => make(i))

it.each(CHECK_NAMES)('%s stays silent over a sound survey', (check) => {
  const sound = survey([...list(5, (i) => answer(`g${i}`)), ...list(5, (i) => answer(`b${i}`, BRA))])
  expect(CHECKS[check](sound)).toEqual([])
})

describe('the same people twice', () => {
  it('is seen by marks that answer in two dimensions', () => {
    const twice = [answer('g1', GOV, { personMark: 'm' }), answer('b2', BRA, { personMark: 'm' })]
    const once = answer('g3', GOV, { personMark: 'n' })
    expect(rowsOf('same_people', survey([...twice, once]))).toEqual([['g1', 'b2']])
  })

  it('is seen where an imported list has the same profiles in the same order', () => {
    const person = (i: number) => ({ way: 'import' as const, area: `Desa ${i}`, assistedOpd: null })
    const copied = [
      ...list(10, (i) => answer(`g${i}`, GOV, person(i))),
      ...list(10, (i) => answer(`b${i}`, BRA, person(i))),
    ]
    expect(rowsOf('same_people', survey(copied))[0]).toHaveLength(20)
  })

  it('is not seen in lists too short to tell, or in another order', () => {
    const person = (i: number) => ({ way: 'import' as const, area: `Desa ${i}` })
    const short = [answer('g1', GOV, person(1)), answer('b1', BRA, person(1))]
    const turned = [
      ...list(10, (i) => answer(`g${i}`, GOV, person(i))),
      ...list(10, (i) => answer(`b${i}`, BRA, person(9 - i))),
    ]
    expect(rowsOf('same_people', survey(short))).toEqual([])
    expect(rowsOf('same_people', survey(turned))).toEqual([])
  })
})

describe('not a user', () => {
  it.each([
    ['a fish farmer who rates branding', answer('r1', BRA, { occupation: 'farmer_fisher' })],
    [
      'another service than the one surveyed',
      answer('r1', GOV, { uses: use('GOV-1', 'yes', 'Aplikasi lain') }),
    ],
    ['answers on a service that was not used', answer('r1', GOV, { uses: use('GOV-1', 'no', null) })],
  ])('is %s', (_what, response) => expect(rowsOf('not_a_user', survey([response]))).toEqual([['r1']]))

  it.each([
    ['a fish farmer who rates governance', answer('r1', GOV, { occupation: 'farmer_fisher' })],
    [
      'the surveyed service in other letters',
      answer('r1', GOV, { uses: use('GOV-1', 'yes', 'LAYANAN gov 1') }),
    ],
    [
      'somebody who did not use it and rated nothing',
      answer('r1', GOV, { uses: use('GOV-1', 'no', null), answers: {} }),
    ],
  ])('is not %s', (_what, response) => expect(rowsOf('not_a_user', survey([response]))).toEqual([]))
})

describe('a straight line', () => {
  it.each([0, 1, 2, 3, 4])('is %i for all nine statements', (value) => {
    const data = survey([answer('r1', GOV, { answers: allWith(GOV, value) }), answer('r2')])
    expect(rowsOf('straight_line', data)).toEqual([['r1']])
  })

  it('is no eight of nine', () => {
    const almost = { ...allWith(GOV, 4), 'D-GOV-2-2': 3 }
    expect(rowsOf('straight_line', survey([answer('r1', GOV, { answers: almost })]))).toEqual([])
  })

  it('of only three statements strikes where most do it', () => {
    const three = (id: string, value: number | null) =>
      answer(id, GOV_1, value === null ? {} : { answers: allWith(GOV_1, value) })
    const data = (values: (number | null)[]) =>
      survey(
        values.map((v, i) => three(`r${i}`, v)),
        { forms: [GOV_1] },
      )
    expect(rowsOf('straight_line', data([4, null, null]))).toEqual([])
    expect(rowsOf('straight_line', data([4, 4, null]))).toEqual([['r0', 'r1']])
  })
})

describe('zeros from ignorance', () => {
  it('are three zeros in one sub-dimension', () => {
    const zeros = { ...answer('x1').answers, 'D-GOV-2-1': 0, 'D-GOV-2-2': 0, 'D-GOV-2-3': 0 }
    expect(rowsOf('zeros', survey([answer('r1', GOV, { answers: zeros }), answer('r2')]))).toEqual([['r1']])
  })

  it('are not a zero among others', () => {
    const one = { ...answer('x1').answers, 'D-GOV-2-1': 0 }
    expect(rowsOf('zeros', survey([answer('r1', GOV, { answers: one })]))).toEqual([])
  })
})

it('out of scale is a value such as 0.4, kept as the file said it', () => {
  const data = survey([answer('r1', GOV, { outOfScale: { 'D-GOV-1-1': '0.4' } }), answer('r2')])
  expect(rowsOf('out_of_scale', data)).toEqual([['r1']])
})

describe('no service named', () => {
  it.each([null, '', ' – '])('is an empty column (%s)', (service) => {
    const data = survey([answer('r1', GOV, { uses: use('GOV-2', 'yes', service) }), answer('r2')])
    expect(rowsOf('no_service', data)).toEqual([['r1']])
  })
})

describe('more respondents than users', () => {
  const withUsers = (users: number, responses: Response[], excluded: string[] = []) => {
    const data = survey(responses, { excluded: new Set(excluded) })
    return { ...data, services: data.services.map((one) => (one.sub === 'GOV-1' ? { ...one, users } : one)) }
  }
  const five = list(5, (i) => answer(`r${i}`))

  it('is fifty for a service of thirty', () => {
    expect(rowsOf('more_than_users', withUsers(4, five))).toEqual([['r0', 'r1', 'r2', 'r3', 'r4']])
  })

  it('is not as many as there are, nor once enough are taken out', () => {
    expect(rowsOf('more_than_users', withUsers(5, five))).toEqual([])
    expect(rowsOf('more_than_users', withUsers(4, five, ['r3']))).toEqual([])
  })
})

it('one application for several sub-dimensions is seen in whatever letters', () => {
  const data = survey([answer('r1')])
  const services = data.services.map((one) =>
    one.sub === 'GOV-1'
      ? { ...one, service: 'Satu App' }
      : one.sub === 'BRA-2'
        ? { ...one, service: 'SATU-APP' }
        : one,
  )
  expect(CHECKS.one_service({ ...data, services })).toMatchObject([
    { key: 'one_service:GOV-1+BRA-2', subs: ['GOV-1', 'BRA-2'], rows: ['r1'], whole: true },
  ])
})

it('a running service taken for a plan is seen', () => {
  const planned = answer('r1', GOV, { uses: use('GOV-3', 'planned', null) })
  expect(rowsOf('future_as_present', survey([planned, answer('r2')]))).toEqual([['r1']])
})

describe('nobody guided', () => {
  const alone = [answer('r1', GOV, { assistedOpd: null })]

  it('is a survey that the owner of the service stayed away from', () => {
    expect(CHECKS.nobody_guided(survey(alone)).map(({ key }) => key)).toEqual([
      'nobody_guided:GOV-1',
      'nobody_guided:GOV-2',
      'nobody_guided:GOV-3',
    ])
  })

  it('is not one where another agency helped only', () => {
    const other = [answer('r1', GOV, { assistedOpd: 'opd BRA' })]
    expect(rowsOf('nobody_guided', survey(other))).toHaveLength(3)
  })

  it('is silent once the owner said that it accompanied the survey', () => {
    const data = survey(alone)
    const services = data.services.map((one) => ({ ...one, guidedAt: '2026-11-20T03:00:00.000Z' }))
    expect(rowsOf('nobody_guided', { ...data, services })).toEqual([])
  })
})
