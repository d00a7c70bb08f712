import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askToken } from '../eido/token.ts'

// The desk of a neighbouring centre that hands out tokens, reduced to what it hears.

const heard: string[] = []
let tokenAddress = ''
const server = createServer(async (request, response) => {
  let body = ''
  for await (const part of request) body += part
  heard.push(body)
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify({ access_token: 'contoh', token_type: 'Bearer', expires_in: 60 }))
})

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  tokenAddress = `http://127.0.0.1:${(server.address() as AddressInfo).port}/token`
})
afterAll(() => new Promise((done) => server.close(done)))

test.each([
  ['', { grant_type: 'client_credentials' }],
  ['eido.offer eido.read', { grant_type: 'client_credentials', scope: 'eido.offer eido.read' }],
])(
  'a token is asked for with the scope "%s" that the centre wants named, or with none',
  async (scope, said) => {
    const asked = { tokenAddress, clientId: 'contoh', secret: 'rahasia contoh', scope }
    expect(await askToken(asked, { trustsInner: true })).toEqual({ token: 'contoh', expiresIn: 60 })
    expect(Object.fromEntries(new URLSearchParams(heard.at(-1)))).toEqual(said)
  },
)
