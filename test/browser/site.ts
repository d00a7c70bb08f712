import { existsSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import type { FastifyInstance } from 'fastify'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { buildSite } from '#apps/api/server.ts'
import { readConfig } from '#platform/config.ts'
import type { Database } from '#platform/db/database.ts'
import { testDatabase } from '../database.ts'

export interface TestSite {
  /** `http://127.0.0.1:…` of the running site. */
  readonly origin: string
  readonly browser: Browser
  readonly database: Database
  /** A fresh page of a fresh visitor; closed at the end of the file. */
  open: (path: string, options?: BrowserContextOptions) => Promise<Page>
}

/** Phone and laptop. */
export const WIDTHS = [360, 1280] as const

/** The whole product on a port of its own, over a database of its own, and a real browser before it. */
export function testSite(environment: Record<string, string> = {}): TestSite {
  const base = testDatabase()
  let app: FastifyInstance | undefined
  let browser: Browser | undefined
  let origin = ''
  beforeAll(async () => {
    const settings = { PENATARAN_LOG: 'silent', PENATARAN_RATE_LIMIT: '0', ...environment }
    app = await buildSite(readConfig(settings), base.database)
    origin = await app.listen({ port: 0, host: '127.0.0.1' })
    browser = await launch()
  })
  afterAll(async () => {
    await browser?.close()
    await app?.close()
  })
  return {
    get origin() {
      return origin
    },
    get browser() {
      return browser as Browser
    },
    get database() {
      return base.database
    },
    open: async (path, options = {}) => {
      const context = await (browser as Browser).newContext({
        locale: 'id-ID',
        reducedMotion: 'reduce',
        ...options,
      })
      const page = await context.newPage()
      await page.goto(origin + path, { waitUntil: 'load' })
      return page
    },
  }
}

const PLACES = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

/** The system's Chromium, without any of its own traffic. */
async function launch(): Promise<Browser> {
  const executablePath = PLACES.find((place) => place && existsSync(place))
  if (!executablePath) throw new Error('No Chromium was found. Install it, or name it in CHROMIUM.')
  const quiet = [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ]
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', ...quiet] })
  // What comes late on a busy machine still comes.
  browser.on('context', (context) => context.setDefaultTimeout(120_000))
  return browser
}

/** Narrower than this a page is a phone's. */
const PHONE = 640

/**
 * No violation of WCAG 2.2 A and AA, nor of axe's best practices; or only of the rules named. Colours are the same at
 * every width, so contrast, by far the slowest rule, is looked at on wide pages, there in both schemes; the dark scheme
 * changes nothing else.
 */
export async function expectAccessible(page: Page, rules?: string[]): Promise<void> {
  const { isDark, isPhone } = await page.evaluate((phone) => {
    const dark = globalThis.matchMedia('(prefers-color-scheme: dark)').matches
    return { isDark: dark, isPhone: globalThis.innerWidth < phone }
  }, PHONE)
  if (isDark && isPhone && rules === undefined) return
  const axe = new AxeBuilder({ page })
  if (rules !== undefined) axe.withRules(rules)
  else if (isPhone) axe.disableRules(['color-contrast'])
  else if (isDark) axe.withRules(['color-contrast'])
  const { violations } = await axe.analyze()
  expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`)).toEqual([])
}

/** Nothing reaches beyond the sides of the window or of a dialog; a failure names the page and what is too wide. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const wide = await page.evaluate(() => {
    const frames = [document.documentElement, ...document.querySelectorAll('dialog[open]')]
    return frames
      .filter((frame) => frame.scrollWidth > frame.clientWidth)
      .flatMap((frame) => {
        const side = frame.getBoundingClientRect().right + 1
        const beyond = [...frame.querySelectorAll('*')].filter(
          (one) => one.getBoundingClientRect().right > side,
        )
        return beyond
          .slice(0, 6)
          .map((one) => `${location.pathname}: ${one.tagName.toLowerCase()}.${one.className}`)
      })
  })
  expect(wide).toEqual([])
}

/** Waits until no page or part of it is under way, there is a heading, and two looks see the same. */
export async function settle(page: Page): Promise<void> {
  let before = ''
  const isStill = async (): Promise<boolean> => {
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    const now = await page.evaluate(() => `${location.href} ${document.body.innerText}`)
    const isSame = now === before
    before = now
    return isSame && (await page.locator('.shape, main[aria-busy="true"]').count()) === 0
  }
  await expect.poll(isStill, { interval: 150 }).toBe(true)
}

/**
 * What holds of every page: accessible on phone and laptop, in both schemes, and nothing beyond the sides. A page looks
 * the same whatever server stands behind it, so the walks repeated on another PostgreSQL do not look again.
 */
export async function expectSound(page: Page): Promise<void> {
  await settle(page)
  if (process.env.TEST_DATABASE_URL !== undefined) return
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 })
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  }
  // Without motion, so that no colour is measured while it fades from one mode into the other.
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await expectAccessible(page)
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
}
