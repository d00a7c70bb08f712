import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import coast from './coastline.json' with { type: 'json' }
import { classOf, IndonesiaMap, project } from './indonesia-map.tsx'

const borders = ['2.00', '2.50', '3.00', '3.50'] as const

describe('the map of Indonesia', () => {
  it('Sabang and Merauke both lie on the drawing', () => {
    for (const [lat, lng] of [
      [5.88, 95.33],
      [-8.49, 140.4],
    ] as const) {
      const { x, y } = project(lat, lng)
      expect(Number(x)).toBeGreaterThan(0)
      expect(Number(x)).toBeLessThan(coast.width)
      expect(Number(y)).toBeGreaterThan(0)
      expect(Number(y)).toBeLessThan(coast.height)
    }
  })

  it('a value on a border belongs to the class above it', () => {
    expect(['1.99', '2.00', '2.94', '3.00', '3.50'].map((v) => classOf(v, borders))).toEqual([1, 2, 3, 4, 5])
  })

  it('every point is a link that says name and value', () => {
    const point = {
      key: '35.07',
      name: 'Kab. Malang',
      lat: -8.1,
      lng: 112.6,
      value: '2.94',
      to: '/daerah/35.07',
    }
    const html = renderToStaticMarkup(
      <IndonesiaMap summary="Peta" points={[point]} borders={borders} legend="Nilai" />,
    )
    expect(html).toContain('href="/daerah/35.07"')
    expect(html).toContain('<title>Kab. Malang: 2,94</title>')
  })
})
