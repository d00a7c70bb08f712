import { expect, it } from 'vitest'
import { renderAt } from '../test/render.ts'

const shown = (address: string) => renderAt(address).html

it('regions stand under their provinces, each with its code and its final of each year', () => {
  const html = shown('/daerah')
  expect(html).toMatch(/<h2>Jawa Timur<\/h2><ul><li/)
  expect(html).toMatch(/<a href="\/daerah\/35\.07">Kab\. Malang<\/a> 35\.07/)
  expect(html).toContain('href="/daerah/35.07/2023" aria-label="Kab. Malang 2023: 2,94"')
})

it('a search shows only what fits, without a province that has nothing', () => {
  const html = shown('/daerah?q=malang')
  expect(html).toContain('Kab. Malang')
  expect(html).not.toContain('Wakatobi')
  expect(html.match(/data-group/g)).toHaveLength(1)
})

it('a region is at most eight elements, so that a cheap phone shows all of them', () => {
  const list = shown('/daerah').split('id="daerah"')[1]?.split('</main>')[0] ?? ''
  const regions = list.match(/<li /g)?.length ?? 0
  expect(regions).toBeGreaterThan(0)
  expect(list.match(/<[a-z]/g)?.length ?? 0).toBeLessThanOrEqual(regions * 8)
})
