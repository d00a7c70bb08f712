import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import {
  act,
  FACILITY,
  HERE,
  here,
  openPharmacy,
  pageOf,
  pageOfNew,
  type Taken,
  takeIn,
} from './service-scene.ts'
import { expectSound } from './site.ts'
import { open, press, REGION } from './story/scene.ts'
import { workspaceSite } from './workspace-site.ts'

// Every screen of the hospital's pharmacy, in the roles that use them, pressed as they are pressed at work: by keys.

const at = workspaceSite()

async function look(page: Page, path: string): Promise<void> {
  await open(at, page, path)
  await expectSound(page)
}

const SCREENS = [
  [1920, 1080],
  [1366, 768],
  [3840, 2160],
] as const

/** A board on the wall ends where its screen ends, with nothing cut, in letters that are read from five metres. */
async function expectFilled(page: Page): Promise<void> {
  for (const [width, height] of SCREENS) {
    await page.setViewportSize({ width, height })
    const seen = await page.evaluate(() => {
      const all = [...document.querySelectorAll<HTMLElement>('.queue-board *')]
      const isCut = (e: HTMLElement) => {
        const { right, bottom } = e.getBoundingClientRect()
        return right > innerWidth + 1 || bottom > innerHeight + 1 || e.scrollWidth > e.clientWidth + 1
      }
      const { clientHeight } = document.querySelector<HTMLElement>('.queue-board') as HTMLElement
      const call = document.querySelector('.queue-board__last li, .queue-board__counter') as HTMLElement
      return {
        cut: all.filter((e) => e.clientWidth > 0 && isCut(e)).map((e) => e.className || e.tagName),
        filled: clientHeight === innerHeight && document.documentElement.scrollHeight === innerHeight,
        isReadable: Number.parseFloat(getComputedStyle(call).fontSize) >= innerHeight / 27,
      }
    })
    expect(seen, `${width} × ${height}`).toEqual({ cut: [], filled: true, isReadable: true })
  }
}

describe('the pharmacy', () => {
  let pharmacist: Page
  let assistant: Page
  let second: Page
  const tickets: Taken[] = []

  test('waits for its first prescription', async () => {
    pharmacist = await pageOf(at, 'pharmacist')
    assistant = await pageOf(at, 'pharmacy_assistant')
    second = await pageOfNew(at, 'pharmacist', 'Contoh Apoteker Kedua')
    await look(pharmacist, `${HERE}/layanan/farmasi/meja`)
    await look(pharmacist, `${HERE}/layanan/farmasi/pengaturan`)
    await openPharmacy(pharmacist)
    await look(pharmacist, `${HERE}/layanan/farmasi/meja`)
    for (let i = 0; i < 5; i++) tickets.push(await takeIn(assistant))
    tickets.push(await takeIn(assistant, { delivery: true, chronic: true }, ['MET500', 'AML10', 'SIM20']))
    tickets.push(await takeIn(assistant, {}, ['PCT500', 'PUYER', 'CTM4', 'OME20', 'VITX']))
  })

  test('takes a prescription in and prints its number', async () => {
    await look(assistant, `${HERE}/layanan/farmasi/terima`)
    await assistant.getByLabel('NIK, nomor kartu').fill('Contoh Pasien')
    await press(assistant, 'Cari')
    await assistant.getByRole('button', { name: /Pilih/ }).first().waitFor()
    await expectSound(assistant)
    await press(assistant, 'Daftarkan pasien baru')
    const dialog = assistant.getByRole('dialog')
    await expectSound(assistant)
    await dialog.getByLabel('Nama', { exact: true }).fill('Contoh Pasien Baru')
    await dialog.getByLabel('Nomor kartu BPJS').fill('CONTOH-77')
    await dialog.getByRole('button', { name: 'Daftarkan pasien baru' }).click()
    await assistant.getByText('Pasien: Contoh Pasien Baru').waitFor()
    await assistant.getByLabel('Kode obat').fill('CONTOH-PCT500')
    await assistant.getByLabel('Jumlah').fill('10')
    await press(assistant, 'Tambah obat')
    await assistant.getByLabel('Kode obat').nth(1).fill('CONTOH-AMX500')
    await assistant.getByLabel('Jumlah').nth(1).fill('12')
    await expectSound(assistant)
    await press(assistant, 'Terima dan beri nomor')
    await assistant.getByRole('button', { name: 'Cetak nomor' }).waitFor()
    await expectSound(assistant)
  })

  test('is worked by keys, from screening to handing over', async () => {
    const [first, next] = tickets as [Taken, Taken]
    await open(at, pharmacist, `${HERE}/layanan/farmasi/meja`)
    await pharmacist.keyboard.press('ArrowDown')
    await pharmacist.getByRole('heading', { name: `Nomor ${first.number}` }).waitFor()
    await expectSound(pharmacist)
    await pharmacist.keyboard.press('k')
    const dialog = pharmacist.getByRole('dialog')
    await dialog.getByLabel('Alasan').fill('Contoh: dosis perlu dipastikan.')
    await expectSound(pharmacist)
    await dialog.getByRole('button', { name: 'Klarifikasi ke dokter' }).click()
    await pharmacist.getByRole('button', { name: /Jawaban dokter/ }).waitFor()
    await pharmacist.keyboard.press('j')
    await dialog.getByLabel('Jawaban dokter').fill('Contoh: dosis sudah benar.')
    await dialog.getByRole('button', { name: 'Jawaban dokter' }).click()
    await pharmacist.getByRole('button', { name: /Telaah selesai/ }).waitFor()
    await pharmacist.keyboard.press('t')
    await pharmacist.getByRole('button', { name: /Sudah disiapkan/ }).waitFor()
    await pharmacist.keyboard.press('s')
    await pharmacist.getByRole('button', { name: /Periksa orang kedua/ }).waitFor()

    await open(at, second, `${HERE}/layanan/farmasi/meja`)
    await choose(second, first)
    await second.keyboard.press('f')
    await expectSound(second)
    await second.getByRole('dialog').getByRole('button', { name: 'Pemeriksaan gagal' }).click()
    await second.getByRole('button', { name: /Sudah disiapkan/ }).waitFor()
    await act(assistant, first, 'preparations')
    await second.getByRole('button', { name: /Periksa orang kedua/ }).waitFor()
    await second.keyboard.press('p')
    const field = second.getByLabel('Barkode obat')
    await field.waitFor()
    await expectSound(second)
    // As a reader types: one medicine after the other, each ended by Enter, none waiting for an answer.
    for (const code of ['999000004', '999000001', '999000002']) await field.pressSequentially(`${code}\n`)
    await second.getByRole('button', { name: /Siap diserahkan/ }).waitFor()
    await second.keyboard.press('r')
    await second.getByRole('button', { name: /Panggil/ }).waitFor()
    await second.keyboard.press('c')
    await second.getByRole('button', { name: /Serahkan/ }).waitFor()
    await expectSound(second)
    const board = await at.visit('/', { reducedMotion: 'reduce' })
    await look(board, `/farmasi/${REGION}/${FACILITY}/papan`)
    await expectFilled(board)
    await look(await at.visit('/'), `/antrean-obat/${first.token}`)
    await look(await at.visit('/'), `/antrean-obat/${next.token}`)
    await open(at, second, `${HERE}/layanan/farmasi/meja`)
    await choose(second, first)
    await second.keyboard.press('h')
    const giving = second.getByRole('dialog')
    await giving.getByText('Ada obat yang belum lengkap?').click()
    await giving.getByLabel('Belum diserahkan: Parasetamol').fill('4')
    await giving.getByLabel('Informasi dan edukasi').check()
    await expectSound(second)
    await giving.getByRole('button', { name: 'Serahkan' }).click()
    await second.getByRole('button', { name: new RegExp(first.number) }).waitFor({ state: 'detached' })
    await look(await at.visit('/'), `/antrean-obat/${first.token}`)
  })

  test('brings medicine home', async () => {
    const parcel = tickets[5] as Taken
    await act(pharmacist, parcel, 'screenings')
    await act(pharmacist, parcel, 'preparations')
    const { prescription } = await here<{ prescription: { items: { barcode: string }[] } }>(
      second,
      'GET',
      `/pharmacy/tickets/${parcel.ticketId}?purpose=service`,
    )
    await act(second, parcel, 'checks', { codes: prescription.items.map(({ barcode }) => barcode) })
    await act(second, parcel, 'readiness')
    await look(assistant, `${HERE}/layanan/farmasi/antaran`)
    await assistant.getByRole('button', { name: /Serahkan ke kurir/ }).click()
    const dialog = assistant.getByRole('dialog')
    await dialog.getByLabel('Kode kiriman').fill('CONTOH-1')
    await dialog.getByLabel('Ongkos').fill('9000')
    await dialog.getByLabel('Alamat').fill('Jalan Contoh 7')
    await expectSound(assistant)
    await dialog.getByRole('button', { name: 'Serahkan ke kurir' }).click()
    await assistant.getByText('Di jalan').waitFor()
    await expectSound(assistant)
    await assistant.getByRole('button', { name: /^Sampai/ }).click()
    await assistant.getByText(/· Sampai/).waitFor()
  })

  test('shows what is owed, its quality, its settings and who read what', async () => {
    await look(pharmacist, `${HERE}/layanan/farmasi/utang-obat`)
    await look(pharmacist, `${HERE}/layanan/farmasi/mutu`)
    await look(pharmacist, `${HERE}/layanan/farmasi/jejak`)
    await look(pharmacist, `${HERE}/layanan/farmasi/pengaturan`)
    await pharmacist.getByLabel('Janji lajur ekspres (detik)').fill('600')
    await pharmacist.getByRole('button', { name: 'Simpan', exact: true }).first().click()
    await pharmacist.getByText('Tersimpan').first().waitFor()
    for (const role of ['region_admin', 'leader'])
      await look(await pageOf(at, role), `${HERE}/layanan/farmasi/mutu`)
    await look(await pageOf(at, 'leader'), HERE)
  })
})

/** Walks down the queue by key until the number is chosen. */
async function choose(page: Page, { number }: Taken): Promise<void> {
  const row = page.getByRole('button', { name: new RegExp(number) })
  await row.waitFor()
  const isChosen = async () => (await row.getAttribute('aria-pressed')) === 'true'
  for (let rows = await page.locator('.desk-ticket').count(); rows > 0 && !(await isChosen()); rows--)
    await page.keyboard.press('ArrowDown')
  await page.getByRole('heading', { name: `Nomor ${number}` }).waitFor()
}
