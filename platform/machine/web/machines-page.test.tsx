import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { PlaceProvider } from '#platform/client/place.tsx'
import { nameOf } from '#platform/client/queries.ts'
import { LanguageProvider } from '#platform/ui/language.tsx'
import { ListMachineClients } from '../contract.ts'
import { MachinesPage } from './machines-page.tsx'

const client = {
  id: '00000000-0000-4000-8000-000000000001',
  name: 'Sentral telepon',
  purpose: 'Melaporkan panggilan yang masuk.',
  permissions: ['bell.bell.ring', 'bell.bell.gone'],
  secretMadeAt: '2026-11-22T03:00:00Z',
  registeredAt: '2026-11-22T03:00:00Z',
  lastUsedAt: null,
  revokedAt: null,
}
const grantable = [{ name: 'bell.bell.ring', label: { id: 'Membunyikan lonceng', en: 'Ring the bell' } }]

const screen = (clients: object[], language: 'id' | 'en' = 'id') => {
  const queries = new QueryClient()
  const reply = { clients, grantable, tokenUrl: 'https://kota.example.invalid/oauth/35.05/token' }
  queries.setQueryData([nameOf(ListMachineClients), '35.05', {}], reply)
  const place = { code: '35.05', name: 'Kabupaten Blitar', roles: [], permissions: new Set<string>() }
  return renderToStaticMarkup(
    <QueryClientProvider client={queries}>
      <LanguageProvider language={language}>
        <PlaceProvider place={place}>
          <MachinesPage />
        </PlaceProvider>
      </LanguageProvider>
    </QueryClientProvider>,
  )
}

test('a client is listed with what it may do in words, also a permission that is offered no longer', () => {
  const html = screen([client])
  for (const said of ['Sentral telepon', 'Membunyikan lonceng', 'bell.bell.gone', 'Belum pernah', 'Cabut'])
    expect(html).toContain(said)
  expect(html).toContain('aria-label="Ganti rahasia: Sentral telepon"')
})

test('a revoked client stands apart and can be changed no more', () => {
  const html = screen([{ ...client, revokedAt: '2026-11-22T04:00:00Z' }])
  expect(html).toContain('1 klien sudah dicabut')
  expect(html).not.toContain('Ganti rahasia: Sentral telepon')
})

test('an empty list says what it would hold, in both languages', () => {
  expect(screen([])).toContain('Belum ada klien mesin')
  expect(screen([], 'en')).toContain('No machine clients yet')
})
