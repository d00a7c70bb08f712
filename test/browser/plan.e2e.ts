import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectSound, settle } from './site.ts'
import { workspaceSite } from './workspace-site.ts'

const at = workspaceSite()
const REGION = '35.05'
const BASE = `/kerja/${REGION}/rencana`
// One walk through whole pages.
const STILL = { reducedMotion: 'reduce' } as const

async function open(page: Page, path: string): Promise<void> {
  await page.goto(at.origin + path)
  await settle(page)
}

/** An approved programme, sent as the secretariat's own screens send it. */
async function approveProgramme(page: Page): Promise<void> {
  const opdId = randomUUID()
  await at.database.owner.query(
    `insert into identity.opd (tenant_id, id, code, name, kind, created_at)
     values ($1, $2, 'CONTOH', 'Contoh Dinas Kominfo', 'dinas', now())`,
    [REGION, opdId],
  )
  const send = (path: string, body: object) =>
    page.evaluate(
      async ({ path, body, region, key }) => {
        const reply = await fetch(`/api${path}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'penataran-region': region, 'idempotency-key': key },
          body: JSON.stringify(body),
        })
        return (await reply.json()) as { id: string }
      },
      { path, body, region: REGION, key: randomUUID() },
    )
  const { id } = await send('/programmes', {
    content: {
      ...{ code: 'GOV-01', name: 'Contoh layanan satu pintu', description: '', dimension: 'governance' },
      ...{ subDimension: null, quickWinYear: 2026, ownerOpdId: opdId, coOwnerIds: [], beneficiaries: '' },
      ...{ from: '2026-01', to: '2027-12', villages: [], targets: [], risks: [], dependsOn: [], goalIds: [] },
      ...{ budgets: [{ year: 2026, source: 'APBD', amount: '100000000' }] },
      ...{ serviceModule: null, indicators: [], notes: '' },
    },
  })
  await send(`/programmes/${id}/submissions`, { revision: 1 })
  await send('/programme-approvals', { programmes: [{ id, revision: 2 }] })
}

test('a plan from its working text to a version everybody can read', async () => {
  const page = await at.enter('region_admin', STILL)
  await open(page, `${BASE}/induk`)
  await page.getByText('Menurut sumber terbit; belum diubah oleh daerah.').first().waitFor()
  await expectSound(page)
  await page.getByRole('button', { name: 'Tambah misi' }).click()
  await page.getByRole('textbox', { name: 'Misi 1' }).fill('Contoh misi pertama')
  await page.getByText(/^Tersimpan /).waitFor()

  await open(page, `${BASE}/induk/dimensi`)
  await expectSound(page)
  await page.getByRole('button', { name: 'Ubah atau pilih perangkat' }).click()
  await page.getByRole('button', { name: 'Simpan dimensi' }).click()
  await page.getByText('Dimensi disimpan.').waitFor()

  await open(page, `${BASE}/tujuan`)
  await page.getByRole('textbox', { name: 'Tempel daftar' }).fill('1.1; Contoh sasaran pelayanan')
  await page.getByRole('button', { name: 'Periksa dahulu' }).click()
  await page.getByRole('button', { name: 'Simpan 1 sasaran' }).click()
  await page
    .getByRole('cell', { name: 'Contoh sasaran pelayanan' })
    .or(page.getByText('Contoh sasaran pelayanan'))
    .first()
    .waitFor()
  await expectSound(page)

  await approveProgramme(page)
  await open(page, `${BASE}/versi`)
  await expectSound(page)
  await page.getByRole('textbox', { name: 'Alasan versi ini' }).fill('Rencana pertama')
  await page.getByRole('button', { name: 'Bekukan dan usulkan' }).click()
  await page.getByText('Satu versi sedang menunggu putusan pimpinan.').waitFor()

  const leader = await at.enter('leader', STILL)
  await leader.getByRole('link', { name: /Baca dan putuskan/ }).click()
  await leader.getByRole('button', { name: 'Setujui dan terbitkan' }).waitFor()
  await expectSound(leader)
  await leader.getByRole('button', { name: 'Setujui dan terbitkan' }).click()
  await leader.getByRole('heading', { level: 1, name: 'Versi 1' }).waitFor()

  await open(page, `${BASE}/banding`)
  await page.getByText('Tidak ada teks yang berubah.').waitFor()
  await expectSound(page)

  const citizen = await at.visit(`/rencana/${REGION}`)
  await settle(citizen)
  expect(await citizen.getByText('Contoh layanan satu pintu').count()).toBeGreaterThan(0)
  await expectSound(citizen)
  await citizen.getByRole('link', { name: 'Versi 1' }).click()
  await settle(citizen)
  await expectSound(citizen)
})
