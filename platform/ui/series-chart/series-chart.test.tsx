import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { LanguageProvider } from '../language.tsx'
import { axisOf, labelled } from './scale.ts'
import { SeriesChart, type SeriesChartPoint } from './series-chart.tsx'

describe('the axis', () => {
  test.each([
    [
      [3, 17],
      [0, 5, 10, 15, 20],
    ],
    [
      [0.1, 0.3],
      [0, 0.1, 0.2, 0.3],
    ],
    [
      [-4, 8],
      [-5, 0, 5, 10],
    ],
    [[100], [0, 25, 50, 75, 100]],
    [[0], [0, 0.25]],
    [[], [0, 0.25]],
  ])('of %j has the steps %j', (values, steps) => expect(axisOf(values).steps).toEqual(steps))

  test('holds every value and zero, in few steps', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { maxLength: 40 }), (values) => {
        const { min, max, steps } = axisOf(values)
        const slack = (max - min) * 1e-6
        expect(min).toBeLessThanOrEqual(0)
        expect(max).toBeGreaterThanOrEqual(0)
        for (const value of values) {
          expect(value).toBeGreaterThanOrEqual(min - slack)
          expect(value).toBeLessThanOrEqual(max + slack)
        }
        expect(steps.length).toBeLessThanOrEqual(7)
      }),
    )
  })

  test('labels the last point, and few of many', () => {
    expect([...labelled(31, 8)]).toEqual([2, 6, 10, 14, 18, 22, 26, 30])
    expect([...labelled(3, 8)]).toEqual([0, 1, 2])
    expect([...labelled(0, 8)]).toEqual([])
  })
})

describe('the drawing', () => {
  const point = (key: string, value: string | null, target: string | null = null): SeriesChartPoint => ({
    key,
    label: key,
    name: `Bulan ${key}`,
    value,
    target,
    lastYear: null,
  })
  const html = (points: readonly SeriesChartPoint[]) =>
    renderToStaticMarkup(
      <LanguageProvider language="id">
        <SeriesChart
          summary="Nilai naik"
          points={points}
          labels={{ value: 'Nilai', target: 'Target', lastYear: 'Tahun lalu' }}
        />
      </LanguageProvider>,
    )

  test('breaks the line where a period has no value', () => {
    const drawn = html([point('1', '2'), point('2', null), point('3', '4'), point('4', '5')])
    expect(drawn.match(/class="series__line"/g)).toHaveLength(2) // one stretch, and the key
    expect(drawn.match(/<circle/g)).toHaveLength(3)
  })

  test('keeps its last label on a phone, where every second one gives way', () => {
    const drawn = html(['1', '2', '3', '4'].map((key) => point(key, '2')))
    expect(drawn.match(/series__label series__label--second/g)).toHaveLength(2)
    expect(drawn).toMatch(/class="series__label" [^>]*>4</)
  })

  test('names in its key what is drawn, and nothing else', () => {
    expect(html([point('1', '2')])).not.toContain('Target')
    const drawn = html([point('1', '2', '3')])
    expect(drawn).toContain('Target')
    expect(drawn).not.toContain('Tahun lalu')
    expect(drawn).toContain('aria-label="Nilai naik"')
  })
})
