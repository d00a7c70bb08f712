import { describe, expect, test } from 'vitest'
import { readConfig } from '#platform/config.ts'
import { ROLES } from '#platform/module.ts'
import { testServer } from '#test/server.ts'
import { prepareAccounts } from './accounts-at-start.ts'
import { adminCreate } from './cli.ts'
import { createDemoAccounts } from './commands/create-demo-accounts.ts'
import { asProduct, NOON, PASSWORD } from './test/cast.ts'

const at = testServer({}, undefined, () => NOON)
const signIn = (email: string, password: string) => at.send('POST', '/api/auth/sign-ins', { email, password })
const administrator = (email: string, password = PASSWORD) =>
  readConfig({ PENATARAN_ADMIN_EMAIL: email, PENATARAN_ADMIN_PASSWORD: password })

describe('a start', () => {
  test('makes no account that nobody asked for, and says how to make the first', async () => {
    expect(await prepareAccounts(asProduct(at.database), readConfig({}))).toEqual([
      'There is no administrator yet. Make one with: penataran admin create',
    ])
    const { rows } = await at.database.owner.query('select from identity.people')
    expect(rows).toEqual([])
  })

  test('refuses a weak first password with a sentence, and makes nobody', async () => {
    const start = prepareAccounts(
      asProduct(at.database),
      administrator('admin@contoh.invalid', 'password1234'),
    )
    await expect(start).rejects.toMatchObject({ problem: { code: 'identity.password_common' } })
  })

  test('makes the administrator of the environment once, though several servers start at once', async () => {
    const start = () => prepareAccounts(asProduct(at.another()), administrator('admin@contoh.invalid'))
    const lines = (await Promise.all([start(), start(), start()])).flat()
    expect(lines).toEqual(['admin@contoh.invalid is the first administrator of the ministry.'])
    expect(await start()).toEqual([])
    expect((await signIn('admin@contoh.invalid', PASSWORD)).body).toEqual({ next: 'done' })
  })

  test('does not bring back a second administrator once there is one', async () => {
    expect(await prepareAccounts(asProduct(at.database), administrator('other@contoh.invalid'))).toEqual([])
    expect((await signIn('other@contoh.invalid', PASSWORD)).status).toBe(401)
  })
})

describe('demo accounts', () => {
  test('are one for each role, each with a password of its own that opens', async () => {
    const accounts = await createDemoAccounts(asProduct(at.database))
    expect(accounts.map((account) => account.role).sort()).toEqual([...ROLES].sort())
    expect(new Set(accounts.map((account) => account.password)).size).toBe(ROLES.length)
    expect(
      accounts.every(({ name, email }) => name.startsWith('Contoh ') && email.endsWith('.invalid')),
    ).toBe(true)
    for (const { email, password } of accounts) expect((await signIn(email, password)).status).toBe(200)
  })

  test('another start makes new passwords, not new people; the old ones open nothing', async () => {
    const before = await createDemoAccounts(asProduct(at.database))
    const old = before[2] ?? { email: '', password: '' }
    const session = String((await signIn(old.email, old.password)).headers['set-cookie']).match(
      /penataran_session=[^;]+/,
    )
    const after = await createDemoAccounts(asProduct(at.database))
    expect((await signIn(old.email, old.password)).status).toBe(401)
    expect((await at.get('/api/identity/account', { cookie: String(session?.[0]) })).status).toBe(401)
    expect((await signIn(old.email, after[2]?.password ?? '')).status).toBe(200)
    const { rows } = await at.database.owner.query("select from identity.people where name like 'Contoh %'")
    expect(rows).toHaveLength(ROLES.length)
  })

  test('are printed by a start in demo mode, with role, region and password', async () => {
    const lines = await prepareAccounts(asProduct(at.database), readConfig({ PENATARAN_DEMO: '1' }))
    expect(lines).toHaveLength(1 + ROLES.length)
    expect(lines.join('\n')).toMatch(/region_admin +35\.05 35\.72 +admin-daerah@contoh\.invalid +\S{19}/)
  })
})

describe('penataran admin create', () => {
  const run = async (options: Record<string, unknown>, environment: Record<string, string> = {}) => {
    const said: string[] = []
    const kept = { ...process.env }
    Object.assign(process.env, environment)
    const io = {
      say: (line: string) => void said.push(line),
      warn: (line: string) => void said.push(line),
      json: () => {},
      call: () => Promise.reject(new Error('no endpoint is called here')),
      deliver: async () => {},
      progress: () => {},
      run: asProduct(at.database),
    }
    try {
      return { code: await adminCreate.run(io, [], options), said }
    } finally {
      process.env = kept
    }
  }

  test('makes one more administrator with the password of the environment', async () => {
    const made = await run(
      { email: 'second@contoh.invalid', name: 'Contoh' },
      { PENATARAN_ADMIN_PASSWORD: PASSWORD },
    )
    expect(made.code).toBe(0)
    expect((await signIn('second@contoh.invalid', PASSWORD)).status).toBe(200)
  })

  test('refuses an e-mail that has an account', async () => {
    const again = run({ email: 'second@contoh.invalid' }, { PENATARAN_ADMIN_PASSWORD: PASSWORD })
    await expect(again).rejects.toMatchObject({ problem: { code: 'identity.administrator_not_made' } })
  })

  test('says what is missing', async () => {
    expect(await run({})).toEqual({ code: 2, said: [expect.stringContaining('--email')] })
    expect(await run({ email: 'x' })).toMatchObject({ code: 2 })
  })
})
