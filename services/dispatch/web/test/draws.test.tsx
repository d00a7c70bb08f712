import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { renderToString } from 'react-dom/server'
import { describe, expect, test, vi } from 'vitest'
import type { AnyEndpoint } from '#platform/client/endpoint-types.ts'
import { PlaceProvider } from '#platform/client/place.tsx'
import { nameOf } from '#platform/client/queries.ts'
import { SaidProvider } from '#platform/client/view/said.tsx'
import * as contract from '../../contract.ts'
import { AlertsPage } from '../alerts/alerts-page.tsx'
import { BoardPage } from '../board/board-page.tsx'
import { DeskPage } from '../desk/desk-page.tsx'
import { FieldPage } from '../field/field-page.tsx'
import { IncidentPage } from '../one/incident-page.tsx'
import { ReplayPage } from '../one/replay-page.tsx'
import { ReadsPage } from '../reads/reads-page.tsx'
import { ReportPage } from '../reports/report-page.tsx'
import { SettingsPage } from '../settings/settings-page.tsx'
import { ShiftsPage } from '../shifts/shifts-page.tsx'
import { UnitsPage } from '../units/units-page.tsx'
import * as panels from '../wall/panels.tsx'
import { ANSWERS, ID, mine, REGION, T0 } from './examples.ts'

const endpoints = Object.values(contract).flatMap((one) =>
  typeof one === 'object' && one !== null && 'permission' in one
    ? [(one as AnyEndpoint).permission as string]
    : [],
)
const place = { code: REGION, name: 'Contoh', roles: ['dispatcher'], permissions: new Set(endpoints) }

/** Draws a page at an address with everything it reads already there. */
async function draw(page: () => ReactNode, search = ''): Promise<string> {
  const client = new QueryClient({
    defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: false } },
  })
  for (const [endpoint, input, reply] of ANSWERS)
    client.setQueryData([nameOf(endpoint), REGION, input], reply)
  client.setQueryData([nameOf(contract.ListMyTasks), REGION, {}, 'kept'], { reply: mine, keptAt: T0 })
  const root = createRootRoute()
  const only = createRoute({ getParentRoute: () => root, path: '/$incidentId', component: page })
  const router = createRouter({
    routeTree: root.addChildren([only]),
    history: createMemoryHistory({ initialEntries: [`/${ID}${search}`] }),
  })
  await router.load()
  const drawn = () =>
    renderToString(
      <QueryClientProvider client={client}>
        <PlaceProvider place={place}>
          <SaidProvider>
            <RouterProvider router={router} />
          </SaidProvider>
        </PlaceProvider>
      </QueryClientProvider>,
    )
  // The first drawing asks for the panels that come later.
  drawn()
  await vi.dynamicImportSettled()
  return drawn()
}

describe('a page of the centre draws what it reads', () => {
  test.each([
    [
      'desk with a call',
      DeskPage,
      `?panggilan=%22${ID}%22`,
      [
        '+628110000001',
        'Skor gangguan 40',
        '5 kali salah guna',
        'Buka kejadian',
        'Hujan Lebat',
        'Siapa yang melihat',
      ],
    ],
    ['board', BoardPage, '', ['112-2026-000001', 'Kebakaran', 'Terlambat: kesiapan']],
    [
      'incident',
      IncidentPage,
      '',
      ['Pasar Contoh', 'Contoh Damkar 1', 'didengar pusat 5:00 kemudian', 'Unduh EIDO'],
    ],
    ['replay', ReplayPage, '', ['Langkah 1 dari 1', 'type="range"']],
    ['units', UnitsPage, '', ['Contoh Damkar 1', '113']],
    ['shifts', ShiftsPage, '', ['Contoh Rina', 'Contoh Tono', 'Tenang']],
    [
      'reads',
      ReadsPage,
      '',
      [
        'Contoh Rina',
        'Alamat tidak jelas',
        'Panggilan …001, 22 Nov 2026',
        'contoh-mesin',
        `Kejadian 112-2026-000001`,
        'Yang lebih lama',
      ],
    ],
    ['report', ReportPage, '?bulan=%222026-11%22', ['82,44', '2 dari 3', 'median 0:06']],
    ['alerts', AlertsPage, '', ['Kebakaran di Contoh', `/cap/${REGION}/${ID}.xml`]],
    ['field', FieldPage, '', ['RESPON SEKARANG', 'Pasar Contoh', 'Lewat utara', 'geo:-8.1,112.2']],
    ['settings', SettingsPage, '', ['Meja 1', 'Nilai awal: Contoh', `/hook/${REGION}/telephony`]],
  ] as const)('%s', async (_name, page, search, words) => {
    const html = await draw(page, search)
    for (const word of words) expect(html.replaceAll('<!-- -->', '')).toContain(word)
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html).not.toContain('style="')
  })

  test.each(Object.entries(panels))('wall: %s', async (_name, panel) => {
    const html = await draw(panel)
    expect(html).not.toContain('Switched to client rendering')
    expect(html.length).toBeGreaterThan(40)
  })
})
