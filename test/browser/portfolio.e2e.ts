import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { expectSound, settle } from './site.ts'
import { workspaceSite } from './workspace-site.ts'

const at = workspaceSite()
const BASE = '/kerja/35.05/rencana'
// A walk through whole pages.
const STILL = { reducedMotion: 'reduce' } as const

const run = (text: string, values: unknown[]) => at.database.owner.query(text, values)

async function putProgramme(number: number, dimension: string, opd: string): Promise<void> {
  const id = randomUUID()
  const from = `${2019 + (number % 8)}-${String((number % 12) + 1).padStart(2, '0')}-01`
  await run(
    `insert into programme.programmes (tenant_id, id, code, name, description, dimension, owner_opd_id, beneficiaries,
       from_month, to_month, indicators, notes, state, stage, approved_at, is_example, revision, created_at, created_by,
       changed_at, changed_by)
     values ('35.05', $1, $2, $3, '', $4, $5, '', $6, '2028-12-01', '{}', '', 'running', 'settled', now(), true, 1,
       now(), 'test', now(), 'test')`,
    [id, `P-${String(number).padStart(3, '0')}`, `Contoh program ${number}`, dimension, opd, from],
  )
  await run(
    `insert into programme.budgets (tenant_id, programme_id, year, source, amount)
     values ('35.05', $1, extract(year from now()), 'APBD', $2)`,
    [id, 100_000_000 * (number + 1)],
  )
  await run(
    `insert into programme.villages (tenant_id, programme_id, village_code)
     select '35.05', $1, code from identity.villages where code like '35.05.0%' order by code offset $2 limit 2`,
    [id, number * 3],
  )
}

beforeAll(async () => {
  const opd = randomUUID()
  await run(
    `insert into identity.opd (tenant_id, id, code, name, kind, created_at)
     values ('35.05', $1, 'CONTOH', 'Contoh Dinas', 'dinas', now())`,
    [opd],
  )
  const dimensions = ['governance', 'branding', 'economy', 'living', 'society', 'environment']
  for (let number = 0; number < 60; number++) {
    await putProgramme(number, dimensions[number % 6] ?? 'economy', opd)
  }
})

async function open(page: Page, path: string): Promise<void> {
  await page.goto(at.origin + path)
  await settle(page)
}

test('all programmes at once: in time, by state, in money, on the map, on one page', async () => {
  const page = await at.enter('region_admin', STILL)
  await open(page, `${BASE}/ringkas`)
  await page.getByText('Program tahun ini').first().waitFor()
  await expectSound(page)

  await open(page, `${BASE}/peta-jalan`)
  await expectSound(page)
  await page.setViewportSize({ width: 1280, height: 800 })
  const bars = page.getByRole('button', { name: /^Ubah periode Contoh program/ })
  expect(await bars.count()).toBeLessThan(60)
  const bar = bars.first()
  await bar.focus()
  const before = await bar.getAttribute('aria-label')
  await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('Enter')
  await page.getByText(/Contoh program \d+: \w{3} \d{4} sampai/).waitFor()
  await expect.poll(() => bars.first().getAttribute('aria-label')).not.toBe(before)
  await page.getByRole('button', { name: 'Lihat tabel' }).click()
  await page.getByRole('button', { name: 'Ubah periode' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Selesai').fill('2028-06')
  await dialog.getByRole('button', { name: 'Simpan periode' }).click()
  await dialog.waitFor({ state: 'detached' })
  await expectSound(page)

  await open(page, `${BASE}/papan`)
  await page.getByLabel('Dimensi').selectOption({ index: 1 })
  await expect.poll(() => new URL(page.url()).search).toContain('dimensi=')
  await expectSound(page)
  for (const view of ['merah', 'anggaran', 'peta']) {
    await open(page, `${BASE}/${view}`)
    await expectSound(page)
  }
})

test('what a region works on is open to everyone, and an address may follow it', async () => {
  const page = await at.visit('/daerah/35.05/program', STILL)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await expectSound(page)
  await page.getByLabel('Alamat surel').fill('warga@contoh.invalid')
  await page.getByRole('button', { name: 'Ikuti' }).click()
  await page.getByText('Periksa kotak surat Anda').waitFor()
  const { rows } = await run('select token from portfolio.followers', [])
  const { token } = rows[0] as { token: string }
  await page.goto(`${at.origin}/daerah/35.05/program/ikuti/${token}`)
  await expectSound(page)
  await page.getByRole('button', { name: 'Konfirmasi' }).click()
  await page.getByRole('heading', { level: 1, name: 'Anda mengikuti kabar ini' }).waitFor()
  await page.goto(`${at.origin}/daerah/35.05/program/berhenti/${token}`)
  await page.getByRole('button', { name: 'Berhenti dan hapus alamat saya' }).click()
  await page.getByRole('heading', { level: 1, name: 'Anda sudah berhenti' }).waitFor()
  expect((await run('select from portfolio.followers', [])).rows).toEqual([])
})
