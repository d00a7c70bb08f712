import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { openCycle } from '../cycle.ts'
import { expectSound, settle } from './site.ts'
import { workspaceSite } from './workspace-site.ts'

const at = workspaceSite()
const YEAR = 2026
const BLITAR = '35.05'
// Five whole pages, each looked at two or four ways.
// A busy machine draws late.
const STILL = { reducedMotion: 'reduce' } as const

/** Three assessors rated Kab. Blitar in full; they agree but on A02. */
beforeAll(async () => {
  await openCycle(at.database, { year: YEAR, regions: [BLITAR, '35.07'] })
  const run = (text: string, values: unknown[]) => at.database.owner.query(text, values)
  const { rows } = await run('select data from evaluation.instruments where code = $1', [
    'smart-city-2023-kppn-ikn',
  ])
  const codes: string[] = rows[0].data.questions.map(({ code }: { code: string }) => code)
  const me = (
    await run('select id::text from identity.people where email = $1', [at.account('assessor').email])
  ).rows[0].id
  const assessors = [me, randomUUID(), randomUUID()]
  for (const [i, id] of assessors.entries()) {
    const ratings = Object.fromEntries(
      codes.map((code, q) => [code, code === 'A02' ? [4, 1, 2][i] : ((q * 3) % 4) + (q % 6 === i ? 1 : 0)]),
    )
    if (id !== me)
      await run('insert into identity.people (id, email, name, created_at) values ($1, $2, $3, now())', [
        id,
        `${id}@contoh.invalid`,
        `Contoh Asesor ${i + 1}`,
      ])
    await run(
      `insert into identity.memberships (tenant_id, id, person_id, role, started_at) values ($1, $2, $3, 'assessor', now())`,
      [BLITAR, randomUUID(), id],
    )
    await run(
      `insert into assessor.assignments (tenant_id, id, year, person_id, assigned_at, assigned_by)
       values ($1, $2, $3, $4, now(), 'test')`,
      [BLITAR, randomUUID(), YEAR, id],
    )
    await run(
      `insert into scoring.sheets (tenant_id, year, assessor_id, questions, rated, opened_at, submitted_at, digest, revealed_at)
       values ($1, $2, $3, $4, $4, now(), now(), 'test', now())`,
      [BLITAR, YEAR, id, codes.length],
    )
    await run(
      `insert into scoring.ratings (tenant_id, year, assessor_id, question, value, revision, saved_at, revealed)
       select $1, $2, $3, key, value::int, 1, now(), true from jsonb_each_text($4::jsonb)`,
      [BLITAR, YEAR, id, JSON.stringify(ratings)],
    )
    await run(
      `insert into scoring.revealed_sheets (tenant_id, year, assessor_id, ratings, revealed_at, changed_at)
       values ($1, $2, $3, $4::jsonb, now(), now())`,
      [BLITAR, YEAR, id, JSON.stringify(ratings)],
    )
  }
})

async function open(page: Page, path: string): Promise<void> {
  await page.goto(at.origin + path)
  await settle(page)
}

describe('one disagreement', () => {
  test('is opened by the secretariat, moderated by assessors and closed with a reason', async () => {
    const secretary = await at.enter('ministry_admin', STILL)
    await open(secretary, `/kerja/00/evaluasi/keselarasan/${YEAR}`)
    await secretary.getByRole('button', { name: 'Buka moderasi' }).click()
    await secretary.getByText(/1 moderasi dibuka/).waitFor()
    await secretary.getByRole('link', { name: 'terbuka' }).waitFor()
    await expectSound(secretary)

    const assessor = await at.enter('assessor', STILL)
    await open(assessor, `/kerja/${BLITAR}`)
    await assessor.getByText('1 moderasi menunggu Anda').waitFor()
    await open(assessor, `/kerja/${BLITAR}/evaluasi/moderasi/${YEAR}`)
    await expectSound(assessor)
    await assessor.getByRole('link', { name: 'Lihat keselarasan daerah ini' }).click()
    await assessor.getByRole('heading', { name: 'Per komponen' }).waitFor()
    await expectSound(assessor)
    await open(assessor, `/kerja/${BLITAR}/evaluasi/moderasi/${YEAR}`)
    await assessor.getByRole('link', { name: 'Moderasi A02' }).click()
    await assessor.getByRole('heading', { name: 'Penilaian berdampingan' }).waitFor()
    await assessor.getByLabel('Pernyataan Anda').fill('Dewan hanya bertemu satu kali.')
    await assessor.getByRole('button', { name: 'Kirim pernyataan' }).click()
    await assessor.getByRole('listitem').filter({ hasText: 'Dewan hanya bertemu satu kali.' }).waitFor()
    await assessor.getByLabel('Nilai baru').selectOption('2')
    await assessor.getByLabel('Alasan', { exact: true }).fill('Notulen kedua ternyata tahun lalu.')
    await assessor.getByRole('button', { name: 'Simpan revisi' }).click()
    await assessor.getByText('merevisi penilaian dari 4 menjadi 2').waitFor()
    await expectSound(assessor)

    await secretary.getByRole('link', { name: 'terbuka' }).click()
    await secretary.getByText('merevisi penilaian dari 4 menjadi 2').waitFor()
    await secretary
      .getByLabel('Alasan', { exact: true })
      .fill('Bukti dilihat bersama; nilai 2 sesuai rubrik.')
    await secretary.getByRole('button', { name: 'Tutup dengan alasan ini' }).click()
    await secretary.getByText('Ditutup: direvisi').waitFor()
    await expectSound(secretary)
    expect(await secretary.getByRole('button', { name: 'Tutup dengan alasan ini' }).count()).toBe(0)
  })

  test('is nothing the region itself can open', async () => {
    const region = await at.enter('region_admin', STILL)
    await open(region, `/kerja/${BLITAR}/evaluasi/moderasi/${YEAR}`)
    await region.getByRole('alert').waitFor()
    expect(await region.getByText('Contoh Asesor').count()).toBe(0)
  })
})
