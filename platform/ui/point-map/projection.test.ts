import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { moved, patchOf, projectionOf, viewBoxOf, WHOLE, zoomed } from './projection.ts'

const place = fc.record({
  lat: fc.double({ min: -11, max: 6, noNaN: true }),
  lng: fc.double({ min: 95, max: 141, noNaN: true }),
})
const size = { width: 1000, height: 700 }

describe('a drawing of places', () => {
  test('holds every place', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 30 }), (places) => {
        const drawing = projectionOf(places)
        for (const one of places) {
          const { x, y } = drawing.place(one)
          expect(x).toBeGreaterThanOrEqual(0)
          expect(x).toBeLessThanOrEqual(drawing.width)
          expect(y).toBeGreaterThanOrEqual(0)
          expect(y).toBeLessThanOrEqual(drawing.height)
        }
      }),
    )
  })

  test('finds the place that was pointed at, to some ten metres in a regency', () => {
    const near = fc.record({
      lat: fc.double({ min: -8.3, max: -7.8, noNaN: true }),
      lng: fc.double({ min: 112, max: 112.5, noNaN: true }),
    })
    fc.assert(
      fc.property(fc.array(near, { minLength: 1, maxLength: 9 }), near, (places, asked) => {
        const drawing = projectionOf([...places, asked])
        const { x, y } = drawing.place(asked)
        const found = drawing.locate(x, y)
        expect(Math.abs(found.lat - asked.lat)).toBeLessThan(1e-4)
        expect(Math.abs(found.lng - asked.lng)).toBeLessThan(1e-4)
      }),
    )
  })

  test('has north above and east at the right', () => {
    const { place: put } = projectionOf([
      { lat: -8, lng: 112 },
      { lat: -7.8, lng: 112.4 },
    ])
    expect(put({ lat: -7.8, lng: 112 }).y).toBeLessThan(put({ lat: -8, lng: 112 }).y)
    expect(put({ lat: -8, lng: 112.4 }).x).toBeGreaterThan(put({ lat: -8, lng: 112 }).x)
  })

  test('of no place at all still has a size', () => {
    expect(projectionOf([])).toMatchObject({ width: 1000, height: expect.any(Number) })
  })
})

describe('a view', () => {
  test('never leaves the drawing, however it is moved', () => {
    const step = fc.oneof(
      fc.record({
        dx: fc.double({ min: -2, max: 2, noNaN: true }),
        dy: fc.double({ min: -2, max: 2, noNaN: true }),
      }),
      fc.record({ by: fc.double({ min: 0.2, max: 4, noNaN: true }) }),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const view = steps.reduce(
          (now, one) => ('by' in one ? zoomed(now, size, one.by) : moved(now, size, one.dx, one.dy)),
          WHOLE,
        )
        expect(view.zoom).toBeGreaterThanOrEqual(1)
        expect(view.zoom).toBeLessThanOrEqual(16)
        expect(view.x).toBeGreaterThanOrEqual(0)
        expect(view.x + size.width / view.zoom).toBeLessThanOrEqual(size.width + 0.1)
        expect(view.y).toBeGreaterThanOrEqual(0)
        expect(view.y + size.height / view.zoom).toBeLessThanOrEqual(size.height + 0.1)
      }),
    )
  })

  test('keeps the point it grows around in its place', () => {
    const view = zoomed(WHOLE, size, 4, { x: 500, y: 350 })
    expect(viewBoxOf(view, size)).toBe('375 262.5 250 175')
  })
})

test('patches of land touch their neighbours', () => {
  expect(patchOf([0, 30, 60].map((x) => ({ x, y: 0 })))).toBe(30)
  expect(patchOf([{ x: 0, y: 0 }])).toBe(56)
})
