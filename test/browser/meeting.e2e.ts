import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectSound, settle } from './site.ts'
import { workspaceSite } from './workspace-site.ts'

const at = workspaceSite()
const REGION = '35.05'
const BASE = `/kerja/${REGION}/rapat`
// A whole walk through whole pages.
const STILL = { reducedMotion: 'reduce' } as const

async function open(page: Page, path: string): Promise<void> {
  await page.goto(at.origin + path)
  await settle(page)
}

/** Today around now, in WIB, so that people may check in. */
function aroundNow(): { date: string; from: string; to: string } {
  const wib = (minutes: number) => new Date(Date.now() + 7 * 3_600_000 + minutes * 60_000).toISOString()
  const date = wib(0).slice(0, 10)
  const from = wib(-20).slice(0, 10) === date ? wib(-20).slice(11, 16) : '00:00'
  const to = wib(40).slice(0, 10) === date ? wib(40).slice(11, 16) : '23:59'
  return { date, from, to }
}

async function planMeeting(page: Page): Promise<string> {
  await open(page, `${BASE}/daftar`)
  await expectSound(page)
  await page.getByRole('link', { name: 'Rencanakan rapat' }).click()
  const { date, from, to } = aroundNow()
  await page.getByLabel('Jenis rapat').selectOption('team')
  await page.getByLabel('Judul', { exact: true }).fill('Rapat Tim Pelaksana contoh')
  await page.getByLabel('Tanggal').fill(date)
  await page.getByLabel('Mulai (WIB)').fill(from)
  await page.getByLabel('Selesai (WIB)').fill(to)
  await page.getByLabel('Tempat').fill('Ruang Candi Penataran')
  await page.getByLabel('Pimpinan rapat (jabatan)').fill('Contoh Kepala Dinas Kominfo')
  await page.getByRole('button', { name: 'Undang semua' }).click()
  await expectSound(page)
  await page.getByRole('button', { name: 'Rencanakan rapat' }).click()
  await page.getByRole('heading', { level: 1, name: 'Rapat Tim Pelaksana contoh' }).waitFor()
  return new URL(page.url()).pathname
}

/** Somebody without an account and without a script says that they are there. */
async function checkIn(room: string): Promise<void> {
  const visitor = await at.visit(room, { ...STILL, javaScriptEnabled: false })
  await visitor.getByLabel('Nama', { exact: true }).fill('Contoh Kepala Bidang')
  await visitor.getByLabel('Lembaga').fill('Contoh Kadin')
  await visitor.getByLabel('Jabatan atau peran').fill('Ketua')
  await visitor.getByRole('button', { name: 'Saya hadir' }).click()
  await visitor.getByText('Centang persetujuan').first().waitFor()
  await visitor.getByLabel(/Saya setuju/).check()
  await visitor.getByRole('button', { name: 'Saya hadir' }).click()
  await visitor.getByText('Anda tercatat hadir').waitFor()
}

test('a meeting from plan to minutes, and its decision to the end', async () => {
  const page = await at.enter('region_admin', STILL)
  const address = await planMeeting(page)
  await expectSound(page)

  await page.getByRole('button', { name: 'Susun agenda' }).click()
  await page.getByLabel('Butir lain').fill('Kesiapan data')
  await page.getByRole('button', { name: 'Tambah butir' }).click()
  await expectSound(page)
  await page.getByRole('button', { name: 'Simpan agenda' }).click()
  await page.getByLabel('Catatan: Kesiapan data').fill('Data sudah siap di semua OPD.')
  await page.getByText(/^Tersimpan /).waitFor()

  await page.getByRole('button', { name: 'Tayangkan kode QR' }).click()
  const room = new URL(
    await page
      .getByRole('dialog')
      .getByText(/\/hadir\//)
      .innerText(),
  ).pathname
  await expectSound(page)
  await page.keyboard.press('Escape')
  const anybody = await at.visit(room, STILL)
  await expectSound(anybody)
  await checkIn(room)
  const officer = await at.enter('opd_officer', STILL)
  await open(officer, `/kerja/${REGION}${room}`)
  await expectSound(officer)
  await officer.getByRole('button', { name: 'Saya hadir' }).click()
  await officer.getByText('Anda tercatat hadir.').waitFor()

  await open(page, address)
  await page.getByText('2 orang dari 2 lembaga').waitFor()
  await page.getByRole('button', { name: 'Catat keputusan' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Keputusan', { exact: true }).fill('Rapikan data kependudukan desa')
  await dialog.getByLabel('OPD penanggung jawab').selectOption({ index: 1 })
  await dialog.getByLabel('Tenggat').fill('2099-12-31')
  await expectSound(page)
  await dialog.getByRole('button', { name: 'Catat keputusan' }).click()
  await page.getByText(/Keputusan dicatat/).waitFor()

  await page.getByRole('button', { name: 'Terbitkan notulen' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Terbitkan notulen' }).click()
  await page.getByText(/^Nomor 1 tahun/).waitFor()
  await expectSound(page)
  const check = await page.getByRole('link', { name: 'Halaman pemeriksaan' }).getAttribute('href')
  const holder = await at.visit(check ?? '', STILL)
  await holder.getByText('Notulen ini diterbitkan').waitFor()
  await expectSound(holder)

  await open(officer, `${BASE}/keputusan`)
  await expectSound(officer)
  await officer.getByRole('link', { name: 'Rapikan data kependudukan desa' }).click()
  await officer.getByLabel('Apa yang sudah dikerjakan').fill('Data sudah dirapikan.')
  await expectSound(officer)
  await officer.getByRole('button', { name: 'Laporkan selesai' }).click()
  await officer.getByText('Dilaporkan selesai').first().waitFor()

  await open(page, new URL(officer.url()).pathname)
  await page.getByLabel('Catatan pemeriksaan').fill('Lengkap.')
  await page.getByRole('button', { name: 'Nyatakan selesai' }).click()
  await page.getByText('Dinyatakan selesai').waitFor()
  expect(await page.getByLabel('Catatan pemeriksaan').count()).toBe(0)
  await open(page, `${BASE}/daftar`)
  await page.getByText('Notulen terbit').waitFor()
  await expectSound(page)
})
