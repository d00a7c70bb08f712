import { describe, expect, test } from 'vitest'
import { inputAt, nextToSend, type Unsent } from './unsent.ts'

const one = (key: string, ticketId: string): Unsent => ({
  key,
  ticketId,
  act: 'screen',
  number: 'A-001',
  endpoint: 'post /x',
  input: { ticketId },
  pressedAt: '2026-11-22T02:00:00.000Z',
})

describe('what the desk has not sent yet', () => {
  test('leaves in order for each ticket', () =>
    expect(nextToSend([one('a', '1'), one('b', '1'), one('c', '2')]).map(({ key }) => key)).toEqual([
      'a',
      'c',
    ]))

  test('tells its true time once it waited', () => {
    expect(inputAt(one('a', '1'), new Date('2026-11-22T02:00:20Z'))).toEqual({ ticketId: '1' })
    expect(inputAt(one('a', '1'), new Date('2026-11-22T02:05:00Z'))).toEqual({
      ticketId: '1',
      at: '2026-11-22T02:00:00.000Z',
    })
  })
})
