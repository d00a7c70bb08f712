import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  deviceOf,
  isSessionOver,
  isStepFresh,
  lockSeconds,
  passwordFault,
  personalWords,
  SESSION_IDLE_MS,
  safeNext,
  secondsLocked,
  totpStep,
} from './sign-in.ts'

const NOW = new Date('2026-11-22T03:00:00Z')
const later = (ms: number) => new Date(NOW.getTime() + ms)

describe('lock-out', () => {
  test.each([
    ['account', 1, 0],
    ['account', 4, 0],
    ['account', 5, 30],
    ['account', 6, 60],
    ['account', 7, 120],
    ['account', 9, 480],
    ['account', 10, 900],
    ['account', 1000, 900],
    ['address', 29, 0],
    ['address', 30, 30],
    ['address', 1000, 900],
  ] as const)('an %s with %i attempts in a row waits %i seconds', (kind, attempts, seconds) => {
    expect(lockSeconds(kind, attempts)).toBe(seconds)
  })

  test('more attempts never shorten the wait', () => {
    fc.assert(
      fc.property(fc.constantFrom('account', 'address'), fc.nat(500), (kind, attempts) => {
        expect(lockSeconds(kind, attempts + 1)).toBeGreaterThanOrEqual(lockSeconds(kind, attempts))
      }),
    )
  })

  test.each([
    [null, 0],
    [later(-1), 0],
    [later(0), 0],
    [later(1), 1],
    [later(29_001), 30],
    [later(900_000), 900],
    // Set by a clock that was hours ahead and has been put back since.
    [later(6 * 3600_000), 0],
  ])('a lock until %s leaves %i seconds', (until, seconds) => {
    expect(secondsLocked(until, NOW)).toBe(seconds)
  })
})

describe('sessions', () => {
  const fresh = { seenAt: NOW, expiresAt: later(1000), revokedAt: null }
  test.each([
    ['in use', fresh, false],
    ['seen by a clock that was put back since', { ...fresh, seenAt: later(6 * 3600_000) }, false],
    ['revoked', { ...fresh, revokedAt: NOW }, true],
    ['too old', { ...fresh, expiresAt: NOW }, true],
    ['idle just not too long', { ...fresh, seenAt: later(1 - SESSION_IDLE_MS) }, false],
    ['idle too long', { ...fresh, seenAt: later(-SESSION_IDLE_MS) }, true],
  ])('a session %s is over: %#', (_name, session, over) => {
    expect(isSessionOver(session, NOW)).toBe(over)
  })
})

describe('one-time codes', () => {
  test.each([
    ['1970-01-01T00:00:59Z', 0, 1],
    ['1970-01-01T00:01:00Z', 0, 2],
    ['1970-01-01T00:01:00Z', -1, 1],
  ])('at %s, %i steps off, the step is %i', (at, off, step) => {
    expect(totpStep(new Date(at), off)).toBe(step)
  })

  test('a step is fresh only after the last one taken', () => {
    expect([isStepFresh(5, 4), isStepFresh(4, 4), isStepFresh(3, 4)]).toEqual([true, false, false])
  })
})

describe('passwords', () => {
  const personal = personalWords('dwi.sari@blitarkab.go.id', 'Contoh Operator', 'Kab. Blitar')
  test.each([
    ['elevenchars', 4, 'short'],
    ['twelve chars', 4, undefined],
    ['é'.repeat(12), 4, undefined],
    ['x'.repeat(129), 4, 'long'],
    ['blitarkab2026', 4, 'personal'],
    ['dwisariBlitar', 4, 'personal'],
    ['Blitar kuda lumut pagar', 4, undefined],
    ['correct but common', 2, 'common'],
  ])('%j with score %i is refused as %s', (password, score, fault) => {
    expect(passwordFault(password, score, personal)).toBe(fault)
  })

  test('personal words come from e-mail, name and region', () => {
    expect(personal).toEqual(
      expect.arrayContaining(['dwi.sari', 'dwi', 'sari', 'blitarkab', 'Contoh', 'Operator', 'Kab', 'Blitar']),
    )
  })
})

test.each([
  ['/kerja/35.05', '/kerja/35.05'],
  [undefined, '/kerja'],
  ['', '/kerja'],
  ['//evil.example', '/kerja'],
  ['/\\evil.example', '/kerja'],
  ['/a\\b', '/kerja'],
  ['https://evil.example', '/kerja'],
  ['/a\r\nset-cookie: x=y', '/kerja'],
])('after sign-in %j leads to %s', (next, path) => {
  expect(safeNext(next)).toBe(path)
})

test.each([
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox, Linux'],
  ['Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36', 'Chrome, Android'],
  ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0', 'Edge, Windows'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit Version/17.0 Safari/604.1',
    'Safari, iOS',
  ],
  ['curl/8.0', '?'],
])('%s is named %s', (agent, device) => {
  expect(deviceOf(agent)).toBe(device)
})
