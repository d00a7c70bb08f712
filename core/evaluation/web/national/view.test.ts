import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { resultsOf } from '../test/examples.ts'
import { LINES_2023 } from '../test/lines.ts'
import { rowsOf, viewAddress, viewOf } from './view.ts'

const { rows } = resultsOf(2023, LINES_2023)
const names = (query: Record<string, string>) => rowsOf(rows, viewOf(query)).map((row) => row.name)

describe('the view of the national table', () => {
  it('without anything asked it is every region in order of rank', () => {
    expect(names({})).toEqual(['Kab. Blitar', 'Kab. Malang', 'Kab. Blora', 'Kab. Wakatobi'])
  })

  it('a region without the value stands last in both directions', () => {
    expect(names({ sort: 'improvement' }).at(-1)).toBe('Kab. Wakatobi')
    expect(names({ sort: '-improvement' }).at(-1)).toBe('Kab. Wakatobi')
    expect(names({ sort: '-improvement' })[0]).toBe('Kab. Malang')
  })

  it('every word asked for must be met, in name, code or province', () => {
    expect(names({ q: 'jawa tengah' })).toEqual(['Kab. Blora'])
    expect(names({ q: '35.05' })).toEqual(['Kab. Blitar'])
    expect(names({ q: 'malang blora' })).toEqual([])
  })

  it('filters by track and province together', () => {
    expect(names({ track: 'REGULER', province: '35' })).toEqual(['Kab. Blitar'])
  })

  it('an order nobody knows loses no row', () => {
    expect(names({ sort: '-tidak-ada' })).toHaveLength(rows.length)
  })

  it('an address leads back to the same view', () => {
    const view = fc.record({
      q: fc.string(),
      track: fc.constantFrom('', 'REGULER', 'KPPN&IKN'),
      province: fc.constantFrom('', '35', '74'),
      sort: fc.constantFrom('', '-final', 'name', '-improvement', 'baseline'),
    })
    fc.assert(
      fc.property(view, (query) => {
        const address = new URL(viewAddress(2023, viewOf(query)), 'http://localhost')
        expect(viewOf(Object.fromEntries(address.searchParams))).toEqual(viewOf(query))
      }),
    )
  })
})
