import { describe, expect, it } from 'vitest'
import { CallProblem } from '../call-problem.ts'
import { endingOf, nextOf, type OutboxItem, pauseAfter, replacedBy } from './outbox-rules.ts'

const problemOf = (status: number, code = 'contoh.salah') =>
  new CallProblem({ type: `/masalah/${code}`, code, status, title: 'Contoh' })

const item = (id: number, rest: Partial<OutboxItem> = {}): OutboxItem => ({
  id,
  person: 'ayu',
  endpoint: { method: 'post', path: '/contoh' },
  region: '35.05',
  input: {},
  key: `kunci-${id}`,
  label: { id: 'Contoh', en: 'Example' },
  line: null,
  slot: null,
  madeAt: '2026-11-22T03:00:00.000Z',
  tries: 0,
  state: 'waiting',
  problem: null,
  ...rest,
})

describe('what follows from an answer', () => {
  it.each([
    [undefined, 'sent'],
    [problemOf(0), 'pause'],
    [problemOf(500), 'pause'],
    [problemOf(503), 'pause'],
    [problemOf(429), 'pause'],
    [problemOf(401, 'http.not_signed_in'), 'pause'],
    [problemOf(403), 'refused'],
    [problemOf(404), 'refused'],
    [problemOf(409), 'refused'],
    [problemOf(422), 'refused'],
  ] as const)('%s: %s', (problem, ending) => expect(endingOf(problem)).toBe(ending))
})

describe('the next act to send', () => {
  it('is the oldest that waits', () => expect(nextOf([item(1), item(2)])?.id).toBe(1))

  it('is not one that was refused', () => {
    expect(nextOf([item(1, { state: 'refused' }), item(2)])?.id).toBe(2)
  })

  it('is held by a refused one before it on the same line, and by no other', () => {
    const refused = item(1, { state: 'refused', line: 'A01' })
    expect(nextOf([refused, item(2, { line: 'A01' }), item(3, { line: 'A02' })])?.id).toBe(3)
  })

  it('is nothing when nothing waits', () => expect(nextOf([item(1, { state: 'refused' })])).toBeUndefined())
})

describe('a newer act in the same slot', () => {
  it('takes the place of one that was never tried', () => {
    expect(replacedBy([item(1, { slot: 'A01' })], 'A01')?.id).toBe(1)
  })

  it.each([
    ['one that may have happened already', item(1, { slot: 'A01', tries: 1 })],
    ['one that was refused', item(1, { slot: 'A01', state: 'refused' })],
    ['one in another slot', item(1, { slot: 'A02' })],
    ['one without a slot', item(1)],
  ])('never takes the place of %s', (_what, older) => expect(replacedBy([older], 'A01')).toBeUndefined())

  it('is none when it names no slot', () => expect(replacedBy([item(1)], null)).toBeUndefined())
})

it('the pause grows with every try and never beyond five minutes', () => {
  expect([0, 1, 2, 6, 50].map(pauseAfter)).toEqual([5_000, 10_000, 20_000, 300_000, 300_000])
})
