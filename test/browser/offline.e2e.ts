import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { workspaceSite } from './workspace-site.ts'

const at = workspaceSite()

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })

/** The device holds the whole release. Sign-in lies outside of what is kept, so its document is not asked. */
async function kept(page: Page): Promise<void> {
  const isKept = async () => {
    const registration = await navigator.serviceWorker.getRegistration('/kerja')
    return registration?.active?.state === 'activated'
  }
  await expect.poll(() => page.evaluate(isKept)).toBe(true)
}

describe('without a network', () => {
  test('the workspace opens, also a page never opened before, and says that it is offline', async () => {
    const page = await at.enter('region_admin', { serviceWorkers: 'allow' })
    await kept(page)
    await page.context().setOffline(true)
    await page.goto(`${at.origin}/kerja/35.05`)
    await heading(page, 'Tugas saya').waitFor()
    await page.getByText('Perangkat ini sedang luring.').waitFor()
    await page.goto(`${at.origin}/kerja/35.05/administrasi/opd`)
    await heading(page, 'OPD').waitFor()
  })

  test('no reply of the interface is kept by the program that keeps the pages', async () => {
    const page = await at.enter('region_admin', { serviceWorkers: 'allow' })
    await kept(page)
    await page.goto(`${at.origin}/kerja/35.05/administrasi/opd`)
    await heading(page, 'OPD').waitFor()
    const addresses = await page.evaluate(async () => {
      const names = await caches.keys()
      const lists = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
      return lists.flat().map((request) => new URL(request.url).pathname)
    })
    expect(addresses.filter((path) => path !== '/kerja' && !path.startsWith('/aset/'))).toEqual([])
    expect(addresses.length).toBeGreaterThan(10)
  })

  test('whoever signed out leaves nothing on the device that opens', async () => {
    const page = await at.enter('region_admin', { serviceWorkers: 'allow' })
    await kept(page)
    await page.getByRole('button', { name: /^Akun / }).click()
    await page.getByRole('button', { name: 'Keluar' }).click()
    await heading(page, 'Masuk').waitFor()
    await page.context().setOffline(true)
    await page.goto(`${at.origin}/kerja/35.05`)
    await page.getByText('Server tidak terjangkau').waitFor()
    expect(await heading(page, 'Tugas saya').count()).toBe(0)
  })
})
