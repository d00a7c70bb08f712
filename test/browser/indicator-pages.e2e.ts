import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { checkAlarms } from '#core/command/commands/check-alarms.ts'
import { sealDue } from '#platform/proof/sealer.ts'
import { runAsSystem } from '#platform/start.ts'
import { playIo } from '../play.ts'
import { expectSound, settle } from './site.ts'
import { call, enterAs, idOf, open, press, REGION } from './story/scene.ts'
import { workspaceSite } from './workspace-site.ts'

// Every screen of indicators, of the command centre, of machines and of seals, in the roles that use them, over calls
// typed in at the desk; and on each of them what its people press.

const at = workspaceSite()
const HERE = `/kerja/${REGION}`
const YEAR = new Date().getFullYear()
const COMPUTED = 'dispatch.answer_time_median'
const OWN = 'own.angka_kemiskinan'
const OWN_NAME = 'Contoh angka kemiskinan'
const WALL = { width: 1920, height: 1080 }

let admin: Page
let leader: Page
let taker: Page

const here = <R>(page: Page, method: 'GET' | 'POST' | 'PUT', path: string, body?: object) =>
  call<R>(page, REGION, method, path, body)

/** Calls of the last hours, the later the slower answered; one was never answered. */
async function typeCallsIn(): Promise<void> {
  for (let n = 0; n < 12; n++) {
    const offered = Date.now() - (n + 2) * 20 * 60_000
    const after = (seconds: number) => new Date(offered + seconds * 1000).toISOString()
    const { id } = await here<{ id: string }>(taker, 'POST', '/dispatch/calls', {
      number: `+62812000001${n + 10}`,
      offeredAt: after(0),
      answeredAt: n === 11 ? null : after(4 + n * 2),
      endedAt: after(90),
      isExample: true,
    })
    if (n < 11)
      await here(taker, 'POST', `/dispatch/calls/${id}/classifications`, {
        class: n % 3 === 0 ? 'genuine' : 'prank',
      })
  }
}

async function seal(): Promise<void> {
  await playIo(at.database).deliver()
  await sealDue({
    database: at.database,
    sealKey: undefined,
    // Facts wait for their minute; the clock of the sealer is a little ahead.
    now: () => new Date(Date.now() + 120_000),
    onError: (error) => {
      throw error
    },
  })
}

beforeAll(async () => {
  taker = await enterAs(at, await idOf(at, 'call_taker'))
  admin = await enterAs(at, await idOf(at, 'region_admin'))
  leader = await enterAs(at, await idOf(at, 'leader'))
  await typeCallsIn()
  await seal()
})

async function look(page: Page, path: string): Promise<void> {
  await open(at, page, path)
  await expectSound(page)
}

describe('an own indicator', () => {
  test('is defined from a form', async () => {
    await look(admin, `${HERE}/indikator/tetapkan`)
    await admin.getByLabel('Kode', { exact: true }).fill(OWN)
    await admin.getByLabel('Nama (Indonesia)').fill(OWN_NAME)
    await admin.getByLabel('Nama (Inggris)').fill('Example poverty rate')
    await admin.getByLabel('Definisi (Indonesia)').fill('Contoh bagian penduduk di bawah garis kemiskinan.')
    await admin.getByLabel('Definisi (Inggris)').fill('Example share of people below the poverty line.')
    await admin.getByLabel('Dasar atau sumber (Indonesia)').fill('Contoh statistik daerah')
    await admin.getByLabel('Dasar atau sumber (Inggris)').fill('Example statistics')
    await admin.getByLabel('Arah').selectOption('lower')
    await admin.getByLabel('Asal nilai').selectOption('manual')
    await press(admin, 'Tetapkan')
    await admin.waitForURL(`**/indikator/tetapkan/${OWN}`)
    await expectSound(admin)
    await look(admin, `${HERE}/indikator/tetapkan/${COMPUTED}`)
  })

  test('has a target, and one made easier later stands among the anomalies', async () => {
    await open(at, admin, `${HERE}/indikator/tetapkan/${OWN}`)
    await admin.getByLabel('Tahun nilai awal').fill(String(YEAR - 1))
    await admin.locator('input[name=baseline]').fill('8,5')
    await admin.getByLabel(`Target ${YEAR}`).fill('7')
    await admin
      .locator('form', { hasText: 'Tahun nilai awal' })
      .getByRole('button', { name: 'Simpan' })
      .click()
    await admin.getByText('Target disimpan').first().waitFor()
    await here(admin, 'PUT', `/indicator/indicators/${OWN}/targets`, {
      baseline: { year: YEAR - 1, value: '8.5' },
      targets: [{ year: YEAR, value: '8' }],
      reason: 'Contoh: sasaran disesuaikan.',
    })
    await look(admin, `${HERE}/indikator/kejanggalan`)
    await admin.getByText('Target dilonggarkan').first().waitFor()
  })

  test('gets a value that one proposes and another approves', async () => {
    await look(admin, `${HERE}/indikator/isian?indikator=${OWN}`)
    await admin.getByLabel('Periode', { exact: true }).fill(String(YEAR))
    await admin.getByLabel('Nilai', { exact: true }).fill('8,25')
    await admin.getByLabel('Sumber', { exact: true }).fill('Contoh statistik daerah, Maret')
    await press(admin, 'Usulkan')
    await admin.locator('.tag', { hasText: 'Menunggu' }).first().waitFor()
    await open(at, leader, `${HERE}/indikator/isian`)
    await leader
      .getByRole('button', { name: /^Setujui/ })
      .first()
      .click()
    const dialog = leader.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Setujui' }).click()
    await dialog.getByText('Nilai belum punya bukti').waitFor()
    await expectSound(leader)
    await dialog.getByLabel('Mengapa tanpa bukti').fill('Contoh: hanya dibacakan dalam rapat.')
    await dialog.getByRole('button', { name: 'Setujui' }).click()
    await leader.getByText('Nilai disetujui').first().waitFor()
    await leader.getByText('karena: Contoh: hanya dibacakan').waitFor()
    await expectSound(leader)
    await look(leader, `${HERE}/indikator/${OWN}`)
    await leader.getByText('8,3').first().waitFor()
  })
})

describe('a value', () => {
  test('stands in the list for everybody who may see it', async () => {
    await look(admin, `${HERE}/indikator/daftar`)
    await admin.getByText(OWN_NAME).first().waitFor()
    await look(taker, `${HERE}/indikator/daftar`)
  })

  test('opens down to a fact and its proof', async () => {
    await look(admin, `${HERE}/indikator/${COMPUTED}`)
    await admin.locator('.stats summary').first().click()
    await settle(admin)
    await admin.locator('.asal__panel summary', { hasText: 'pengukuran' }).first().click()
    await admin.locator('.asal__panel summary', { hasText: 'fakta' }).first().click()
    await admin.getByText('Terbukti tidak berubah').first().waitFor()
    await admin.getByText('Dihitung ulang juga di peramban ini: cocok.').waitFor()
    await expectSound(admin)
  })

  test('is shown to the public down to its days', async () => {
    for (const code of [COMPUTED, OWN])
      await here(admin, 'PUT', `/indicator/indicators/${code}/publication`, { isPublic: true })
    for (const path of ['', `/${COMPUTED}`, `/${OWN}`]) {
      const page = await at.visit(`/daerah/${REGION}/indikator${path}`)
      await expectSound(page)
    }
  })
})

describe('the command centre', () => {
  const arrangement = {
    pages: [
      { title: 'Contoh halaman', seconds: 60, tiles: [{ kind: 'figure', key: COMPUTED, size: 'wide' }] },
    ],
    executive: [],
    rules: [
      {
        ...{ key: 'contoh-lambat', code: COMPUTED, span: 'year', test: 'above', limit: '1' },
        ...{ minutes: 0, severity: 'danger' },
      },
    ],
  }

  test('arranges its wall by itself until somebody does', async () => {
    await leader.setViewportSize(WALL)
    await open(at, leader, `${HERE}/layanan/komando/dinding`)
    await leader.getByRole('button', { name: 'Berikutnya' }).click()
    await settle(leader)
    await expectSound(leader)
  })

  test('calls, and somebody looks after it', async () => {
    await here(admin, 'PUT', '/command/arrangement', { ...arrangement, version: 0 })
    await runAsSystem(at.database, REGION, checkAlarms)
    await look(leader, `${HERE}/layanan/komando`)
    await leader.getByRole('button', { name: /^Tanggapi/ }).click()
    await leader
      .getByText(/Ditanggapi/)
      .first()
      .waitFor()
    await look(leader, `${HERE}/layanan/komando/ringkas`)
    await leader.setViewportSize(WALL)
    await open(at, leader, `${HERE}/layanan/komando/dinding`)
    await expectSound(leader)
  })

  test('is arranged anew by the region', async () => {
    await look(admin, `${HERE}/layanan/komando/tata-letak`)
    await press(admin, 'Tambah halaman')
    const page = admin.getByRole('group', { name: 'Halaman 2' })
    await page.getByLabel('Judul').fill('Contoh kedua')
    await page.getByLabel('Tambah petak').selectOption(`figure ${OWN}`)
    await press(admin, 'Simpan susunan')
    await admin.getByText('Susunan versi 2 tersimpan').first().waitFor()
    await expectSound(admin)
    await leader.setViewportSize(WALL)
    await open(at, leader, `${HERE}/layanan/komando/dinding`)
    await leader.getByText('Contoh halaman').first().waitFor()
    await leader.getByRole('button', { name: 'Berikutnya' }).click()
    await leader.getByText('Contoh kedua').first().waitFor()
    await leader.getByText(OWN_NAME).first().waitFor()
  })
})

describe('a machine of others', () => {
  test('is registered, and its secret is seen once', async () => {
    await look(admin, `${HERE}/administrasi/mesin`)
    await press(admin, 'Daftarkan klien')
    const dialog = admin.getByRole('dialog')
    await dialog.getByLabel('Nama').fill('Contoh SIMRS')
    await dialog.getByLabel('Untuk apa').fill('Contoh: mengirim resep.')
    await dialog.getByRole('checkbox').first().check()
    await expectSound(admin)
    await dialog.getByRole('button', { name: 'Daftarkan klien' }).click()
    await admin.getByRole('heading', { name: 'Salin rahasia ini sekarang' }).waitFor()
    await expectSound(admin)
    await press(admin, 'Sudah saya simpan')
    await look(admin, `${HERE}/administrasi/mesin`)
    await admin.getByText('Contoh SIMRS').first().waitFor()
    expect(await admin.getByText('Salin rahasia ini sekarang').count()).toBe(0)
  })
})

describe('seals', () => {
  test('are read by everybody, from the foot of every page', async () => {
    await seal()
    const page = await at.visit('/')
    await page.getByRole('contentinfo').getByRole('link', { name: 'Segel' }).click()
    await page.waitForURL('**/segel')
    await expectSound(page)
    await page.getByRole('link', { name: REGION }).click()
    await page.waitForURL(`**/segel/${REGION}`)
    await expectSound(page)
  })
})
