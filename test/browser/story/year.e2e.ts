import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { playIo } from '../../play.ts'
import { expectSound } from '../site.ts'
import { workspaceSite } from '../workspace-site.ts'
import {
  answerRest,
  citizenAnswers,
  decideWarnings,
  HERE,
  rateByKeyboard,
  step,
  submitSheet,
  YEAR,
} from './acts.ts'
import {
  call,
  enterAs,
  foundOpd,
  hire,
  idOf,
  open,
  press,
  QUESTIONS,
  REGION,
  shortInstrument,
} from './scene.ts'

// The whole year of one region, from the ministry's plan to a recommendation that counts in the year after. Each step
// is done on its screen once; what would only repeat itself goes over the same interface in the same person's name.

const at = workspaceSite()
const MINISTRY = '/kerja/00/evaluasi'

let ministry: Page
let secretariat: Page
let leader: Page
let kominfo: Page
let bappeda: Page
let assessors: Page[] = []
let assessorIds: string[] = []

beforeAll(async () => {
  const { database } = at
  await shortInstrument(database, YEAR)
  const opdId = await foundOpd(database, 'BAPPEDA', 'Contoh Bappeda')
  const officer = await hire(database, REGION, 'opd_officer', 'Contoh Petugas Bappeda', opdId)
  assessorIds = [
    await idOf(at, 'assessor'),
    await hire(database, '00', 'assessor', 'Contoh Asesor Dua'),
    await hire(database, '00', 'assessor', 'Contoh Asesor Tiga'),
  ]
  const enter = async (role: string) => enterAs(at, await idOf(at, role))
  ministry = await enter('ministry_admin')
  secretariat = await enter('region_admin')
  leader = await enter('leader')
  kominfo = await enter('opd_officer')
  bappeda = await enterAs(at, officer)
  assessors = await Promise.all(assessorIds.map((id) => enterAs(at, id)))
})

const deliver = () => playIo(at.database).deliver()

describe('a year', () => {
  test('begins with a cycle that the ministry opens and the region accepts', async () => {
    await open(at, ministry, `${MINISTRY}/putaran`)
    await press(ministry, 'Putaran baru')
    await ministry.getByLabel('Tahun').fill(String(YEAR))
    await ministry.getByLabel('Nama dalam bahasa Indonesia').fill(`Contoh evaluasi ${YEAR}`)
    await ministry.getByLabel('Putaran contoh').check()
    await ministry.getByRole('dialog').getByRole('button', { name: 'Putaran baru' }).click()
    await ministry.getByText('Belum dapat dibuka').waitFor()
    await ministry.getByLabel('Tahap II mulai').fill(`${YEAR}-10-01`)
    await ministry.getByLabel('Tahap II sampai').fill(`${YEAR}-11-20`)
    await ministry.getByLabel('Jawaban undangan').fill(`${YEAR}-09-01`)
    await ministry.getByLabel('Isian mandiri').fill(`${YEAR}-10-01`)
    await ministry.getByLabel('Instrumen jalur KPPN&IKN').selectOption(`smart-city-${YEAR}-kppn-ikn@1`)
    await press(ministry, 'Simpan')
    await ministry.getByText(/^Tersimpan,/).waitFor()
    await call(ministry, '00', 'POST', `/cycle/cycles/${YEAR}/invitations`, {
      regions: [{ code: REGION, track: 'KPPN&IKN' }],
    })
    await open(at, ministry, `${MINISTRY}/putaran/${YEAR}`)
    await press(ministry, 'Buka putaran')
    await ministry.getByRole('dialog').getByRole('button', { name: 'Buka putaran' }).click()
    await ministry.getByText(/^Putaran dibuka,/).waitFor()

    await open(at, secretariat, `${HERE}/putaran/${YEAR}`)
    await press(secretariat, 'Terima undangan')
    await secretariat.getByText('Daerah Anda ikut serta.').waitFor()
    await expectSound(secretariat)
  })

  test('is answered by two agencies, checked, signed off and submitted', async () => {
    const book = `${HERE}/isian/${YEAR}`
    const { opd } = await call<{ opd: { id: string; name: string }[] }>(
      secretariat,
      REGION,
      'GET',
      `/workbook/${YEAR}`,
    )
    const agencies = await call<{ id: string; code: string }[]>(secretariat, REGION, 'GET', '/identity/opd')
    const idOfOpd = (code: string) => agencies.find((one) => one.code === code)?.id
    expect(opd).toEqual([])
    const share = [
      { questions: ['A01', 'A04', 'B01'], opdId: idOfOpd('DISKOMINFO') },
      { questions: ['C01', 'D-GOV-1-1', 'E01', 'F1'], opdId: idOfOpd('BAPPEDA') },
    ]
    for (const part of share)
      await call(secretariat, REGION, 'POST', `/workbook/${YEAR}/assignments`, {
        ...part,
        dueOn: `${YEAR}-09-20`,
      })

    await open(at, kominfo, `${book}/baseline`)
    await kominfo.getByLabel('Uraian klaim').fill('Perbup 22/2019 menetapkan rencana induk.')
    await kominfo.getByRole('radio', { name: /^3/ }).check()
    await kominfo.getByText(/^Tersimpan \d\d\.\d\d$/).waitFor()
    await open(at, bappeda, `${book}/outcome`)
    await bappeda.getByLabel('Uraian klaim').fill('Program tata kelola berjalan.')
    await bappeda.getByRole('radio', { name: /^4/ }).check()
    await bappeda.getByText(/^Tersimpan \d\d\.\d\d$/).waitFor()

    await answerRest(kominfo, ['A04', 'B01'])
    await answerRest(bappeda, ['D-GOV-1-1', 'E01', 'F1'])
    await step(kominfo, 'answer-submissions', ['A01', 'A04', 'B01'])
    await step(bappeda, 'answer-submissions', ['C01', 'D-GOV-1-1', 'E01', 'F1'])
    await step(secretariat, 'answer-returns', ['F1'], { reason: 'Sebutkan mitranya.' })
    await open(at, bappeda, `${book}/collaboration`)
    await bappeda.getByText('Sebutkan mitranya.').waitFor()
    await bappeda.getByLabel('Uraian klaim').fill('Bersama Kota Blitar.')
    await bappeda.getByText(/^Tersimpan \d\d\.\d\d$/).waitFor()
    await step(bappeda, 'answer-submissions', ['F1'])
    await step(secretariat, 'answer-acceptances', QUESTIONS)

    await open(at, leader, book)
    await press(leader, 'Setujui seluruh isian')
    await press(leader, /^Ya, setujui/)
    await leader.getByText('Disetujui pimpinan, belum dikirim').waitFor()
    await open(at, secretariat, book)
    await press(secretariat, 'Kirim ke kementerian')
    await secretariat.getByRole('dialog').getByRole('button', { name: 'Kirim ke kementerian' }).click()
    await secretariat.getByText('Sudah dikirim ke kementerian, versi 1').waitFor()
  })

  test('hears the citizens, and the leader answers for the survey', async () => {
    const { services } = await call<{ services: { sub: string; revision: number }[] }>(
      secretariat,
      REGION,
      'GET',
      `/survey/${YEAR}`,
    )
    const [agency] = await call<{ id: string }[]>(secretariat, REGION, 'GET', '/identity/opd')
    for (const { sub, revision } of services)
      await call(secretariat, REGION, 'PUT', `/survey/${YEAR}/services/${sub}`, {
        service: `Contoh layanan ${sub}`,
        opdId: agency?.id,
        revision,
      })
    await open(at, secretariat, `${HERE}/survei/${YEAR}`)
    await press(secretariat, 'Buka survei')
    await secretariat.getByRole('dialog').getByRole('button', { name: 'Buka survei' }).click()
    const readForms = async () =>
      (
        await call<{ forms: { code: string; dimension: string }[] }>(
          secretariat,
          REGION,
          'GET',
          `/survey/${YEAR}`,
        )
      ).forms
    // Opening makes the forms; other words on the page speak of an opened survey before it is one.
    await expect.poll(async () => (await readForms()).length).toBe(6)
    const forms = await readForms()
    const form = forms.find(({ dimension }) => dimension === 'GOV')?.code
    await citizenAnswers(at, `/survei/${form}`)

    await open(at, secretariat, `${HERE}/survei/${YEAR}`)
    await press(secretariat, 'Akhiri survei')
    await secretariat.getByRole('dialog').getByRole('button', { name: 'Akhiri survei' }).click()
    await secretariat.getByText('Survei diakhiri').first().waitFor()
    await decideWarnings(secretariat)
    await call(leader, REGION, 'POST', `/survey/${YEAR}/confirmation`, { valid: true })
  })

  test('is rated blind by three assessors', async () => {
    for (const personId of assessorIds)
      await call(ministry, '00', 'POST', `/assessors/assignments/${YEAR}/${REGION}`, { personId })
    // They agree but on B01.
    const ratings = [
      [3, 2, 4, 3, 3, 2, 3],
      [3, 2, 1, 3, 3, 2, 3],
      [3, 2, 2, 3, 3, 3, 3],
    ]
    for (const [i, page] of assessors.entries()) await rateByKeyboard(at, page, ratings[i] as number[])
    const [first] = assessors as [Page]
    await open(at, first, `${HERE}/nilai-bersama/${YEAR}`)
    await first.getByText('Kirim lembar Anda dahulu').waitFor()
    for (const page of assessors) await submitSheet(at, page)
    await open(at, first, `${HERE}/nilai-bersama/${YEAR}`)
    const row = first.getByRole('row').filter({ hasText: 'B01' })
    await expect.poll(() => row.innerText()).toContain('2,33')
  })

  test('talks its one disagreement over', async () => {
    await deliver()
    await open(at, ministry, `${MINISTRY}/keselarasan/${YEAR}`)
    const opening = ministry.getByRole('button', { name: 'Buka moderasi' })
    if (await opening.isEnabled()) await opening.click()
    await ministry.getByRole('link', { name: 'terbuka' }).waitFor()
    const [strict] = assessors as [Page]
    await open(at, strict, `${HERE}/moderasi/${YEAR}`)
    await strict.getByRole('link', { name: 'Moderasi B01' }).click()
    await strict.getByLabel('Nilai baru').selectOption('2')
    await strict.getByLabel('Alasan', { exact: true }).fill('Peraturannya ternyata baru rancangan.')
    await press(strict, 'Simpan revisi')
    await strict.getByText('merevisi penilaian dari 4 menjadi 2').waitFor()
    await ministry.getByRole('link', { name: 'terbuka' }).click()
    await ministry.getByText('merevisi penilaian dari 4 menjadi 2').waitFor()
    await ministry.getByLabel('Alasan', { exact: true }).fill('Bukti dilihat bersama.')
    await press(ministry, 'Tutup dengan alasan ini')
    await ministry.getByText('Ditutup: direvisi').waitFor()
  })

  test('shows the region a preview, and an objection is upheld', async () => {
    await deliver()
    await open(at, ministry, `${MINISTRY}/hasil-sementara/${YEAR}`)
    await press(ministry, 'Buka pratinjau yang siap')
    await ministry.getByText('1 pratinjau dibuka').first().waitFor()
    await expectSound(ministry)
    await open(at, secretariat, `${HERE}/pratinjau/${YEAR}`)
    await expectSound(secretariat)
    await secretariat
      .getByRole('row')
      .filter({ hasText: 'A04' })
      .getByRole('button', { name: /Sanggah/ })
      .click()
    await secretariat
      .getByLabel('Apa yang tidak sesuai, dan mengapa')
      .fill('Sembilan program berjalan, bukan lima.')
    await press(secretariat, 'Kirim sanggahan')
    await secretariat.getByText('Menunggu panel').waitFor()
    await open(at, ministry, `${MINISTRY}/sanggahan/${YEAR}/${REGION}/A04`)
    await ministry.getByText('Sembilan program berjalan').waitFor()
    await ministry.getByLabel('Nilai pertanyaan menurut panel').fill('3,5')
    await ministry.getByLabel('Alasan putusan').fill('Laporan realisasi memuat sembilan program.')
    await press(ministry, 'Simpan putusan')
    await ministry
      .getByText(/Dikabulkan/)
      .first()
      .waitFor()
  })

  test('is published for everybody to open down to its sum, marked as example', async () => {
    await open(at, ministry, `${MINISTRY}/terbitkan/${YEAR}`)
    await expectSound(ministry)
    await ministry.getByLabel('Nomor surat').fill(`CONTOH-HASIL/${YEAR}`)
    await ministry.getByLabel('Tanggal surat').fill(`${YEAR}-12-01`)
    await ministry.getByLabel('Penanda tangan').fill('Contoh Direktur Jenderal')
    await press(ministry, 'Terbitkan dan bekukan')
    await ministry.getByText('1 hasil diterbitkan').first().waitFor()
    const page = await at.visit(`/daerah/${REGION}/${YEAR}`, { javaScriptEnabled: false })
    await page
      .getByText(/contoh/i)
      .first()
      .waitFor()
    // (3 + 3.5)/2 = 3.25; 1.67; 3; 3; 2.33; 3 → 0.325 + 0.334 + 0.6 + 0.6 + 0.466 + 0.3
    await page.getByText('2,63').first().waitFor()
  })

  test('leaves a recommendation that is followed up into the next year', async () => {
    await deliver()
    await open(at, secretariat, `${HERE}/rekomendasi/${YEAR}`)
    await expectSound(secretariat)
    await secretariat.getByRole('link', { name: 'Hidupkan forum kota cerdas.' }).click()
    await secretariat.getByLabel('OPD', { exact: true }).selectOption({ label: 'Contoh Bappeda' })
    await secretariat.getByLabel('Tenggat', { exact: true }).fill(`${YEAR}-12-31`)
    await press(secretariat, 'Tetapkan')
    await secretariat.getByText('OPD dan tenggat ditetapkan').first().waitFor()
    await expectSound(secretariat)

    await open(at, bappeda, `/kerja/${REGION}`)
    await bappeda.getByRole('link', { name: /Laporkan: Tindak lanjuti rekomendasi/ }).click()
    await bappeda.getByLabel('Apa yang dilakukan').fill('Forum bertemu tiap triwulan.')
    await press(bappeda, 'Tambah tautan')
    await bappeda.getByLabel('Judul').fill('Risalah forum')
    await bappeda.getByLabel('Alamat').fill('https://contoh.invalid/risalah')
    await bappeda.getByLabel('Yang dibuktikan').fill('Forum bertemu.')
    await press(bappeda, 'Simpan')
    await bappeda.getByText('1 bukti dipilih').waitFor()
    await press(bappeda, 'Nyatakan selesai')
    await bappeda.getByText('Menunggu penilaian').first().waitFor()
    await expectSound(bappeda)

    await open(at, ministry, `${MINISTRY}/rekomendasi/${YEAR}`)
    await ministry.getByRole('link', { name: 'Hidupkan forum kota cerdas.' }).click()
    await ministry.getByText('Risalah forum').waitFor()
    await ministry.getByLabel('Pertimbangan').fill('Risalahnya lengkap.')
    await press(ministry, 'Terima')
    await ministry.getByText('Diterima').first().waitFor()

    await openNextYear()
    await open(at, secretariat, `${HERE}/isian/${YEAR + 1}/baseline#A04`)
    await secretariat.getByText('Tindak lanjut rekomendasi sudah diterima').first().waitFor()
  })
})

/** The next cycle is cloned and opened; the region accepts. */
async function openNextYear(): Promise<void> {
  const next = YEAR + 1
  await call(ministry, '00', 'POST', `/cycle/cycles/${YEAR}/clones`, { year: next })
  const { cycle } = await call<{ cycle: { revision: number } }>(
    ministry,
    '00',
    'GET',
    `/cycle/cycles/${next}`,
  )
  await call(ministry, '00', 'POST', `/cycle/cycles/${next}/openings`, { revision: cycle.revision })
  await deliver()
  await call(secretariat, REGION, 'POST', `/cycle/rounds/${next}/answers`, { answer: 'accepted' })
}
