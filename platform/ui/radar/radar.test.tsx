import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { pathOf, Radar } from './radar.tsx'

describe('the official radar', () => {
  it('a line with every value is closed', () => {
    expect(pathOf(['1.40', '1.54', '2.92', '2.56', '3.08'], 4)).toMatch(/^M[^M]+Z$/)
  })

  it('a component that did not exist is a gap, not a point at zero', () => {
    const path = pathOf(['1.40', '1.54', '2.92', '2.56', '3.08', null], 4)
    expect(path).not.toContain('Z')
    expect(path).not.toContain('230.0 196.0')
    expect(path.match(/M/g)).toHaveLength(4)
  })

  it('a printed zero is a point in the middle', () => {
    expect(pathOf(['0.00', '1.54', '2.92', '2.56', '3.08', '1.00'], 4)).toContain('M230.0 196.0')
  })

  it('rings stand at every half step from 0 to 4', () => {
    const html = renderToStaticMarkup(
      <Radar
        summary="Radar"
        axes={['a', 'b', 'c'].map((key) => ({ key, label: key }))}
        lines={[{ key: '2023', label: '2023', values: ['1', '2', '3'] }]}
        max={4}
        step={0.5}
      />,
    )
    for (const ring of ['0,0', '0,5', '3,5', '4,0']) expect(html).toContain(`>${ring}</text>`)
  })
})
