import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll } from 'vitest'
import type { Context } from '#platform/context.ts'
import type { Behind } from '#platform/module.ts'
import { runAsSystem } from '#platform/start.ts'
import { as, type Person, peopleServer } from '#test/people.ts'

export const BLITAR = '35.05'
export const PUBLIC_URL = 'https://contoh.go.id'

/** The exchange of a test: a clock that is moved by hand, and people of two regions. */
export function exchange() {
  const clock = { now: new Date('2026-11-22T02:00:00Z') }
  const at = peopleServer(() => clock.now, { PUBLIC_URL })
  const people: Record<'rina' | 'sari' | 'tono' | 'ayu' | 'dewi', Person> = {} as never
  beforeAll(async () => {
    people.rina = await at.hire(BLITAR, 'call_taker', 'Contoh Rina')
    people.sari = await at.hire(BLITAR, 'dispatcher', 'Contoh Sari')
    people.tono = await at.hire(BLITAR, 'dispatcher', 'Contoh Tono')
    people.ayu = await at.hire(BLITAR, 'region_admin', 'Contoh Ayu')
    people.dewi = await at.hire('35.07', 'dispatcher', 'Contoh Dewi')
  })
  const by = (who: keyof typeof people, region = who === 'dewi' ? '35.07' : BLITAR) => as(people[who], region)
  const later = (ms: number) => {
    clock.now = new Date(clock.now.getTime() + ms)
  }
  /** As an errand goes out: each act in a transaction of its own. */
  const behind: Behind = (act) =>
    runAsSystem(at.database, BLITAR, (ctx: Context) => act({ ...ctx, now: clock.now, publicUrl: PUBLIC_URL }))
  const factsNamed = async (name: string) =>
    (
      await at.database.owner.query<{ payload: Record<string, unknown> }>(
        'select payload from facts.fact where tenant_id = $1 and name = $2 order by seq',
        [BLITAR, name],
      )
    ).rows.map(({ payload }) => payload)
  return { at, clock, people, by, later, behind, factsNamed }
}

export const codeOf = ({ body }: { body: unknown }) => (body as { code?: string }).code

export interface Said {
  url: string
  headers: IncomingHttpHeaders
  body: string
}
interface Answer {
  status: number
  body?: string
  headers?: Record<string, string>
}

/** A server of our own on this machine; each test sets what it answers, and when. */
export function outside() {
  const here = {
    base: '',
    said: [] as Said[],
    answer: (_said: Said): Answer | Promise<Answer> => ({ status: 404 }),
  }
  let server: Server
  beforeAll(async () => {
    server = createServer(async (request, reply) => {
      const parts: Buffer[] = []
      for await (const part of request) parts.push(part as Buffer)
      const one = { url: request.url ?? '', headers: request.headers, body: Buffer.concat(parts).toString() }
      here.said.push(one)
      const { status, body = '', headers = {} } = await here.answer(one)
      reply.writeHead(status, headers).end(body)
    })
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    here.base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => {
    server.closeAllConnections()
    return new Promise((done) => server.close(done))
  })
  return here
}

export const INCIDENT = {
  category: 'fire',
  address: 'Jalan Contoh 1',
  landmark: 'Pasar Contoh',
  village: null,
  lat: -8.1,
  lng: 112.2,
  accuracy: 50,
  victims: 1,
  hazards: ['gas'],
  description: 'Api <besar> & asap',
  channel: 'walk_in',
  reporter: { name: 'Contoh Pelapor', number: '+628110000009' },
}
