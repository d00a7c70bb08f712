import { randomUUID } from 'node:crypto'
import type { BrowserContext, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { openCycle } from '../cycle.ts'
import { expectSound, settle } from './site.ts'
import { workspaceSite } from './workspace-site.ts'

const at = workspaceSite()
const YEAR = 2026
const REGION = '35.05'
const BASE = `/kerja/${REGION}/evaluasi`
const SHEET = `${BASE}/nilai/${YEAR}`
// Whole walks through whole pages.
const STILL = { reducedMotion: 'reduce' } as const
let codes: string[] = []

const run = async <R extends object>(text: string, values: unknown[] = []): Promise<R[]> =>
  (await at.database.owner.query<R>(text, values)).rows

const personOf = async (role: string): Promise<string> => {
  const rows = await run<{ id: string }>('select id::text as id from identity.people where email = $1', [
    at.account(role).email,
  ])
  return rows[0]?.id ?? ''
}

/** Lets the person of an account rate the region, as an assignment does. */
async function assign(role: string): Promise<string> {
  const id = await personOf(role)
  await run(
    `insert into identity.memberships (tenant_id, id, person_id, role, started_at) values ($1, $2, $3, 'assessor', now())`,
    [REGION, randomUUID(), id],
  )
  await run(
    `insert into assessor.assignments (tenant_id, id, year, person_id, assigned_at, assigned_by)
     values ($1, $2, $3, $4, now(), 'test')`,
    [REGION, randomUUID(), YEAR, id],
  )
  return id
}

beforeAll(async () => {
  await openCycle(at.database, {
    year: YEAR,
    regions: [REGION],
    deadlines: { rating: '2099-11-30T16:59:59.999Z' },
  })
  const [found] = await run<{ data: { questions: { code: string }[] } }>(
    `select data from evaluation.instruments where code = 'smart-city-2023-kppn-ikn' and version = 1`,
  )
  codes = (found?.data.questions ?? []).map(({ code }) => code)
  const claims = [
    {
      question: 'A01',
      value: 'Perbup 12/2022',
      text: 'Sudah ditetapkan.',
      selfRating: 4,
      evidence: [],
      opd: null,
    },
  ]
  await run(
    `insert into workbook.submissions (tenant_id, year, version, claims, digest, answered, questions, signed_at, submitted_at)
     values ($1, $2, 1, $3, $4, 1, $5, now(), now())`,
    [REGION, YEAR, JSON.stringify(claims), '0'.repeat(64), codes.length],
  )
  await assign('assessor')
  await assign('ministry_admin')
})

async function open(page: Page, path: string): Promise<void> {
  await page.goto(at.origin + path)
  await settle(page)
}

const allSaved = (page: Page) => page.locator('[data-unsent="0"]').waitFor()
const heading = (page: Page) => page.getByRole('heading', { level: 1 }).innerText()
const progress = (page: Page) => page.locator('[data-progress]').innerText()
const isOn = (page: Page, value: number) =>
  page.locator('.rating__choice').nth(value).getAttribute('aria-pressed')

/** Keeps the rest of a sheet without a hundred keys, as the same person would over the same interface. */
async function rateRest(page: Page, value: number): Promise<void> {
  const status = await page.evaluate(
    async ({ year, region, all, value: given }) => {
      const headers = { 'penataran-region': region, 'content-type': 'application/json' }
      const sheet = await (await fetch(`/api/scoring/${year}/sheet`, { headers })).json()
      const left = all.filter(
        (code) => sheet.questions.find((q: { code: string }) => q.code === code)?.rating === null,
      )
      const ratings = left.map((question) => ({ question, value: given, gapReason: null, revision: 0 }))
      const reply = await fetch(`/api/scoring/${year}/ratings`, {
        method: 'POST',
        headers: { ...headers, 'idempotency-key': crypto.randomUUID() },
        body: JSON.stringify({ ratings }),
      })
      return reply.status
    },
    { year: YEAR, region: REGION, all: codes, value },
  )
  expect(status).toBe(200)
}

async function submit(page: Page): Promise<void> {
  await open(page, SHEET)
  await page.getByRole('button', { name: 'Kirim lembar', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Kirim lembar', exact: true }).click()
  await page.getByText(/Lembar ini dikirim pada/).waitFor()
}

describe('an assessor', () => {
  let context: BrowserContext

  test('rates by keyboard, closes the tab mid-way, comes back and finds everything', async () => {
    const page = await at.enter('assessor', STILL)
    context = page.context()
    await open(page, `${SHEET}/A01`)
    await page.getByText('Perbup 12/2022').waitFor()
    expect(await page.getByText('Nilai mandiri').locator('..').innerText()).not.toContain('4')
    await page.keyboard.press('3')
    await allSaved(page)
    expect(await isOn(page, 3)).toBe('true')
    await expect.poll(() => page.locator('.claim__rating').innerText()).toContain('4')
    await page.keyboard.press('n')
    await expect.poll(() => page.url()).toContain('/A02')
    await page.keyboard.press('0')
    await page.keyboard.press('c')
    await page.keyboard.type('Tanyakan 3 risalah rapat.')
    // Closed in the middle of a word: digits typed into the note rated nothing.
    await page.close()

    const again = await context.newPage()
    await open(again, `${SHEET}/A02`)
    await allSaved(again)
    expect(await isOn(again, 0)).toBe('true')
    const note = again.getByLabel('Catatan', { exact: true })
    await expect.poll(() => note.inputValue()).toBe('Tanyakan 3 risalah rapat.')
    expect(await progress(again)).toBe(`2 dari ${codes.length}`)
    await again.keyboard.press('u')
    await expect.poll(() => again.url()).toContain('/A03')
    expect(await heading(again)).not.toBe('')
  })

  test('goes on without a network; what was rated is sent when it is back', async () => {
    const page = context.pages()[0] as Page
    await open(page, `${SHEET}/A03`)
    await context.setOffline(true)
    await page.keyboard.press('2')
    await page.keyboard.press('n')
    await page.keyboard.press('1')
    await page.locator('[data-unsent="2"]').waitFor()
    expect(await progress(page)).toBe(`4 dari ${codes.length}`)
    await context.setOffline(false)
    await allSaved(page)
    const kept = await run<{ question: string; value: number }>(
      `select question, value from scoring.ratings where question in ('A03', 'A04') order by question`,
    )
    expect(kept).toEqual([
      { question: 'A03', value: 2 },
      { question: 'A04', value: 1 },
    ])
  })

  test('rated the same question on another device: both are shown, and one is chosen', async () => {
    const page = context.pages()[0] as Page
    await open(page, `${SHEET}/A05`)
    await context.setOffline(true)
    await page.keyboard.press('4')
    await page.locator('[data-unsent="1"]').waitFor()
    const me = await personOf('assessor')
    await run(
      `insert into scoring.ratings (tenant_id, year, assessor_id, question, value, revision, saved_at, device)
       values ($1, $2, $3, 'A05', 1, 1, now(), 'other')`,
      [REGION, YEAR, me],
    )
    await run('update scoring.sheets set rated = rated + 1 where assessor_id = $1', [me])
    await context.setOffline(false)
    const note = page.locator('.conflict')
    await note.waitFor()
    await expect.poll(() => note.innerText()).toMatch(/Yang tersimpan\s+1[\s\S]*Dari perangkat ini\s+4/)
    await note.getByRole('button', { name: 'Pakai dari perangkat ini' }).click()
    await allSaved(page)
    expect(await isOn(page, 4)).toBe('true')
    const [kept] = await run<{ value: number; revision: number }>(
      `select value, revision from scoring.ratings where question = 'A05' and assessor_id = $1`,
      [me],
    )
    expect(kept).toEqual({ value: 4, revision: 2 })
  })

  test('takes the region along on this device', async () => {
    const page = context.pages()[0] as Page
    await open(page, `${BASE}/nilai`)
    await page.getByRole('button', { name: /Unduh ke perangkat ini/ }).click()
    await page.getByText(/Tersimpan di perangkat ini/).waitFor()
  })

  test('writes what is strong and weak, asks the region, and submits', async () => {
    const page = context.pages()[0] as Page
    await open(page, SHEET)
    await page.getByLabel('Isi', { exact: true }).fill('Dewan kota cerdas aktif.')
    await page.getByRole('button', { name: 'Tambah' }).click()
    await page.getByText('Dewan kota cerdas aktif.').first().waitFor()
    await allSaved(page)
    await open(page, `${SHEET}/A01`)
    await page.getByText('Minta klarifikasi kepada daerah').click()
    await page.getByLabel('Apa yang perlu dijelaskan').fill('Mohon nomor lembaran daerahnya.')
    await page.getByRole('button', { name: 'Kirim permintaan' }).click()
    await page.getByText('Mohon nomor lembaran daerahnya.').first().waitFor()
    await rateRest(page, 3)
    await submit(page)
    expect(await page.getByText('Nilai asesor lain terbuka setelah semua').count()).toBeGreaterThan(0)
  })
})

describe('the second assessor', () => {
  test('sees nothing of the first until the own sheet is in, then both side by side', async () => {
    const page = await at.enter('ministry_admin', STILL)
    await open(page, `${BASE}/nilai-bersama/${YEAR}`)
    await page.getByText('Kirim lembar Anda dahulu').waitFor()
    await open(page, `${SHEET}/A01`)
    expect(await page.locator('.rating__choice[aria-pressed="true"]').count()).toBe(0)
    await rateRest(page, 1)
    await submit(page)
    await page.getByRole('link', { name: 'Lihat nilai semua asesor' }).click()
    const row = page.getByRole('row').filter({ hasText: 'A01' })
    await expect.poll(() => row.innerText()).toContain('2,00')
    await expectSound(page)
  })
})

describe('the region', () => {
  test('finds the request among its tasks and answers it', async () => {
    const page = await at.enter('region_admin', STILL)
    await page.getByText('Jawab 1 permintaan klarifikasi').waitFor()
    await open(page, `${BASE}/klarifikasi/${YEAR}`)
    await expectSound(page)
    await page.getByLabel('Jawaban daerah').fill('Lembaran daerah nomor 7 tahun 2022.')
    await page.getByRole('button', { name: 'Kirim jawaban' }).click()
    await page.getByText('Lembaran daerah nomor 7 tahun 2022.').waitFor()
  })
})

describe('the secretariat', () => {
  test('sees how far every sheet is', async () => {
    const page = await at.enter('ministry_admin', STILL)
    await open(page, `/kerja/00/evaluasi/nilai-kemajuan/${YEAR}`)
    await page.getByText('terkirim').first().waitFor()
    await expectSound(page)
  })
})

describe('the screens of an assessor', () => {
  test('have no fault that axe sees and no sideways scroll, at 360 and 1280 pixels', async () => {
    const page = await at.enter('assessor', STILL)
    for (const path of [
      `${BASE}/nilai`,
      SHEET,
      `${SHEET}/A01`,
      `${BASE}/klarifikasi`,
      '/kerja/00/evaluasi/nilai',
    ]) {
      await open(page, path)
      await expectSound(page)
    }
  })
})
