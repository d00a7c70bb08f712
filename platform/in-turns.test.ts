import { expect, test } from 'vitest'
import { inTurns } from './in-turns.ts'

const numbers = (count: number) => Array.from({ length: count }, (_, i) => i)

test.each([0, 1, 100, 101, 1_234])('of %i each is made once and in order', async (count) => {
  expect(await inTurns(numbers(count), (one) => one * 2)).toEqual(numbers(count).map((one) => one * 2))
})

test('others have their turn before a long list is done', async () => {
  let turns = 0
  const other = setInterval(() => turns++, 0)
  await inTurns(numbers(1_000), () => {
    const until = performance.now() + 0.05
    while (performance.now() < until);
  })
  clearInterval(other)
  expect(turns).toBeGreaterThan(0)
})
