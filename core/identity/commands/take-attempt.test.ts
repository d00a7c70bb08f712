import { describe, expect, test } from 'vitest'
import type { Context } from '#platform/context.ts'
import { rolledBack, testDatabase } from '#test/database.ts'
import { forgiveAttempts } from '../store/attempts.ts'
import { accountKey, takeAttempt } from './take-attempt.ts'

const at = testDatabase()
const scene = { tenant: '00' }
const keys = { account: accountKey('Ayu@contoh.invalid'), address: undefined }
const later = (ctx: Context, seconds: number): Context => ({
  ...ctx,
  now: new Date(ctx.now.getTime() + seconds * 1000),
})
const isLocked = (attempt: Promise<unknown>) =>
  expect(attempt).rejects.toMatchObject({ problem: { code: 'identity.locked_out' } })

async function attempts(ctx: Context, count: number): Promise<number[]> {
  const waits: number[] = []
  for (let i = 0; i < count; i++) waits.push((await takeAttempt(ctx, keys)).accountSeconds)
  return waits
}

describe('attempts', () => {
  test('the fifth in a row locks, and each one after the wait locks for longer', () =>
    rolledBack(at.database, scene, async (ctx) => {
      expect(await attempts(ctx, 5)).toEqual([0, 0, 0, 0, 30])
      await isLocked(takeAttempt(ctx, keys))
      await isLocked(takeAttempt(later(ctx, 29), keys))
      expect(await attempts(later(ctx, 30), 1)).toEqual([60])
      await isLocked(takeAttempt(later(ctx, 89), keys))
      expect(await attempts(later(ctx, 90), 1)).toEqual([120])
    }))

  test('an e-mail is one account however it is written', () =>
    rolledBack(at.database, scene, async (ctx) => {
      await attempts(ctx, 5)
      await isLocked(takeAttempt(ctx, { account: accountKey('ayu@CONTOH.invalid'), address: undefined }))
    }))

  test('are forgotten after a quiet day', () =>
    rolledBack(at.database, scene, async (ctx) => {
      await attempts(ctx, 4)
      expect(await attempts(later(ctx, 24 * 3600 + 1), 4)).toEqual([0, 0, 0, 0])
    }))

  test('a finished sign-in clears the account but only its own attempt of the address', () =>
    rolledBack(at.database, scene, async (ctx) => {
      const address = accountKey('an address')
      const both = { ...keys, address }
      for (let i = 0; i < 4; i++) await takeAttempt(ctx, both)
      await forgiveAttempts(ctx.tx, keys.account, address)
      expect(await attempts(ctx, 4)).toEqual([0, 0, 0, 0])
      const rest = { account: accountKey('someone else'), address }
      for (let i = 0; i < 26; i++) {
        await takeAttempt(ctx, { account: accountKey(`someone ${i}`), address })
      }
      expect((await takeAttempt(ctx, rest)).addressSeconds).toBe(30)
    }))
})
