import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { Bars } from './bars.tsx'

const labels = { value: 'Nilai', median: 'nilai tengah', lastYear: 'tahun lalu', missing: 'tidak ada' }

it('a bar begins at zero and is as long as its share of the scale', () => {
  const bar = { key: 'a', label: 'Hasil', value: '3.00', median: '2.50', lastYear: '2.92' }
  const html = renderToStaticMarkup(<Bars bars={[bar]} max={4} labels={labels} />)
  expect(html).toContain('width="75%"')
  expect(html).toContain('nilai tengah 2,50 · tahun lalu 2,92')
})

it('a missing value is drawn as missing, never as a bar', () => {
  const bar = { key: 'f', label: 'Kolaborasi', value: null, median: '2.50', lastYear: null }
  const html = renderToStaticMarkup(<Bars bars={[bar]} max={4} labels={labels} />)
  expect(html).toContain('bars__missing')
  expect(html).toContain('tidak ada')
})
