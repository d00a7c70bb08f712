import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** A whole reply, ready to send in any encoding a caller takes. */
export interface KeptReply {
  status: number
  type: string
  etag: string
  headers: Readonly<Record<string, string>>
  plain: Buffer
  br: Buffer | undefined
  gzip: Buffer | undefined
}

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** Compressing less than this saves no packet. */
export const WORTH_COMPRESSING = 1024
const TEXT = /^(text\/|application\/(json|problem\+json|(atom\+)?xml|javascript)|image\/svg)/

/** Composes a reply once: entity tag and both encodings. */
export async function composeReply(
  body: Uint8Array | string,
  type: string,
  { status = 200, headers = {} }: { status?: number; headers?: Record<string, string> } = {},
): Promise<KeptReply> {
  const plain = Buffer.from(body)
  const etag = `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 27)}"`
  const compress = TEXT.test(type) && plain.length >= WORTH_COMPRESSING
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }
  const [br, gz] = compress ? await Promise.all([brotli(plain, quality), zip(plain)]) : []
  return { status, type, etag, headers, plain, br, gzip: gz }
}

/** The smallest form the caller takes, with its encoding. */
export function encodingFor(reply: KeptReply, accepts: string | undefined): [Buffer, string | undefined] {
  if (reply.br && accepts?.includes('br')) return [reply.br, 'br']
  if (reply.gzip && accepts?.includes('gzip')) return [reply.gzip, 'gzip']
  return [reply.plain, undefined]
}

const sizeOf = (reply: KeptReply): number =>
  reply.plain.length + (reply.br?.length ?? 0) + (reply.gzip?.length ?? 0)

/**
 * Replies that change only when something is published, kept in memory until then. Bounded by bytes; the
 * longest unused goes first. Two callers of the same missing reply wait for one composing.
 */
export class EditionShelf {
  private edition = ''
  private bytes = 0
  private readonly kept = new Map<string, KeptReply>()
  private readonly coming = new Map<string, Promise<KeptReply>>()

  constructor(private readonly mostBytes = 64_000_000) {}

  async take(edition: string, key: string, compose: () => Promise<KeptReply>): Promise<KeptReply> {
    if (edition !== this.edition) this.clear(edition)
    const found = this.kept.get(key)
    if (found) return this.freshen(key, found)
    return this.coming.get(key) ?? this.fetch(edition, key, compose)
  }

  private freshen(key: string, reply: KeptReply): KeptReply {
    this.kept.delete(key)
    this.kept.set(key, reply)
    return reply
  }

  private async fetch(edition: string, key: string, compose: () => Promise<KeptReply>): Promise<KeptReply> {
    const composing = compose()
    this.coming.set(key, composing)
    try {
      const reply = await composing
      if (edition === this.edition && reply.status === 200) this.put(key, reply)
      return reply
    } finally {
      if (this.coming.get(key) === composing) this.coming.delete(key)
    }
  }

  private put(key: string, reply: KeptReply): void {
    this.kept.set(key, reply)
    this.bytes += sizeOf(reply)
    for (const [oldest, old] of this.kept) {
      if (this.bytes <= this.mostBytes) return
      this.kept.delete(oldest)
      this.bytes -= sizeOf(old)
    }
  }

  private clear(edition: string): void {
    this.edition = edition
    this.bytes = 0
    this.kept.clear()
    this.coming.clear()
  }
}
