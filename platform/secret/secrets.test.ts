import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { testDatabase } from '#test/database.ts'
import { openSecrets, secretsOf } from './secrets.ts'

const at = testDatabase()

describe('the secrets of an installation', () => {
  test('are the same in every process, and differ by purpose', async () => {
    const one = openSecrets(at.database.owner, undefined)
    const two = openSecrets(at.another().owner, undefined)
    expect(await one.key('a')).toEqual(await two.key('a'))
    expect(await one.key('a')).not.toEqual(await one.key('b'))
    const sealed = (await one.box('a')).close('kunci', '35.05')
    expect((await two.box('a')).open(sealed, '35.05')).toBe('kunci')
    await expect(two.box('b').then((box) => box.open(sealed, '35.05'))).rejects.toThrow()
  })

  test('under a secret of the operator need nothing in the database', async () => {
    const secret = randomBytes(32).toString('hex')
    const one = openSecrets(at.database.owner, secret)
    expect(await one.key('a')).toEqual(await openSecrets(at.database.owner, secret).key('a'))
    expect(await one.key('a')).not.toEqual(await at.database.secrets.key('a'))
  })

  test('are not read by SQL of an act', async () => {
    const read = at.database.inTenant('35.05', 'x', (tx) => sql`select * from platform.keys`.execute(tx))
    await expect(read).rejects.toThrow('permission denied')
  })

  test('are missed aloud where an act was opened without any', () => {
    expect(() => secretsOf({})).toThrow('without the secrets')
  })
})
