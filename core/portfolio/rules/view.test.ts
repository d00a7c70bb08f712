import { describe, expect, test } from 'vitest'
import { mayMove, maySee, type Programme, type Reader } from './view.ts'

const draft: Programme = {
  id: 'a',
  code: 'A',
  name: 'Contoh',
  dimension: 'living',
  kind: 'regular',
  quickWinYear: null,
  state: 'proposed',
  isApproved: false,
  ownerOpd: { id: 'dinkes', name: 'Dinas Kesehatan' },
  from: '2026-01',
  to: '2026-12',
  isExample: true,
}
const approved: Programme = { ...draft, state: 'planned', isApproved: true }
const secretariat: Reader = { decides: true, writes: true, opdIds: [] }
const owner: Reader = { decides: false, writes: true, opdIds: ['dinkes'] }
const other: Reader = { decides: false, writes: true, opdIds: ['dishub'] }
const leader: Reader = { decides: false, writes: false, opdIds: [] }

describe('a draft', () => {
  test('is for its agency and the secretariat only', () => {
    expect([secretariat, owner, other, leader].map((reader) => maySee(draft, reader))).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})

describe('the period of a programme', () => {
  test('is moved by its agency and the secretariat, never by those who only read', () => {
    expect([secretariat, owner, other, leader].map((reader) => mayMove(approved, reader))).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
  test('stays as it was once the programme was stopped', () => {
    expect(mayMove({ ...approved, state: 'stopped' }, secretariat)).toBe(false)
  })
})
