import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { type Programme, putProgramme } from '#core/realisation/test/scene.ts'
import { expectSound, settle } from './site.ts'
import { workspaceSite } from './workspace-site.ts'

const at = workspaceSite(() => new Date('2026-10-20T03:00:00Z'))
const REGION = '35.05'
const BASE = `/kerja/${REGION}/rencana`
// One walk through whole pages.
const STILL = { reducedMotion: 'reduce' } as const

let fibre: Programme

beforeAll(async () => {
  const opdId = randomUUID()
  await at.database.owner.query(
    `insert into identity.opd (tenant_id, id, code, name, kind, created_at)
     values ($1, $2, 'CONTOH', 'Contoh Dinas Kominfo', 'dinas', now())`,
    [REGION, opdId],
  )
  fibre = await putProgramme(at, REGION, { code: 'GOV-90', ownerOpdId: opdId })
  await putProgramme(at, REGION, { code: 'LIV-90', ownerOpdId: opdId, dimension: 'living' })
})

async function open(page: Page, path: string): Promise<void> {
  await page.goto(at.origin + path)
  await settle(page)
}

test('a quarter from the opened year through a report as it is typed to the roll-up', async () => {
  const page = await at.enter('region_admin', STILL)
  await open(page, `${BASE}/realisasi?tahun=2026`)
  await expectSound(page)
  await page.getByRole('button', { name: 'Buka pelaporan tahun 2026' }).click()
  await page.getByRole('heading', { name: 'Siapa yang sudah melapor' }).waitFor()
  await expectSound(page)

  await open(page, `${BASE}/realisasi/2026/Q3/${fibre.id}`)
  await page.getByLabel('Kemajuan fisik (%)').fill('72,5')
  await page.getByLabel('Titik tersambung').fill('125')
  await page.getByLabel('Realisasi keuangan (Rp)').fill('satu juta')
  await page.getByText('Isi rupiah bulat, misalnya 12.500.000.', { exact: true }).waitFor()
  await page.getByLabel('Realisasi keuangan (Rp)').fill('900.000')
  await page.getByLabel('Uraian').fill('Contoh: jaringan tersambung.')
  await page.getByText(/^Tersimpan /).waitFor()
  await expectSound(page)
  await page.getByRole('button', { name: 'Kirim ke sekretariat' }).click()
  await page.getByText(/beri alasan mengapa ada capaian di atas 100 persen/).waitFor()
  await page.getByLabel('Alasan capaian di atas 100 persen').fill('Contoh: mitra ikut membangun.')
  await page.getByText(/^Tersimpan /).waitFor()
  await page.getByRole('button', { name: 'Kirim ke sekretariat' }).click()
  await page.getByText('Menunggu sekretariat').first().waitFor()
  await expectSound(page)

  await open(page, `${BASE}/realisasi/periksa?tahun=2026`)
  await page.getByRole('button', { name: 'Pilih semua' }).click()
  await expectSound(page)
  await page.getByRole('button', { name: 'Terima 1 laporan' }).click()
  await page.getByText('Tidak ada laporan yang menunggu').waitFor()

  const leader = await at.enter('leader', STILL)
  await open(leader, `${BASE}/realisasi/periksa?tahun=2026`)
  await leader.getByLabel('Pilih GOV-90 Triwulan III').check()
  await leader.getByRole('button', { name: 'Setujui 1 laporan' }).click()
  await leader.getByText('Tidak ada laporan yang menunggu').waitFor()
  await open(leader, `${BASE}/rekap/2026`)
  await leader.getByText('211,86 %').first().waitFor()
  await leader.getByLabel('Dibatasi 100 %').check()
  await expect.poll(() => leader.getByText('211,86 %').count()).toBe(0)
  await expectSound(leader)

  await open(page, `${BASE}/realisasi/terlambat?tahun=2026`)
  await expectSound(page)
  await open(page, `${BASE}/realisasi/2026/Q3/tabel`)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Unduh XLSX' }).click()
  expect((await download).suggestedFilename()).toBe(`realisasi-${REGION}-2026-Q3.xlsx`)
  await expectSound(page)
})
