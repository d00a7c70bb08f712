import { expect, test } from 'vitest'
import { KeptByVersion } from './kept-by-version.ts'

test('the same version gives the very same object', () => {
  const kept = new KeptByVersion<object>(2)
  const plan = kept.keep('35.05', '1', {})
  expect(kept.find('35.05', '1')).toBe(plan)
})

test('another version gives nothing, and takes the place of the one before', () => {
  const kept = new KeptByVersion<string>(2)
  kept.keep('35.05', '1', 'old')
  expect(kept.find('35.05', '2')).toBeUndefined()
  kept.keep('35.05', '2', 'new')
  expect([kept.find('35.05', '1'), kept.find('35.05', '2')]).toEqual([undefined, 'new'])
})

test('one more key than may be kept gives the memory back; a newer version of a known key does not', () => {
  const kept = new KeptByVersion<number>(2)
  kept.keep('a', '1', 1)
  kept.keep('b', '1', 2)
  kept.keep('b', '2', 3)
  expect(kept.find('a', '1')).toBe(1)
  kept.keep('c', '1', 4)
  expect([kept.find('a', '1'), kept.find('b', '2'), kept.find('c', '1')]).toEqual([undefined, undefined, 4])
})
