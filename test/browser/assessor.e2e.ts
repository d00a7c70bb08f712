import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { openCycle } from '../cycle.ts'
import { expectSound, settle } from './site.ts'
import { workspaceSite } from './workspace-site.ts'

const at = workspaceSite()
const YEAR = 2026
const REGION = '35.05'
// Whole walks through whole pages.
const STILL = { reducedMotion: 'reduce' } as const

beforeAll(async () => {
  await openCycle(at.database, {
    year: YEAR,
    regions: [REGION, '35.07', '35.73'],
    deadlines: { rating: '2099-11-30T16:59:59.999Z' },
  })
  await at.database.owner.query(
    `with people as (
       insert into identity.people (id, email, name, created_at)
       select gen_random_uuid(), 'asesor-' || n || '@contoh.invalid', 'Contoh Asesor ' || n, now()
       from generate_series(2, 6) as n returning id)
     insert into identity.memberships (tenant_id, id, person_id, role, started_at)
     select '00', gen_random_uuid(), id, 'assessor', now() from people`,
  )
})

async function open(page: Page, path: string): Promise<void> {
  await page.goto(at.origin + path)
  await settle(page)
}

test('an assessor fills in the profile and declares a conflict; the secretariat sees both', async () => {
  const page = await at.enter('assessor', STILL)
  await open(page, '/kerja/00/evaluasi/penugasan')
  await expectSound(page)
  await page.getByRole('link', { name: 'Buka profil saya' }).click()
  await page.getByRole('heading', { level: 1, name: 'Profil asesor saya' }).waitFor()
  await page.getByLabel('Hasil', { exact: true }).check()
  await page.getByLabel('Daerah asal').selectOption('35.73')
  await page.getByRole('button', { name: 'Tambah lembaga' }).click()
  await page.getByLabel('Nama lembaga').fill('Universitas Contoh')
  await page.getByRole('button', { name: 'Simpan profil' }).click()
  await page.getByText(/Profil tersimpan/).waitFor()
  await page.getByRole('button', { name: 'Nyatakan benturan' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Daerah', { exact: true }).selectOption('35.07')
  await dialog.getByLabel('Alasan').fill('Keluarga bekerja di sana')
  await dialog.getByRole('button', { name: 'Nyatakan benturan' }).click()
  await page.getByText('Keluarga bekerja di sana').waitFor()
  await expectSound(page)

  const ministry = await at.enter('ministry_admin', STILL)
  await open(ministry, '/kerja/00/evaluasi/asesor')
  await expectSound(ministry)
  await ministry.getByRole('link', { name: 'Contoh Asesor', exact: true }).click()
  await ministry.getByText('dinyatakan asesor').waitFor()
  expect(await ministry.getByLabel('Nama lembaga').inputValue()).toBe('Universitas Contoh')
  await expectSound(ministry)
})

test('the secretariat assigns by hand, lets the solver propose the rest, and applies it', async () => {
  const page = await at.enter('ministry_admin', STILL)
  await open(page, `/kerja/00/evaluasi/asesor/${YEAR}`)
  const row = page.getByRole('row').filter({ hasText: 'Kab. Malang' })
  await row.getByRole('button', { name: /Tugaskan asesor ke/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText(/dinyatakan: Keluarga bekerja di sana/).waitFor()
  await expectSound(page)
  await dialog.getByRole('button', { name: 'Pilih Contoh Asesor 2' }).click()
  await row.getByText('Contoh Asesor 2').waitFor()
  await expectSound(page)

  await page.getByLabel('Asesor tiap daerah').fill('3')
  await page.getByRole('button', { name: 'Susun usulan' }).click()
  await page.getByRole('heading', { level: 1, name: `Usulan penugasan ${YEAR}` }).waitFor()
  await page.getByText('8 dari 8 kursi terisi', { exact: false }).waitFor()
  await expectSound(page)
  await page.getByRole('button', { name: 'Tugaskan 8 kursi ini' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Terapkan usulan' }).click()
  await page.getByText('Usulan ini sudah diterapkan.').waitFor()

  await page.getByRole('link', { name: 'Kembali ke penugasan' }).click()
  await row.getByRole('button', { name: /Akhiri penugasan Contoh Asesor 2/ }).click()
  await page.getByRole('dialog').getByLabel('Alasan').fill('Berhalangan karena sakit')
  await page.getByRole('dialog').getByRole('button', { name: 'Akhiri', exact: true }).click()
  await expect.poll(() => row.getByText('Contoh Asesor 2').count()).toBe(0)
})

test('an assessor finds the assigned regions and the way into each', async () => {
  const page = await at.enter('assessor', STILL)
  await open(page, '/kerja/00/evaluasi/penugasan')
  const sessions = page.getByRole('link', { name: /Sesi uji silang Kab. Blitar/ })
  await sessions.waitFor()
  await expectSound(page)
  await sessions.click()
  await page.getByRole('heading', { level: 1, name: `Sesi uji silang ${YEAR}` }).waitFor()
  expect(page.url()).toContain(`/kerja/${REGION}/evaluasi/sesi/${YEAR}`)
})
