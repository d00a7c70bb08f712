import { describe, expect, test } from 'vitest'
import { preparation } from './preparation.ts'

const asked = (times: number, text: string, prepare = preparation()) => {
  for (let i = 1; i < times; i++) prepare(text)
  return prepare(text)
}

describe('preparing statements', () => {
  test('a statement is prepared once it has come again often enough, always under one name', () => {
    expect(asked(4, 'select 1')).toEqual({})
    const prepare = preparation()
    const named = asked(5, 'select 1', prepare)
    expect(named.name).toMatch(/^s[\w-]{20}$/)
    expect(prepare('select 1')).toEqual(named)
  })

  test('texts longer than any we write are never prepared', () => {
    expect(asked(50, `select ${'1, '.repeat(5_000)}1`)).toEqual({})
  })

  test('no connection keeps more than four hundred plans', () => {
    const prepare = preparation()
    const named = Array.from({ length: 1_000 }, (_, i) => asked(5, `select ${i}`, prepare))
    expect(named.filter(({ name }) => name !== undefined)).toHaveLength(400)
  })
})
