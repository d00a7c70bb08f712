import { expect, test } from 'vitest'
import { unsaid } from './unsaid.ts'

const one = (key: string) => ({ key })

test('what is new is said in the order it came, and once', () => {
  const first = unsaid([one('A-2:1'), one('A-1:1')], new Set())
  expect(first.fresh.map(({ key }) => key)).toEqual(['A-1:1', 'A-2:1'])
  expect(unsaid([one('A-2:1'), one('A-1:1')], first.known).fresh).toEqual([])
})

test('a number that is called again is said again', () => {
  const { known } = unsaid([one('A-1:1')], new Set())
  expect(unsaid([one('A-1:2')], known).fresh).toEqual([one('A-1:2')])
})
