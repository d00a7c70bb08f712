// The only door through which this module asks anything of the network outside.
import { lookup } from 'node:dns/promises'
import { BlockList, isIP } from 'node:net'
import { MOST_BYTES, Unreadable } from './warnings/read-xml.ts'

/** Networks that are not the internet (RFC 6890 and its registry): this machine, this house, this cable. */
const inner = new BlockList()
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  inner.addSubnet(network, bits)
for (const [network, bits] of [
  ['::', 128],
  ['::1', 128],
  ['::ffff:0:0', 96],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  inner.addSubnet(network, bits, 'ipv6')

const isInner = (address: string): boolean => inner.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')

/** Whether an address may be written down: https, and not plainly an inner one. Names are looked up at each call. */
export function mayAsk(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (url === undefined || url.protocol !== 'https:' || url.username !== '') return false
  const host = url.hostname.replaceAll(/[[\]]/g, '')
  if (isIP(host) > 0) return !isInner(host)
  return host.includes('.') && !/(^|\.)(localhost|local|internal|lan|home)$/i.test(host)
}

export interface Outside {
  /** Lets plain http and this machine through; for tests against a server of their own. */
  trustsInner?: boolean
}

export interface OutsideReply {
  status: number
  text: string
  etag: string | null
  lastModified: string | null
  type: string | null
  location: string | null
}

const TIMEOUT_MS = 5000

/**
 * Asks an address: no redirect is followed, no more than a megabyte is read, and it must answer within five seconds. No
 * transaction may be open meanwhile.
 *
 * @throws Unreadable `address`, `timeout`, `refused` or `too_large`
 */
export async function askOutside(
  address: string,
  init: { method?: string; headers: Record<string, string>; body?: string },
  outside: Outside = {},
): Promise<OutsideReply> {
  if (outside.trustsInner !== true) await mustBeOutside(address)
  const response = await reach(address, init)
  return {
    status: response.status,
    text: await readAtMost(response),
    etag: response.headers.get('etag'),
    lastModified: response.headers.get('last-modified'),
    type: response.headers.get('content-type'),
    location: response.headers.get('location'),
  }
}

async function mustBeOutside(address: string): Promise<void> {
  if (!mayAsk(address)) throw new Unreadable('address')
  const found = await lookup(new URL(address).hostname, { all: true }).catch(() => [])
  if (found.length === 0) throw new Unreadable('refused')
  if (found.some((one) => isInner(one.address))) throw new Unreadable('address')
}

async function reach(
  address: string,
  init: { method?: string; headers: Record<string, string>; body?: string },
) {
  try {
    return await fetch(address, { ...init, redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT_MS) })
  } catch (cause) {
    throw new Unreadable(cause instanceof Error && cause.name === 'TimeoutError' ? 'timeout' : 'refused')
  }
}

async function readAtMost(response: Response): Promise<string> {
  const parts: Uint8Array[] = []
  let size = 0
  try {
    for await (const part of response.body ?? []) {
      size += part.byteLength
      if (size > MOST_BYTES) throw new Unreadable('too_large')
      parts.push(part)
    }
  } catch (cause) {
    throw cause instanceof Unreadable ? cause : new Unreadable('timeout')
  }
  return Buffer.concat(parts).toString('utf8')
}
