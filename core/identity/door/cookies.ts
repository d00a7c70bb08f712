import type { HeaderReader } from '#platform/http/authenticator.ts'
import { UUID_PATTERN } from '#platform/schema/uuid.ts'
import { CHALLENGE_MS } from '../rules/sign-in.ts'
import type { Visit } from './visit.ts'

/**
 * Names of our cookies. Under https they carry the prefix that makes browsers hold them to this host,
 * this path and https (RFC 6265bis section 4.1.3).
 */
export const sessionCookie = (secure: boolean): string => (secure ? '__Host-penataran' : 'penataran_session')
const challengeCookie = (secure: boolean): string => (secure ? '__Host-penataran-step' : 'penataran_step')

const isSecure = (visit: Visit): boolean => visit.door.services.config.publicUrl.startsWith('https:')

export function readCookie(headers: HeaderReader, name: string): string | undefined {
  for (const pair of (headers.get('cookie') ?? '').split(';')) {
    const at = pair.indexOf('=')
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim()
  }
  return undefined
}

/** A session cookie has no Max-Age: it goes with the browser, and earlier by the rules of sessions. */
export function setSession(visit: Visit, personId: string, token: string): void {
  put(visit, sessionCookie(isSecure(visit)), `${personId}.${token}`)
}

export const clearSession = (visit: Visit): void => put(visit, sessionCookie(isSecure(visit)), '', 0)

export function setChallenge(visit: Visit, token: string): void {
  put(visit, challengeCookie(isSecure(visit)), token, CHALLENGE_MS / 1000)
}

export const readChallenge = (visit: Visit): string | undefined =>
  readCookie(visit.headers, challengeCookie(isSecure(visit)))

export const clearChallenge = (visit: Visit): void => put(visit, challengeCookie(isSecure(visit)), '', 0)

/** Lax, not Strict: the way back from an OpenID provider begins on another site. */
function put(visit: Visit, name: string, value: string, maxAge?: number): void {
  const age = maxAge === undefined ? '' : `; Max-Age=${maxAge}`
  visit.cookies.push(
    `${name}=${value}; Path=/; HttpOnly; SameSite=Lax${isSecure(visit) ? '; Secure' : ''}${age}`,
  )
}

const SESSION_VALUE = new RegExp(`^(${UUID_PATTERN})\\.([A-Za-z0-9_-]{43})$`)

/** Person and token of a session cookie; the person is only claimed until the token is found under it. */
export function readSession(
  headers: HeaderReader,
  secure: boolean,
): { personId: string; token: string } | undefined {
  const match = SESSION_VALUE.exec(readCookie(headers, sessionCookie(secure)) ?? '')
  return match?.[1] && match[2] ? { personId: match[1], token: match[2] } : undefined
}
