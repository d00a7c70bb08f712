import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { PlaceProvider } from '#platform/client/place.tsx'
import { nameOf } from '#platform/client/queries.ts'
import { GetFactProof } from '#platform/proof/contract.ts'
import { renderDocument } from '#platform/ui/document/document.tsx'
import { LanguageProvider } from '#platform/ui/language.tsx'
import type { PageContext } from '#platform/ui/page.ts'
import { ExplainValue } from '../../contract.ts'
import { FactAndProof } from '../origin/fact-proof.tsx'
import { OriginPanel } from '../origin/origin-panel.tsx'
import { indicatorPage } from '../public/indicator-page.tsx'
import { indicatorsPage } from '../public/indicators-page.tsx'
import { explanation, head, manualValue, published, value } from './examples.ts'

const REGION = '35.05'
const place = (...permissions: string[]) => ({
  code: REGION,
  name: 'Kabupaten Blitar',
  roles: [],
  permissions: new Set(permissions),
})

interface Known {
  endpoint: typeof ExplainValue | typeof GetFactProof
  input: object
  reply: object
}

const drawn = (node: React.ReactNode, known: Known, ...permissions: string[]) => {
  const client = new QueryClient()
  client.setQueryData([nameOf(known.endpoint), REGION, known.input], known.reply)
  return renderToStaticMarkup(
    <QueryClientProvider client={client}>
      <LanguageProvider language="id">
        <PlaceProvider place={place(...permissions)}>{node}</PlaceProvider>
      </LanguageProvider>
    </QueryClientProvider>,
  )
}

describe('the origin of a value', () => {
  const asking = { code: head.code, period: '2026-11' }
  const html = drawn(<OriginPanel asking={asking} />, {
    endpoint: ExplainValue,
    input: asking,
    reply: explanation,
  })

  test('shows the sum as it was done, and the fraction before it was rounded', () => {
    for (const text of ['83,3 %', '5 dari 6 panggilan', '250 / 3', 'Setengah menjauhi nol', 'Versi 1'])
      expect(html).toContain(text)
  })

  test('leads to the days it is made of, newest first', () => {
    expect(html.indexOf('22 November 2026')).toBeLessThan(html.indexOf('31 Oktober 2026'))
    expect(html).toContain('75,0 % dari 4 pengukuran')
  })

  test('of a ratio says what stands above and below the line on each day', () => {
    const orders = { measure: 'example.order' }
    const content = { kind: 'ratio', of: { measure: 'example.time' }, over: orders } as const
    const reply = { ...explanation, formula: { ...explanation.formula, content, fromYear: 2017 } }
    const ratio = drawn(<OriginPanel asking={asking} />, { endpoint: ExplainValue, input: asking, reply })
    expect(ratio).toContain('75,0 % dari 3 ÷ 4')
    expect(ratio).toContain('berlaku sejak awal')
  })

  test('of an entered value says whether a document stands behind it, and why not', () => {
    const origin = (more: object) =>
      drawn(<OriginPanel asking={asking} />, {
        endpoint: ExplainValue,
        input: asking,
        reply: { ...explanation, manual: { ...manualValue, state: 'approved', ...more } },
      })
    expect(origin({ noEvidenceReason: 'Dibacakan dalam rapat' })).toContain(
      'Tanpa dokumen bukti, karena: Dibacakan dalam rapat',
    )
    expect(origin({})).toContain('Tanpa dokumen bukti.')
  })

  test('asks for nothing below before it is opened', () => expect(html).not.toContain('opening__body'))
})

describe('a fact', () => {
  const seal = {
    tenant: REGION,
    number: 7,
    size: 1500,
    root: 'ab'.repeat(32),
    previous: null,
    sealedAt: '2026-11-22T03:00:00Z',
    key: '00'.repeat(8),
    signature: '00'.repeat(64),
  }
  const proof = {
    fact: {
      seq: 1234,
      name: 'example.call_answered',
      payload: { callId: 'c-1', waitedMs: 7000 },
      actor: { kind: 'system', id: null },
      recordedAt: '2026-11-22T02:59:00Z',
      details: 'erased',
    },
    words: { id: 'Panggilan contoh dijawab', en: 'Example call answered' },
    state: 'proven',
    verified: true,
    leaf: 'cd'.repeat(32),
    canonical: null,
    path: [],
    seal,
  }
  const show = (reply: object, ...permissions: string[]) =>
    drawn(
      <FactAndProof seq={1234} />,
      { endpoint: GetFactProof, input: { seq: 1234 }, reply },
      ...permissions,
    )

  test('is shown with its seal and the words that it is unchanged', () => {
    const html = show(proof, 'proof.fact.read')
    for (const text of [
      'Terbukti tidak berubah',
      'Panggilan contoh dijawab',
      'example.call_answered',
      '7000',
      seal.root,
      '/segel/35.05',
    ])
      expect(html).toContain(text)
    expect(html).toContain('Keterangan pribadi sudah dihapus')
    expect(html).toContain('penataran verify')
  })

  test('waits for its seal, or is told to be broken, in words', () => {
    expect(show({ ...proof, state: 'waiting', seal: null }, 'proof.fact.read')).toContain('Menunggu segel')
    expect(show({ ...proof, state: 'broken' }, 'proof.fact.read')).toContain('Tidak sama dengan yang disegel')
  })

  test('stays closed to whoever may not see facts', () => {
    expect(show(proof)).toContain('tidak membuka fakta')
    expect(show(proof)).not.toContain('7000')
  })
})

describe('the public pages', () => {
  const context = (path: string, language: 'id' | 'en'): PageContext => ({
    language,
    path,
    query: {},
    params: {},
    signedIn: false,
    assets: { css: '/aset/site.css' },
    now: new Date('2026-11-22T03:00:00Z'),
  })
  const one = (language: 'id' | 'en') =>
    renderDocument(
      indicatorPage,
      { found: published },
      context('/daerah/35.05/indikator/example.share', language),
    )
  const all = (rows: object[]) =>
    renderDocument(
      indicatorsPage,
      { region: { code: REGION, name: 'Kabupaten Blitar' }, rows },
      context('/daerah/35.05/indikator', 'id'),
    )

  test('open a figure down to its days and the proof without a script', () => {
    const html = one('id')
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html).toContain('<details class="asal"')
    expect(html).toMatch(/<details><summary>November 2026: 1 hari/)
    expect(html).toContain('href="/segel/35.05"')
    expect(html).toContain('series.csv?grain=month')
    expect(html).not.toMatch(/ style="|<script(?! type="application)/)
  })

  test('say that a figure is an example, in both languages', () => {
    expect(one('id')).toContain('contoh dari simulasi')
    expect(one('en')).toContain('examples from a simulation')
    expect(one('en')).toContain('83.3%')
  })

  test('tell how many targets are met, or that nothing is published', () => {
    const row = { ...head, value }
    const met = { ...row, code: 'example.met', value: { ...value, standing: 'good' } }
    expect(all([row, met])).toContain('1 dari 2 indikator Kabupaten Blitar mencapai targetnya')
    expect(all([{ ...row, value: null }])).toContain('1 indikator Kabupaten Blitar')
    expect(all([])).toContain('belum menerbitkan indikator')
  })
})
