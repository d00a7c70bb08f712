import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { id } from '../id.ts'
import { changeOf, clockOf, figureText, nearest, withUnit } from '../parts/numbers.ts'

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
const colours = (block: string) =>
  Object.fromEntries([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]))

test('the wall is dark in the colours of the dark mode', () => {
  const tokens = read('../../../../platform/ui/tokens.css').split('@media print')[0] ?? ''
  const dark = colours(tokens.split('@media (prefers-color-scheme: dark)')[1] ?? '')
  const wall = colours(/\.wall \{[^}]+\}/.exec(read('./wall.css'))?.[0] ?? '')
  expect(Object.keys(wall).length).toBeGreaterThan(20)
  for (const [name, hex] of Object.entries(wall)) expect([name, dark[name]]).toEqual([name, hex])
})

describe('figures', () => {
  test.each([
    ['12.5', '10', 'higher', '+2,5', 'better'],
    ['12.5', '10', 'lower', '+2,5', 'worse'],
    ['9', '10', 'lower', '\u22121', 'better'],
    ['10.0', '10', 'lower', '0,0', 'same'],
  ] as const)('%s after %s, where %s is better, is %s: %s', (now, before, better, text, way) => {
    expect(changeOf(now, before, better, 'id')).toEqual({ text, way })
  })

  test('have no change where a day is missing', () => {
    expect(changeOf('1', null, 'higher', 'id')).toBeUndefined()
    expect(changeOf(undefined, '1', 'higher', 'id')).toBeUndefined()
  })

  test('are read the Indonesian way', () => {
    expect(withUnit('93.5', { unit: 'percent' }, id.units, 'id')).toBe('93,5 %')
    expect(withUnit('1261', { unit: 'count' }, id.units, 'id')).toBe('1.261')
    expect(figureText('12500', { unit: 'rupiah' }, 'id')).toBe('Rp\u00a012.500')
  })

  test('of today stand before those of the year', () => {
    const value = (text: string) => ({ value: text, numerator: text, denominator: '1', count: 1 })
    const figure = { today: null, month: value('2'), year: value('3') } as Parameters<typeof nearest>[0]
    expect(nearest(figure)).toEqual({ span: 'month', value: '2' })
    expect(nearest({ ...figure, month: null, year: null })).toBeUndefined()
  })
})

test('clocks show WIB, with seconds where they move', () => {
  expect(clockOf('2026-11-22T03:04:05Z', 'id', true)).toBe('10.04.05')
  expect(clockOf('2026-11-22T03:04:05Z', 'en')).toBe('10:04')
})
