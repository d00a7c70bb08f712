import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  type RouteComponent,
  RouterProvider,
} from '@tanstack/react-router'
import { renderToString } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { GetProgramme, GetProgrammeChoices } from '#core/programme/contract.ts'
import type { AnyEndpoint } from '#platform/client/endpoint-types.ts'
import { PlaceProvider } from '#platform/client/place.tsx'
import { nameOf } from '#platform/client/queries.ts'
import { LanguageProvider } from '#platform/ui/language.tsx'
import * as contract from '../../contract.ts'
import { AnomaliesPage } from '../anomalies/anomalies-page.tsx'
import { ChangePage } from '../define/change-page.tsx'
import { DefinePage } from '../define/define-page.tsx'
import { ListPage } from '../list/list-page.tsx'
import { ApproveDialog } from '../manual/decide-dialogs.tsx'
import { ManualPage } from '../manual/manual-page.tsx'
import { OnePage } from '../one/one-page.tsx'
import { explanation, head, indicator, manualValue, measures, row, seriesOf } from './examples.ts'

const REGION = '35.05'
const ALL = [
  'indicator.value.read',
  'indicator.definition.change',
  'indicator.target.set',
  'indicator.value.propose',
  'indicator.value.approve',
  'indicator.anomaly.read',
  'indicator.anomaly.settle',
]

type Known = readonly (readonly [endpoint: AnyEndpoint, input: object, reply: unknown])[]

/** A page of the workspace as it stands once its reads were answered. */
async function screen(
  path: string,
  pattern: string,
  Page: RouteComponent,
  known: Known,
  permissions: readonly string[] = ALL,
): Promise<string> {
  const client = new QueryClient()
  for (const [endpoint, input, reply] of known) client.setQueryData([nameOf(endpoint), REGION, input], reply)
  const place = { code: REGION, name: 'Kabupaten Blitar', roles: [], permissions: new Set(permissions) }
  const root = createRootRoute()
  const page = createRoute({ getParentRoute: () => root, path: pattern, component: Page })
  const router = createRouter({
    routeTree: root.addChildren([page]),
    history: createMemoryHistory({ initialEntries: [path] }),
  })
  await router.load()
  return renderToString(
    <QueryClientProvider client={client}>
      <LanguageProvider language="id">
        <PlaceProvider place={place}>
          <RouterProvider router={router} />
        </PlaceProvider>
      </LanguageProvider>
    </QueryClientProvider>,
  )
}

const plain = (html: string) => html.replaceAll('<!-- -->', '')

describe('the list', () => {
  const list = (
    path: string,
    rows = [row, { ...row, code: 'own.other', name: { id: 'Lain', en: 'Other' } }],
  ) => screen(path, '/daftar', ListPage, [[contract.ListIndicators, {}, rows]]).then(plain)

  test('shows value, target, trend and origin, each value open to where it comes from', async () => {
    const html = await list('/daftar')
    for (const said of ['83,3 %', '90,0 %', 'Hampir', 'Dihitung', 'Tren 14 hari', 'contoh', 'asal angka'])
      expect(html).toContain(said)
    expect(html).toContain('href="/kerja/35.05/indikator/example.share"')
    expect(html.match(/<h1/g)).toHaveLength(1)
  })

  test('is narrowed and ordered by its address', async () => {
    expect(await list('/daftar?cari=lain')).not.toContain('Panggilan dijawab')
    const turned = await list('/daftar?urut=nama-turun')
    expect(turned.indexOf('Panggilan dijawab')).toBeLessThan(turned.indexOf('>Lain<'))
    expect(turned).toContain('aria-sort="descending"')
    expect(await list('/daftar?keadaan=good')).toContain('Tidak ada indikator yang cocok')
  })

  test('says what it would hold where there is nothing', async () => {
    expect(await list('/daftar', [])).toContain('Belum ada indikator')
  })
})

describe('one indicator', () => {
  const known: Known = [
    [contract.GetIndicator, { code: head.code }, indicator],
    [contract.GetSeries, { code: head.code, grain: 'month' }, seriesOf('month')],
    [contract.GetSeries, { code: head.code, grain: 'year', by: 'district' }, seriesOf('year', 'district')],
    [contract.ExplainValue, { code: head.code, period: '2026-11' }, explanation],
  ]
  const one = (query = '') =>
    screen(`/indikator/${head.code}${query}`, '/indikator/$code', OnePage, known).then(plain)

  test('shows its value, its way with target and last year, and what it is', async () => {
    const html = await one()
    for (const said of [
      '83,3 %',
      'Perjalanan nilai',
      'Lihat tabel',
      'Smart',
      'Versi 2',
      'Nilai awal',
      'Simpan gambar',
    ])
      expect(html.toLowerCase()).toContain(said.toLowerCase())
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html).not.toContain('class="asal__body"><p class="asal-value')
  })

  test('has the origin open where a link asks for a period', async () => {
    const html = await one('?periode=2026-11')
    expect(html).toContain('250 / 3')
    expect(html).toMatch(/<details class="asal"[^>]* open=""/)
  })

  test('is told apart by a dimension, each part open to its own origin', async () => {
    const html = await one('?menurut=district')
    expect(html).toContain('Menurut Kecamatan')
    expect(html).toContain('Kecamatan Contoh')
  })
})

describe('defining and entering', () => {
  const rows = [row, { ...row, code: 'own.poverty', origin: 'manual', grain: 'year' }]

  test('offers a formula over measures, said as a sentence', async () => {
    const html = await screen('/tetapkan', '/tetapkan', DefinePage, [
      [contract.ListMeasures, {}, measures],
      [contract.ListIndicators, {}, rows],
    ]).then(plain)
    for (const said of ['Cara menghitung', 'Waktu jawab', 'Lengkapi pilihan di atas', 'own.'])
      expect(html).toContain(said)
  })

  test('lets a standard indicator’s definition stand, and its targets change', async () => {
    const html = await screen(`/tetapkan/${head.code}`, '/tetapkan/$code', ChangePage, [
      [contract.GetIndicator, { code: head.code }, indicator],
      [contract.ListMeasures, {}, measures],
      [
        GetProgrammeChoices,
        {},
        { opd: [], programmes: [], dimensions: [], goals: [], years: [], ownOpdIds: [] },
      ],
    ]).then(plain)
    expect(html).toContain('definisinya tidak diubah di sini')
    expect(html).toContain('Tahun nilai awal')
    expect(html).toContain('Tarik dari umum')
  })

  test('offers the targets of a programme the figure measures', async () => {
    const programme = { id: '0b8ff4a5-0000-4000-8000-000000000001', code: 'P-01', name: 'Contoh program' }
    const target = { id: '0b8ff4a5-0000-4000-8000-000000000002', name: 'Contoh luaran' }
    const link = { ...programme, programmeId: programme.id, targetId: target.id, targetName: target.name }
    const nothing = { dimensions: [], goals: [], years: [], ownOpdIds: [] }
    const html = await screen('/indikator/tetapkan/x', '/indikator/tetapkan/$code', ChangePage, [
      [contract.GetIndicator, { code: 'x' }, { ...indicator, code: 'x', programmes: [link] }],
      [contract.ListMeasures, {}, measures],
      [GetProgrammeChoices, {}, { ...nothing, opd: [], programmes: [programme] }],
      [GetProgramme, { id: programme.id }, { ...programme, content: { targets: [target] } }],
    ])
    expect(html).toMatch(/<option[^>]* selected="">Contoh luaran</)
    expect(html).toContain('Program seluruhnya')
  })

  test('shows proposals with source and who, and decides only where the reader may', async () => {
    const known: Known = [
      [contract.ListIndicators, {}, rows],
      [contract.ListManualValues, {}, [manualValue]],
    ]
    const html = plain(await screen('/isian', '/isian', ManualPage, known))
    for (const said of ['BPS, Maret 2025', 'Menunggu', '>Setujui<', 'Usulkan nilai'])
      expect(html).toContain(said)
    const reader = plain(await screen('/isian', '/isian', ManualPage, known, ['indicator.value.read']))
    expect(reader).not.toContain('>Setujui<')
    expect(reader).not.toContain('Usulkan nilai')
  })

  test('says of a value without evidence why it was approved all the same', async () => {
    const said = async (more: object) => {
      const known: Known = [
        [contract.ListIndicators, {}, rows],
        [contract.ListManualValues, {}, [{ ...manualValue, state: 'approved', mayDecide: false, ...more }]],
      ]
      return plain(await screen('/isian', '/isian', ManualPage, known))
    }
    expect(await said({ noEvidenceReason: 'Dibacakan dalam rapat' })).toContain(
      'Tanpa dokumen bukti, karena: Dibacakan dalam rapat',
    )
    const old = await said({})
    expect(old).toContain('Tanpa dokumen bukti.')
    expect(old).not.toContain('karena:')
    expect(await said({ evidence: [manualValue.id] })).not.toContain('Tanpa dokumen bukti')
  })

  test('asks who approves a value without evidence for the reason, and nobody else', async () => {
    const asked = (value: contract.ManualValue) =>
      screen('/isian', '/isian', () => <ApproveDialog value={value} head={row} onClose={() => {}} />, [])
    const bare = await asked(manualValue)
    expect(bare).toContain('name="noEvidenceReason"')
    expect(bare).toContain('Mengapa tanpa bukti')
    const backed = await asked({ ...manualValue, evidence: [manualValue.id] })
    expect(backed).toContain('>Setujui<')
    expect(backed).not.toContain('noEvidenceReason')
  })

  test('lists anomalies with their rows and a way to settle them', async () => {
    const anomaly = {
      id: manualValue.id,
      kind: 'jump',
      code: head.code,
      name: head.name,
      title: { id: 'Naik 40 % dalam tiga hari', en: 'Up 40% in three days' },
      detail: { id: 'Menjelang tenggat.', en: 'Before a deadline.' },
      foundAt: '2026-11-22T03:00:00Z',
      columns: [{ id: 'Hari', en: 'Day' }],
      rows: [['2026-11-22']],
      path: 'indikator/example.share?periode=2026-11',
      settled: null,
    }
    const known: Known = [[contract.ListAnomalies, { open: true }, [anomaly]]]
    const html = plain(await screen('/kejanggalan', '/kejanggalan', AnomaliesPage, known))
    for (const said of ['Naik 40 %', 'Lonjakan menjelang tenggat', 'Lihat 1 barisnya', '>Tuntaskan<'])
      expect(html).toContain(said)
    expect(html).toContain('/kerja/35.05/indikator/example.share?periode=2026-11')
    const reader = plain(
      await screen('/kejanggalan', '/kejanggalan', AnomaliesPage, known, ['indicator.anomaly.read']),
    )
    expect(reader).not.toContain('>Tuntaskan<')
  })
})
