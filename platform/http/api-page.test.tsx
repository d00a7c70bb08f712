import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readConfig } from '#platform/config.ts'
import { listProblems, type Problem, problem } from '#platform/problem/problem.ts'
import { T } from '#platform/schema/schema.ts'
import { testDatabase } from '#test/database.ts'
import { productManifests } from '#test/product.ts'
import { templateOf } from './api-page/describe.ts'
import { outlineOf, type Schema, sampleOf } from './api-page/outline.ts'
import { addApiPage } from './api-page.tsx'
import { buildServer } from './serve.ts'

const at = testDatabase()
let app: FastifyInstance
beforeAll(async () => {
  const config = readConfig({
    PENATARAN_LOG: 'silent',
    PENATARAN_RATE_LIMIT: '0',
    PUBLIC_URL: 'https://kota.example',
  })
  app = await buildServer({
    config,
    database: at.database,
    manifests: productManifests,
    beside: (site) => addApiPage(site, productManifests, { css: '/aset/site.css' }),
  })
})
afterAll(() => app.close())

const open = async (url: string) => {
  const { statusCode, body } = await app.inject({ url, headers: { accept: 'text/html' } })
  return { status: statusCode, html: body }
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll("'", '&#x27;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

const withEndpoints = productManifests
  .map((manifest) => ({
    ...manifest,
    endpoints: [...manifest.routes.map((r) => r.endpoint), ...(manifest.door ?? [])],
  }))
  .filter((manifest) => manifest.endpoints.length > 0)
const endpoints = withEndpoints.flatMap((manifest) => manifest.endpoints)

describe('the overview of the interface', () => {
  test.each(['', '/en'] as const)(
    '%s/api names every module, what it is for, and each of its endpoints',
    async (prefix) => {
      const { status, html } = await open(`${prefix}/api`)
      expect(status).toBe(200)
      for (const { name, purpose } of withEndpoints) {
        expect(html).toContain(`href="${prefix}/titik-layanan/${name}"`)
        expect([name, purpose]).not.toEqual([name, undefined])
        if (purpose) expect(html).toContain(escaped(purpose[prefix === '' ? 'id' : 'en']))
      }
      for (const { path } of endpoints) expect(html).toContain(`/api${path}<`)
      expect(html).not.toMatch(/undefined|\[object|NaN/)
    },
  )

  test('speaks the language of its address, and needs no script', async () => {
    const [id, en] = [await open('/api'), await open('/en/api')]
    expect(id.html).toContain('<html lang="id">')
    expect(id.html).toContain('Mencoba')
    expect(en.html).toContain('<html lang="en">')
    expect(en.html).toContain('Trying it')
    expect(id.html).not.toContain('<script')
    expect(id.html).not.toMatch(/\sstyle="/)
  })

  test('keeps the ids of modules and endpoints, so that older links still find them', async () => {
    const { html } = await open('/api')
    const ids = [...html.matchAll(/<(?:div class="api-module"|li) id="([^"]+)"/g)].map((m) => m[1])
    expect(new Set(ids).size).toBe(withEndpoints.length + endpoints.length)
  })

  test('begins with a call that answers as it is pasted', async () => {
    const { html } = await open('/api')
    const address = /curl &#x27;https:\/\/kota\.example([^&]+)&#x27;/.exec(html)?.[1] ?? ''
    expect((await app.inject({ url: address })).statusCode).toBe(200)
  })
})

describe('the page of a module', () => {
  test.each(withEndpoints.map(({ name, endpoints }) => [name, endpoints] as const))(
    '%s shows every endpoint with address, permission and a call, in both languages',
    async (name, endpoints) => {
      for (const prefix of ['', '/en']) {
        const { status, html } = await open(`${prefix}/titik-layanan/${name}`)
        expect(status).toBe(200)
        for (const { path, permission } of endpoints) {
          expect(html).toContain(`/api${path}<`)
          if (permission !== 'public' && permission !== 'self')
            expect(html).toContain(`<code>${permission}</code>`)
        }
        expect(html.match(/curl /g)?.length).toBe(endpoints.length)
        expect(html).toContain('https://kota.example/api/')
        expect(html).not.toMatch(/undefined|\[object|NaN/)
      }
    },
  )

  test('answers 404 for a module that is not there, and repeats its name harmlessly', async () => {
    const { status, html } = await open('/titik-layanan/%3Cscript%3E')
    expect(status).toBe(404)
    expect(html).not.toContain('<script')
  })

  test('gives every endpoint an address of its own that the pages of refusals lead to', async () => {
    const { html } = await open('/masalah/http.invalid_input')
    const links = [...html.matchAll(/href="(\/titik-layanan\/[^"#]+)#([^"]+)"/g)]
    expect(links.length).toBe(endpoints.length)
    for (const page of new Set(links.map(([, page = '']) => page))) {
      const shown = (await open(page)).html
      const ids = [...shown.matchAll(/<details class="endpoint" id="([^"]+)"/g)].map((m) => m[1])
      const led = links.filter((link) => link[1] === page).map((link) => link[2])
      expect(new Set(ids)).toEqual(new Set(led))
    }
  })
})

describe('the pages of refusals', () => {
  const problems = listProblems()

  test('are there for every refusal declared anywhere, in both languages, with both titles', async () => {
    const list = (await open('/masalah')).html
    for (const each of ['http.not_found', 'identity.locked_out', 'table.not_utf8'])
      expect(problems.map(({ code }) => code)).toContain(each)
    for (const { code, title, status } of problems) {
      expect(list).toContain(`href="/masalah/${code}"`)
      for (const [prefix, language] of [
        ['', 'id'],
        ['/en', 'en'],
      ] as const) {
        const page = await open(`${prefix}/masalah/${code}`)
        expect([code, page.status]).toEqual([code, 200])
        expect(page.html).toContain(String(status))
        expect(page.html).toContain(escaped(title[language]))
        expect(page.html).not.toMatch(/undefined|\[object|NaN/)
      }
    }
  })

  test('answer 404 for a code that is not there, and repeat it harmlessly', async () => {
    const { status, html } = await open('/masalah/%3Cscript%3E')
    expect(status).toBe(404)
    expect(html).not.toContain('<script')
  })

  test('are where the type of problem+json leads', async () => {
    const reply = await app.inject({ url: '/api/v1/no-such-thing' })
    const page = await open((reply.json() as { type: string }).type)
    expect(page.status).toBe(200)
    expect(page.html).toContain('http.not_found')
  })
})

describe('a sentence with details', () => {
  const entryOf = (detail: (d: never) => string): Problem<never> =>
    problem({
      code: 'bell.broken',
      status: 409,
      title: { id: 'Rusak', en: 'Broken' },
      detail: { id: detail, en: detail },
    })

  test('shows the names of its details in their places', () => {
    const plain = entryOf((d: { year: number; file: { name: string } }) => `In ${d.year}: ${d.file.name}.`)
    expect(templateOf(plain, 'en')).toBe('In {year}: {name}.')
    const list = entryOf((d: { names: string[] }) => `Not ${d.names.map((n) => n.trim()).join(', ')}.`)
    expect(templateOf(list, 'en')).toBe('Not {names}.')
    expect(
      templateOf(
        entryOf((d: { sentence: string }) => d.sentence),
        'en',
      ),
    ).toBe('{sentence}')
  })

  test('is left out where it reckons with its details', () => {
    expect(
      templateOf(
        entryOf((d: { bytes: number }) => `${d.bytes / 1000} kB`),
        'en',
      ),
    ).toBeUndefined()
    expect(
      templateOf(
        entryOf((d: { at: number }) => new Date(d.at).toISOString()),
        'en',
      ),
    ).toBeUndefined()
  })
})

describe('the outline of a value', () => {
  test('reads like the value itself', () => {
    const schema = T.Object({
      year: T.Integer({ minimum: 2017, maximum: 2100 }),
      kind: T.Union([T.Literal('kota'), T.Literal('kabupaten')]),
      rank: T.Optional(T.Union([T.Integer(), T.Null()])),
      rows: T.Array(T.Object({ code: T.String() })),
      scores: T.Record(T.String(), T.Number()),
    })
    expect(outlineOf(schema as Schema)).toBe(
      [
        '{',
        '  "year": integer 2017–2100,',
        '  "kind": "kota" | "kabupaten",',
        '  "rank"?: integer | null,',
        '  "rows": [{',
        '    "code": string',
        '  }],',
        '  "scores": { name: number }',
        '}',
      ].join('\n'),
    )
  })

  test('comes with a sample the schema takes', () => {
    const schema = T.Object({
      code: T.String({ examples: ['35.05'] }),
      n: T.Integer({ minimum: 3 }),
      on: T.Boolean(),
    })
    expect(sampleOf(schema as Schema)).toEqual({ code: '35.05', n: 3, on: true })
  })
})
