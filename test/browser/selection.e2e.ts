import type { Page } from 'playwright-core'
import { test } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, settle, WIDTHS } from './site.ts'
import { workspaceSite } from './workspace-site.ts'

const at = workspaceSite()
const REGION = '35.05'
const STILL = { reducedMotion: 'reduce' } as const

async function open(page: Page, path: string): Promise<void> {
  await page.goto(at.origin + path)
  await settle(page)
}

/** On a phone and on a laptop. */
async function expectSound(page: Page): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 })
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  }
}

test('a region goes from draft round through readiness, questionnaire and interview into the cohort', async () => {
  const ministry = await at.enter('ministry_admin', STILL)
  await open(ministry, '/kerja/00/gerakan/seleksi')
  await ministry.getByText('Belum ada seleksi').waitFor()
  await ministry.getByRole('link', { name: 'Susun seleksi baru' }).click()
  await ministry.getByText('Jumlah bobot 100 persen').waitFor()
  await expectSound(ministry)
  await ministry.getByLabel('Tahun').fill('2027')
  await ministry.getByLabel('Judul dalam bahasa Indonesia').fill('Seleksi contoh 2027')
  await ministry.getByLabel('Judul dalam bahasa Inggris').fill('Example selection 2027')
  await ministry.getByLabel('Hari terakhir kuesioner').fill('2099-12-31')
  await ministry.getByLabel('Ini contoh, bukan seleksi sungguhan').check()
  await ministry.getByRole('button', { name: 'Simpan rancangan' }).click()
  await ministry.getByRole('heading', { level: 1, name: 'Seleksi contoh 2027' }).waitFor()
  await ministry.getByLabel('Hanya yang belum menjadi anggota gerakan').uncheck()
  await ministry.getByLabel('Cari daerah').fill(REGION)
  await ministry.getByLabel(/Kab\. Blitar/).check()
  await ministry.getByRole('button', { name: 'Tambahkan 1 daerah' }).click()
  await ministry.getByRole('link', { name: 'Kab. Blitar' }).waitFor()
  await expectSound(ministry)
  await ministry.getByRole('button', { name: 'Buka seleksi' }).click()
  await ministry.getByRole('dialog').getByRole('button', { name: 'Buka seleksi' }).click()
  await ministry.getByText('Seleksi dibuka').waitFor()
  const round = new URL(ministry.url()).pathname

  const region = await at.enter('region_admin', STILL)
  await open(region, `/kerja/${REGION}/gerakan/kesiapan`)
  await region.getByText('Belum ada penilaian kesiapan').waitFor()
  await expectSound(region)
  await region.getByLabel(/^Tiga unsur/).check()
  await region.getByRole('button', { name: 'Mulai penilaian' }).click()
  await region.getByText('0 dari 15 butir dinilai').waitFor()
  for (const item of await region.locator('.readiness-item').all()) await item.getByLabel('Sedang').check()
  await region.getByText('15 dari 15 butir dinilai').waitFor()
  await expectSound(region)
  await region.getByRole('button', { name: 'Kirim penilaian' }).click()
  await region.getByRole('dialog').getByRole('button', { name: 'Kirim penilaian' }).click()
  await region.getByText('Indeks kesiapan 2,00').first().waitFor()

  await open(region, `/kerja/${REGION}/gerakan/seleksi`)
  await region.getByRole('link', { name: 'Seleksi contoh 2027' }).click()
  await region.getByText('0 dari 10 pertanyaan terjawab').waitFor()
  for (const item of await region.locator('.readiness-item').all()) {
    await item.getByLabel(/Sebagian berjalan/).check()
    await item.getByLabel('Penjelasan').fill('Contoh jawaban daerah.')
  }
  await region.getByText('10 dari 10 pertanyaan terjawab').waitFor()
  await expectSound(region)
  await region.getByRole('button', { name: 'Kirim kuesioner' }).click()
  await region.getByRole('dialog').getByRole('button', { name: 'Kirim kuesioner' }).click()
  await region.getByText('Kuesioner sudah dikirim').waitFor()

  await open(ministry, round)
  await ministry.getByLabel('Contoh Asesor').check()
  await ministry.getByRole('button', { name: 'Tugaskan', exact: true }).click()
  await ministry.getByText('Belum dimulai').waitFor()
  const assessor = await at.enter('assessor', STILL)
  await open(assessor, round)
  await assessor.getByRole('link', { name: 'Kab. Blitar' }).click()
  await assessor.locator('.rubric').first().waitFor()
  for (const item of await assessor
    .locator('.readiness-item')
    .filter({ has: assessor.locator('.rubric') })
    .all()) {
    await item.getByLabel(/Baik/).first().check()
    await item.getByLabel('Catatan').fill('Kepala daerah hadir.')
  }
  await assessor.getByText(/^Tersimpan/).waitFor()
  await expectSound(assessor)
  await assessor.getByRole('button', { name: 'Kirim nilai' }).click()
  await assessor.getByRole('dialog').getByRole('button', { name: 'Kirim nilai' }).click()
  await assessor.getByText(/^Nilai Anda dikirim/).waitFor()

  await open(ministry, `${round}/calon/${REGION}`)
  const figures = [
    ['Kapasitas fiskal daerah', '3'],
    ['Ruang APBD untuk kota cerdas', '1,2'],
  ] as const
  for (const [name, value] of figures) {
    const form = ministry.locator('section section').filter({ has: ministry.getByRole('heading', { name }) })
    await form.getByLabel(/^Nilai \(/).fill(value)
    await form.getByLabel('Sumber atau catatan').fill('Contoh sumber, 2026')
    await form.getByRole('button', { name: 'Simpan nilai' }).click()
    await form.getByText('Yang tersimpan sekarang').waitFor()
  }
  await expectSound(ministry)
  await ministry.getByLabel('Terpilih', { exact: true }).check()
  await ministry.getByLabel('Alasan').fill('Nilai tertinggi.')
  await ministry.getByRole('button', { name: 'Simpan keputusan' }).click()
  await ministry.getByText('Keputusan tersimpan').waitFor()
  await open(ministry, round)
  await ministry.getByRole('button', { name: 'Tetapkan daftar' }).click()
  const dialog = ministry.getByRole('dialog')
  await dialog.getByLabel('Nomor daftar').fill('01/contoh/2027')
  await dialog.getByLabel('Jabatan penanda tangan').fill('Contoh Direktorat Jenderal')
  await dialog.getByRole('button', { name: 'Tetapkan daftar' }).click()
  await ministry.getByRole('button', { name: 'Umumkan' }).click()
  await ministry.getByRole('dialog').getByRole('button', { name: 'Umumkan' }).click()
  await ministry.getByText('Keputusan diumumkan').waitFor()
  await expectSound(ministry)

  await open(region, new URL(region.url()).pathname)
  await region.getByText('Keputusan: Terpilih').waitFor()
  const anybody = await at.visit('/angkatan/2027', STILL)
  await anybody.getByText('Kab. Blitar (contoh)').waitFor()
  await expectSound(anybody)
  await anybody.getByRole('link', { name: /Daftar penetapan 01/ }).click()
  await anybody.getByText('SHA-256 berkas').waitFor()
  await expectSound(anybody)
})

test('cohorts show every source, and a membership ends with its reason in public', async () => {
  const anybody = await at.visit('/angkatan', STILL)
  await anybody.getByText('154').waitFor()
  await anybody.getByText('165').waitFor()
  await expectSound(anybody)
  const ministry = await at.enter('ministry_admin', STILL)
  await open(ministry, '/kerja/00/gerakan/angkatan')
  await expectSound(ministry)
  await ministry.getByRole('link', { name: '2023', exact: true }).click()
  await ministry.getByRole('button', { name: 'Akhiri keanggotaan Kota Sabang' }).click()
  await ministry.getByRole('dialog').getByLabel('Alasan').fill('Contoh alasan berakhir.')
  await ministry.getByRole('dialog').getByRole('button', { name: 'Akhiri' }).click()
  await ministry.getByText('Contoh alasan berakhir.').waitFor()
  await expectSound(ministry)
})
