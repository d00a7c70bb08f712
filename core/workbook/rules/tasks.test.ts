import { expect, test } from 'vitest'
import type { AnswerState } from '../contract.ts'
import { type TaskScene, tasksOf } from './tasks.ts'

const answer = (question: string, state: AnswerState, opdId: string | null, dueOn: string | null = null) => ({
  question,
  state,
  opd: opdId === null ? null : { id: opdId },
  dueOn,
  value: '1',
  text: 'x',
  selfRating: 2,
  evidence: [],
})
const scene = (more: Partial<TaskScene>): TaskScene => ({
  year: 2026,
  workbook: { state: 'filling', reopened: [], mendUntil: null, version: 0 },
  answers: [],
  closesAt: '2026-10-31T16:59:59.999Z',
  today: '2026-10-01',
  writer: undefined,
  decides: false,
  signs: false,
  ...more,
})
const keys = (more: Partial<TaskScene>) => tasksOf(scene(more)).map(({ key }) => key)
const officer = { isSecretariat: false, opdIds: ['kominfo'] }

test('an officer owes the own open questions by their due date, pressing from three days before', () => {
  const answers = [
    answer('A01', 'draft', 'kominfo', '2026-10-10'),
    answer('A02', 'draft', 'kominfo', '2026-10-04'),
    answer('A03', 'draft', 'dinkes', '2026-10-02'),
    answer('A04', 'submitted', 'kominfo'),
  ]
  const [task, ...others] = tasksOf(scene({ writer: officer, answers }))
  expect(others).toEqual([])
  expect(task).toMatchObject({
    key: 'workbook.answer:2026',
    weight: 'now',
    due: new Date('2026-10-04T16:59:59.999Z'),
  })
  expect(tasksOf(scene({ writer: officer, answers, today: '2026-09-30' }))[0]?.weight).toBe('soon')
})

test('what came back is owed first', () => {
  const answers = [answer('A01', 'draft', 'kominfo'), answer('A02', 'returned', 'kominfo')]
  expect(keys({ writer: officer, answers })).toEqual(['workbook.mend:2026', 'workbook.answer:2026'])
})

test('nothing is owed that stands still', () => {
  const workbook = { state: 'submitted' as const, reopened: [], mendUntil: null, version: 1 }
  const answers = [answer('A01', 'draft', 'kominfo')]
  expect(keys({ writer: officer, answers, workbook, signs: true })).toEqual([])
})

test('the secretariat owes answers to review, the submission once signed, and what the ministry returned', () => {
  const writer = { isSecretariat: true, opdIds: [] }
  const base = { writer, decides: true, answers: [answer('A01', 'submitted', null)] }
  expect(keys(base)).toEqual(['workbook.accept:2026'])
  const signed = { state: 'signed' as const, reopened: [], mendUntil: null, version: 0 }
  expect(keys({ ...base, answers: [], workbook: signed })).toEqual(['workbook.submit:2026'])
  const mendUntil = new Date('2026-11-20T16:59:59.999Z')
  const mending = { state: 'mending' as const, reopened: ['A01'], mendUntil, version: 1 }
  expect(tasksOf(scene({ ...base, answers: [], workbook: mending }))).toMatchObject([
    { key: 'workbook.mend-whole:2026', due: mendUntil },
  ])
})

test('the leader is asked once everything with content is accepted', () => {
  const done = answer('A01', 'accepted', null)
  expect(keys({ signs: true, answers: [done] })).toEqual(['workbook.sign:2026'])
  expect(keys({ signs: true, answers: [done, answer('A02', 'submitted', null)] })).toEqual([])
  expect(keys({ signs: true, answers: [] })).toEqual([])
})
