import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { everyYear, History } from './history.tsx'

const points = [
  { year: 2020, value: '3.12' },
  { year: 2021, value: '3.33' },
  { year: 2023, value: '3.35' },
]

it('a missing year keeps its place on the axis', () => {
  expect(everyYear(points).map((point) => point.value)).toEqual(['3.12', '3.33', null, '3.35'])
})

it('the line breaks where a year is missing', () => {
  const html = renderToStaticMarkup(<History summary="Riwayat" points={points} max={4} />)
  expect(html.match(/history__line/g)).toHaveLength(1)
  expect(html).toContain('>2022</text>')
})
