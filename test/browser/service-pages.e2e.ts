import type { Page } from 'playwright-core'
import { describe, test } from 'vitest'
import { type Centre, HERE, here, openCentre, PRANKSTER, pageOf, record, ring } from './service-scene.ts'
import { expectSound } from './site.ts'
import { open, press, REGION } from './story/scene.ts'
import { workspaceSite } from './workspace-site.ts'

// Every screen of the 112 centre, in the roles that use them, pressed as they are pressed
// at work: by keys at the desk, with a thumb in the field.

const at = workspaceSite()
const PHONE = { width: 360, height: 780 }

async function look(page: Page, path: string): Promise<void> {
  await open(at, page, path)
  await expectSound(page)
}

describe('the 112 centre', () => {
  let centre: Centre
  let taker: Page
  let dispatcher: Page

  test('waits for its first call', async () => {
    taker = await pageOf(at, 'call_taker')
    dispatcher = await pageOf(at, 'dispatcher')
    await look(taker, `${HERE}/layanan/112/meja`)
    await look(dispatcher, `${HERE}/layanan/112/insiden`)
    await look(dispatcher, `${HERE}/layanan/112/jaga`)
    centre = await openCentre(taker, dispatcher)
  })

  test('shows its board, units, alerts, report and settings to those who run it', async () => {
    const { fresh, sent, closed } = centre
    const one = `${HERE}/layanan/112/insiden`
    await look(dispatcher, one)
    await look(dispatcher, `${one}/${fresh}`)
    await look(dispatcher, `${one}/${sent}`)
    await look(dispatcher, `${one}/${closed}`)
    await look(dispatcher, `${one}/${closed}/ulang`)
    for (const page of ['regu', 'peringatan', 'laporan', 'pengaturan'])
      await look(dispatcher, `${HERE}/layanan/112/${page}`)
  })

  test('shows the secretariat and the regent what is theirs', async () => {
    const secretariat = await pageOf(at, 'region_admin')
    for (const page of ['regu', 'peringatan', 'laporan', 'pembacaan', 'pengaturan'])
      await look(secretariat, `${HERE}/layanan/112/${page}`)
    const leader = await pageOf(at, 'leader')
    for (const page of ['regu', 'peringatan', 'laporan']) await look(leader, `${HERE}/layanan/112/${page}`)
  })

  test('tells everybody its months', async () => {
    await look(await at.visit('/'), `/daerah/${REGION}/112`)
  })

  test('takes a call that rings, classifies it by a key and opens its incident', async () => {
    const machine = await pageOf(at, 'service_operator')
    await open(at, taker, `${HERE}/layanan/112/meja`)
    await ring(machine, 'contoh-1', '+6281200000201')
    await taker.getByText('+6281200000201').first().waitFor()
    await expectSound(taker)
    const callId = await record(taker, '+6281200000202')
    await open(at, taker, `${HERE}/layanan/112/meja?panggilan=${callId}`)
    await taker.keyboard.press('1')
    await taker.getByRole('button', { name: 'Darurat', pressed: true }).waitFor()
    await taker.getByLabel('Kategori').selectOption('fire')
    const search = taker.getByRole('combobox', { name: 'Cari tempat' })
    await search.fill('Kanigoro')
    await taker.getByRole('listbox').getByRole('option').first().waitFor()
    await search.press('ArrowDown')
    await search.press('Enter')
    await taker.getByText('Tempat:').waitFor()
    await taker.getByLabel('Patokan').fill('Contoh: sebelah pasar')
    await taker.getByLabel('Alamat').fill('Jalan Contoh 5')
    await taker.getByText('Tunjuk lokasi di peta').first().click()
    await expectSound(taker)
    await press(taker, 'Buka kejadian')
    await taker.getByRole('link', { name: /sudah menjadi kejadian/ }).waitFor()
    await expectSound(taker)
  })

  test('blocks a number that only plays, where the policy allows it, and lifts it', async () => {
    await setPolicy(dispatcher)
    const callId = await record(taker, PRANKSTER)
    await open(at, dispatcher, `${HERE}/layanan/112/meja?panggilan=${callId}`)
    await press(dispatcher, 'Blokir nomor')
    const dialog = dispatcher.getByRole('dialog')
    await dialog.getByLabel('Alasan').fill('Contoh: berulang kali iseng.')
    await expectSound(dispatcher)
    await dialog.getByRole('button', { name: 'Blokir', exact: true }).click()
    await dispatcher.getByText('Nomor diblokir sampai').waitFor()
    await dispatcher.getByText('Nomor yang diblokir atau diusulkan').click()
    await expectSound(dispatcher)
    await press(dispatcher, 'Cabut blokir')
    await dialog.getByLabel('Alasan').fill('Contoh: sudah diberi tahu.')
    await dialog.getByRole('button', { name: 'Cabut blokir' }).click()
    await dispatcher.getByText('Nomor diblokir sampai').waitFor({ state: 'detached' })
  })

  test('sends the nearest unit in two keys and plays the incident again', async () => {
    await open(at, dispatcher, `${HERE}/layanan/112/insiden/${centre.fresh}`)
    await dispatcher.getByText('Contoh PSC 119 Wlingi').first().waitFor()
    await dispatcher.keyboard.press('d')
    await dispatcher.keyboard.press('1')
    await dispatcher.getByText('ditugaskan').first().waitFor()
    await expectSound(dispatcher)
    await press(dispatcher, 'Gabung ke kejadian lain')
    await expectSound(dispatcher)
    await open(at, dispatcher, `${HERE}/layanan/112/insiden/${centre.closed}/ulang`)
    await dispatcher.getByRole('slider').press('Home')
    await dispatcher.getByRole('status').filter({ hasText: 'Langkah 1 dari' }).waitFor()
    await dispatcher.getByRole('slider').press('ArrowRight')
    await dispatcher.getByRole('status').filter({ hasText: 'Langkah 2 dari' }).waitFor()
  })

  test('hands a shift over with two signatures', async () => {
    await open(at, taker, `${HERE}/layanan/112/jaga`)
    await taker.getByLabel('Nama giliran').fill('Pagi')
    await press(taker, 'Mulai giliran jaga')
    await taker.getByLabel('Nama Anda').fill('Contoh Petugas')
    await press(taker, 'Duduk di posisi')
    await taker.getByText('Contoh Petugas').waitFor()
    await taker.getByLabel('Catatan baru').fill('Contoh: sambungan telepon sempat putus.')
    await press(taker, 'Tulis')
    await taker.getByText('Contoh: sambungan telepon sempat putus.').first().waitFor()
    await expectSound(taker)
    await taker.getByLabel('Pesan untuk giliran berikut').fill('Contoh: pantau banjir di Wlingi.')
    await press(taker, 'Tanda tangani dan serahkan')
    await taker.getByText('Menunggu tanda tangan penerima').waitFor()
    await open(at, dispatcher, `${HERE}/layanan/112/jaga`)
    await expectSound(dispatcher)
    await press(dispatcher, 'Terima dan tanda tangani')
    await dispatcher.getByText('Giliran sebelumnya').waitFor()
    await dispatcher.getByText(/^Pagi: /).click()
    await expectSound(dispatcher)
  })

  test('works on a phone in the field', async () => {
    const crew = await pageOf(at, 'field_crew')
    await crew.setViewportSize(PHONE)
    await look(crew, `${HERE}/layanan/112/lapangan`)
    await crew.setViewportSize(PHONE)
    await crew.getByLabel('Instansi').selectOption('damkar')
    await crew.getByLabel('Regu').selectOption({ label: 'Contoh Damkar 1, Mobil pompa' })
    await crew.getByLabel('Nama panggilan radio').fill('Contoh Regu')
    await press(crew, 'Mulai bertugas')
    await crew.getByText('RESPON SEKARANG').waitFor()
    await expectSound(crew)
    await crew.setViewportSize(PHONE)
    await press(crew, 'Tidak dapat menangani')
    await expectSound(crew)
    await crew.setViewportSize(PHONE)
    await press(crew, 'Kembali')
    await press(crew, 'RESPON SEKARANG')
    await press(crew, 'BERANGKAT')
    await crew.getByText('Siapa yang pertama menangani api?').waitFor()
    await expectSound(crew)
    await crew.setViewportSize(PHONE)
    await press(crew, 'Damkar')
    await press(crew, 'TERKENDALI')
    await press(crew, 'SELESAI')
    await crew.getByText('Tidak ada tugas').waitFor()
    await expectSound(crew)
  })

  test('writes a public alert, which somebody else approves', async () => {
    await open(at, dispatcher, `${HERE}/layanan/112/peringatan`)
    await press(dispatcher, 'Tulis peringatan')
    await expectSound(dispatcher)
  })
})

/** The region puts its policy on misused numbers in force; it is shipped switched off. */
async function setPolicy(page: Page): Promise<void> {
  const { revision, settings } = await here<{
    revision: number
    settings: { misuse: object }
  }>(page, 'GET', '/dispatch/settings')
  const misuse = { ...settings.misuse, isOn: true, threshold: 3 }
  await here(page, 'PUT', '/dispatch/settings', { revision, settings: { ...settings, misuse } })
}
