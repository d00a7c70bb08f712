import { expect, test } from 'vitest'
import { clockInWib } from '../moment.ts'
import { reportOf } from './figures.ts'

test('an error is reported at the day and time of the wall, with its number of that day', () =>
  expect(reportOf({ mistake: 'wrong_label', day: '2026-11-23', time: '9.05', number: 'a-012' })).toEqual({
    ...{ mistake: 'wrong_label', happenedAt: '2026-11-23T09:05:00+07:00' },
    ...{ number: 'A-012', day: '2026-11-23' },
  }))

test('without a number it is about no ticket', () =>
  expect(reportOf({ mistake: 'other', day: '2026-11-23', time: '23:59' })).toEqual({
    mistake: 'other',
    happenedAt: '2026-11-23T23:59:00+07:00',
  }))

test('what is no time makes no moment, so the form says so', () =>
  expect(Number.isNaN(Date.parse(reportOf({ day: '2026-11-23', time: 'pagi' }).happenedAt))).toBe(true))

test('the clock of the wall is seven hours ahead', () =>
  expect(clockInWib(new Date('2026-11-23T17:05:00Z'))).toBe('00.05'))
