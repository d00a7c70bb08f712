import { expect, test } from 'vitest'
import { untilItComes } from './lasting.ts'

test('what could not be loaded is asked for until it comes', async () => {
  let tries = 0
  const load = async () => {
    tries += 1
    if (tries < 3) throw new Error('no network')
    return 'program'
  }
  expect(await untilItComes(load, 0)).toBe('program')
  expect(tries).toBe(3)
})
