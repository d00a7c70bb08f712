import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, WIDTHS } from './site.ts'
import { workspaceSite } from './workspace-site.ts'

const at = workspaceSite()

const DOORS = ['/masuk', '/masuk?masalah=identity.oidc_failed', '/undangan/35.05~bukan-undangan']
const OF_REGION = [
  '/kerja/35.05',
  '/kerja/akun',
  '/kerja/35.05/evaluasi',
  '/kerja/35.05/evaluasi/hitung',
  '/kerja/35.05/evaluasi/pertanyaan/smart-city-2023-regular',
  '/kerja/35.05/laporan',
  '/kerja/35.05/administrasi',
  '/kerja/35.05/administrasi/orang',
  '/kerja/35.05/administrasi/opd',
  '/kerja/35.05/administrasi/peran',
  '/kerja/35.05/administrasi/daerah',
  '/kerja/35.99',
  '/kerja/35.05/tidak-ada',
]
const OF_MINISTRY = [
  '/kerja/00',
  '/kerja/00/evaluasi',
  '/kerja/00/laporan',
  '/kerja/00/administrasi/orang',
  '/kerja/00/administrasi/daerah',
  '/kerja/00/administrasi/peran',
  '/kerja/00/administrasi/kiriman',
]

async function openSettled(page: Page, path: string): Promise<void> {
  await page.goto(at.origin + path)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await expect.poll(() => page.locator('.shape').count()).toBe(0)
}

async function expectSound(page: Page, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await openSettled(page, path)
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  }
}

describe('every page of the workspace', () => {
  for (const width of WIDTHS) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const options = { viewport: { width, height: 800 }, colorScheme }
      test(`has no fault that axe sees at ${width} pixels, ${colorScheme}`, async () => {
        await expectSound(await at.visit('/masuk', options), DOORS)
        await expectSound(await at.enter('region_admin', options), OF_REGION)
        await expectSound(await at.enter('ministry_admin', options), OF_MINISTRY)
      })
    }
  }

  test('names itself in the tab, has one first heading and reads in English too', async () => {
    const page = await at.enter('region_admin')
    for (const path of OF_REGION) {
      await openSettled(page, path)
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
      const heading = await page.getByRole('heading', { level: 1 }).innerText()
      expect(await page.title()).toBe(`${heading} · Penataran`)
    }
    await page.getByRole('button', { name: 'English' }).click()
    await openSettled(page, '/kerja/35.05')
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('My tasks')
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
  })

  test('breaks no line of the content policy and raises no error', async () => {
    const page = await at.enter('ministry_admin')
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(String(error)))
    page.on('console', (message) => {
      if (/Content Security Policy|Refused to/.test(message.text())) faults.push(message.text())
    })
    for (const path of [...OF_MINISTRY, '/kerja/akun']) await openSettled(page, path)
    expect(faults).toEqual([])
  })
})
