import { once } from 'node:events'
import { connect } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { readConfig } from '#platform/config.ts'
import type { Database } from '#platform/db/database.ts'
import { publishNow } from '#platform/facts/publish.ts'
import { buildServer } from '#platform/http/serve.ts'
import { runAsSystem } from '#platform/start.ts'
import { testDatabase } from '#test/database.ts'
import type { LiveOptions } from './serve-live.ts'
import { BellRung, bell, held, RopeWorn } from './test/bell.ts'
import { closeEars, type Heard, listen } from './test/ear.ts'

const REGION = '35.05'
const at = testDatabase()
const servers: FastifyInstance[] = []

async function serve(database: Database, live: LiveOptions = {}): Promise<string> {
  const config = readConfig({ PENATARAN_LOG: 'silent', PENATARAN_RATE_LIMIT: '0' })
  const app = await buildServer({ config, database, manifests: [bell], live: { retryMs: 20, ...live } })
  servers.push(app)
  return app.listen({ port: 0, host: '127.0.0.1' })
}

let address = ''
beforeAll(async () => {
  address = await serve(at.database)
})
beforeEach(() => {
  held.clear()
  held.set('ayu', new Set(['bell.rope.read']))
  held.set('budi', new Set())
})
afterEach(closeEars)
afterAll(async () => {
  closeEars()
  await Promise.all(servers.map((app) => app.close()))
})

/** Rings once for each number, in one act. @returns the number of the last fact */
const ring = async (numbers: readonly number[], region = REGION, by = 'Contoh'): Promise<number> =>
  runAsSystem(at.database, region, async (ctx) => {
    const seqs = await publishNow(ctx, ...numbers.map((number) => BellRung.of({ number, by })))
    return seqs.at(-1) ?? 0
  })
const wear = (number: number) =>
  runAsSystem(at.database, REGION, (ctx) => publishNow(ctx, RopeWorn.of({ number })))

const tower = (query = '', region = REGION, on = address) => `${on}/api/live/${region}/bell.tower${query}`
const keepers = (query = '') => `${address}/api/live/${REGION}/bell.keepers${query}`
const countUp = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i)
const hears = (event: string) => (heard: readonly Heard[]) => heard.some((one) => one.event === event)
const facts = (count: number) => (heard: readonly Heard[]) =>
  heard.filter(({ event }) => event === 'fact').length >= count
const ask = async (url: string, headers: Record<string, string> = {}) => {
  const reply = await fetch(url, { headers })
  return [reply.status, ((await reply.json()) as { code: string }).code]
}
const cut = () => {
  for (const app of servers) app.server.closeAllConnections()
}

describe('a listener', () => {
  test('begins at the head, and then hears what happens', async () => {
    const before = await ring([1])
    const ear = listen(tower())
    await ear.until(hears('head'))
    await ring([2, 3])
    await ear.until(facts(2))
    expect(ear.heard[0]).toMatchObject({ event: 'head', seq: before, id: String(before) })
    expect(ear.numbers()).toEqual([2, 3])
  })

  test('is told only what the topic shows', async () => {
    const ear = listen(tower())
    await ear.until(hears('head'))
    const last = await ring([-1, 4])
    await ear.until(facts(1))
    const [told] = ear.heard.filter(({ event }) => event === 'fact')
    expect(told).toEqual({
      ...{ event: 'fact', id: String(last), seq: last, name: 'bell.bell_rung', at: expect.any(String) },
      told: { 'bell.tower': { number: 4 } },
    })
  })

  test('asks for what it missed by the number it heard last', async () => {
    const seen = await ring([1])
    await ring(countUp(2, 40))
    const ear = listen(tower(`?after=${seen}`))
    await ear.until(facts(39))
    await ring([41])
    await ear.until(facts(40))
    expect(ear.numbers()).toEqual(countUp(2, 41))
  })

  test('hears each fact once and in order, however often the connection is cut', async () => {
    const ear = listen(tower())
    await ear.until(hears('head'))
    for (let n = 1; n <= 60; n += 1) {
      await ring([n])
      if (n % 9 === 0) cut()
      if (n % 20 === 0) await ear.until(facts(n - 10))
    }
    await ear.until(facts(60))
    expect(ear.numbers()).toEqual(countUp(1, 60))
    expect(ear.opened()).toBeGreaterThan(1)
  })

  test('hears by number, not by time: also where the clock of the server steps forth and back', async () => {
    const seen = await ring([1])
    const ear = listen(tower())
    await ear.until(hears('head'))
    for (const [i, hours] of [6, -6, 0].entries()) {
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + hours * 3600_000 })
      await ring([2 + i]).finally(() => vi.useRealTimers())
    }
    await ear.until(facts(3))
    const late = listen(tower(`?after=${seen}`))
    await late.until(facts(3))
    expect([ear.numbers(), late.numbers()]).toEqual([countUp(2, 4), countUp(2, 4)])
  })

  test('reads anew when too much was missed', async () => {
    const seen = await ring([1])
    const few = await serve(at.another(), { missed: 5 })
    const last = await ring(countUp(2, 9))
    const ear = listen(tower(`?after=${seen}`, REGION, few))
    await ear.until(hears('reload'))
    await ring([10])
    await ear.until(facts(1))
    expect(ear.heard[0]).toMatchObject({ event: 'reload', seq: last })
    expect(ear.numbers()).toEqual([10])
  })

  test('reads anew when it knows more than the server, as after a backup was put back', async () => {
    const ear = listen(tower('?after=900000000000000'))
    await ear.until(hears('reload'))
    await ring([1])
    await ear.until(facts(1))
    expect(ear.numbers()).toEqual([1])
  })

  test('of several topics is told of a fact once, with what each shows', async () => {
    const ear = listen(`${address}/api/live/${REGION}/bell.keepers,bell.tower`, { 'x-person': 'ayu' })
    await ear.until(hears('head'))
    await ring([5])
    await wear(6)
    await ear.until(facts(2))
    const told = ear.heard.flatMap((one) => (one.event === 'fact' ? [one.told] : []))
    expect(told).toEqual([
      { 'bell.keepers': { number: 5, by: 'Contoh' }, 'bell.tower': { number: 5 } },
      { 'bell.keepers': { number: 6 } },
    ])
  })

  test('never hears of another region', async () => {
    const ear = listen(tower())
    await ear.until(hears('head'))
    await ring([7], '35.07')
    await ring([8])
    await ear.until(facts(1))
    expect(ear.numbers()).toEqual([8])
  })

  test('knows from beats that the line is alive, though nothing happens', async () => {
    const busy = await serve(at.another(), { beatMs: 20 })
    const last = await ring([1])
    const ear = listen(tower('', REGION, busy))
    await ear.until((heard) => heard.filter(({ event }) => event === 'beat').length >= 2)
    expect(ear.heard.at(-1)).toMatchObject({ event: 'beat', id: String(last) })
  })
})

describe('two processes', () => {
  test('tell the same, whichever of them a listener comes back to', async () => {
    const other = await serve(at.another())
    const [here, there] = [listen(tower()), listen(tower('', REGION, other))]
    await Promise.all([here.until(hears('head')), there.until(hears('head'))])
    await ring([1])
    await Promise.all([here.until(facts(1)), there.until(facts(1))])
    const seen = here.heard.at(-1)?.id
    here.close()
    await ring([2])
    const moved = listen(tower(`?after=${seen}`, REGION, other))
    await ring([3])
    await Promise.all([moved.until(facts(2)), there.until(facts(3))])
    expect([moved.numbers(), there.numbers()]).toEqual([
      [2, 3],
      [1, 2, 3],
    ])
  })

  test('find by looking what no notification told them', async () => {
    const deaf = { ...at.another(), listen: async () => ({ stop: async () => {} }) }
    const looking = await serve(deaf, { pollMs: 20 })
    const ear = listen(tower('', REGION, looking))
    await ear.until(hears('head'))
    await ring([1])
    await ear.until(facts(1))
    expect(ear.numbers()).toEqual([1])
  })
})

describe('the door', () => {
  test('is closed to whoever is not signed in', async () => {
    expect(await ask(keepers())).toEqual([401, 'http.not_signed_in'])
  })

  test('is closed without the permission, here or in the region asked for', async () => {
    expect(await ask(keepers(), { 'x-person': 'budi' })).toEqual([403, 'http.not_allowed'])
    const elsewhere = `${address}/api/live/35.07/bell.keepers`
    expect(await ask(elsewhere, { 'x-person': 'ayu' })).toEqual([403, 'http.not_allowed'])
  })

  test.each([
    ['/api/live/35.05/bell.cellar', 404, 'live.topic_unknown'],
    ['/api/live/35/bell.tower', 404, 'live.topic_unknown'],
    ['/api/live/35.05/bell.tower?after=soon', 422, 'live.cursor_unreadable'],
    ['/api/live/35.05/bell.tower?after=-1', 422, 'live.cursor_unreadable'],
  ])('refuses %s', async (path, status, code) => {
    expect(await ask(`${address}${path}`)).toEqual([status, code])
  })

  test('lets through what may be heard and names what may not', async () => {
    const ear = listen(`${address}/api/live/${REGION}/bell.keepers,bell.tower`, { 'x-person': 'budi' })
    await ear.until(hears('head'))
    expect(ear.heard[0]).toMatchObject({ event: 'refused', topics: ['bell.keepers'] })
    await ring([1])
    await ear.until(facts(1))
    expect(ear.numbers('bell.keepers')).toEqual([])
    expect(ear.numbers()).toEqual([1])
  })

  test('closes behind whoever loses the permission while listening', async () => {
    const strict = await serve(at.another(), { recheckMs: 20 })
    const url = `${strict}/api/live/${REGION}/bell.keepers`
    const reply = await fetch(url, { headers: { 'x-person': 'ayu' } })
    held.get('ayu')?.clear()
    await reply.text()
    expect(await ask(url, { 'x-person': 'ayu' })).toEqual([403, 'http.not_allowed'])
  })

  test('lets in so many of one person and of one address, and forgets those who left', async () => {
    const small = await serve(at.another(), { limits: { person: 1, address: 2, all: 9 } })
    const url = `${small}/api/live/${REGION}/bell.keepers`
    const ear = listen(url, { 'x-person': 'ayu' })
    await ear.until(hears('head'))
    expect(await ask(url, { 'x-person': 'ayu' })).toEqual([429, 'live.too_many_streams'])
    const neighbour = listen(tower('', REGION, small))
    await neighbour.until(hears('head'))
    expect(await ask(tower('', REGION, small))).toEqual([429, 'live.too_many_streams'])
    ear.close()
    neighbour.close()
    const again = async (): Promise<number> => {
      const controller = new AbortController()
      const { status } = await fetch(url, { headers: { 'x-person': 'ayu' }, signal: controller.signal })
      controller.abort()
      return status
    }
    let status = await again()
    while (status === 429) status = await again()
    expect(status).toBe(200)
  })

  test('keeps streams uncompressed, unkept, and behind the headers of every reply', async () => {
    const controller = new AbortController()
    const reply = await fetch(tower(), {
      headers: { 'accept-encoding': 'br, gzip' },
      signal: controller.signal,
    })
    const headers = Object.fromEntries(reply.headers)
    controller.abort()
    expect(headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'private, no-store, no-transform',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
    })
    expect(headers['content-encoding']).toBeUndefined()
  })
})

describe('the server', () => {
  test('cuts a reader that takes nothing, and tells it everything when it comes back', async () => {
    const seen = await ring([0])
    const { port, hostname } = new URL(address)
    const slow = connect(Number(port), hostname)
    slow.write(`GET /api/live/${REGION}/bell.keepers HTTP/1.1\r\nhost: x\r\nx-person: ayu\r\n\r\n`)
    await once(slow, 'readable')
    const long = 'x'.repeat(100_000)
    for (let n = 1; n <= 200; n += 20) await ring(countUp(n, n + 19), REGION, long)
    slow.resume()
    slow.on('error', () => {})
    await once(slow, 'close')
    const ear = listen(keepers(`?after=${seen}`), { 'x-person': 'ayu' })
    await ear.until(facts(200))
    expect(ear.numbers('bell.keepers')).toEqual(countUp(1, 200))
  })

  test('ends streams when it stops', async () => {
    const config = readConfig({ PENATARAN_LOG: 'silent', PENATARAN_RATE_LIMIT: '0' })
    const app = await buildServer({ config, database: at.another(), manifests: [bell] })
    const here = await app.listen({ port: 0, host: '127.0.0.1' })
    const reply = await fetch(tower('', REGION, here))
    const [text] = await Promise.all([reply.text(), app.close()])
    expect(text).toMatch(/^retry: 1000/)
  })

  test('does not start with a public topic that does not say what it shows', async () => {
    const config = readConfig({ PENATARAN_LOG: 'silent' })
    const open = { name: 'bell.open', access: 'public', facts: [BellRung] } as const
    const manifests = [{ ...bell, live: [open] }]
    await expect(buildServer({ config, database: at.database, manifests })).rejects.toThrow('bell.open')
  })
})
