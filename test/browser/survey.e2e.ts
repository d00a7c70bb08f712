import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { openCycle } from '../cycle.ts'
import { expectNoSidewaysScroll, expectSound, settle } from './site.ts'
import { workspaceSite } from './workspace-site.ts'

let ahead = 0
const at = workspaceSite(() => new Date(Date.now() + ahead))
const BASE = '/kerja/35.05/evaluasi/survei/2026'
const STILL = { reducedMotion: 'reduce' } as const
const SUBS = ['GOV', 'BRA', 'ECO', 'LIV', 'SOC', 'ENV'].flatMap((one) => [1, 2, 3].map((n) => `${one}-${n}`))

beforeAll(() => openCycle(at.database, { year: 2026, regions: ['35.05'] }))

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })

async function open(page: Page, path: string): Promise<void> {
  await page.goto(at.origin + path)
  await settle(page)
}

/** Answers everything; values go round, or stay the same. */
async function fill(page: Page, isStraight = false): Promise<void> {
  const used = page.getByLabel('Pernah', { exact: true })
  for (let i = 0; i < (await used.count()); i++) await used.nth(i).check()
  const values = ['2, cukup', '3, setuju', '4, sangat setuju']
  const sets = page.locator('fieldset:has(input[name^="nilai."])')
  for (let i = 0; i < (await sets.count()); i++) {
    await sets
      .nth(i)
      .getByLabel(values[isStraight ? 2 : i % 3] as string, { exact: true })
      .check()
  }
  await page.getByLabel('25 sampai 34').check()
  await page.locator('select[name="occupation"]').selectOption('trader')
  await page.getByLabel(/setuju\.$/).check()
}

const codeIn = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      /survei\/([0-9a-z]+)/.exec(
        document.querySelector<HTMLInputElement>('.copy-line input')?.value ?? '',
      )?.[1] ?? '',
  )

/** What comes back within four seconds was typed by a machine. */
function letTimePass(): void {
  ahead += 5_000
}

let secretariat: Page
let code = ''

describe('the citizen survey', () => {
  test('is prepared and opened by the secretariat', async () => {
    secretariat = await at.enter('region_admin', STILL)
    await open(secretariat, '/kerja/35.05/evaluasi/survei')
    await expectSound(secretariat)
    await secretariat.getByRole('link', { name: 'Evaluasi 2026' }).click()
    await heading(secretariat, 'Survei warga 2026').waitFor()
    for (const sub of SUBS) await nameService(secretariat, sub)
    await button(secretariat, 'Buka survei').click()
    await secretariat.getByRole('dialog').getByRole('button', { name: 'Buka survei' }).click()
    await secretariat.getByText('Menerima jawaban.').waitFor()
    await secretariat.getByText('Tautan dan kode QR').first().click()
    code = await codeIn(secretariat)
    expect(code).toMatch(/^3505/)
    await expectSound(secretariat)
  })

  test('is answered on a small phone without a script, and what is missing is named', async () => {
    const page = await at.visit(`/survei/${code}`, {
      javaScriptEnabled: false,
      viewport: { width: 320, height: 640 },
      reducedMotion: 'reduce',
    })
    await button(page, 'Kirim jawaban').waitFor()
    await expectNoSidewaysScroll(page)
    letTimePass()
    await fill(page)
    await page.getByLabel(/setuju\.$/).uncheck()
    await button(page, 'Kirim jawaban').click()
    await page.getByText('Beri tanda setuju agar jawaban dapat dikirim.').waitFor()
    expect(await page.getByLabel('3, setuju').first().isVisible()).toBe(true)
    letTimePass()
    await page.getByLabel(/setuju\.$/).check()
    await button(page, 'Kirim jawaban').click()
    await heading(page, 'Terima kasih, jawaban Anda sudah diterima').waitFor()
  })

  test('reads well at every width, by axe', async () => {
    const page = await at.visit(`/survei/${code}`, STILL)
    await expectSound(page)
  })

  test('takes an interview without a network, keeps it over a reload and sends it once', async () => {
    const officer = await at.enter('opd_officer', {
      ...STILL,
      serviceWorkers: 'allow',
      viewport: { width: 360, height: 740 },
    })
    await expect
      .poll(
        () =>
          officer.evaluate(
            async () =>
              (await navigator.serviceWorker.getRegistration('/kerja'))?.active?.state === 'activated',
          ),
        { timeout: 30_000 },
      )
      .toBe(true)
    await open(officer, `${BASE}/bantu/${code}`)
    await expectSound(officer)
    await officer.context().setOffline(true)
    await officer.goto(`${at.origin}${BASE}/bantu/${code}`)
    await officer.getByText(/Formulir tersimpan di perangkat ini/).waitFor()
    await button(officer, 'Simpan wawancara').click()
    await officer.getByText(/isian yang perlu dilengkapi/).waitFor()
    await fill(officer, true)
    await button(officer, 'Simpan wawancara').click()
    await officer.getByText('1 belum terkirim').waitFor()
    await officer.goto(`${at.origin}${BASE}/bantu/${code}`)
    await officer.getByText('1 belum terkirim').waitFor()
    await officer.context().setOffline(false)
    await expect.poll(() => officer.getByText('1 belum terkirim').count()).toBe(0)
    const { rows } = await at.database.owner.query("select way from survey.responses where way = 'assisted'")
    expect(rows).toHaveLength(1)
  })

  test('has its warnings decided with a reason', async () => {
    await open(secretariat, `${BASE}/periksa`)
    await expectSound(secretariat)
    for (let left = 20; left > 0; left--) {
      const waiting = secretariat.locator('.survey-finding', { hasText: /\d belum diputuskan/ }).first()
      if ((await waiting.count()) === 0) break
      const before = await secretariat.getByText(/\d belum diputuskan/).count()
      await waiting.getByLabel('Alasan').fill('Sudah diperiksa bersama OPD pemilik.')
      await waiting.getByRole('button', { name: 'Pertahankan' }).click()
      await expect.poll(() => secretariat.getByText(/\d belum diputuskan/).count()).toBeLessThan(before)
    }
    await secretariat.getByText('Sudah diperiksa bersama OPD pemilik.').first().waitFor()
    await expectSound(secretariat)
  })

  test('is ended, confirmed by the head of the region and read by the ministry', async () => {
    await open(secretariat, BASE)
    await button(secretariat, 'Akhiri survei').click()
    await secretariat.getByRole('dialog').getByRole('button', { name: 'Akhiri survei' }).click()
    await secretariat.getByText('Dihentikan, menunggu pengesahan.').waitFor()

    const leader = await at.enter('leader', STILL)
    await leader.getByText('Sahkan hasil survei warga 2026').waitFor()
    await open(leader, `${BASE}/hasil`)
    await button(leader, 'Sahkan hasil').click()
    await leader.getByRole('dialog').getByRole('button', { name: 'Sahkan hasil' }).click()
    await leader.getByText('Disahkan pimpinan.').waitFor()
    await expectSound(leader)

    const ministry = await at.enter('ministry_admin', STILL)
    await open(ministry, '/kerja/00/evaluasi/survei-daerah')
    await expectSound(ministry)
    await ministry.getByRole('link', { name: 'Kab. Blitar' }).click()
    await heading(ministry, 'Survei warga Kab. Blitar 2026').waitFor()
    await expectSound(ministry)
  })
})

async function nameService(page: Page, sub: string): Promise<void> {
  await button(page, `Isi layanan ${sub}`).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Layanan atau program').fill(`Layanan contoh ${sub}`)
  const opd = dialog.getByLabel('OPD pemilik')
  await expect.poll(() => opd.locator('option').count()).toBeGreaterThan(1)
  await opd.selectOption({ index: 1 })
  await dialog.getByRole('button', { name: 'Simpan' }).click()
  await dialog.waitFor({ state: 'detached' })
}
