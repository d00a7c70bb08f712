import { createHmac, randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { BLITAR, exchange } from './help.ts'

const { at, clock, by } = exchange()

describe('a telephone exchange', () => {
  let client: { clientId: string; secret: string }
  beforeAll(async () => {
    const { body } = await at.send(
      'POST',
      '/api/machine/clients',
      {
        name: 'Contoh PBX',
        purpose: 'Mengirim peristiwa panggilan 112',
        permissions: ['dispatch.telephony.report'],
      },
      by('ayu'),
    )
    client = body as typeof client
  })
  const tell = async (events: unknown, more: Record<string, string> = {}, region = BLITAR) => {
    const payload = typeof events === 'string' ? events : JSON.stringify(events)
    const timestamp = String(Math.floor(clock.now.getTime() / 1000))
    const signature = createHmac('sha256', client.secret).update(`${timestamp}.${payload}`).digest('hex')
    return at.app.inject({
      method: 'POST',
      url: `/hook/${region}/telephony`,
      payload,
      headers: {
        'content-type': 'application/json',
        'penataran-client': client.clientId,
        'penataran-timestamp': timestamp,
        'penataran-signature': `sha256=${signature}`,
        ...more,
      },
    })
  }
  const event = (kind: string, callId: string, seconds: number, more: object = {}) => ({
    event: `call.${kind}`,
    callId,
    at: new Date(clock.now.getTime() - 60_000 + seconds * 1000).toISOString(),
    cli: '+628110000001',
    queue: '112',
    ...more,
  })
  const calls = async () =>
    (await at.get('/api/dispatch/calls?only=all', by('rina'))).body as {
      id: string
      state: string
      waitedMs: number | null
    }[]

  test('tells of a call, which then stands on the desk', async () => {
    const sent = await tell([
      event('offered', 'a.1', 0),
      event('answered', 'a.1', 7, { agent: '101', position: 'Meja 1' }),
    ])
    expect([sent.statusCode, sent.json()]).toEqual([202, { taken: 2 }])
    expect((await calls())[0]).toMatchObject({ state: 'answered', waitedMs: 7000 })
  })

  test('does no harm by telling twice or in another order', async () => {
    const events = [event('offered', 'b.1', 0), event('answered', 'b.1', 4), event('ended', 'b.1', 40)]
    for (const one of [...events].reverse()) expect((await tell(one)).statusCode).toBe(202)
    expect((await tell(events)).statusCode).toBe(202)
    const found = (await calls()).filter(({ waitedMs }) => waitedMs === 4000)
    expect(found).toMatchObject([{ state: 'ended' }])
  })

  test.each([
    ['another secret', { 'penataran-signature': 'sha256=00' }],
    ['an old clock', { 'penataran-timestamp': '1790000000' }],
    ['no client', { 'penataran-client': '' }],
    ['an unknown client', { 'penataran-client': randomUUID() }],
  ])('is not believed with %s', async (_what, headers) => {
    expect((await tell(event('offered', 'c.1', 0), headers)).statusCode).toBe(401)
  })

  test('is not believed in another region', async () => {
    expect((await tell(event('offered', 'c.2', 0), {}, '35.07')).statusCode).toBe(401)
  })

  test('is told what it got wrong, and then nothing of the list is kept', async () => {
    const before = (await calls()).length
    const sent = await tell([event('offered', 'd.1', 0), { event: 'call.offered' }])
    expect([sent.statusCode, sent.json().code]).toEqual([422, 'dispatch.hook_unreadable'])
    expect(await calls()).toHaveLength(before)
  })
})
