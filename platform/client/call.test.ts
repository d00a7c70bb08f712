import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { endpoint, fileReply } from '#platform/http/endpoint.ts'
import { T } from '#platform/schema/schema.ts'
import { call } from './call.ts'
import { CallProblem } from './call-problem.ts'

// A real server whose next answer each test chooses; node's fetch needs a whole address where a browser does not.
let answer: (reply: ServerResponse) => void
let server: Server
const browserFetch = globalThis.fetch

beforeAll(async () => {
  server = createServer((_request, reply) => answer(reply))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  globalThis.fetch = (url, init) => browserFetch(new URL(String(url), origin), init)
})
afterAll(async () => {
  globalThis.fetch = browserFetch
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

const Read = endpoint({
  get: '/thing',
  permission: 'public',
  summary: 'A thing',
  reply: T.Object({ a: T.Number() }),
})
const Table = endpoint({
  get: '/table',
  permission: 'public',
  summary: 'A file',
  reply: fileReply('text/csv'),
})
const problemOf = async () => {
  const problem = await call(Read, {}).catch((cause: unknown) => cause)
  if (!(problem instanceof CallProblem)) throw new Error('The call should have been refused.')
  return problem
}

it('a reply is what the contract says', async () => {
  answer = (reply) => reply.setHeader('content-type', 'application/json').end('{"a":1}')
  expect(await call(Read, {})).toEqual({ a: 1 })
})

it('a file comes with its name and bytes', async () => {
  answer = (reply) =>
    reply
      .setHeader('content-type', 'text/csv')
      .setHeader('content-disposition', 'attachment; filename="hasil-2023.csv"')
      .end('a,b')
  expect(await call(Table, {})).toMatchObject({
    name: 'hasil-2023.csv',
    body: new TextEncoder().encode('a,b'),
  })
})

it('a refusal keeps the server’s sentences and fields', async () => {
  const details = {
    type: '/masalah/x.y',
    title: 'Salah',
    status: 422,
    code: 'x.y',
    errors: [{ field: '/a', message: 'm' }],
  }
  answer = (reply) => reply.writeHead(422).end(JSON.stringify(details))
  const problem = await problemOf()
  expect(problem.details).toEqual(details)
  expect(problem.isUnanswered).toBe(false)
})

it('the end of a session is told apart from every other refusal', async () => {
  const details = { type: 't', title: 'Anda belum masuk', status: 401, code: 'http.not_signed_in' }
  answer = (reply) => reply.writeHead(401).end(JSON.stringify(details))
  expect((await problemOf()).isSignedOut).toBe(true)
})

it('a proxy that answers in its own words becomes a plain sentence, and the act stays unanswered', async () => {
  answer = (reply) => reply.writeHead(502).end('<html>Bad Gateway</html>')
  const problem = await problemOf()
  expect(problem.details).toMatchObject({ code: 'client.unclear_answer', status: 502 })
  expect(problem.isUnanswered).toBe(true)
})

it('a lost connection says so and leaves the act unanswered', async () => {
  answer = (reply) => reply.destroy()
  const problem = await problemOf()
  expect(problem.details).toMatchObject({ code: 'client.unreachable', title: 'Server tidak terjangkau' })
  expect(problem.isUnanswered).toBe(true)
})

it('an answer that breaks off is no answer', async () => {
  answer = (reply) => {
    reply.writeHead(200, { 'content-length': '100' }).write('{"a":')
    setImmediate(() => reply.destroy())
  }
  expect((await problemOf()).isUnanswered).toBe(true)
})
