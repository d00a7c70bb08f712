import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** 256 random bits as 43 characters that go into a header or a setting as they are. */
export const randomSecret = (): string => randomBytes(32).toString('base64url')

/** What is stored of a random secret; a fast hash is enough, because 256 bits can not be tried out. */
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()

/** In the same time wherever the first difference is. */
export const isSecret = (said: string, hash: Buffer): boolean => timingSafeEqual(hashOf(said), hash)

/**
 * HMAC-SHA256 over `<timestamp>.<body>`, in hexadecimal (RFC 2104). The moment is signed with the body, so that an
 * old sending can not be passed off as a new one.
 */
export const signatureOf = (secret: string, body: string, timestamp: string): string =>
  createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')

/** Takes hexadecimal with or without `sha256=` before it; compares in constant time. */
export function isSignature(said: string, secret: string, body: string, timestamp: string): boolean {
  const right = Buffer.from(signatureOf(secret, body, timestamp))
  const given = Buffer.from(said.replace(/^sha256=/, '').toLowerCase())
  return given.length === right.length && timingSafeEqual(given, right)
}

/** How far the sender's clock may be from ours. */
const CLOCK_TOLERANCE_SECONDS = 300

/** Unix seconds; anything else, and what is further than five minutes away, is not fresh. */
export function isFresh(timestamp: string, now: Date): boolean {
  if (!/^[0-9]{10}$/.test(timestamp)) return false
  return Math.abs(now.getTime() / 1000 - Number(timestamp)) <= CLOCK_TOLERANCE_SECONDS
}
