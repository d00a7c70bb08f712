import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { openCycle } from '../cycle.ts'
import { expectSound, settle } from './site.ts'
import { workspaceSite } from './workspace-site.ts'

const YEAR = 2026
const at = workspaceSite(() => new Date(`${YEAR}-10-20T03:00:00Z`))
const STILL = { reducedMotion: 'reduce' } as const
const HERE = `/kerja/35.05/evaluasi/isian/${YEAR}`

beforeAll(() => openCycle(at.database, { year: YEAR, regions: ['35.05'] }))

async function open(page: Page, path: string): Promise<void> {
  await page.goto(at.origin + path)
  await settle(page)
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const text = (page: Page) => page.getByLabel('Uraian klaim')
const saved = (page: Page) => page.getByText(/^Tersimpan \d\d\.\d\d$/).waitFor()
const stored = async (question: string) => {
  const { rows } = await at.database.owner.query<{ text: string; state: string; revision: number }>(
    `select text, state, revision from workbook.answers where tenant_id = '35.05' and year = $1 and question = $2`,
    [YEAR, question],
  )
  return rows[0]
}

describe('the self-assessment in a browser', () => {
  test('goes from assignment over the agency, secretariat and leader to the ministry and back', async () => {
    const admin = await at.enter('region_admin', STILL)
    await open(admin, HERE)
    await expectSound(admin)

    await open(admin, `${HERE}/pembagian`)
    await admin.getByLabel('Komponen').selectOption({ index: 1 })
    await admin.getByLabel(/^Pilih semua/).check()
    await press(admin, 'Bagikan')
    const dialog = admin.getByRole('dialog')
    await dialog.getByLabel('Kepada OPD').selectOption({ index: 1 })
    await dialog.getByLabel('Tenggat OPD').fill(`${YEAR}-12-30`)
    await dialog.getByRole('button', { name: 'Bagikan' }).click()
    await admin.getByText(/^Pertanyaan dibagikan,/).waitFor()
    await expectSound(admin)

    const officer = await at.enter('opd_officer', STILL)
    await officer.getByText(`Jawab 5 pertanyaan evaluasi ${YEAR}`).waitFor()
    await open(officer, `${HERE}/baseline`)
    await officer.getByLabel('Nilai atau angka').fill('1 perda')
    await text(officer).fill('Perda 3/2024 menetapkan rencana induk.')
    await officer.getByRole('radio', { name: /^3/ }).check()
    await saved(officer)
    await expectSound(officer)
    await press(officer, 'Kirim ke sekretariat')
    await officer.getByText('Jawaban ini sudah Anda kirim').waitFor()

    await open(admin, `${HERE}/baseline#A01`)
    await press(admin, 'Terima')
    await admin.getByText(/^Diterima,/).waitFor()

    const leader = await at.enter('leader', STILL)
    await leader.getByText(`Setujui isian mandiri ${YEAR}`).waitFor()
    await open(leader, HERE)
    await press(leader, 'Setujui seluruh isian')
    await press(leader, 'Ya, setujui dengan 116 kosong')
    await leader.getByText('Disetujui pimpinan, belum dikirim').waitFor()

    await open(admin, HERE)
    await press(admin, 'Kirim ke kementerian')
    await admin.getByRole('dialog').getByRole('button', { name: 'Kirim ke kementerian' }).click()
    await admin.getByText('Sudah dikirim ke kementerian, versi 1').waitFor()

    const ministry = await at.enter('ministry_admin', STILL)
    await open(ministry, `/kerja/00/evaluasi/isian-daerah/${YEAR}`)
    await expectSound(ministry)
    await ministry.getByRole('link', { name: /Kab. Blitar/ }).click()
    await ministry.getByText('Cocok dengan isi').waitFor()
    await ministry.getByText('A. Kondisi awal').click()
    await ministry.getByText('Perda 3/2024 menetapkan').waitFor()
    await expectSound(ministry)
    await ministry.getByLabel('Kode pertanyaan').fill('a01')
    await ministry.getByLabel('Alasan').fill('Lampirkan naskah perdanya.')
    await ministry.getByLabel('Batas perbaikan').fill(`${YEAR}-12-31`)
    await press(ministry, 'Kembalikan pertanyaan')
    await ministry.getByText(/^Pertanyaan dikembalikan,/).waitFor()

    await open(officer, `${HERE}/baseline#A01`)
    // The page was open already: an address that differs by its end only does not load again.
    await officer.reload()
    await officer.getByText('Lampirkan naskah perdanya.').waitFor()
    await text(officer).fill('Perda 3/2024 menetapkan rencana induk, naskah terlampir.')
    await saved(officer)
    expect(await stored('A01')).toMatchObject({ state: 'returned' })
    await open(admin, `${HERE}/terkirim`)
    await admin.getByText('Lampirkan naskah perdanya.').waitFor()
    await expectSound(admin)
  })
})

describe('nothing typed is lost, nothing is saved twice', () => {
  const otherYear = YEAR - 1
  const component = `/kerja/35.05/evaluasi/isian/${otherYear}/output`
  const inOther = async (question: string) => {
    const { rows } = await at.database.owner.query<{ text: string; revision: number }>(
      `select text, revision from workbook.answers where tenant_id = '35.05' and year = $1 and question = $2`,
      [otherYear, question],
    )
    return rows[0]
  }
  beforeAll(() => openCycle(at.database, { year: otherYear, regions: ['35.05'] }))

  test('when the network is lost, the page is left, and both come back', async () => {
    const page = await at.enter('region_admin', STILL)
    await open(page, component)
    await page.context().setOffline(true)
    await text(page).fill('Diketik tanpa jaringan.')
    await page.getByText('Belum terkirim; tersimpan di perangkat ini').waitFor()
    await page.close({ runBeforeUnload: false })
    const again = await page.context().newPage()
    await page.context().setOffline(false)
    await open(again, component)
    await expect.poll(async () => (await inOther('B01'))?.text).toBe('Diketik tanpa jaringan.')
    expect((await inOther('B01'))?.revision).toBe(1)
    expect(await text(again).inputValue()).toBe('Diketik tanpa jaringan.')
  })

  test('when somebody else wrote the same meanwhile: both are shown, and can be merged', async () => {
    const page = await at.enter('region_admin', STILL)
    await open(page, `${component}#B02`)
    await text(page).fill('Versi saya.')
    await saved(page)
    await at.database.owner.query(
      `update workbook.answers set text = 'Versi orang lain.', revision = revision + 1
       where tenant_id = '35.05' and year = $1 and question = 'B02'`,
      [otherYear],
    )
    await text(page).fill('Versi saya, diperbarui.')
    await page.getByText('Jawaban ini juga diubah orang lain').waitFor()
    await expectSound(page)
    expect((await inOther('B02'))?.text).toBe('Versi orang lain.')
    await press(page, 'Gabungkan keduanya')
    await expect
      .poll(async () => (await inOther('B02'))?.text)
      .toBe('Versi orang lain.\n\nVersi saya, diperbarui.')
  })

  test('in two windows of one person, which show the same', async () => {
    const one = await at.enter('region_admin', STILL)
    await open(one, `${component}#B03`)
    const two = await one.context().newPage()
    await open(two, `${component}#B03`)
    await text(one).fill('Dari jendela pertama.')
    await expect.poll(() => text(two).inputValue()).toBe('Dari jendela pertama.')
    await saved(one)
    await text(two).fill('Dari jendela pertama. Lanjut di jendela kedua.')
    await saved(two)
    await expect.poll(() => text(one).inputValue()).toContain('Lanjut di jendela kedua.')
    expect(await inOther('B03')).toMatchObject({ text: 'Dari jendela pertama. Lanjut di jendela kedua.' })
  })

  test('and a table filled in Excel shows its changes before they are applied', async () => {
    const page = await at.enter('region_admin', STILL)
    await open(page, `/kerja/35.05/evaluasi/isian/${otherYear}/tabel`)
    await expectSound(page)
    const table = [
      'Kode,Nilai,Uraian,Nilai mandiri (0–4),Revisi',
      'B04,12,Dua belas OPD terlibat,3,0',
      'B05,,Forum rutin,9,0',
    ]
    await page.getByLabel('Berkas yang sudah diisi').setInputFiles({
      name: 'isian.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`${table.join('\n')}\n`),
    })
    await press(page, 'Periksa perubahan')
    await page.locator('strong', { hasText: '1 jawaban akan berubah' }).waitFor()
    await page.getByText('isi 0, 1, 2, 3, atau 4, atau kosongkan.').waitFor()
    expect(await inOther('B04')).toBeUndefined()
    await expectSound(page)
    await press(page, 'Terapkan 1 perubahan')
    await page.getByText(/^1 jawaban diperbarui,/).waitFor()
    expect(await inOther('B04')).toMatchObject({ text: 'Dua belas OPD terlibat', revision: 1 })
  })
})
