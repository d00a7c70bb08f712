import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { RateWindows } from './rate-windows.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'performance'] })
})
afterEach(() => {
  vi.useRealTimers()
})

const MINUTE = 60_000

/** What a request of a caller is told: how many it is, and how long the window still lasts. */
function count(windows: RateWindows, caller: string) {
  const told: { current: number; ttl: number }[] = []
  windows.incr(caller, (_error, result) => told.push(result), MINUTE)
  return told[0]
}

test('each caller is counted alone, until the window ends for all', () => {
  const windows = new RateWindows()
  expect([count(windows, 'a'), count(windows, 'a')].map((told) => told?.current)).toEqual([1, 2])
  vi.advanceTimersByTime(20_000)
  expect(count(windows, 'b')).toEqual({ current: 1, ttl: 40_000 })
  vi.advanceTimersByTime(40_000)
  expect(count(windows, 'a')).toEqual({ current: 1, ttl: MINUTE })
})

test.each([6, -6])('a window lasts its minute where the clock of the machine steps by %i hours', (hours) => {
  const windows = new RateWindows()
  count(windows, 'a')
  vi.setSystemTime(Date.now() + hours * 60 * MINUTE)
  expect(count(windows, 'a')?.current).toBe(2)
  vi.advanceTimersByTime(MINUTE)
  expect(count(windows, 'a')?.current).toBe(1)
})

test('a route with a limit of its own counts for itself', () => {
  const windows = new RateWindows()
  count(windows, 'a')
  expect(count(windows.child(), 'a')?.current).toBe(1)
})
