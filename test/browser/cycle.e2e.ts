import type { Page } from 'playwright-core'
import { describe, test } from 'vitest'
import { expectSound, settle } from './site.ts'
import { workspaceSite } from './workspace-site.ts'

const at = workspaceSite()
const STILL = { reducedMotion: 'reduce' } as const
const YEAR = new Date().getFullYear() + 1
const CYCLE = `/kerja/00/evaluasi/putaran/${YEAR}`

async function open(page: Page, path: string): Promise<void> {
  await page.goto(at.origin + path)
  await settle(page)
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

async function planCycle(page: Page): Promise<void> {
  await open(page, '/kerja/00/evaluasi/putaran')
  await press(page, 'Putaran baru')
  await page.getByLabel('Tahun').fill(String(YEAR))
  await page.getByLabel('Nama dalam bahasa Indonesia').fill(`Evaluasi ${YEAR}`)
  await page.getByLabel('Putaran contoh').check()
  await page.getByRole('dialog').getByRole('button', { name: 'Putaran baru' }).click()
  await page.getByText('Belum dapat dibuka').waitFor()
  await page.getByLabel('Tahap II mulai').fill(`${YEAR}-10-01`)
  await page.getByLabel('Tahap II sampai').fill(`${YEAR}-11-20`)
  await page.getByLabel('Jawaban undangan').fill(`${YEAR}-09-01`)
  await page.getByLabel('Isian mandiri').fill(`${YEAR}-10-01`)
  await page.getByLabel('Instrumen jalur KPPN&IKN').selectOption('smart-city-2023-kppn-ikn@1')
  await press(page, 'Simpan')
  await page.getByText(/^Tersimpan,/).waitFor()
}

async function inviteRegion(page: Page): Promise<void> {
  await open(page, `${CYCLE}/peserta`)
  await page.getByLabel('Cari daerah').last().fill('35.05')
  await page.getByRole('checkbox', { name: /Kab. Blitar/ }).check()
  await press(page, 'Tambahkan 1 daerah')
  await page.getByRole('rowheader', { name: /Kab. Blitar/ }).waitFor()
}

async function writeLetter(page: Page): Promise<void> {
  await open(page, `${CYCLE}/surat`)
  await page.getByLabel('Nomor surat').fill('CONTOH-1/EVALUASI')
  await page.getByLabel('Tanggal surat').fill(`${YEAR}-08-01`)
  await page.getByLabel('Jabatan penanda tangan').fill('Direktur Jenderal')
  await press(page, 'Simpan')
  await page.getByText(/^Tersimpan,/).waitFor()
}

async function openCycle(page: Page): Promise<void> {
  await open(page, CYCLE)
  await press(page, 'Buka putaran')
  await page.getByRole('dialog').getByRole('button', { name: 'Buka putaran' }).click()
  await page.getByText(/^Putaran dibuka,/).waitFor()
}

async function expectAllSound(page: Page, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await open(page, path)
    await expectSound(page)
  }
}

describe('the ministry and a region', () => {
  test('plan, invite, open, send a letter, answer it and prove it', async () => {
    const ministry = await at.enter('ministry_admin', STILL)
    await planCycle(ministry)
    await expectAllSound(ministry, [CYCLE])
    await inviteRegion(ministry)
    await writeLetter(ministry)
    await openCycle(ministry)
    await open(ministry, `${CYCLE}/surat`)
    await press(ministry, 'Terbitkan 1 surat')
    await ministry.getByText('Semua daerah dalam daftar sudah punya surat ini.').waitFor()

    const region = await at.enter('region_admin', STILL)
    await region.getByText(`Jawab undangan: Evaluasi ${YEAR}`).waitFor()
    await open(region, `/kerja/35.05/evaluasi/putaran/${YEAR}`)
    await region.getByText('Nomor CONTOH-1/EVALUASI').waitFor()
    await expectAllSound(region, ['/kerja/35.05/evaluasi/putaran', `/kerja/35.05/evaluasi/putaran/${YEAR}`])
    await press(region, 'Terima undangan')
    await region.getByText('Daerah Anda ikut serta.').waitFor()

    const address = await region.getByRole('link', { name: 'Halaman pembuktian' }).getAttribute('href')
    await open(region, address ?? '')
    await region.getByRole('heading', { name: 'Surat nomor CONTOH-1/EVALUASI' }).waitFor()
    await region.getByText('Surat contoh').waitFor()
    await expectAllSound(region, [address ?? ''])

    await open(ministry, CYCLE)
    await press(ministry, 'Perpanjang tenggat: Isian mandiri')
    await ministry.getByLabel('Hari yang baru').fill(`${YEAR}-10-05`)
    await ministry.getByLabel('Alasan').fill('Tiga provinsi terkena banjir.')
    await ministry.getByRole('dialog').getByRole('button', { name: 'Perpanjang' }).click()
    await ministry.getByText('Tenggat diperpanjang: Isian mandiri').waitFor()
  })

  test('every screen reads without fault, and a derived version shows its difference', async () => {
    const page = await at.enter('ministry_admin', STILL)
    const version = '/kerja/00/evaluasi/instrumen/smart-city-2023-regular/1'
    await expectAllSound(page, [
      '/kerja/00/evaluasi/putaran',
      CYCLE,
      `${CYCLE}/peserta`,
      `${CYCLE}/surat`,
      '/kerja/00/evaluasi/instrumen',
      version,
      `${version}/turunan`,
    ])
    await page.getByLabel('Untuk tahun').fill(String(YEAR))
    await page.getByLabel('Alasan versi ini').fill('Bobot Impact dinaikkan.')
    await page.getByLabel('A Kondisi awal (%)').fill('5')
    await page.getByLabel('D Dampak (%)').fill('25')
    await page.getByText('Jumlah sekarang 100').waitFor()
    await page.getByText(/tersimpan di peramban ini/).waitFor()
    await press(page, 'Simpan sebagai versi baru')
    await page.getByText(/^Versi baru disimpan,/).waitFor()
    await open(page, '/kerja/00/evaluasi/instrumen')
    await page.getByLabel('Versi lama').selectOption('smart-city-2023-regular@1')
    await page.getByLabel('Versi baru').selectOption(`smart-city-${YEAR}-regular@1`)
    await page.getByRole('table', { name: 'Bobot' }).getByText('25 %').waitFor()
  })
})
