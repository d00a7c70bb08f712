import { describe, expect, test } from 'vitest'
import { callSentence, spokenCounter, spokenNumber, spokenTicket } from './spoken.ts'

describe('a call', () => {
  test.each([
    ['A-012', 'A nol satu dua'],
    ['R-100', 'Er satu nol nol'],
    ['K-7', 'Ka tujuh'],
  ])('names each sign of the number: %s', (number, spoken) => expect(spokenTicket(number)).toBe(spoken))

  test.each([
    [0, 'nol'],
    [9, 'sembilan'],
    [10, 'sepuluh'],
    [11, 'sebelas'],
    [12, 'dua belas'],
    [20, 'dua puluh'],
    [21, 'dua puluh satu'],
    [99, 'sembilan puluh sembilan'],
    [100, 'seratus'],
    [101, 'seratus satu'],
    [112, 'seratus dua belas'],
    [219, 'dua ratus sembilan belas'],
    [999, 'sembilan ratus sembilan puluh sembilan'],
  ])('says numbers as people do: %i', (value, spoken) => expect(spokenNumber(value)).toBe(spoken))

  test('says every number differently', () => {
    const all = Array.from({ length: 1000 }, (_, value) => spokenNumber(value))
    expect(new Set(all).size).toBe(1000)
    expect(all.join(' ')).not.toContain('undefined')
  })

  test.each([
    ['1', 'loket satu'],
    ['Loket 12', 'loket dua belas'],
    ['Depo Arjuna', 'depo arjuna'],
  ])('leads to a counter: %s', (counter, spoken) => expect(spokenCounter(counter)).toBe(spoken))

  test('is one sentence', () =>
    expect(callSentence('A-012', '1')).toBe('nomor antrean A nol satu dua, silakan ke loket satu'))
})
