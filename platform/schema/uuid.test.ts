import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { isUuid } from './uuid.ts'

const id = '0192f0c4-6a52-7c3e-9b1d-0c5e8f2a7d41'

test('what the product and the database give as an id is one', () => {
  expect([id, randomUUID()].map(isUuid)).toEqual([true, true])
})

test.each(['', 'system', id.toUpperCase(), ` ${id}`, `${id}\n`, `${id}0`, id.replaceAll('-', ''), `{${id}}`])(
  'anything else is none: %j',
  (text) => expect(isUuid(text)).toBe(false),
)
