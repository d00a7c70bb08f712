import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { RankBadge } from './rank-badge.tsx'

it('a place is never said without how many stand in the order', () => {
  expect(renderToStaticMarkup(<RankBadge place={37} of={59} />)).toContain('peringkat 37 dari 59')
})
