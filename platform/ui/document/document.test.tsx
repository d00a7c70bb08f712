import { describe, expect, it } from 'vitest'
import { endpoint } from '#platform/http/endpoint.ts'
import { T } from '#platform/schema/schema.ts'
import { type PageContext, page, read } from '../page.ts'
import { renderDocument, renderProblem } from './document.tsx'

const Greeting = endpoint({
  get: '/v1/greetings/:name',
  permission: 'public',
  summary: 'A greeting',
  input: { name: T.String() },
  reply: T.Object({ words: T.String() }),
})

const greetingPage = page({
  path: '/salam/:name',
  reads: ({ params }) => ({ greeting: read(Greeting, { name: params.name ?? '' }) }),
  title: ({ greeting }) => greeting.words,
  description: () => 'Salam "hangat" <untuk> Anda',
  body: ({ greeting }) => <h1>{greeting.words}</h1>,
})

const ctx: PageContext = {
  language: 'id',
  path: '/salam/dunia',
  query: {},
  params: { name: 'dunia' },
  signedIn: false,
  assets: { css: '/assets/site.css', js: '/assets/enhance.js', icon: '/assets/favicon.svg' },
  origin: 'https://contoh.id',
  now: new Date('2026-11-21T07:02:00Z'),
}
const data = { greeting: { words: 'Halo & selamat datang' } }

describe('a document', () => {
  it('says its language, title, description, address and its twin in the other language', () => {
    const html = renderDocument(greetingPage, data, ctx)
    expect(html).toMatch(/^<!doctype html><html lang="id">/)
    expect(html).toContain('<title>Halo &amp; selamat datang · Penataran</title>')
    expect(html).toContain('content="Salam &quot;hangat&quot; &lt;untuk&gt; Anda"')
    expect(html).toContain('<link rel="canonical" href="https://contoh.id/salam/dunia"/>')
    expect(html).toContain('hrefLang="en" href="https://contoh.id/en/salam/dunia"')
  })

  it('speaks English below /en', () => {
    const html = renderDocument(greetingPage, data, { ...ctx, language: 'en' })
    expect(html).toContain('<html lang="en">')
    expect(html).toContain('href="/en/hitung"')
    expect(html).toContain('<link rel="canonical" href="https://contoh.id/en/salam/dunia"/>')
  })

  it('keeps to a strict content policy: no inline style, no inline script', () => {
    const html = renderDocument(greetingPage, data, ctx)
    expect(html).not.toMatch(/ style=/)
    expect(html).not.toMatch(/<style/)
    expect(html).not.toMatch(/ on[a-z]+=/)
    expect(html.match(/<script/g)).toHaveLength(1)
    expect(html).toContain('<script type="module" src="/assets/enhance.js"')
  })

  it('a refusal says what happened and what to do, and stays out of search engines', () => {
    const html = renderProblem(
      { type: '/masalah/x', title: 'Tahun tidak ada', status: 404, code: 'x', detail: 'Pilih tahun lain.' },
      ctx,
    )
    expect(html).toContain('Tahun tidak ada')
    expect(html).toContain('Pilih tahun lain.')
    expect(html).toContain('content="noindex"')
  })

  it('its reads name the endpoint and the input the server resolves', () => {
    const reads = greetingPage.reads({ params: { name: 'dunia' }, query: {}, language: 'id' })
    expect(reads.greeting?.endpoint.path).toBe('/v1/greetings/:name')
    expect(reads.greeting?.input).toEqual({ name: 'dunia' })
  })
})
