import { expect, it } from 'vitest'
import { answerIn } from './answer-in.ts'

it('a filled-in form becomes an answer; “do not know” is an answer, a skipped one is not', () => {
  const fields = {
    'pakai.GOV-1': 'yes',
    'layanan.GOV-1': ' Layanan A ',
    'nilai.D-GOV-1-1': '4',
    'nilai.D-GOV-1-2': 'unknown',
    'pakai.GOV-2': 'no',
    ageBand: '25-34',
    occupation: 'trader',
    area: ' ',
    sex: 'none',
    consent: 'ya',
  }
  expect(answerIn(fields, ['GOV-1', 'GOV-2', 'GOV-3'])).toEqual({
    ageBand: '25-34',
    occupation: 'trader',
    uses: { 'GOV-1': { used: 'yes', service: 'Layanan A' }, 'GOV-2': { used: 'no', service: null } },
    answers: { 'D-GOV-1-1': 4, 'D-GOV-1-2': null },
    consent: true,
  })
})

it.each(['5', '0.4', '-1', 'empat'])('a value such as %s is no answer', (value) => {
  const { answers } = answerIn({ 'pakai.GOV-1': 'yes', 'nilai.D-GOV-1-1': value }, ['GOV-1'])
  expect(answers).toEqual({})
})
