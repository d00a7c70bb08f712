import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { act, FACILITY, HERE, here, openPharmacy, pageOf, type Taken, takeIn } from './service-scene.ts'
import { expectSound } from './site.ts'
import { open, press, REGION } from './story/scene.ts'
import { workspaceSite } from './workspace-site.ts'

// What a pharmacy does now and then: another lane, a number nobody comes for, a cancelled prescription, the exchanges,
// what is kept how long, and a sealed prescription that somebody outside opens.

const at = workspaceSite()
const DESK = `${HERE}/layanan/farmasi/meja`
const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()

describe('the pharmacy, now and then', () => {
  let pharmacist: Page
  const pick = async (number: string) => {
    await pharmacist.getByRole('button', { name: new RegExp(number) }).click()
    await pharmacist.getByRole('heading', { name: `Nomor ${number}` }).waitFor()
  }

  test('moves a number to another lane, with a reason', async () => {
    pharmacist = await pageOf(at, 'pharmacist')
    await openPharmacy(pharmacist)
    const { number } = await takeIn(pharmacist)
    await open(at, pharmacist, DESK)
    await pick(number)
    await pharmacist.getByRole('button', { name: 'Buka resep' }).click()
    await press(pharmacist, 'Pindah lajur')
    const dialog = pharmacist.getByRole('dialog')
    await expectSound(pharmacist)
    await dialog.getByRole('button', { name: 'Pindah lajur' }).click()
    await expect.poll(() => dialog.getByLabel('Alasan').getAttribute('aria-invalid')).toBe('true')
    await dialog.getByLabel('Lajur').selectOption({ label: 'Kronis/PRB' })
    await dialog.getByLabel('Alasan').fill('Contoh: pasien rujuk balik.')
    await dialog.getByRole('button', { name: 'Pindah lajur' }).click()
    await dialog.waitFor({ state: 'detached' })
    await pharmacist
      .getByText(/Kronis\/PRB/)
      .first()
      .waitFor()
  })

  test('gives what the doctor agreed on instead (K, J), of a number chosen after another', async () => {
    const [first, other] = [await takeIn(pharmacist, {}, ['PCT500']), await takeIn(pharmacist)]
    await open(at, pharmacist, DESK)
    await pick(other.number)
    await pick(first.number)
    await pharmacist.getByRole('button', { name: 'Buka resep' }).click()
    await pharmacist.keyboard.press('k')
    const dialog = pharmacist.getByRole('dialog')
    await dialog.getByLabel('Alasan').fill('Contoh: pasien alergi parasetamol.')
    await dialog.getByRole('button', { name: 'Klarifikasi ke dokter' }).click()
    await pharmacist.getByRole('button', { name: /Jawaban dokter/ }).waitFor()
    await pharmacist.keyboard.press('j')
    await dialog.getByLabel('Jawaban dokter').fill('Contoh: berikan amoksisilin.')
    await dialog.getByText('Dokter mengganti obat?').click()
    await dialog.getByLabel('Ganti Parasetamol').fill('CONTOH-AMX500')
    await expectSound(pharmacist)
    await dialog.getByRole('button', { name: 'Jawaban dokter' }).click()
    await pharmacist.getByText(/Pengganti Parasetamol.*berikan amoksisilin/).waitFor()
  })

  test('misses whoever does not come (N), and takes them back (B)', async () => {
    const taken = await lateWay(pharmacist)
    await open(at, pharmacist, DESK)
    await pick(taken.number)
    await pharmacist.keyboard.press('n')
    await pharmacist.getByRole('button', { name: /Kembali hadir/ }).waitFor()
    await expectSound(pharmacist)
    await pharmacist.keyboard.press('b')
    await pharmacist.getByRole('button', { name: /^Panggil/ }).waitFor()
  })

  test('misses nobody who was called once: the desk says why', async () => {
    const taken = await takeIn(pharmacist)
    await prepared(pharmacist, taken)
    await act(pharmacist, taken, 'calls', { counter: '1' })
    await open(at, pharmacist, DESK)
    await pick(taken.number)
    await pharmacist.keyboard.press('n')
    await pharmacist
      .getByText(new RegExp(`${taken.number}.*`))
      .first()
      .waitFor()
    await pharmacist.locator('.desk-refused').waitFor()
    await expectSound(pharmacist)
    await pharmacist.locator('.desk-refused').getByRole('button', { name: 'Tutup' }).click()
  })

  test('cancels a prescription (X), with a reason, and not by the key alone', async () => {
    const taken = await takeIn(pharmacist)
    await open(at, pharmacist, DESK)
    await pick(taken.number)
    await pharmacist.keyboard.press('x')
    const dialog = pharmacist.getByRole('dialog')
    await dialog.getByLabel('Alasan').fill('Contoh: resep dibatalkan dokter.')
    await expectSound(pharmacist)
    await dialog.getByRole('button', { name: 'Batalkan' }).click()
    await pharmacist.getByRole('button', { name: new RegExp(taken.number) }).waitFor({ state: 'detached' })
  })

  test.each([
    ['SATUSEHAT', 'https://api-satusehat.kemkes.go.id', 'client_id'],
    ['BPJS Antrean', 'https://apijkn.bpjs-kesehatan.go.id/antreanrs/antrean', 'cons_id'],
  ])('is connected to %s, whose secrets are never shown again', async (name, address, numberLabel) => {
    await open(at, pharmacist, `${HERE}/layanan/farmasi/pengaturan`)
    await press(pharmacist, `Ubah sambungan ${name}`)
    const dialog = pharmacist.getByRole('dialog')
    await dialog.getByLabel('Lingkungan').selectOption({ label: 'Uji coba' })
    await dialog.getByLabel('Alamat').fill('https://contoh.example')
    await dialog.getByRole('button', { name: 'Simpan' }).click()
    await dialog.getByRole('alert').first().waitFor()
    await expectSound(pharmacist)
    await dialog.getByLabel('Alamat').fill(address)
    await dialog.getByLabel(numberLabel).fill('contoh-1')
    await dialog.getByLabel('Rahasia', { exact: true }).fill('contoh-rahasia')
    if (name === 'SATUSEHAT') {
      await dialog.getByLabel('Nomor organisasi').fill('1000')
      await dialog.getByLabel('Nomor lokasi farmasi').fill('L-1')
    } else await dialog.getByLabel('user_key', { exact: true }).fill('contoh-kunci')
    await dialog.getByRole('button', { name: 'Simpan' }).click()
    await dialog.waitFor({ state: 'detached' })
    await press(pharmacist, `Ubah sambungan ${name}`)
    expect(await dialog.getByLabel('Rahasia', { exact: true }).inputValue()).toBe('')
    await dialog.getByText('Sudah tersimpan').first().waitFor()
    await pharmacist.keyboard.press('Escape')
  })

  test('reports an error that reached a patient, and takes the report back with a reason', async () => {
    const { number } = await takeIn(pharmacist)
    await open(at, pharmacist, `${HERE}/layanan/farmasi/mutu`)
    await press(pharmacist, 'Laporkan kesalahan')
    const dialog = pharmacist.getByRole('dialog')
    await dialog.getByLabel('Yang salah').selectOption({ label: 'Etiket salah' })
    await dialog.getByLabel('Pukul').fill('pagi')
    await dialog.getByRole('button', { name: 'Laporkan kesalahan' }).click()
    await dialog.getByRole('alert').first().waitFor()
    await expectSound(pharmacist)
    const now = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(11, 16).replace(':', '.')
    await dialog.getByLabel('Pukul').fill(now)
    await dialog.getByLabel('Nomor antrean').fill('A-999')
    await dialog.getByRole('button', { name: 'Laporkan kesalahan' }).click()
    await dialog.getByRole('alert').first().waitFor()
    await dialog.getByLabel('Nomor antrean').fill('')
    await dialog.getByRole('button', { name: 'Laporkan kesalahan' }).click()
    await dialog.waitFor({ state: 'detached' })
    await pharmacist.getByRole('row', { name: /Etiket salah/ }).waitFor()
    await expectSound(pharmacist)
    await pharmacist.getByRole('button', { name: /^Tarik laporan/ }).click()
    await dialog.getByLabel('Mengapa ditarik').fill(`Contoh: etiket ${number} ternyata benar.`)
    await dialog.getByRole('button', { name: 'Tarik laporan' }).click()
    await pharmacist.getByText(/^ditarik/).waitFor()
  })

  test('answers a patient who asks who read their data, and who asks to be erased', async () => {
    const taken = await takeIn(pharmacist)
    await act(pharmacist, taken, 'cancellations', { reason: 'Contoh: resep batal.' })
    const path = `/pharmacy/tickets/${taken.ticketId}?purpose=rights`
    const { patient } = await here<{ patient: { name: string; nik: string } }>(pharmacist, 'GET', path)
    await open(at, pharmacist, `${HERE}/layanan/farmasi/jejak`)
    await pharmacist.getByLabel('NIK, nomor kartu').fill(patient.nik)
    await press(pharmacist, 'Cari pasien')
    await press(pharmacist, `Lihat jejak: ${patient.name}`)
    await pharmacist.getByRole('button', { name: 'Tampilkan semua pasien' }).waitFor()
    await pharmacist
      .getByRole('row', { name: /Permintaan pemilik data/ })
      .first()
      .waitFor()
    await expectSound(pharmacist)
    await press(pharmacist, `Hapus identitas: ${patient.name}`)
    const dialog = pharmacist.getByRole('dialog')
    await dialog.getByLabel('Dasar penghapusan').fill('Contoh: surat pasien hari ini.')
    await expectSound(pharmacist)
    await dialog.getByRole('button', { name: 'Hapus identitas' }).click()
    await pharmacist.getByText('Tidak ditemukan.').waitFor()
  })

  test('says how long personal data are kept, and by what rule', async () => {
    await open(at, pharmacist, `${HERE}/layanan/farmasi/pengaturan`)
    const years = pharmacist.getByLabel('Pasien: tahun setelah kunjungan terakhir')
    await years.fill('10')
    await pharmacist.getByLabel('Dasar hukum').fill('Contoh: keputusan kepala daerah.')
    await press(pharmacist, 'Tetapkan masa simpan')
    await pharmacist.getByText('Tersimpan').first().waitFor()
    await pharmacist.reload()
    await expect.poll(() => years.inputValue()).toBe('10')
  })

  test('is opened by the head of the region with a reason, and the pharmacy reviews it', async () => {
    const { number } = await takeIn(pharmacist)
    const leader = await pageOf(at, 'leader')
    await open(at, leader, `${HERE}/layanan/farmasi/buka-resep`)
    await leader.getByLabel('Nomor antrean').fill(number.toLowerCase())
    await leader.getByLabel('Alasan').fill('perlu')
    await press(leader, 'Buka selama 30 menit')
    await expect.poll(() => leader.getByLabel('Alasan').getAttribute('aria-invalid')).toBe('true')
    await expectSound(leader)
    await leader.getByLabel('Alasan').fill('Contoh: keluarga mengadu, obat diduga tertukar.')
    await press(leader, 'Buka selama 30 menit')
    await leader.getByText(/Contoh Pasien/).waitFor()
    await expectSound(leader)
    await open(at, pharmacist, `${HERE}/layanan/farmasi/pembukaan`)
    await pharmacist.getByText('obat diduga tertukar').waitFor()
    await expectSound(pharmacist)
    await press(pharmacist, `Benarkan: ${number}`)
    await pharmacist.getByText('Dibenarkan').waitFor()
  })

  test('shows its queue on the wall of the waiting room', async () => {
    const board = await at.visit('/')
    await board.setViewportSize({ width: 1920, height: 1080 })
    await open(at, board, `/farmasi/${REGION}/${FACILITY}/papan`)
    await board
      .getByText(/[ABRKD]-\d{3}/)
      .first()
      .waitFor()
  })
})

/** A number whose way lies an hour back: called three times, and nobody came. */
async function lateWay(page: Page): Promise<Taken> {
  const taken = await takeIn(page, {}, ['PCT500', 'AMX500'], { at: ago(120) })
  await prepared(page, taken, [110, 100, 95, 90])
  for (const minutes of [80, 70, 60]) await act(page, taken, 'calls', { counter: '1', at: ago(minutes) })
  return taken
}

/** From screening to ready, by two people: now, or so many minutes ago each. */
async function prepared(page: Page, taken: Taken, minutes: readonly number[] = []): Promise<void> {
  const [screened, picked, checked, ready] = minutes.map((one) => ({ at: ago(one) }))
  const assistant = await pageOf(at, 'pharmacy_assistant')
  await act(page, taken, 'screenings', screened)
  await act(assistant, taken, 'preparations', picked)
  const path = `/pharmacy/tickets/${taken.ticketId}?purpose=service`
  const { prescription } = await here<{ prescription: { items: { barcode: string }[] } }>(page, 'GET', path)
  const codes = prescription.items.map(({ barcode }) => barcode)
  await act(page, taken, 'checks', { codes, ...checked })
  await act(page, taken, 'readiness', ready)
}
