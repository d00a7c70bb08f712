import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { type MapPoint, PointMap, type PointMapProps } from './point-map.tsx'

const ground = [
  { lat: -8.1, lng: 112.1 },
  { lat: -8, lng: 112.3 },
]
const points: MapPoint[] = [
  { key: 'a', lat: -8.1, lng: 112.1, label: 'Kecelakaan, prioritas 1', tone: 'bad', isUrgent: true },
  { key: 'b', lat: -8, lng: 112.3, label: 'Ambulans siaga', tone: 'good', shape: 'square' },
]
const draw = (props: Partial<PointMapProps> = {}) =>
  renderToStaticMarkup(
    <PointMap title="Kejadian terbuka" points={points} ground={ground} language="id" {...props} />,
  )

describe('a map of points', () => {
  test('says in words what each mark means', () => {
    expect(draw()).toMatch(/role="img" aria-label="Kecelakaan, prioritas 1"/)
  })

  test('lets points be chosen by keyboard, and says which one is', () => {
    const html = draw({ onChoose: () => {}, chosen: 'a' })
    expect(html.match(/role="button" tabindex="0"/g)).toHaveLength(2)
    expect(html).toMatch(/aria-label="Kecelakaan, prioritas 1" aria-pressed="true"/)
  })

  test('draws urgent points last, so that nothing covers them', () => {
    const html = draw()
    expect(html.indexOf('Kecelakaan')).toBeGreaterThan(html.indexOf('Ambulans'))
  })

  test('stands still on a wall', () => {
    const html = draw({ isStill: true })
    expect(html).not.toContain('<button')
    expect(html).not.toContain('tabindex')
  })

  test('tells its keys', () => {
    expect(draw()).toContain('Tombol panah')
    expect(draw({ language: 'en' })).toContain('Arrow keys')
  })

  test('can be drawn without any place', () => {
    expect(draw({ points: [], ground: [] })).toContain('<svg')
  })

  test('explains its marks beside it', () => {
    expect(draw({ legend: [{ tone: 'bad', label: 'Kejadian' }] })).toContain('Kejadian</li>')
  })
})
