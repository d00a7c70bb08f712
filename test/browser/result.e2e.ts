import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { openCycle } from '#test/cycle.ts'
import { expectSound, settle } from './site.ts'
import { workspaceSite } from './workspace-site.ts'

const at = workspaceSite()
const YEAR = 2026
const BLITAR = '35.05'
const MALANG = '35.07'
const STILL = { reducedMotion: 'reduce' } as const

beforeAll(async () => {
  await openCycle(at.database, {
    year: YEAR,
    regions: [BLITAR, MALANG],
    deadlines: { objection: '2099-11-25T16:59:59.999Z', decision: '2099-11-28T16:59:59.999Z' },
  })
  for (const [i, region] of [BLITAR, BLITAR, BLITAR, MALANG, MALANG].entries()) await reveal(region, i)
})

/** A submitted sheet that is revealed already: how ratings come about is played elsewhere. */
async function reveal(region: string, seed: number): Promise<void> {
  const { owner } = at.database
  const key = [region, YEAR, randomUUID()]
  await owner.query(
    `insert into scoring.sheets
       (tenant_id, year, assessor_id, questions, rated, opened_at, submitted_at, digest, revealed_at)
     values ($1, $2, $3, 117, 117, now(), now(), 'x', now())`,
    key,
  )
  await owner.query(
    `insert into scoring.revealed_sheets (tenant_id, year, assessor_id, ratings, revealed_at, changed_at)
     select $1, $2, $3, jsonb_object_agg(q.value ->> 'code', (q.place * 7 + $4) % 5), now(), now()
     from evaluation.instruments as i, jsonb_array_elements(i.data -> 'questions') with ordinality as q (value, place)
     where i.code = 'smart-city-2023-kppn-ikn' and i.version = 1`,
    [...key, seed],
  )
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(at.origin + path)
  await settle(page)
}

async function expectAllSound(page: Page, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await open(page, path)
    await expectSound(page)
  }
}

describe('a result is concluded', () => {
  let ministry: Page
  let region: Page

  test('the ministry opens previews from the board', async () => {
    ministry = await at.enter('ministry_admin', STILL)
    await open(ministry, `/kerja/00/evaluasi/hasil-sementara/${YEAR}`)
    await ministry.getByRole('button', { name: 'Buka pratinjau yang siap' }).click()
    await ministry.getByText('2 pratinjau dibuka').waitFor()
    await expect.poll(() => ministry.getByText('Pratinjau dibuka', { exact: true }).count()).toBe(2)
    await expectAllSound(ministry, [
      `/kerja/00/evaluasi/hasil-sementara/${YEAR}`,
      `/kerja/00/evaluasi/hasil-sementara/${YEAR}/${BLITAR}`,
    ])
  })

  test('the region reads its preview and objects', async () => {
    region = await at.enter('region_admin', STILL)
    await open(region, `/kerja/${BLITAR}/evaluasi/pratinjau/${YEAR}`)
    await region.getByRole('button', { name: 'Sanggah A01' }).click()
    await region.getByLabel('Apa yang tidak sesuai, dan mengapa').fill('Perda sudah ditetapkan.')
    await region.getByRole('button', { name: 'Kirim sanggahan' }).click()
    await region.getByText('Menunggu panel').waitFor()
    await expectAllSound(region, [`/kerja/${BLITAR}/evaluasi/pratinjau/${YEAR}`])
  })

  test('the panel upholds it, and the region sees the new score with its reason', async () => {
    await expectAllSound(ministry, [
      `/kerja/00/evaluasi/sanggahan/${YEAR}`,
      `/kerja/00/evaluasi/sanggahan/${YEAR}/${BLITAR}/A01`,
    ])
    await ministry.getByLabel('Nilai pertanyaan menurut panel').fill('3,75')
    await ministry.getByLabel('Alasan putusan').fill('Perda terbukti.')
    await ministry.getByRole('button', { name: 'Simpan putusan' }).click()
    await ministry.getByText('Dikabulkan 3,75').waitFor()
    await open(region, `/kerja/${BLITAR}/evaluasi/pratinjau/${YEAR}`)
    await region.getByText('Nilai menjadi 3,75.').waitFor()
  })

  test('the ministry publishes with a letter, and everybody reads the result and its proof', async () => {
    await open(ministry, `/kerja/00/evaluasi/terbitkan/${YEAR}`)
    await ministry.getByLabel('Nomor surat').fill('B-9/CONTOH/2026')
    await ministry.getByLabel('Tanggal surat').fill('2026-12-01')
    await ministry.getByLabel('Penanda tangan').fill('Contoh Direktur Jenderal')
    await ministry.getByRole('button', { name: 'Terbitkan dan bekukan' }).click()
    await ministry.getByText('0 dari 2 rapor tercetak').first().waitFor()
    const proof = await ministry.locator('a[href*="/verifikasi/"]').first().getAttribute('href')
    await expectAllSound(ministry, [
      `/kerja/00/evaluasi/terbitkan/${YEAR}`,
      `/kerja/00/evaluasi/pembetulan/${YEAR}/${BLITAR}`,
      proof ?? '',
      `/daerah/${BLITAR}/${YEAR}`,
      `/daerah/${BLITAR}/${YEAR}/pertanyaan`,
    ])
  })

  test('a correction is a new version, and the public page tells both', async () => {
    await open(ministry, `/kerja/00/evaluasi/pembetulan/${YEAR}/${BLITAR}`)
    await ministry.getByLabel('Nilai pertanyaan yang benar').fill('E04 4\nF1 3,5')
    await ministry.getByLabel('Alasan pembetulan').fill('Salah salin dari berita acara.')
    await ministry.getByLabel('Nomor surat').fill('B-10/CONTOH/2026')
    await ministry.getByLabel('Tanggal surat').fill('2026-12-05')
    await ministry.getByLabel('Penanda tangan').fill('Contoh Direktur Jenderal')
    await ministry.getByRole('button', { name: 'Terbitkan pembetulan' }).click()
    await ministry.getByText('Versi 2 terbit').waitFor()
    await open(ministry, `/daerah/${BLITAR}/${YEAR}`)
    await ministry.getByText('Riwayat versi').waitFor()
    await ministry.getByText('Salah salin dari berita acara.').waitFor()
  })
})
