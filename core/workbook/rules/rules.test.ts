import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AnswerState, SubmittedClaim, WorkbookState } from '../contract.ts'
import { canonicalText } from './canonical.ts'
import { EMPTY, evidenceChange, hasContent, isAnswered, isSame } from './content.ts'
import { lockOn } from './editing.ts'
import { daysUntil, endOfDay, isLate, milestoneOf } from './lateness.ts'
import { countsOf, isPending } from './progress.ts'

describe('who may change an answer now', () => {
  const officer = { isSecretariat: false, opdIds: ['kominfo'] }
  const secretariat = { isSecretariat: true, opdIds: [] }
  const at = (
    state: AnswerState,
    workbook: WorkbookState,
    opdId: string | null,
    reopened: string[] = [],
  ) => ({
    workbook: { state: workbook, reopened },
    question: 'A01',
    state,
    opdId,
  })
  test.each([
    ['an officer writes the own draft', at('draft', 'filling', 'kominfo'), officer, undefined],
    ['an officer mends what was returned', at('returned', 'filling', 'kominfo'), officer, undefined],
    ['an officer waits once it is sent', at('submitted', 'filling', 'kominfo'), officer, 'with_secretariat'],
    [
      'an officer waits once it is accepted',
      at('accepted', 'filling', 'kominfo'),
      officer,
      'with_secretariat',
    ],
    ['an officer leaves another agency’s alone', at('draft', 'filling', 'dinkes'), officer, 'not_yours'],
    ['an officer leaves what nobody has alone', at('draft', 'filling', null), officer, 'not_yours'],
    ['the secretariat writes any draft', at('draft', 'filling', null), secretariat, undefined],
    [
      'the secretariat corrects what it accepted',
      at('accepted', 'filling', 'dinkes'),
      secretariat,
      undefined,
    ],
    ['nobody writes what is signed', at('accepted', 'signed', 'dinkes'), secretariat, 'signed'],
    ['nobody writes what is submitted', at('draft', 'submitted', null), secretariat, 'frozen'],
    ['while mending the rest is frozen', at('accepted', 'mending', null, ['A02']), secretariat, 'frozen'],
    ['while mending the returned is open', at('returned', 'mending', 'kominfo', ['A01']), officer, undefined],
  ] as const)('%s', (_law, situation, writer, lock) => {
    expect(lockOn(situation, writer)).toBe(lock)
  })
})

describe('what counts as an answer', () => {
  test.each([
    [{ ...EMPTY }, false, false],
    [{ ...EMPTY, selfRating: 0 }, true, false],
    [{ ...EMPTY, text: '  ' }, false, false],
    [{ ...EMPTY, text: 'Perda 3/2024' }, true, false],
    [{ ...EMPTY, text: 'Perda 3/2024', selfRating: 0 }, true, true],
    [{ ...EMPTY, value: '3,1', selfRating: 4 }, true, true],
    [{ ...EMPTY, evidence: ['x'] }, true, false],
  ])('%j has content: %s, is answered: %s', (content, has, answered) => {
    expect([hasContent(content), isAnswered(content)]).toEqual([has, answered])
  })

  test('whatever is answered has content, and is the same as its copy', () => {
    const contents = fc.record({
      value: fc.string(),
      text: fc.string(),
      selfRating: fc.option(fc.integer({ min: 0, max: 4 })),
      evidence: fc.array(fc.uuid()),
    })
    fc.assert(
      fc.property(contents, (c) => isSame(c, structuredClone(c)) && (!isAnswered(c) || hasContent(c))),
    )
  })

  test('evidence that came and evidence that went leave each other alone', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9).map(String)), fc.array(fc.nat(9).map(String)), (before, after) => {
        const { added, removed } = evidenceChange(before, after)
        const rebuilt = new Set([...before.filter((id) => !removed.includes(id)), ...added])
        expect([...rebuilt].sort()).toEqual([...new Set(after)].sort())
      }),
    )
  })
})

test('a draft with content, a sent and a returned answer stand in the way of signing; an empty draft does not', () => {
  const pending = (state: AnswerState, text = '') => isPending({ ...EMPTY, text, state })
  expect([pending('draft'), pending('draft', 'x'), pending('submitted'), pending('returned')]).toEqual([
    false,
    true,
    true,
    true,
  ])
  expect(pending('accepted', 'x')).toBe(false)
})

test('questions nobody touched count as open', () => {
  const done = { ...EMPTY, text: 'x', selfRating: 3, state: 'accepted' as const }
  expect(countsOf([undefined, done, { ...EMPTY, state: 'returned' }])).toEqual({
    of: 3,
    answered: 1,
    submitted: 0,
    returned: 1,
    accepted: 1,
  })
})

describe('reminders', () => {
  test.each([
    ['2026-10-01', '2026-10-10', undefined],
    ['2026-10-03', '2026-10-10', 7],
    ['2026-10-05', '2026-10-10', 7],
    ['2026-10-07', '2026-10-10', 3],
    ['2026-10-09', '2026-10-10', 1],
    ['2026-10-10', '2026-10-10', 0],
    ['2026-10-11', '2026-10-10', -1],
    ['2027-01-01', '2026-10-10', -1],
  ])('on %s for %s it is the reminder of %s days', (today, dueOn, milestone) => {
    expect(milestoneOf(today, dueOn)).toBe(milestone)
  })

  test('each day on the way brings at most five different reminders', () => {
    const days = Array.from({ length: 30 }, (_, i) => `2026-10-${String(i + 1).padStart(2, '0')}`)
    const met = new Set(days.map((today) => milestoneOf(today, '2026-10-20')))
    expect([...met].filter((m) => m !== undefined)).toEqual([7, 3, 1, 0, -1])
  })

  test('an answer is late from the day after its due date, unless it was sent', () => {
    expect(isLate('draft', '2026-10-10', '2026-10-10')).toBe(false)
    expect(isLate('draft', '2026-10-10', '2026-10-11')).toBe(true)
    expect(isLate('submitted', '2026-10-10', '2026-10-11')).toBe(false)
    expect(isLate('draft', null, '2026-10-11')).toBe(false)
    expect(daysUntil('2026-12-31', '2027-01-01')).toBe(1)
    expect(endOfDay('2026-10-10').toISOString()).toBe('2026-10-10T16:59:59.999Z')
  })
})

test('the canonical text does not depend on the order of claims or keys', () => {
  const claim = (question: string): SubmittedClaim => ({
    question,
    value: '1',
    text: 'x',
    selfRating: 2,
    evidence: [],
    opd: { id: 'a', name: 'b' },
  })
  const { question, ...rest } = claim('A01')
  const turned: SubmittedClaim = { ...rest, opd: { name: 'b', id: 'a' }, question }
  expect(canonicalText('35.05', 2026, 1, [claim('A02'), claim('A01')])).toBe(
    canonicalText('35.05', 2026, 1, [turned, claim('A02')]),
  )
  expect(canonicalText('35.05', 2026, 2, [claim('A01')])).not.toBe(
    canonicalText('35.05', 2026, 1, [claim('A01')]),
  )
})
