import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { repeatedly } from './repeatedly.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('something done repeatedly begins at once and is never done twice at a time', async () => {
  const ends: (() => void)[] = []
  const { stop } = repeatedly(1_000, () => new Promise<void>((resolve) => ends.push(resolve)), vi.fn())
  expect(ends).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(5_000)
  expect(ends).toHaveLength(1)
  ends[0]?.()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(ends).toHaveLength(2)
  ends[1]?.()
  await stop()
  await vi.advanceTimersByTimeAsync(5_000)
  expect(ends).toHaveLength(2)
})

test('a failure is told and ends nothing', async () => {
  const told = vi.fn()
  const { stop } = repeatedly(1_000, () => Promise.reject(new Error('broken')), told)
  await vi.advanceTimersByTimeAsync(2_000)
  await stop()
  expect(told).toHaveBeenCalledTimes(3)
})
