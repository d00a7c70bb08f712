import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectSound, settle } from './site.ts'
import { workspaceSite } from './workspace-site.ts'

const at = workspaceSite()
const BASE = '/kerja/35.05'
// A whole walk through whole pages.
const STILL = { reducedMotion: 'reduce' } as const

async function open(page: Page, path: string): Promise<void> {
  await page.goto(at.origin + path)
  await settle(page)
}

/** Chooses the line of a list that says so. */
async function choose(page: Page, label: string, says: string): Promise<void> {
  const list = page.getByLabel(label, { exact: true })
  const value = await list.locator('option', { hasText: says }).first().getAttribute('value')
  await list.selectOption(value ?? '')
}

/** A day from today on, in WIB. */
const inDays = (days: number): string =>
  new Date(Date.now() + 7 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10)

test('somebody stands in for a while, and a role is handed over with a receipt', async () => {
  const page = await at.enter('region_admin', STILL)
  await page.getByRole('link', { name: 'Delegasi', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Delegasi' }).waitFor()
  await page.getByText('Belum ada delegasi').waitFor()
  await choose(page, 'Peran yang dititipkan', 'Operator layanan')
  await choose(page, 'Pengganti', 'Petugas OPD')
  await page.getByLabel('Hari terakhir').fill(inDays(3))
  await page.getByLabel('Alasan').fill('Cuti tahunan')
  await expectSound(page)
  await page.getByRole('button', { name: 'Delegasikan', exact: true }).click()
  await page.getByText('Delegasi dibuat').first().waitFor()
  await page.getByText('Berjalan', { exact: true }).waitFor()
  await expectSound(page)

  const officer = await at.enter('opd_officer', STILL)
  await officer.getByText(/Anda menggantikan .* sebagai Operator layanan/).waitFor()
  await expectSound(officer)

  await page.getByRole('button', { name: /^Akhiri delegasi/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Akhiri', exact: true }).click()
  await page.getByText('dicabut atau dikembalikan').waitFor()

  await open(page, `${BASE}/tugas/serah-terima`)
  await choose(page, 'Peran yang diserahkan', 'Operator layanan')
  await choose(page, 'Penerima', 'Petugas OPD')
  await page.getByLabel('Alasan').fill('Mutasi jabatan')
  await expectSound(page)
  await page.getByRole('button', { name: 'Serahkan', exact: true }).click()
  await page.getByText('Menunggu konfirmasi').waitFor()
  await expectSound(page)
  const receipt = new URL(page.url()).pathname

  await open(officer, receipt)
  await officer.getByLabel('Catatan (boleh kosong)').fill('Kata sandi alat menyusul')
  await officer.getByRole('button', { name: 'Saya menerima' }).click()
  await officer.getByText('Dikonfirmasi', { exact: true }).first().waitFor()
  await open(officer, '/kerja/akun/serah-terima')
  expect(await officer.getByRole('button', { name: /^Unduh PDF/ }).count()).toBe(1)
  await expectSound(officer)
})
