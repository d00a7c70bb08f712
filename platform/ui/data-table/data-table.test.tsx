import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { LanguageProvider } from '../language.tsx'
import { type Column, DataTable, type Sorting } from './data-table.tsx'

interface Row {
  name: string
  final: string
}
const columns: Column<Row>[] = [
  { key: 'name', label: 'Daerah', head: true, sort: 'up', cell: (row) => row.name },
  { key: 'final', label: 'Nilai', number: true, sort: 'down', cell: (row) => row.final },
]
const rows = [
  { name: 'Kota Bogor', final: '3,35' },
  { name: 'Kab. Blora', final: '2,15' },
]

function html(sorting: Sorting, language: 'id' | 'en' = 'id', shown = rows) {
  return renderToStaticMarkup(
    <LanguageProvider language={language}>
      <DataTable
        caption="Nilai"
        columns={columns}
        rows={shown}
        rowKey={(row) => row.name}
        sorting={sorting}
        sortAddress={(s) => `/hasil/2023?sort=${s.direction === 'down' ? '-' : ''}${s.key}`}
      />
    </LanguageProvider>,
  )
}

describe('a table of records', () => {
  it('the order lives in the address, and a second click turns it round', () => {
    const page = html({ key: 'final', direction: 'down' })
    expect(page).toContain('href="/hasil/2023?sort=final"')
    expect(page).toContain('href="/hasil/2023?sort=name"')
    expect(page).toContain('aria-sort="descending"')
  })

  it('an English table links to English addresses', () => {
    expect(html({ key: 'final', direction: 'up' }, 'en')).toContain('href="/en/hasil/2023?sort=-final"')
  })

  it('every cell carries its column name, so that a card on a phone reads on its own', () => {
    expect(html({ key: 'final', direction: 'down' })).toContain('data-label="Nilai">3,35</td>')
  })

  it('a table without rows says so', () => {
    expect(html({ key: 'final', direction: 'down' }, 'id', [])).toContain('Tidak ada baris yang cocok.')
  })
})
