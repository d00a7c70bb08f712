import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { openCycle } from '../cycle.ts'
import { expectSound, settle } from './site.ts'
import { workspaceSite } from './workspace-site.ts'

const at = workspaceSite()
const YEAR = 2026
const PAGE = `/kerja/35.05/evaluasi/andaian/${YEAR}`
// A busy machine draws late.
const STILL = { reducedMotion: 'reduce' } as const

/** Kab. Blitar has rated itself 2 on everything. */
beforeAll(async () => {
  await openCycle(at.database, { year: YEAR, regions: ['35.05'] })
  await at.database.owner.query(
    `insert into workbook.answers (tenant_id, year, question, value, text, self_rating, evidence, state, revision, changed_at)
     select '35.05', $1, question ->> 'code', '', '', 2, '{}', 'draft', 1, now()
     from evaluation.instruments, jsonb_array_elements(data -> 'questions') as question
     where code = 'smart-city-2023-kppn-ikn'`,
    [YEAR],
  )
})

async function open(page: Page, path: string): Promise<void> {
  await page.goto(at.origin + path)
  await settle(page)
}

const index = (page: Page) => page.locator('.what-if__index').innerText()

describe('what if', () => {
  test('moves by keyboard, adds a target, saves, shares and compares', async () => {
    const page = await at.enter('region_admin', STILL)
    await open(page, PAGE)
    expect(await index(page)).toBe('2,00')
    await page.getByRole('slider', { name: /^Nilai A01/ }).focus()
    for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowRight')
    // Baseline weighs 10 % and has five questions: one point more is 0.02.
    expect(await index(page)).toBe('2,02')
    await page.getByRole('button', { name: 'Tambah A02', exact: true }).press('Enter')
    await page.getByText('semula 2,00').nth(1).waitFor()
    await page.getByLabel('Nama target').fill('Satu Data berjalan')
    await page.getByLabel('Pertanyaan 1').selectOption('B01')
    await page.getByRole('button', { name: 'Tambahkan target' }).click()
    // One step on B01 is worth 0.028, and 0.02 between 2.03 and 2.05.
    await page.getByText('+0,02 pada indeks, upaya 1').waitFor()
    await page
      .getByRole('button', { name: /^Naikkan / })
      .first()
      .click()
    const moved = await index(page)

    await page.getByRole('button', { name: 'Simpan sebagai skenario baru' }).click()
    await page.getByText('Beri nama skenario ini.').waitFor()
    await page.getByLabel('Nama', { exact: true }).fill('Rencana satu')
    await page.getByRole('button', { name: 'Simpan sebagai skenario baru' }).click()
    await page.getByRole('button', { name: 'Buka Rencana satu' }).waitFor()
    await page.getByLabel('Nama', { exact: true }).fill('Rencana dua')
    await page.getByRole('button', { name: 'Kembali ke titik mulai' }).click()
    await page.getByRole('button', { name: 'Simpan sebagai skenario baru' }).click()
    await page.getByRole('button', { name: 'Buka Rencana dua' }).waitFor()
    await page.getByLabel('Bandingkan Rencana satu').check()
    await page.getByLabel('Bandingkan Rencana dua').check()
    await page.getByRole('heading', { name: 'Perbandingan' }).waitFor()
    expect(await page.locator('.what-if__compare').innerText()).toContain(moved)

    await expectSound(page)

    const { rows } = await at.database.owner.query(
      "select id, index from scenario.scenarios where name = 'Rencana satu'",
    )
    expect(rows[0].index.replace('.', ',')).toBe(moved)
    const colleague = await at.enter('leader', STILL)
    await open(colleague, `${PAGE}?skenario=${rows[0].id}`)
    await expect.poll(() => index(colleague)).toBe(moved)
    await colleague.getByRole('button', { name: 'Arsipkan Rencana dua' }).click()
    await colleague.getByText('Diarsipkan (1)').waitFor()
  })

  test('keeps what was moved when the tab is loaded again, and shows another’s version before it overwrites', async () => {
    const [mine, theirs] = [await at.enter('region_admin', STILL), await at.enter('leader', STILL)]
    const { rows } = await at.database.owner.query(
      "select id from scenario.scenarios where name = 'Rencana satu'",
    )
    for (const page of [mine, theirs]) await open(page, `${PAGE}?skenario=${rows[0].id}`)
    await theirs.getByRole('button', { name: 'Tambah A03', exact: true }).click()
    await theirs.getByRole('button', { name: 'Simpan perubahan' }).click()
    await theirs.getByText(/Perubahan disimpan/).waitFor()
    await mine.getByRole('button', { name: 'Tambah A04', exact: true }).click()
    await mine.getByRole('button', { name: 'Simpan perubahan' }).click()
    await mine.getByText('Versi terbaru dari orang lain').waitFor()
    await mine.getByRole('button', { name: 'Simpan milik saya di atasnya' }).click()
    await mine.getByText(/Perubahan disimpan/).waitFor()
    await mine.getByRole('button', { name: 'Tambah A05', exact: true }).click()
    await open(mine, PAGE)
    await expect.poll(() => mine.getByRole('slider', { name: /^Nilai A05/ }).inputValue()).toBe('9')
  })
})
