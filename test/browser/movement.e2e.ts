import { randomUUID } from 'node:crypto'
import type { Locator, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, settle, WIDTHS } from './site.ts'
import { workspaceSite } from './workspace-site.ts'

const at = workspaceSite()
const REGION = '35.05'
const OURS = `/kerja/${REGION}/gerakan`
const MINISTRY = '/kerja/00/gerakan'
const STILL = { reducedMotion: 'reduce' } as const

const run = (text: string, values: unknown[]) => at.database.owner.query(text, values)

// Somebody has come to whatever bimtek is planned.
async function somebodyComes(): Promise<void> {
  await run(
    `insert into attendance.attendances (tenant_id, session_id, id, name, office, role, way, checked_in_at, is_shared)
     select tenant_id, id, $2, 'Contoh Peserta', 'Dinas Kominfo', 'Peserta', 'form', now(), is_shared
     from attendance.sessions where tenant_id = $1 and subject like 'bimtek:%'`,
    [REGION, randomUUID()],
  )
}

beforeAll(async () => {
  const { rows } = await run('select count(*)::int as n from movement.published_facts', [])
  expect((rows as { n: number }[])[0]?.n).toBeGreaterThan(0)
})

async function open(page: Page, path: string): Promise<void> {
  await page.goto(at.origin + path)
  await settle(page)
}

/** On a phone by day and on a laptop by night. */
async function expectSound(page: Page): Promise<void> {
  const looks = [
    { width: WIDTHS[0], colorScheme: 'light' },
    { width: WIDTHS[1], colorScheme: 'dark' },
  ] as const
  for (const { width, colorScheme } of looks) {
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ colorScheme })
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  }
}

async function chooseOurs(dialog: Locator): Promise<void> {
  await dialog.getByLabel('Cari daerah').fill(REGION)
  await dialog.getByRole('checkbox').first().check()
}

test('from memorandum through a bimtek to a sealed commitment', async () => {
  const ministry = await at.enter('ministry_admin', STILL)
  await open(ministry, `${MINISTRY}/papan`)
  await ministry.getByRole('link', { name: 'Kab. Blitar' }).first().waitFor()
  await expectSound(ministry)

  await open(ministry, `${MINISTRY}/nota`)
  await ministry.getByRole('button', { name: 'Susun rancangan' }).click()
  const draft = ministry.getByRole('dialog')
  await draft.getByLabel('Judul').fill('Contoh nota kesepahaman kota cerdas')
  await draft.getByLabel('Pihak kementerian').fill('Contoh Direktorat Jenderal')
  await chooseOurs(draft)
  await draft.getByRole('button', { name: 'Susun rancangan' }).click()
  await ministry.getByText('Disusun', { exact: true }).first().waitFor()
  await ministry.getByRole('button', { name: 'Catat penandatanganan' }).click()
  const signing = ministry.getByRole('dialog')
  await signing.getByLabel('Tempat').fill('Jakarta')
  await signing.getByLabel(/^Nomor untuk/).fill('CONTOH-1')
  await signing.getByRole('button', { name: 'Catat penandatanganan' }).click()
  await ministry.getByText('Ditandatangani', { exact: true }).first().waitFor()
  await expectSound(ministry)

  await open(ministry, `${MINISTRY}/bimtek`)
  await ministry.getByRole('button', { name: 'Rencanakan bimtek' }).click()
  const plan = ministry.getByRole('dialog')
  const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
  await plan.getByLabel('Tanggal mulai').fill(today)
  await plan.getByLabel('Jam mulai (WIB)').fill('00:00')
  await plan.getByLabel('Jam selesai (WIB)').fill('23:59')
  await plan.getByLabel('Tempat', { exact: true }).fill('Balai kota contoh')
  await plan.getByLabel('Tenggat hasil').fill(today)
  await plan.getByRole('button', { name: 'Tambah sesi' }).click()
  await plan.getByLabel('Topik sesi 1').fill('Kesiapan daerah')
  await chooseOurs(plan)
  await expectSound(ministry)
  await plan.getByRole('button', { name: 'Rencanakan bimtek' }).click()
  await ministry.getByRole('heading', { level: 1, name: /^Bimtek I / }).waitFor()
  await somebodyComes()
  await ministry.getByRole('button', { name: 'Catat terlaksana' }).click()
  await ministry.getByText('Terlaksana', { exact: true }).first().waitFor()
  await expectSound(ministry)
  await ministry.getByRole('button', { name: 'Tutup dengan pengecualian' }).click()
  await ministry.getByRole('dialog').getByLabel('Alasan').fill('Kajian kesiapan contoh menyusul kemudian')
  await ministry.getByRole('dialog').getByRole('button', { name: 'Tutup dengan pengecualian' }).click()
  await ministry.getByText('Hasil diterima', { exact: true }).first().waitFor()

  const region = await at.enter('region_admin', STILL)
  await open(region, `${OURS}/perjalanan`)
  await region.getByText('Nota kesepahaman ditandatangani').waitFor()
  await region
    .getByText(/Sumber:/)
    .first()
    .waitFor()
  await expectSound(region)
  await open(region, `${OURS}/komitmen`)
  await region.getByRole('button', { name: 'Simpan versi baru' }).click()
  await region.getByLabel('Tenggat').fill(today)
  await region.getByLabel('Saksi').fill('Contoh Kadin; Ketua')
  await region.getByRole('button', { name: 'Buka penandatanganan' }).click()
  await region.getByText('Menunggu tanda tangan', { exact: true }).first().waitFor()
  await expectSound(region)

  const leader = await at.enter('leader', STILL)
  await open(leader, `${OURS}/komitmen`)
  await leader.getByLabel('Jabatan Anda').fill('Bupati')
  await leader.getByLabel('Ketik SETUJU').fill('SETUJU')
  await leader.getByRole('button', { name: 'Tanda tangani', exact: true }).click()
  await leader
    .getByText(/^1 dari /)
    .first()
    .waitFor()
  await leader.getByRole('button', { name: 'Tutup tanpa menunggu semua' }).click()
  await leader.getByRole('dialog').getByLabel('Alasan').fill('Contoh: sebagian kepala dinas sedang berganti')
  await leader.getByRole('dialog').getByRole('button', { name: 'Tutup tanpa menunggu semua' }).click()
  const download = leader.waitForEvent('download')
  await leader.getByRole('button', { name: 'Unduh sertifikat (PDF)' }).click()
  expect((await download).suggestedFilename()).toBe(`komitmen-bersama-${REGION}.pdf`)

  const { rows } = await run('select code, seal from movement.commitments where tenant_id = $1', [REGION])
  const [commitment] = rows as { code: string; seal: string }[]
  const anybody = await at.visit(`/komitmen/${commitment?.code}`, STILL)
  await anybody.getByText(commitment?.seal.slice(0, 16) ?? 'missing').waitFor()
  await expectSound(anybody)
})
