import { expect, test } from 'vitest'
import { mayCount, saysWhy } from './policy.ts'

const PAPER = ['0192f0c4-6a52-7c3e-9b1d-0c5e8f2a7d41']
const REASON = 'Angka dibacakan pada rapat, tanpa berkas'

test.each([
  [PAPER, '', true],
  [PAPER, REASON, true],
  [[], REASON, true],
  [[], '', false],
  [[], 'tidak ada', false],
  [[], '              ', false],
])('a value counts with a document, or with a reason why there is none: %j, %j', (evidence, reason, may) => {
  expect(mayCount(evidence, reason)).toBe(may)
})

test('a reason says something from ten letters on, blanks at its ends left out', () => {
  expect(['sembilan.', 'sepuluh ya', '  sembilan.  '].map(saysWhy)).toEqual([false, true, false])
})
