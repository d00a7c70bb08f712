import { describe, expect, it } from 'vitest'
import { CLARIFICATION_HOURS, dueAfter, isOverdue, stateOf } from './clarification.ts'

const asked = new Date('2026-11-22T03:00:00Z')
const dueAt = dueAfter(asked, CLARIFICATION_HOURS)
const later = (ms: number) => new Date(dueAt.getTime() + ms)

describe('the clock of a request', () => {
  it('gives the region 24 hours', () => expect(dueAt.toISOString()).toBe('2026-11-23T03:00:00.000Z'))

  it.each([
    ['unanswered at its last instant', null, null, 0, false],
    ['unanswered after it', null, null, 1, true],
    ['answered in time, whenever one looks', later(-1), null, 1e9, false],
    ['answered late, whenever one looks', later(1), null, 1e9, true],
    ['closed unanswered in time', null, later(-1), 1e9, false],
  ] as const)('%s', (_what, answeredAt, closedAt, now, expected) => {
    expect(isOverdue({ dueAt, answeredAt, closedAt }, later(now))).toBe(expected)
  })

  it('is open, then answered, then closed', () => {
    expect(stateOf({ answeredAt: null, closedAt: null })).toBe('open')
    expect(stateOf({ answeredAt: asked, closedAt: null })).toBe('answered')
    expect(stateOf({ answeredAt: null, closedAt: asked })).toBe('closed')
  })
})
