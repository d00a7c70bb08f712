import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { isFresh } from '../rules/hours.ts'

const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789'

/** A code for a session behind a wall: the region's digits, then eight letters out of thirty-two. */
export function makeCode(tenant: string): string {
  const digits = tenant === '00' ? '0000' : tenant.replace('.', '')
  return digits + [...randomBytes(8)].map((byte) => LETTERS[byte % LETTERS.length]).join('')
}

export const makeKey = (): string => randomBytes(24).toString('base64url')

const sign = (key: string, text: string): string =>
  createHmac('sha256', key).update(text).digest('base64url').slice(0, 32)

/** Signs a form that is handed out now. */
export function makeToken(key: string, now: Date): string {
  const issued = String(Math.floor(now.getTime() / 1000))
  return `${issued}.${sign(key, issued)}`
}

/** Whether a form is one of ours and not too old. */
export function isOurToken(key: string, token: string, now: Date): boolean {
  const [issued = '', signature = ''] = token.split('.')
  const right = Buffer.from(sign(key, issued))
  const given = Buffer.from(signature)
  const isOurs = right.length === given.length && timingSafeEqual(right, given)
  return isOurs && isFresh(Number(issued), Math.floor(now.getTime() / 1000))
}
