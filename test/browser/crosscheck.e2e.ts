import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { openCycle } from '../cycle.ts'
import { expectSound, settle } from './site.ts'
import { workspaceSite } from './workspace-site.ts'

const at = workspaceSite()
const YEAR = 2026
const REGION = '35.05'
const BASE = `/kerja/${REGION}/evaluasi`
// Whole walks through whole pages.
const STILL = { reducedMotion: 'reduce' } as const

const run = (text: string, values: unknown[]) => at.database.owner.query(text, values)

beforeAll(async () => {
  await openCycle(at.database, {
    year: YEAR,
    regions: [REGION],
    deadlines: { rating: '2099-11-30T16:59:59.999Z' },
  })
  const claims = ['A01', 'A02', 'B01', 'B02', 'C01', 'C02', 'E01'].map((question, i) => ({
    question,
    value: '',
    text: 'Sudah berjalan.',
    selfRating: 2 + (i % 3),
    evidence: [],
    opd: null,
  }))
  await run(
    `insert into workbook.submissions (tenant_id, year, version, claims, digest, answered, questions, signed_at,
       submitted_at) values ($1, $2, 1, $3, $4, 7, 117, now(), now())`,
    [REGION, YEAR, JSON.stringify(claims), '0'.repeat(64)],
  )
  const { rows } = await run('select id from identity.people where email = $1', [
    at.account('assessor').email,
  ])
  const id = (rows as { id: string }[])[0]?.id
  await run(
    `insert into identity.memberships (tenant_id, id, person_id, role, started_at)
     values ($1, $2, $3, 'assessor', now())`,
    [REGION, randomUUID(), id],
  )
  await run(
    `insert into assessor.assignments (tenant_id, id, year, person_id, assigned_at, assigned_by)
     values ($1, $2, $3, $4, now(), 'test')`,
    [REGION, randomUUID(), YEAR, id],
  )
})

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

test('a session from plan to minutes that anybody can check', async () => {
  const page = await at.enter('assessor', STILL)
  await open(page, `${BASE}/sesi/${YEAR}`)
  await expectSound(page)
  await page.getByRole('button', { name: 'Rencanakan sesi' }).click()
  const dialog = page.getByRole('dialog')
  const { date, from, to } = aroundNow()
  await dialog.getByLabel('Tanggal').fill(date)
  await dialog.getByLabel('Mulai (WIB)').fill(from)
  await dialog.getByLabel('Selesai (WIB)').fill(to)
  await dialog.getByLabel('Tautan rapat').fill('https://rapat.contoh.invalid/1')
  await dialog.getByLabel('Yang diundang dari daerah').fill('Dinas Kominfo\nBappeda')
  await expectSound(page)
  await dialog.getByRole('button', { name: 'Rencanakan sesi' }).click()
  await page.getByRole('heading', { level: 1, name: 'Wawancara' }).waitFor()
  await page.getByText('tanpa bukti', { exact: false }).first().waitFor()
  await expectSound(page)
  const address = new URL(page.url()).pathname

  await page.getByText('Ubah susunan agenda').click()
  await page
    .getByRole('button', { name: /^Turunkan/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Simpan agenda' }).click()
  await page.getByText(/Agenda tersimpan/).waitFor()
  await page
    .getByText(/^Temuan untuk/)
    .first()
    .click()
  await page.getByLabel('Temuan', { exact: true }).first().fill('Peraturan ada dan dipakai.')
  await page.getByLabel('Apakah klaim terbukti?').first().selectOption('yes')
  await page.getByRole('button', { name: 'Simpan temuan' }).first().click()
  await page.getByText(/Temuan tersimpan/).waitFor()

  await page.getByRole('button', { name: 'Tampilkan kode QR' }).click()
  const room = await page
    .getByRole('dialog')
    .getByText(/hadir\?kode=/)
    .innerText()
  await expectSound(page)
  await page.keyboard.press('Escape')

  const region = await at.enter('region_admin', STILL)
  await open(region, address)
  await region.getByRole('button', { name: 'Konfirmasi jadwal' }).click()
  await region.getByText('Dikonfirmasi', { exact: true }).waitFor()
  await expectSound(region)
  await region.goto(room)
  await region.getByLabel('Jabatan atau lembaga').fill('Kepala Dinas Kominfo')
  await expectSound(region)
  await region.getByRole('button', { name: 'Saya hadir' }).click()
  await region.getByText('Kehadiran Anda tercatat').waitFor()

  await open(page, address)
  await page.getByText('Contoh Admin Daerah, Kepala Dinas Kominfo').waitFor()
  await page.getByLabel('Pihak', { exact: true }).selectOption({ label: 'Contoh Asesor' })
  await page.getByLabel('Jabatan atau lembaga').fill('Asesor')
  await page.getByRole('button', { name: 'Catat hadir' }).click()
  await page.getByText('Contoh Asesor, Asesor').waitFor()
  await page.getByRole('button', { name: 'Terbitkan berita acara' }).click()
  await page.getByText(/^Versi 1, /).waitFor()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Unduh PDF berita acara versi 1' }).click()
  expect((await download).suggestedFilename()).toBe(`berita-acara-${REGION}-${YEAR}-v1.pdf`)
  await expectSound(page)

  const { rows } = await run('select code, digest from crosscheck.minutes where tenant_id = $1', [REGION])
  const [minutes] = rows as { code: string; digest: string }[]
  const anybody = await at.visit(`/periksa/berita-acara/${minutes?.code}`, STILL)
  await anybody.getByText(minutes?.digest.slice(0, 16) ?? 'missing').waitFor()
  await expectSound(anybody)
})

test('the sampling plan says its confidence in words and is kept', async () => {
  const page = await at.enter('assessor', STILL)
  await open(page, `${BASE}/sampel/${YEAR}`)
  await page.getByText(/Bila 3 dari 7 klaim tidak benar/).waitFor()
  await page.getByLabel('Klaim yang diperiksa').fill('2')
  await page.getByText('2 dari 7 klaim yang bernilai').waitFor()
  // 1 − C(4,2)… of 7 claims 2 drawn and 3 false: 1 − (4·3)/(7·6) = 71.4 %
  await page.getByText(/71,4 persen/).waitFor()
  await expectSound(page)
  await page.getByRole('button', { name: 'Simpan rencana ini' }).click()
  await page.getByText(/^Versi 1, .*: 2 klaim$/).waitFor()
})

test('the ministry sees the sessions of all regions', async () => {
  const page = await at.enter('ministry_admin', STILL)
  await open(page, '/kerja/00/evaluasi/kalender-sesi')
  await page.getByText('Wawancara').first().waitFor()
  await expectSound(page)
})
