import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { MoversList } from './movers-list.tsx'

it('a fall is told by sign and bar, and bars compare with the largest change', () => {
  const movers = [
    { to: '/daerah/63.03', name: 'Kab. Banjar', change: '-0.57', value: '2.42' },
    { to: '/daerah/12.12', name: 'Kab. Toba', change: '1.14', value: '2.17' },
  ]
  const html = renderToStaticMarkup(<MoversList title="T" movers={movers} largest="1.14" none="-" />)
  expect(html).toContain('\u22120,57')
  expect(html).toContain('class="movers__fall" width="50.0%"')
  expect(html).toContain('class="movers__rise" width="100.0%"')
})
