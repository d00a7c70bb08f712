import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { expectSound, settle } from './site.ts'
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

// Dozens of whole looks at whole pages.
// Colours that are still changing have no contrast to measure.
const STILL = { reducedMotion: 'reduce' } as const

async function openSettled(page: Page, path: string): Promise<void> {
  await page.goto(at.origin + path)
  await settle(page)
}

async function expectAllSound(page: Page, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await openSettled(page, path)
    await expectSound(page)
  }
}

describe('every page of the workspace, at 360 and 1280 pixels, light and dark', () => {
  test('has no fault that axe sees before signing in', async () => {
    await expectAllSound(await at.visit('/masuk', STILL), DOORS)
  })

  test('has no fault that axe sees in a region', async () => {
    await expectAllSound(await at.enter('region_admin', STILL), OF_REGION)
  })

  test('has no fault that axe sees at the ministry', async () => {
    await expectAllSound(await at.enter('ministry_admin', STILL), OF_MINISTRY)
  })
})

describe('every page of the workspace', () => {
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
