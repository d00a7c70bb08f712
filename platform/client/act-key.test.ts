import { beforeEach, expect, it } from 'vitest'
import { ActKey } from './act-key.ts'

let made: number
let act: ActKey
beforeEach(() => {
  made = 0
  act = new ActKey(() => `key-${++made}`)
})

it('the same act sent again keeps its key', () => {
  expect(act.keyFor({ name: 'Dinas' })).toBe('key-1')
  expect(act.keyFor({ name: 'Dinas' })).toBe('key-1')
})

it('other content is another act', () => {
  expect(act.keyFor({ name: 'Dinas' })).toBe('key-1')
  expect(act.keyFor({ name: 'Badan' })).toBe('key-2')
})

it('once the answer is known, the same content is a new act', () => {
  expect(act.keyFor({ name: 'Dinas' })).toBe('key-1')
  act.settle()
  expect(act.keyFor({ name: 'Dinas' })).toBe('key-2')
})
