import { describe, expect, test } from 'vitest'
import { byVillage, classOf, draw } from './drawing.ts'

describe('the drawing of a region', () => {
  const points = [
    { code: 'a', lat: -8, lng: 112 },
    { code: 'b', lat: -8.1, lng: 112.2 },
    { code: 'c', lat: -8.2, lng: 112.1 },
  ]
  test('has north above and west at the left, inside of its frame', () => {
    const { places, width, height } = draw(points)
    const [a, b, c] = places
    expect((a?.y ?? 0) < (c?.y ?? 0)).toBe(true)
    expect((a?.x ?? 0) < (b?.x ?? 0)).toBe(true)
    for (const { x, y } of places) expect(x >= 0 && x <= width && y >= 0 && y <= height).toBe(true)
  })
  test('of one village is still a drawing', () => {
    const { height, patch } = draw(points.slice(0, 1))
    expect([height, patch].every((value) => Number.isFinite(value) && value > 0)).toBe(true)
  })
})

test('a programme without villages is for the whole region and stands at none', () => {
  const { villages, whole } = byVillage([{ villages: [] }, { villages: ['a', 'b'] }])
  expect([whole.length, villages.get('a')?.length, villages.size]).toEqual([1, 1, 2])
})

test('classes rise with the number of programmes', () => {
  expect([0, 1, 2, 3, 4, 40].map(classOf)).toEqual([0, 1, 2, 2, 3, 3])
})
