import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectSound, settle } from './site.ts'
import { workspaceSite } from './workspace-site.ts'

const at = workspaceSite()
const BASE = '/kerja/35.05/rencana'
const STILL = { reducedMotion: 'reduce' } as const

async function open(page: Page, path: string): Promise<void> {
  await page.goto(at.origin + BASE + path)
  await settle(page)
}

test('an agency writes a programme and sends it; the secretariat approves it and lets it run', async () => {
  const officer = await at.enter('opd_officer', STILL)
  await open(officer, '/program')
  await officer.getByText('Festival Kresnayana').first().waitFor()
  await expectSound(officer)
  await officer.getByRole('link', { name: 'Tulis program' }).click()
  await officer.getByRole('heading', { level: 1, name: 'Program baru' }).waitFor()
  await officer.getByLabel('Kode', { exact: true }).fill('GOV-01')
  await officer.getByLabel('Nama program').fill('Contoh layanan perizinan desa')
  await officer.getByLabel('Dimensi', { exact: true }).selectOption('governance')
  await officer.getByRole('button', { name: 'Tambah keluaran atau hasil' }).click()
  await officer.getByLabel('Keluaran atau hasil', { exact: true }).fill('Desa yang dilayani')
  await officer.getByLabel('Satuan').fill('desa')
  await officer.getByLabel(`Target ${new Date().getFullYear()}`).fill('20')
  await officer.getByRole('button', { name: 'Tambah baris anggaran' }).click()
  await officer.getByLabel('Jumlah (Rp)').fill('250.000.000')
  await expectSound(officer)
  await officer.getByRole('button', { name: 'Simpan', exact: true }).click()
  await officer.getByRole('heading', { level: 1, name: 'GOV-01 Contoh layanan perizinan desa' }).waitFor()
  await officer.getByRole('button', { name: 'Kirim ke sekretariat' }).click()
  await officer.getByText('Menunggu persetujuan sekretariat').waitFor()

  const secretariat = await at.enter('region_admin', STILL)
  await open(secretariat, '/program/periksa')
  await secretariat.getByRole('checkbox', { name: /GOV-01/ }).check()
  await expectSound(secretariat)
  await secretariat.getByRole('button', { name: 'Setujui 1 program' }).click()
  await secretariat.getByText('Tidak ada program yang menunggu persetujuan.').waitFor()
  await open(secretariat, '/program')
  await secretariat.getByRole('link', { name: 'GOV-01 Contoh layanan perizinan desa' }).click()
  for (const state of ['dianggarkan', 'berjalan']) {
    await secretariat.getByRole('button', { name: 'Ubah status' }).click()
    await secretariat.getByRole('heading', { level: 3, name: `Status berubah: ${state}` }).waitFor()
  }
  await expectSound(secretariat)
})

test('quick wins and the way to Excel and back', async () => {
  const page = await at.enter('region_admin', STILL)
  await open(page, '/quick-win')
  await page.getByText('999 IKM daring').first().waitFor()
  await expectSound(page)
  await open(page, '/program/impor')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Unduh templat kosong' }).click()
  expect((await download).suggestedFilename()).toBe('program-35.05-templat.xlsx')
  await page.getByLabel('Unggah tabel').setInputFiles({
    name: 'program.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      'Kode,Nama program,Kode dimensi,Kode OPD,Mulai,Selesai\r\nX-1,Contoh dari tabel,governance,,2026-01,2027-12\r\n',
    ),
  })
  await page.getByRole('button', { name: 'Periksa' }).click()
  await page.getByText('1 program baru, 0 berubah, 0 tetap.').waitFor()
  await expectSound(page)
  await page.getByRole('button', { name: 'Terapkan dan setujui' }).click()
  await page.getByText('1 program ditambah, 0 diubah.').waitFor()
})
