import { createCipheriv, createDecipheriv, createHash, createHmac } from 'node:crypto'
import lz from 'lz-string'

/** What BPJS gives a hospital to speak with its bridge; a secret of the facility. */
export interface BpjsKeys {
  consId: string
  secret: string
  userKey: string
}

/** How bodies travel; another codec may take its place where BPJS changes its own. */
export interface Codec {
  /** @throws Error where the text was not made for these keys */
  open: (text: string, keys: BpjsKeys, timestamp: string) => unknown
}

/** Headers of one call: x-signature = base64(HMAC-SHA256(cons_id&timestamp)) (BPJS Antrean RS v2). */
export const signedHeaders = ({ consId, secret, userKey }: BpjsKeys, timestamp: string) => ({
  'x-cons-id': consId,
  'x-timestamp': timestamp,
  'x-signature': createHmac('sha256', secret).update(`${consId}&${timestamp}`).digest('base64'),
  user_key: userKey,
})

/** Whole seconds since 1970 in UTC, as text: what BPJS signs. */
export const timestampOf = (now: Date): string => String(Math.floor(now.getTime() / 1000))

const keyOf = ({ consId, secret }: BpjsKeys, timestamp: string): Buffer =>
  createHash('sha256')
    .update(consId + secret + timestamp)
    .digest()

/**
 * AES-256-CBC under sha256(cons_id + secret + timestamp), whose first sixteen bytes are the vector too. BPJS packs the
 * text with LZ-string before it encrypts it (assumed from its other bridges); plain JSON is taken as well.
 */
export const bpjsCodec: Codec = {
  open: (text, keys, timestamp) => {
    const key = keyOf(keys, timestamp)
    const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16))
    const plain = Buffer.concat([decipher.update(text, 'base64'), decipher.final()]).toString('utf8')
    return JSON.parse(isJson(plain) ? plain : lz.decompressFromEncodedURIComponent(plain))
  },
}

/** The other direction, for a server that answers as BPJS does. */
export function closeAs(value: unknown, keys: BpjsKeys, timestamp: string, packed = true): string {
  const text = JSON.stringify(value)
  const key = keyOf(keys, timestamp)
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16))
  const body = packed ? lz.compressToEncodedURIComponent(text) : text
  return Buffer.concat([cipher.update(body, 'utf8'), cipher.final()]).toString('base64')
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
