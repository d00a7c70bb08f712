import { createServer } from 'node:net'
import type { FastifyInstance } from 'fastify'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { buildSite } from '#apps/api/server.ts'
import { prepareAccounts } from '#core/identity/manifest.ts'
import { type Config, readConfig } from '#platform/config.ts'
import type { Database } from '#platform/db/database.ts'
import { runAsSystem } from '#platform/start.ts'
import { testSite } from './site.ts'

export interface Account {
  email: string
  password: string
}

export interface WorkspaceSite {
  /** `http://localhost:…`: by name, for browsers make no passkeys for a bare address. */
  readonly origin: string
  /** The tables behind it, for what a scene needs before it begins. */
  readonly database: Database
  /** The account of a role in Kab. Blitar (35.05), or of the ministry. */
  account: (role: string) => Account
  /** A page of a fresh visitor. */
  visit: (path: string, options?: BrowserContextOptions) => Promise<Page>
  /** A page of somebody who has just signed in, on the page they land on. */
  enter: (who: string | Account, options?: BrowserContextOptions) => Promise<Page>
}

/**
 * The workspace under its own name, with one account a role, and a browser before it.
 *
 * @param now the clock of the server; the real one when left out
 */
export function workspaceSite(now?: () => Date): WorkspaceSite {
  const at = testSite()
  let app: FastifyInstance | undefined
  let origin = ''
  let accounts = new Map<string, Account>()
  beforeAll(async () => {
    const port = await freePort()
    origin = `http://localhost:${port}`
    const config = readConfig({
      PUBLIC_URL: origin,
      PENATARAN_DEMO: '1',
      PENATARAN_LOG: 'silent',
      PENATARAN_RATE_LIMIT: '0',
    })
    accounts = await makeAccounts(at.database, config)
    app = await buildSite(config, at.database, now)
    await app.listen({ port, host: '127.0.0.1' })
  })
  afterAll(() => app?.close())
  const account = (role: string): Account => {
    const found = accounts.get(role)
    if (!found) throw new Error(`There is no account for the role ${role}.`)
    return found
  }
  const visit = async (path: string, options: BrowserContextOptions = {}) => {
    // Each fresh visitor would keep the whole workspace for offline use; a walk that is about that allows it.
    const context = await at.browser.newContext({ locale: 'id-ID', serviceWorkers: 'block', ...options })
    const page = await context.newPage()
    await page.goto(origin + path)
    return page
  }
  return {
    get origin() {
      return origin
    },
    get database() {
      return at.database
    },
    account,
    visit,
    enter: async (who, options) => {
      const page = await visit('/masuk', options)
      await signIn(page, typeof who === 'string' ? account(who) : who)
      await page.getByRole('heading', { level: 1, name: 'Tugas saya' }).waitFor()
      return page
    },
  }
}

/** Types e-mail and password and sends them. */
export async function signIn(page: Page, { email, password }: Account): Promise<void> {
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Kata sandi', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
}

/** The demo accounts, read from the lines an operator reads. */
async function makeAccounts(
  database: Parameters<typeof runAsSystem>[0],
  config: Config,
): Promise<Map<string, Account>> {
  const lines = await prepareAccounts((tenant, act) => runAsSystem(database, tenant, act), config)
  return new Map(
    lines.flatMap((line) => {
      const [, role, email, password] = /^\s+(\w+)\s.*?(\S+@\S+)\s+(\S+)$/.exec(line) ?? []
      return role && email && password ? [[role, { email, password }]] : []
    }),
  )
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}
