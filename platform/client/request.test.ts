import { expect, it } from 'vitest'
import { endpoint } from '#platform/http/endpoint.ts'
import { T } from '#platform/schema/schema.ts'
import { newKey, requestOf } from './request.ts'

const Read = endpoint({
  get: '/v1/results/:year/table.:format',
  permission: 'public',
  summary: 'A table',
  input: { year: T.Integer(), format: T.String(), q: T.Optional(T.String()) },
  reply: T.Object({}),
})
const Write = endpoint({
  post: '/identity/opd/:opdId/closures',
  permission: 'identity.opd.manage',
  summary: 'Close',
  input: { opdId: T.String(), reason: T.Optional(T.String()) },
  reply: T.Object({}),
})

it('a read carries the path’s part of its input in the path and the rest in the query', () => {
  const { url, init } = requestOf(Read, { year: 2023, format: 'csv', q: 'a&b' }, 'id')
  expect(url).toBe('/api/v1/results/2023/table.csv?q=a%26b')
  expect(init).toMatchObject({ method: 'GET' })
  expect(init.body).toBeUndefined()
  expect(init.headers).not.toHaveProperty('idempotency-key')
})

it('what was not given is not sent', () => {
  expect(requestOf(Read, { year: 2023, format: 'csv', q: undefined }, 'id').url).toBe(
    '/api/v1/results/2023/table.csv',
  )
})

it('a write carries its key, its region and the language of the screen', () => {
  const { url, init } = requestOf(Write, { opdId: 'a/b', reason: 'x' }, 'en', {
    region: '35.05',
    key: 'key-of-the-act',
  })
  expect(url).toBe('/api/identity/opd/a%2Fb/closures')
  expect(init.headers).toEqual({
    accept: 'application/json',
    'accept-language': 'en',
    'penataran-region': '35.05',
    'idempotency-key': 'key-of-the-act',
    'content-type': 'application/json',
  })
  expect(init.body).toBe('{"reason":"x"}')
})

it('a file goes as a form, and the browser names its own boundary', () => {
  const file = new File(['a,b'], 'nilai.csv', { type: 'text/csv' })
  const { init } = requestOf(Write, { opdId: '1', reason: 'x' }, 'id', { file })
  const form = init.body as FormData
  expect(form.get('reason')).toBe('x')
  expect((form.get('file') as File).name).toBe('nilai.csv')
  expect(init.headers).not.toHaveProperty('content-type')
})

it('every key is new and of the form the server takes', () => {
  const keys = Array.from({ length: 100 }, () => newKey())
  expect(new Set(keys).size).toBe(100)
  for (const key of keys) expect(key).toMatch(/^[0-9a-f]{32}$/)
})
