import { describe, expect, test } from 'vitest'
import { mayTell, sendsQuestion, tidyEmail } from './following.ts'

const now = new Date('2026-11-22T03:00:00Z')
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000)

describe('an address', () => {
  test('is asked once, again only after a pause, and never once it follows', () => {
    const asked = (minutes: number) => ({ askedAt: ago(minutes), confirmedAt: null, toldAt: null })
    expect(sendsQuestion(undefined, now)).toBe(true)
    expect(sendsQuestion(asked(5), now)).toBe(false)
    expect(sendsQuestion(asked(11), now)).toBe(true)
    expect(sendsQuestion({ ...asked(9999), confirmedAt: ago(9) }, now)).toBe(false)
  })
  test('is one follower, however it is typed', () => {
    expect(tidyEmail(' Warga@Contoh.Invalid ')).toBe('warga@contoh.invalid')
  })
})

describe('a follower', () => {
  test('that did not confirm is never told anything', () => {
    expect(mayTell({ askedAt: ago(999), confirmedAt: null, toldAt: null }, now)).toBe(false)
  })
  test('is told at most once a day', () => {
    const told = (minutes: number) => ({ askedAt: ago(9999), confirmedAt: ago(9000), toldAt: ago(minutes) })
    expect([mayTell(told(600), now), mayTell(told(1500), now)]).toEqual([false, true])
  })
})
