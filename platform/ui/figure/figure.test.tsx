import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { Figure } from './figure.tsx'

it('a chart states its finding and offers its table and its files', () => {
  const html = renderToStaticMarkup(
    <Figure
      title="9 dari 10 di Jawa"
      table={<table />}
      downloads={[{ label: 'CSV', href: '/api/v1/results/2023/table.csv' }]}
    >
      <svg aria-hidden="true" />
    </Figure>,
  )
  expect(html).toContain('<figcaption><h2>9 dari 10 di Jawa</h2>')
  expect(html).toContain('Lihat tabel')
  expect(html).toContain('href="/api/v1/results/2023/table.csv" download=""')
})
