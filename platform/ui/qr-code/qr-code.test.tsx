import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { QrCode } from './qr-code.tsx'

it('an address is drawn as dark squares on white with a name', () => {
  const html = renderToStaticMarkup(<QrCode text="https://contoh.id/daerah/35.07/2023" label="Periksa" />)
  expect(html).toContain('aria-label="Periksa"')
  expect(html).toContain('fill="#fff"')
  expect(html.match(/h1v1h-1z/g)?.length).toBeGreaterThan(200)
})
