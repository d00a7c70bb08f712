import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { backing } from '#core/backing/manifest.ts'
import type { Context } from '#platform/context.ts'
import { writeExport } from '#platform/proof/export/write-export.ts'
import { sealDue } from '#platform/proof/sealer.ts'
import { verifyFolder } from '#platform/proof/verify/verify-folder.ts'
import { runAsSystem } from '#platform/start.ts'
import { prescriptionBundle } from '#services/pharmacy/fhir/test/scene.ts'
import { openCycle } from '../../cycle.ts'
import { playIo } from '../../play.ts'
import { expectSound, settle } from '../site.ts'
import { workspaceSite } from '../workspace-site.ts'
import { call, enterAs, hire, idOf, open, press, REGION } from './scene.ts'

// Two numbers and all their parents: a call that becomes an incident, is closed by a crew on a phone, moves the wall and
// an indicator, stands beside a question of the evaluation, and is found again from there, proven; and a prescription
// that comes by FHIR and is handed over in the express lane.

const at = workspaceSite()
/** The wall turns its pages; within this time each has had its turn. */
const ROUND = { timeout: 120_000 }
const YEAR = new Date().getFullYear()
const HERE = `/kerja/${REGION}`
const PHONE = { viewport: { width: 360, height: 780 } }
const FACILITY = 'rsud-contoh'
const ANSWER_TIME = 'dispatch.answer_time_median'
const RESPONSE_TIME = 'dispatch.response_time_median'

let taker: Page
let dispatcher: Page
let wall: Page
let crew: Page
let secretariat: Page
let folder: string
let callId = ''
let incidentId = ''

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'penataran-number-'))
  await openCycle(at.database, { year: YEAR, regions: [REGION] })
  taker = await enterAs(at, await idOf(at, 'call_taker'))
  dispatcher = await enterAs(at, await idOf(at, 'dispatcher'))
  wall = await enterAs(at, await idOf(at, 'leader'))
  secretariat = await enterAs(at, await idOf(at, 'region_admin'))
  crew = await enterAs(at, await idOf(at, 'field_crew'))
  await crew.setViewportSize(PHONE.viewport)
  await here(dispatcher, 'POST', '/dispatch/agencies/start-set', {})
  await here(dispatcher, 'PUT', `/dispatch/units/${randomUUID()}`, {
    callSign: 'Contoh Damkar 1',
    agency: 'damkar',
    type: 'Contoh mobil pemadam',
    categories: [],
    isRetired: false,
    isExample: true,
  })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const here = <R>(page: Page, method: 'GET' | 'POST' | 'PUT', path: string, body?: object) =>
  call<R>(page, REGION, method, path, body)
/** What the worker does every other minute. */
const offerIndicators = async (ctx: Context) => {
  for (const chore of backing.chores ?? []) await chore.run(ctx)
}
const deliver = () => playIo(at.database).deliver()
const house = () => ({
  database: at.database,
  sealKey: undefined,
  // Facts wait for their minute; the clock of the sealer is a little ahead.
  now: () => new Date(Date.now() + 120_000),
  onError: (error: unknown) => {
    throw error
  },
})

describe('a call of the 112 centre', () => {
  test('is taken at the desk and becomes an incident', async () => {
    await wall.setViewportSize({ width: 1920, height: 1080 })
    await open(at, wall, `${HERE}/layanan/komando/dinding`)
    await open(at, taker, `${HERE}/layanan/112/meja`)
    await expectSound(taker)
    await press(taker, 'Catat panggilan manual')
    const dialog = taker.getByRole('dialog')
    await dialog.getByLabel('Nomor pemanggil').fill('+6281200000112')
    await dialog.getByRole('button', { name: 'Catat panggilan manual' }).click()
    await taker.getByText('+6281200000112').first().waitFor()
    callId = new URL(taker.url()).searchParams.get('panggilan') ?? ''
    await taker.keyboard.press('1')
    await taker.getByLabel('Kategori').selectOption('fire')
    await taker.getByLabel('Patokan', { exact: true }).fill('Contoh: sebelah pasar')
    await press(taker, 'Buka kejadian')
    await taker.getByRole('link', { name: /sudah menjadi kejadian/ }).waitFor()
    await expectSound(taker)
  })

  test('is seen on the wall before anybody asks', async () => {
    await wall.getByText('Kebakaran').first().waitFor(ROUND)
    await settle(wall)
  })

  test('is sent to the nearest crew in two keys, and closed by it on a phone', async () => {
    await open(at, crew, `${HERE}/layanan/112/lapangan`)
    await crew.getByLabel('Instansi').selectOption('damkar')
    const unit = crew.locator('select[name="unitId"] option', { hasText: 'Contoh Damkar 1' })
    await crew.getByLabel('Regu').selectOption((await unit.getAttribute('value')) ?? '')
    await crew.getByLabel('Nama panggilan radio').fill('Contoh Satu')
    await press(crew, 'Mulai bertugas')
    await crew.getByText('Tidak ada tugas').waitFor()
    await press(crew, 'Siaga')
    await expectSound(crew)
    await crew.setViewportSize(PHONE.viewport)

    await taker.getByRole('link', { name: /sudah menjadi kejadian/ }).click()
    incidentId = new URL(taker.url()).pathname.split('/').at(-1) ?? ''
    await open(at, dispatcher, `${HERE}/layanan/112/insiden/${incidentId}`)
    await dispatcher.locator('.proposals112__one', { hasText: 'Contoh Damkar 1' }).waitFor()
    await settle(dispatcher)
    await dispatcher.keyboard.press('1')
    await dispatcher.getByText('Contoh Damkar 1 ditugaskan').first().waitFor()
    await expectSound(dispatcher)

    await press(crew, 'RESPON SEKARANG')
    await crew.locator('.field112__main', { hasText: 'BERANGKAT' }).click()
    await crew.getByText('Siapa yang pertama menangani api?').waitFor()
    await crew.locator('.field112__acts button').first().click()
    await press(crew, 'TERKENDALI')
    await press(crew, 'SELESAI')
    await crew.getByText('Tidak ada tugas').waitFor()
    // The phone says so at once; the centre hears it a moment later.
    const tasksOver = async () => {
      const path = `/dispatch/incidents/${incidentId}`
      const { tasks } = await here<{ tasks: { endedAt: string | null }[] }>(dispatcher, 'GET', path)
      return tasks.every(({ endedAt }) => endedAt !== null)
    }
    await expect.poll(tasksOver).toBe(true)
    await here(dispatcher, 'POST', `/dispatch/incidents/${incidentId}/closures`, {
      ...{ outcome: 'Contoh: api padam.', callback: 'reached', callbackNote: '', satisfaction: 5 },
    })
    await wall
      .getByText('Kebakaran')
      .first()
      .waitFor({ state: 'detached', ...ROUND })
    await open(at, dispatcher, `${HERE}/layanan/112/insiden/${incidentId}/ulang`)
    await expectSound(dispatcher)
  })

  test('moves the indicator, which opens down to this very call, proven', async () => {
    await open(at, secretariat, `${HERE}/indikator/${ANSWER_TIME}`)
    await deliver()
    await sealDue(house())
    await open(at, secretariat, `${HERE}/indikator/${ANSWER_TIME}`)
    await secretariat.locator('.asal-angka button, button.asal, .asal').first().click()
    await secretariat.locator('summary', { hasText: 'pengukuran' }).first().click()
    await secretariat.locator('summary', { hasText: 'fakta' }).first().click()
    await secretariat.getByText(callId).first().waitFor()
    await secretariat.getByText('Terbukti tidak berubah').first().waitFor()
    await expectSound(secretariat)
  })

  test('stands beside the question of the evaluation that asks for it', async () => {
    await runAsSystem(at.database, REGION, offerIndicators)
    const { questions } = await here<{
      questions: { code: string; ready: { path: string }[] }[]
    }>(secretariat, 'GET', `/workbook/${YEAR}/components/impact`)
    const ready = questions.flatMap((question) => question.ready)
    const offer = ready.find(({ path }) => path.includes(RESPONSE_TIME))
    expect(offer).toBeDefined()
    await open(at, secretariat, `${HERE}/${offer?.path}`)
    await expectSound(secretariat)
  })

  test('is proven by whoever has the export and the public key', async () => {
    const out = join(folder, 'facts')
    await sealDue(house())
    await writeExport({
      region: REGION,
      folder: out,
      withDetails: false,
      now: new Date(),
      run: (act) => runAsSystem(at.database, REGION, act),
      progress: () => {},
    })
    const { facts } = await verifyFolder({ folder: out })
    expect(facts).toBeGreaterThan(10)
  })
})

describe('a prescription', () => {
  let pharmacist: Page
  let ticketId = ''

  test('comes by FHIR and stands in the express lane', async () => {
    pharmacist = await enterAs(at, await idOf(at, 'pharmacist'))
    await open(at, pharmacist, HERE)
    const facility = { code: FACILITY, name: 'Contoh RSUD', kind: 'hospital', isExample: true }
    await here(pharmacist, 'POST', '/pharmacy/facilities', facility)
    const made = await here<{ clientId: string; secret: string }>(secretariat, 'POST', '/machine/clients', {
      name: 'Contoh SIMRS',
      purpose: 'Contoh: mengirim resep.',
      permissions: ['pharmacy.fhir.read', 'pharmacy.fhir.write'],
    })
    const token = await tokenOf(made)
    const reply = await fetch(`${at.origin}/fhir/${REGION}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/fhir+json' },
      body: JSON.stringify(prescriptionBundle({ number: 'CONTOH-R-1' })).replaceAll(
        /"authoredOn":"[^"]+"/g,
        `"authoredOn":"${new Date(Date.now() - 60_000).toISOString()}"`,
      ),
    })
    expect([reply.status, reply.ok ? '' : await reply.text()]).toEqual([200, ''])
    await open(at, pharmacist, `${HERE}/layanan/farmasi/meja`)
    const { tickets } = await here<{ tickets: { id: string; lane: string }[] }>(
      pharmacist,
      'GET',
      `/pharmacy/facilities/${FACILITY}/worklist`,
    )
    expect(tickets.map(({ lane }) => lane)).toEqual(['express'])
    ticketId = tickets[0]?.id ?? ''
    await expectSound(pharmacist)
  })

  test('is screened, prepared, checked by another, called and handed over, and counts', async () => {
    const assistant = await enterAs(at, await idOf(at, 'pharmacy_assistant'))
    const second = await enterAs(at, await hire(at.database, REGION, 'pharmacist', 'Contoh Apoteker Kedua'))
    for (const page of [assistant, second]) await open(at, page, HERE)
    const act = (page: Page, name: string, body: object = {}) =>
      here(page, 'POST', `/pharmacy/tickets/${ticketId}/${name}`, body)
    await act(pharmacist, 'screenings')
    await act(assistant, 'preparations')
    const file = await here<{ prescription: { items: { barcode: string }[] } }>(
      second,
      'GET',
      `/pharmacy/tickets/${ticketId}?purpose=service`,
    )
    await act(second, 'checks', { codes: file.prescription.items.map(({ barcode }) => barcode) })
    await act(assistant, 'readiness')
    await act(assistant, 'calls', { counter: '1' })
    const board = await at.visit(`/farmasi/${REGION}/${FACILITY}/papan`)
    await board.getByText(/A-001/).first().waitFor()
    await expectSound(board)
    await act(pharmacist, 'handovers', { identifiedBy: 'bpjs_card', educated: true })
    await deliver()
    await open(at, secretariat, `${HERE}/indikator/pharmacy.within_promise`)
    await secretariat.getByText('100').first().waitFor()
    await expectSound(secretariat)
    await open(at, pharmacist, `${HERE}/layanan/farmasi/mutu`)
    await expectSound(pharmacist)
  })
})

async function tokenOf({ clientId, secret }: { clientId: string; secret: string }): Promise<string> {
  const reply = await fetch(`${at.origin}/oauth/${REGION}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      ...{ grant_type: 'client_credentials', client_id: clientId, client_secret: secret },
    }),
  })
  return ((await reply.json()) as { access_token: string }).access_token
}
