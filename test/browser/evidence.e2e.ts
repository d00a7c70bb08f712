import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { evidence } from '#core/evidence/manifest.ts'
import { deliverWaiting } from '#platform/facts/deliver.ts'
import { expectSound } from './site.ts'
import { workspaceSite } from './workspace-site.ts'

const at = workspaceSite()
const VAULT = '/kerja/35.05/evaluasi/bukti'
const STILL = { reducedMotion: 'reduce' } as const

/** A picture that is like no other of another seed. */
function picture(seed: number, quality = 90): Promise<Buffer> {
  const blocks = Array.from({ length: 24 }, (_, i) => {
    const at = (n: number) => (seed * 7919 + i * 104_729 * n) % 97
    return `<rect x="${at(1) * 6}" y="${at(2) * 8}" width="${40 + at(3)}" height="${30 + at(5)}" fill="rgb(${at(7) * 2},${at(11) * 2},${at(13) * 2})"/>`
  })
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="620" height="820"><rect width="620" height="820" fill="#dde"/>${blocks.join('')}</svg>`
  return sharp(Buffer.from(drawing)).jpeg({ quality }).toBuffer()
}

const work = () =>
  deliverWaiting({
    database: at.database,
    subscriptions: evidence.subscriptions ?? [],
    now: () => new Date('2030-01-01T00:00:00Z'),
  })

async function choose(page: Page, ...files: { name: string; buffer: Buffer }[]): Promise<void> {
  await page
    .getByLabel('Pilih berkas', { exact: true })
    .setInputFiles(files.map((file) => ({ ...file, mimeType: 'application/octet-stream' })))
}

describe('the evidence vault', () => {
  test('takes in several files, knows one again, and shows versions and likenesses', async () => {
    const page = await at.enter('region_admin', STILL)
    await page.goto(at.origin + VAULT)
    await page.getByText('Gudang bukti masih kosong').waitFor()
    await expectSound(page)

    await page.getByRole('button', { name: 'Unggah berkas' }).click()
    const first = await picture(1)
    await choose(
      page,
      { name: 'Lapangan.jpg', buffer: first },
      { name: 'Pindai ulang.jpg', buffer: await picture(1, 40) },
      { name: 'Palsu.pdf', buffer: first },
      { name: 'layanan.csv', buffer: Buffer.from('layanan;pengguna\nKTP;120\nIzin;80\n') },
    )
    const dialog = page.getByRole('dialog')
    await expect.poll(() => dialog.getByText('Tersimpan', { exact: true }).count()).toBe(3)
    await dialog.getByText('sebenarnya berisi JPEG').waitFor()
    await dialog.getByText('Berkas di sini tidak dipindai virus').waitFor()
    await expectSound(page)
    await choose(page, { name: 'Lapangan lagi.jpg', buffer: first })
    await dialog.getByText('Isi berkas ini sudah tersimpan sebagai').waitFor()
    await dialog.getByRole('button', { name: 'Pakai Lapangan yang sudah ada' }).click()
    await dialog.getByRole('button', { name: 'Selesai' }).click()

    await work()
    await page.reload()
    await page.getByText('1 pasang bukti tampak mirip').waitFor()
    await expect.poll(() => page.locator('img.evidence-card__thumb').count()).toBe(2)
    await expectSound(page)

    await page.getByRole('link', { name: 'Nilai sekarang' }).click()
    await page.getByRole('heading', { level: 1, name: 'Bukti yang tampak mirip' }).waitFor()
    await expectSound(page)
    await page.getByRole('button', { name: /bukan kembar$/ }).click()
    await page.getByLabel('Alasan').fill('Dua titik lapangan yang berbeda')
    await page.getByRole('button', { name: 'Simpan penilaian' }).click()
    await page.getByText('Dua titik lapangan yang berbeda').waitFor()
  })

  test('keeps a decree and a link, finds them, and never replaces a version', async () => {
    const page = await at.enter('region_admin', STILL)
    await page.goto(at.origin + VAULT)
    await page.getByRole('button', { name: 'Tambah keputusan' }).click()
    await page.getByLabel('Judul').fill('Perbup rencana induk')
    await page.getByLabel('Nomor').fill('12 Tahun 2024')
    await page.getByLabel('Penerbit').fill('Bupati Contoh')
    await page.getByLabel('Tanggal ditetapkan').fill('2024-03-01')
    await page.getByRole('button', { name: 'Simpan', exact: true }).click()
    // What was typed stays until the field that is missing is filled in.
    await page.getByLabel('Yang ditetapkan').fill('Menetapkan rencana induk kota cerdas')
    await page.getByLabel('Berlaku sampai').fill('2024-12-31')
    await page.getByRole('button', { name: 'Simpan', exact: true }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })

    await page.getByRole('button', { name: 'Tambah tautan' }).click()
    await page.getByLabel('Judul').fill('Portal data')
    await page.getByLabel('Alamat').fill('https://data.contoh.go.id')
    await page.getByLabel('Yang dibuktikan').fill('Data terbuka tersedia')
    await expectSound(page)
    await page.getByRole('button', { name: 'Simpan', exact: true }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })

    await page.getByLabel('Masa berlaku').selectOption('expired')
    await page.getByText('1 dokumen', { exact: true }).waitFor()
    await page.getByRole('link', { name: 'Perbup rencana induk' }).click()
    await page.getByRole('heading', { level: 1, name: 'Perbup rencana induk' }).waitFor()
    await page.getByRole('button', { name: 'Buat versi baru' }).click()
    await page.getByLabel('Berlaku sampai').fill('2099-12-31')
    await page.getByLabel('Catatan versi').fill('Masa berlaku diperbaiki')
    await expectSound(page)
    await page.getByRole('button', { name: 'Simpan', exact: true }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByText('Masa berlaku diperbaiki').waitFor()
    expect(await page.getByText('Versi 1', { exact: true }).count()).toBe(1)
    await expectSound(page)
  })

  test('shows a picture, a table, and gives the file to be kept', async () => {
    const page = await at.enter('region_admin', STILL)
    await page.goto(at.origin + VAULT)
    await page.getByRole('link', { name: 'layanan', exact: true }).click()
    await page.getByRole('cell', { name: '120' }).waitFor()
    await expectSound(page)
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Unduh layanan' }).first().click()
    expect((await download).suggestedFilename()).toBe('layanan.csv')
    await page.goto(at.origin + VAULT)
    await page.getByRole('link', { name: 'Lapangan', exact: true }).click()
    await page.getByRole('img', { name: 'Gambar depan Lapangan' }).waitFor()
    await expectSound(page)
  })

  test('a change of somebody faster is shown beside what was typed', async () => {
    const [slow, fast] = [await at.enter('region_admin', STILL), await at.enter('region_admin', STILL)]
    for (const page of [slow, fast]) {
      await page.goto(at.origin + VAULT)
      await page.getByRole('link', { name: 'Portal data', exact: true }).click()
      await page.getByRole('button', { name: 'Buat versi baru' }).click()
    }
    await fast.getByLabel('Judul').fill('Portal data terbuka')
    await fast.getByRole('button', { name: 'Simpan', exact: true }).click()
    await fast.getByRole('dialog').waitFor({ state: 'detached' })
    await slow.getByLabel('Judul').fill('Portal data daerah')
    await slow.getByRole('button', { name: 'Simpan', exact: true }).click()
    await slow.getByText('Dokumen sudah diubah orang lain').waitFor()
    const theirs = slow.getByRole('dialog')
    await theirs.getByText('Portal data terbuka', { exact: true }).waitFor()
    expect(await slow.getByLabel('Judul').inputValue()).toBe('Portal data daerah')
    await expectSound(slow)
    await slow.getByRole('button', { name: 'Simpan', exact: true }).click()
    await slow.getByRole('heading', { level: 1, name: 'Portal data daerah' }).waitFor()
    await slow.getByText('Versi 3', { exact: true }).first().waitFor()
  })
})
