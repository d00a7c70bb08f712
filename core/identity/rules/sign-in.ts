/**
 * Invariants of sign-in
 * 1. An attempt is counted before the password is looked at, so that guesses sent at once are all counted.
 * 2. Known and unknown accounts are counted, locked and answered alike.
 * 3. No one-time code is taken twice: an accepted step of the clock is never accepted again.
 * 4. A session ends by the first of: signed out, revoked, idle too long, too old.
 *
 *   attempt ──takeAttempt──▶ counted ──wrong──▶ counted (lockSeconds > 0: locked)
 *                               └────right──▶ second factor asked ──right──▶ session
 *                                                        └──wrong──▶ counted
 *   session ──isSessionOver──▶ over
 */

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** A working day; afterwards everyone signs in anew. */
export const SESSION_LONGEST_MS = 12 * HOUR
/** Screens of a desk refresh by themselves, so only a closed browser is idle this long. */
export const SESSION_IDLE_MS = 2 * HOUR
/** `seen_at` is written at most this often, so that reading costs no write. */
export const SEEN_EVERY_MS = MINUTE
/** Time to finish a second factor, a passkey ceremony or a visit to an OpenID provider. */
export const CHALLENGE_MS = 10 * MINUTE
export const RECOVERY_CODE_COUNT = 10
/** OWASP Password Storage Cheat Sheet (2024): argon2id with 19 MiB, two passes, one lane. */
export const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const
/** Length of a password (NIST SP 800-63B-4 asks 15 without, 8 with a second factor; here one rule). */
export const PASSWORD_LEAST = 12
export const PASSWORD_MOST = 128
/** zxcvbn 3: more than 10^8 guesses, out of reach of guessing over the network and slow offline. */
export const PASSWORD_SCORE = 3

export type LockKind = 'account' | 'address'

/** One address may stand for a whole office, so it is given more attempts than one account. */
const FREE_ATTEMPTS: Record<LockKind, number> = { account: 5, address: 30 }
const FIRST_LOCK_SECONDS = 30
const LONGEST_LOCK_SECONDS = 900

/**
 * How long further attempts must wait after so many in a row, in seconds: nothing for the first five (30 for
 * an address), then 30 s doubling to 15 minutes. The ceiling keeps strangers from shutting a person out for long.
 *
 * @example lockSeconds('account', 5) // 30
 * @example lockSeconds('account', 7) // 120
 */
export function lockSeconds(kind: LockKind, attempts: number): number {
  const over = attempts - FREE_ATTEMPTS[kind]
  if (over < 0) return 0
  return Math.min(FIRST_LOCK_SECONDS * 2 ** Math.min(over, 20), LONGEST_LOCK_SECONDS)
}

/** Attempts are forgotten after a quiet day (account) or hour (address). */
export const FORGET_AFTER_MS: Record<LockKind, number> = { account: 24 * HOUR, address: HOUR }

/**
 * Whole seconds until a lock opens, at least 1 while it holds; 0 when there is none. One that would hold longer than any
 * was set by a clock that has been put back since, and holds no more.
 */
export function secondsLocked(lockedUntil: Date | null, now: Date): number {
  if (lockedUntil === null || lockedUntil <= now) return 0
  const seconds = Math.ceil((lockedUntil.getTime() - now.getTime()) / 1000)
  return seconds > LONGEST_LOCK_SECONDS ? 0 : seconds
}

export interface SessionTimes {
  seenAt: Date
  expiresAt: Date
  revokedAt: Date | null
}

/** Whether a session no longer speaks for its person. */
export function isSessionOver(session: SessionTimes, now: Date): boolean {
  if (session.revokedAt !== null || session.expiresAt <= now) return true
  return now.getTime() - session.seenAt.getTime() >= SESSION_IDLE_MS
}

export const isSeenStale = (session: SessionTimes, now: Date): boolean =>
  now.getTime() - session.seenAt.getTime() >= SEEN_EVERY_MS

/**
 * The clock step a code belongs to (RFC 6238: 30 seconds each), given how many steps it is off.
 *
 * @example totpStep(new Date(59_000), 0) // 1
 */
export const totpStep = (now: Date, off: number): number => Math.floor(now.getTime() / 30_000) + off

/** RFC 6238 section 5.2: the verifier must not accept a code twice. */
export const isStepFresh = (step: number, lastStep: number): boolean => step > lastStep

export type PasswordFault = 'short' | 'long' | 'personal' | 'common'

/**
 * Why a password is refused, the plainest reason first; nothing when it is good.
 *
 * @param password as typed; counted in characters as people see them, not bytes
 * @param score 0 to 4, how hard it is to guess
 * @param personal words of the person and place: e-mail, name, region
 */
export function passwordFault(
  password: string,
  score: number,
  personal: readonly string[],
): PasswordFault | undefined {
  const length = [...password].length
  if (length < PASSWORD_LEAST) return 'short'
  if (length > PASSWORD_MOST) return 'long'
  if (isMostlyPersonal(password, personal)) return 'personal'
  return score < PASSWORD_SCORE ? 'common' : undefined
}

/** What is left without the personal words must still be long enough to carry the secret. */
function isMostlyPersonal(password: string, personal: readonly string[]): boolean {
  const words = personal.map((word) => word.toLowerCase()).filter((word) => word.length >= 4)
  const rest = words.reduce((left, word) => left.replaceAll(word, ''), password.toLowerCase())
  return rest.length < password.length && [...rest].length < 8
}

/**
 * Words a password must not lean on.
 *
 * @example personalWords('dwi.sari@blitarkab.go.id', 'Kab. Blitar') // ['dwi.sari', 'dwi', 'sari', 'blitarkab', 'Kab', 'Blitar']
 */
export function personalWords(email: string, ...names: readonly string[]): string[] {
  const [local = '', domain = ''] = email.split('@')
  const parts = [local, ...local.split(/[^a-z0-9]+/i), domain.split('.')[0] ?? '']
  return [...new Set([...parts, ...names.flatMap((name) => name.split(/[^\p{L}\p{N}]+/u))])].filter(
    (word) => word.length >= 3,
  )
}

/** Where a sign-in leads when it is done: only a path of our own, never another site. */
export function safeNext(next: string | undefined): string {
  if (next === undefined || !/^\/(?![/\\])[\x21-\x7e]*$/.test(next) || next.includes('\\')) return '/kerja'
  return next
}

const SYSTEMS: readonly [RegExp, string][] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
]
const BROWSERS: readonly [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]

/**
 * A browser named so that its owner knows it again; the full header would be more than is needed.
 *
 * @example deviceOf('Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0') // 'Firefox, Linux'
 */
export function deviceOf(userAgent: string): string {
  const named = (table: readonly [RegExp, string][]) =>
    table.find(([pattern]) => pattern.test(userAgent))?.[1]
  return [named(BROWSERS), named(SYSTEMS)].filter(Boolean).join(', ') || '?'
}
