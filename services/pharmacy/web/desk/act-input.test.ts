import { expect, test } from 'vitest'
import { inputOf } from './act-input.ts'

test('an answer of the doctor replaces the medicines that were named, with the answer as the reason', () =>
  expect(inputOf('answer', { answer: 'Ganti obat', 'instead-i1': 'CONTOH-AMX500' })).toEqual({
    answer: 'Ganti obat',
    substitutions: [{ itemId: 'i1', drug: 'CONTOH-AMX500', reason: 'Ganti obat' }],
  }))

test('an answer without another medicine replaces none', () =>
  expect(inputOf('answer', { answer: 'Dosis benar' })).toEqual({ answer: 'Dosis benar' }))

test('a hand-over owes what was written, with a comma as people write it', () =>
  expect(
    inputOf('handOver', { identifiedBy: 'bpjs_card', educated: 'ya', isProxy: 'ya', 'owed-i1': '2,5' }),
  ).toEqual({
    ...{ identifiedBy: 'bpjs_card', isProxy: true, educated: true },
    owed: [{ itemId: 'i1', quantity: '2.5' }],
  }))

test('other acts are sent as they were typed', () =>
  expect(inputOf('cancel', { reason: 'Salah pasien' })).toEqual({ reason: 'Salah pasien' }))
