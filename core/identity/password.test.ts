import { describe, expect, test } from 'vitest'
import { hashPassword, isPasswordRight, refuseWeakPassword } from './password.ts'
import { ARGON2 } from './rules/sign-in.ts'

describe('weak passwords', () => {
  test.each([
    ['kucing', 'identity.password_short'],
    ['password1234', 'identity.password_common'],
    ['rahasia12345', 'identity.password_common'],
    ['indonesia2024', 'identity.password_common'],
    ['bismillah123', 'identity.password_common'],
    ['sayacintakamu', 'identity.password_common'],
    ['penataran2026', 'identity.password_common'],
    ['aaaaaaaaaaaaaaaa', 'identity.password_common'],
    ['Blitarkab2026!', 'identity.password_personal'],
  ])('%s is refused as %s', async (password, code) => {
    await expect(refuseWeakPassword(password, ['blitarkab'])).rejects.toMatchObject({ problem: { code } })
  })

  test.each(['kuda lumut pagar', 'payung-kertas-timur-7', 'k3ne-6xzq-9wtb-c4hm'])(
    '%s is taken',
    async (password) => {
      await expect(refuseWeakPassword(password, ['blitarkab'])).resolves.toBeUndefined()
    },
  )

  test('every refusal is a sentence in both languages that says how to mend it', async () => {
    const refusal = await refuseWeakPassword('kucing', []).catch((cause: unknown) => cause)
    expect(refusal).toMatchObject({ problem: { status: 422 } })
    const say = refusal as { toDetails: (language: 'id' | 'en') => { detail: string } }
    expect(say.toDetails('id').detail).toContain('sedikitnya 12 huruf')
    expect(say.toDetails('en').detail).toContain('at least 12 characters')
  })
})

describe('hashes', () => {
  test('are argon2id with the parameters of OWASP, salted anew each time', async () => {
    const [one, two] = await Promise.all([hashPassword('kuda lumut pagar'), hashPassword('kuda lumut pagar')])
    expect(one).toContain(
      `$argon2id$v=19$m=${ARGON2.memoryCost},t=${ARGON2.timeCost},p=${ARGON2.parallelism}$`,
    )
    expect(one).not.toBe(two)
    expect(await isPasswordRight(one, 'kuda lumut pagar')).toBe(true)
    expect(await isPasswordRight(one, 'kuda lumut pagar ')).toBe(false)
  })

  test('without a stored hash nothing is right', async () => {
    expect(await isPasswordRight(undefined, 'kuda lumut pagar')).toBe(false)
  })
})
