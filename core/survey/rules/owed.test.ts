import { expect, it } from 'vitest'
import { type OwedSurvey, owedOf } from './owed.ts'

const survey = (rest: Partial<OwedSurvey>): OwedSurvey => ({
  year: 2026,
  state: 'draft',
  forms: 6,
  formsFull: 6,
  warningsOpen: 0,
  closesAt: '2026-12-01T16:59:59.999Z',
  now: '2026-11-22T03:00:00.000Z',
  ...rest,
})
const keys = (rest: Partial<OwedSurvey>, who: 'secretariat' | 'leader') =>
  owedOf(survey(rest), { manage: who === 'secretariat', confirm: who === 'leader' }).map(
    ({ key }) => key.split(/[.:]/)[1],
  )

it.each([
  ['a draft is prepared', {}, ['prepare']],
  ['forms are filled when the deadline is near', { state: 'open', formsFull: 4 }, ['fill']],
  [
    'and not asked for long before',
    { state: 'open', formsFull: 4, closesAt: '2027-02-01T00:00:00.000Z' },
    [],
  ],
  ['nor when all are full', { state: 'open' }, []],
  ['after the deadline the survey is ended', { state: 'open', now: '2026-12-02T00:00:00.000Z' }, ['stop']],
  ['warnings are decided', { state: 'stopped', warningsOpen: 2 }, ['decide']],
  ['nothing is owed of what is confirmed', { state: 'confirmed', warningsOpen: 2 }, []],
] as const)('%s', (_law, rest, owed) => expect(keys(rest, 'secretariat')).toEqual(owed))

it('the head of the region confirms when nothing waits', () => {
  expect(keys({ state: 'stopped' }, 'leader')).toEqual(['confirm'])
  expect(keys({ state: 'stopped', warningsOpen: 1 }, 'leader')).toEqual([])
})
