import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { closeAs, signedHeaders } from '../../bpjs/codec.ts'

// Two exchanges of our own making that answer as theirs do: they check tokens, signatures and shapes, and can be told
// to fall silent or to lose an answer after they took the message.

export interface Heard {
  method: string
  path: string
  body: Record<string, unknown>
}

interface Loopback {
  url: string
  heard: Heard[]
  /** How the next calls end: taken and answered, refused by overload, or taken with the answer lost. */
  mood: 'well' | 'overloaded' | 'loses_answers'
  /** Keeps back the answer to the next call until it is given. */
  hold: () => { isAwaited: Promise<void>; give: () => void }
  close: () => Promise<void>
}

type Answer = { status: number; body: unknown }

async function open(answer: (request: Heard, raw: IncomingMessage) => Answer): Promise<Loopback> {
  let held: ((say: () => void) => void) | undefined
  const server: Server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const heard = {
        method: request.method ?? '',
        path: request.url ?? '',
        body: bodyOf(Buffer.concat(parts).toString()),
      }
      if (loopback.mood === 'overloaded') {
        response.writeHead(503).end()
        return
      }
      const { status, body } = answer(heard, request)
      const say = () =>
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
      if (
        loopback.mood === 'loses_answers' &&
        request.method === 'POST' &&
        !heard.path.includes('accesstoken')
      ) {
        response.destroy()
        return
      }
      const keepBack = held
      held = undefined
      if (keepBack) keepBack(say)
      else say()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const loopback: Loopback = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    heard: [],
    mood: 'well',
    hold: () => {
      let give = () => {}
      const isAwaited = new Promise<void>((resolve) => {
        held = (say) => {
          give = say
          resolve()
        }
      })
      return { isAwaited, give: () => give() }
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
  return loopback
}

function bodyOf(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    return Object.fromEntries(new URLSearchParams(text))
  }
}

export interface SatusehatLoopback extends Loopback {
  /** What it keeps, in the order it came. */
  kept: Record<string, unknown>[]
}

/** SATUSEHAT: OAuth2 token, search by identifier, create. */
export async function openSatusehatLoopback(clientId: string, secret: string): Promise<SatusehatLoopback> {
  const kept: Record<string, unknown>[] = []
  const token = 'contoh-token-satusehat'
  const loopback = await open((heard, raw) => {
    loopback.heard.push(heard)
    if (heard.path.startsWith('/oauth2/v1/accesstoken')) {
      const isOurs = heard.body.client_id === clientId && heard.body.client_secret === secret
      return isOurs ? { status: 200, body: { access_token: token } } : { status: 401, body: {} }
    }
    if (raw.headers.authorization !== `Bearer ${token}`) return { status: 401, body: {} }
    const [, type, query = ''] = /^\/fhir-r4\/v1\/([A-Za-z]+)(?:\?(.*))?$/.exec(heard.path) ?? []
    if (heard.method === 'GET') {
      const [system, value] = (new URLSearchParams(query).get('identifier') ?? '').split('|')
      const found = kept.filter(
        (one) =>
          one.resourceType === type &&
          (one.identifier as { system: string; value: string }[]).some(
            (id) => id.system === system && id.value === value,
          ),
      )
      return { status: 200, body: { resourceType: 'Bundle', entry: found.map((resource) => ({ resource })) } }
    }
    if (heard.body.resourceType !== type) return { status: 400, body: {} }
    const made = { ...heard.body, id: `S-${kept.length + 1}` }
    kept.push(made)
    return { status: 201, body: made }
  })
  return Object.assign(loopback, { kept })
}

export interface BpjsLoopback extends Loopback {
  /** Bodies of calls whose signature was right. */
  taken: Record<string, unknown>[]
}

/** BPJS Antrean: proves the signature of every call, and seals its answers. */
export async function openBpjsLoopback(keys: {
  consId: string
  secret: string
  userKey: string
}): Promise<BpjsLoopback> {
  const taken: Record<string, unknown>[] = []
  const loopback = await open((heard, { headers }) => {
    loopback.heard.push(heard)
    const stamp = String(headers['x-timestamp'])
    const right = signedHeaders(keys, stamp)
    const isOurs = Object.entries(right).every(([name, value]) => headers[name] === value)
    if (!isOurs) return { status: 200, body: { metadata: { code: 201, message: 'Signature tidak sesuai' } } }
    const { kodebooking, taskid } = heard.body
    if (taken.some((one) => one.kodebooking === kodebooking && one.taskid === taskid)) {
      return { status: 200, body: { metadata: { code: 208, message: 'Sudah ada' } } }
    }
    taken.push(heard.body)
    const response = closeAs({ kodebooking }, keys, stamp)
    return { status: 200, body: { response, metadata: { code: 200, message: 'Ok' } } }
  })
  return Object.assign(loopback, { taken })
}
