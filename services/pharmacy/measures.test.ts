import { describe, expect, test } from 'vitest'
import type { FactType } from '#platform/facts/fact.ts'
import { facts, MedicineHandedOver, MedicineReady, SatisfactionGiven, TicketMissed } from './facts.ts'
import { indicators } from './indicators.ts'
import { live } from './live.ts'
import { measures } from './measures.ts'

const WAY = {
  ticketId: '0b7e5b1a-6f0e-4c1c-9a51-000000000001',
  facility: 'rsud',
  lane: 'express' as const,
  number: 'A-001',
  isExample: false,
  items: 3,
  compounded: 0,
  receivedAt: '2026-11-23T02:00:00.000Z',
}
const AFTER = (seconds: number) => new Date(Date.parse(WAY.receivedAt) + seconds * 1000).toISOString()
const read = (name: string, from: FactType, payload: object) =>
  measures
    .filter((one) => one.name === `pharmacy.${name}`)
    .flatMap(({ readers }) => readers)
    .filter((reader) => reader.from.name === from.name)
    .flatMap((reader) => reader.read({ seq: 1, payload: payload as never, recordedAt: new Date(0) }))
const handed = (rest: object = {}) => ({
  ...WAY,
  readyAt: AFTER(200),
  handedOverAt: AFTER(480),
  wasMissed: false,
  owedItems: 0,
  ...rest,
})
const as = (type: unknown) => type as FactType

describe('a measure', () => {
  test('counts in the period the prescription was handed in, by facility and lane', () => {
    expect(read('finished_wait', as(MedicineHandedOver), handed())).toEqual([
      {
        subject: WAY.ticketId,
        at: WAY.receivedAt,
        value: 480_000,
        by: { facility: 'rsud', lane: 'express' },
      },
    ])
  })

  test.each([
    ['finished_wait', handed(), 1],
    ['finished_wait', handed({ wasMissed: true }), 0],
    ['finished_wait', handed({ compounded: 1 }), 0],
    ['finished_wait_all', handed({ wasMissed: true }), 1],
    ['spm_finished_wait', handed(), 1],
    ['spm_finished_wait', handed({ compounded: 1 }), 0],
    ['compounded_wait', handed({ compounded: 1 }), 1],
    ['compounded_wait', handed(), 0],
    ['wait', handed({ compounded: 1 }), 1],
  ])('%s of %o has %i figures', (name, payload, figures) => {
    expect(read(name, as(MedicineHandedOver), payload)).toHaveLength(figures)
  })

  test('with no-shows takes them with a time beyond the promise, and lets a later hand-over replace it', () => {
    const [missed] = read('finished_wait_all', as(TicketMissed), { ...WAY, missedAt: AFTER(2400) })
    const [fetched] = read(
      'finished_wait_all',
      as(MedicineHandedOver),
      handed({ wasMissed: true, handedOverAt: AFTER(9000) }),
    )
    expect([missed?.value, fetched?.value]).toEqual([2_400_000, 9_000_000])
    expect(missed?.subject).toBe(fetched?.subject)
  })

  test('until ready is read off the medicine being ready', () => {
    expect(read('finished_ready', as(MedicineReady), { ...WAY, readyAt: AFTER(200) })[0]?.value).toBe(200_000)
  })

  test('of satisfaction counts answers, and the satisfied of them', () => {
    const given = { ...WAY, score: 3, isSatisfied: false, answeredAt: AFTER(900) }
    expect(read('satisfied_answers', as(SatisfactionGiven), given)[0]?.value).toBe(0)
    expect(read('answers', as(SatisfactionGiven), given)[0]?.value).toBe(1)
  })
})

test('every indicator is made of measures of this module', () => {
  const known = new Set<string>(measures.map(({ name }) => name))
  for (const { formula } of indicators) {
    expect(known).toContain(formula.of.measure)
    if (formula.kind === 'ratio') expect(known).toContain(formula.over.measure)
  }
  expect(new Set(indicators.map(({ code }) => code)).size).toBe(indicators.length)
})

test('every measure reads facts the module publishes', () => {
  for (const { readers } of measures) for (const { from } of readers) expect(facts).toContain(from)
})

test('a public topic tells a number and what happened to it, never an id', () => {
  for (const { access, show } of live.filter((topic) => topic.access === 'public')) {
    expect(access).toBe('public')
    const fact = { tenant: '35.05', seq: 1, actor: 'x', requestId: 'x', recordedAt: new Date(0) }
    expect(
      show?.({ ...fact, name: 'pharmacy.ticket_called', payload: { ...WAY, counter: '1', calls: 1 } }),
    ).toEqual({
      happened: 'ticket_called',
      facility: 'rsud',
      number: 'A-001',
      lane: 'express',
      counter: '1',
      calls: 1,
    })
  }
})
