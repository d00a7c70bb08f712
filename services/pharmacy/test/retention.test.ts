import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import type { Context } from '#platform/context.ts'
import { writeExport } from '#platform/proof/export/write-export.ts'
import { beginFirstKey } from '#platform/proof/keys.ts'
import { sealTenant } from '#platform/proof/sealer.ts'
import { verifyFolder } from '#platform/proof/verify/verify-folder.ts'
import { runAsSystem } from '#platform/start.ts'
import { forget } from '../commands/retention.ts'
import type { Retention, Taken } from '../contract.ts'
import { BLITAR, codeOf, pharmacyScene } from './scene.ts'

const scene = pharmacyScene()
const { post, get, take, play, act, file } = scene
const { at } = scene
const REASON = 'Contoh: keluarga Ibu Contoh mengadu obatnya tertukar.'
const room = mkdtempSync(join(tmpdir(), 'penataran-retention-'))
afterAll(() => rmSync(room, { recursive: true }))
beforeEach(() => scene.reset())

const run = <R>(act: (ctx: Context) => Promise<R>, tenant = BLITAR) =>
  runAsSystem(at.database, tenant, (ctx) => act({ ...ctx, now: scene.now() }))
const inYears = (years: number) => scene.moveTo(`${2026 + years}-11-25T02:00:00Z`)
const set = (periods: object, ground = 'Contoh: keputusan kepala daerah tentang retensi.') =>
  at.send(
    'PUT',
    '/api/pharmacy/retention',
    { periods: { patientYears: 25, parcelDays: 90, reasonYears: 5, ...periods }, ground },
    scene.headers('ayu'),
  )
const held = async () => (await get('ayu', 'retention')).body as Retention
const served = async () => {
  const taken = await take()
  await play(taken, 'handovers')
  return taken
}
const openedBy = async ({ number }: Taken, day: string) =>
  post('hari', 'openings', { facility: 'rsud', number, day, ground: 'complaint', reason: REASON })

test('a region sets its periods within the bounds of law, and names the rule', async () => {
  expect(await held()).toMatchObject({ periods: { patientYears: 25 }, ground: '', setAt: null })
  for (const wrong of [{ patientYears: 4 }, { patientYears: 26 }, { parcelDays: 7 }, { reasonYears: 0 }]) {
    expect((await set(wrong)).status, JSON.stringify(wrong)).toBe(422)
  }
  expect((await set({}, '')).status).toBe(422)
  expect((await set({ patientYears: 10 })).status).toBe(200)
  expect(await held()).toMatchObject({
    periods: { patientYears: 10 },
    ground: expect.stringContaining('Contoh'),
  })
  const body = { periods: { patientYears: 5, parcelDays: 30, reasonYears: 1 }, ground: 'Contoh: keputusan.' }
  const others = await at.send('PUT', '/api/pharmacy/retention', body, scene.headers('budi'))
  expect(others.status).toBe(403)
  expect((await get('dewi', 'retention')).body).toMatchObject({ periods: { patientYears: 25 } })
})

test('who was not seen for the period is erased; who was, or is still served, stays', async () => {
  await set({ patientYears: 5 })
  const old = await served()
  const waiting = await take()
  inYears(3)
  const recent = await served()
  inYears(5)
  expect((await held()).due.patients).toBe(1)
  await run(forget)
  const nameOf = async (taken: Taken) => (await file(taken)).patient.name
  expect([await nameOf(old), await nameOf(waiting), await nameOf(recent)]).toEqual([
    null,
    expect.any(String),
    expect.any(String),
  ])
  expect((await held()).due.patients).toBe(0)
  const { ticket, events } = await file(old)
  expect([ticket.state, events.length]).toEqual(['handed_over', 7])
})

test('an address is forgotten soon after the parcel came', async () => {
  const taken = await take({ delivery: true })
  await play(taken, 'readiness')
  const parcel = {
    courier: 'PT Pos',
    parcelCode: 'CONTOH-R1',
    fee: 9000,
    address: 'Jalan Contoh 7',
  }
  expect((await act('budi', taken, 'parcels', parcel)).status).toBe(200)
  expect((await act('budi', taken, 'parcel-ends', { outcome: 'delivered' })).status).toBe(200)
  scene.later(89 * 86_400)
  await run(forget)
  expect((await file(taken)).parcel?.address).toBe('Jalan Contoh 7')
  scene.later(2 * 86_400)
  await run(forget)
  expect((await file(taken)).parcel?.address).toBeNull()
})

test('reasons of openings go with their time, and every proof stays whole', async () => {
  await run((ctx) => beginFirstKey(ctx, undefined), '00')
  await set({ reasonYears: 1 })
  const opened = await openedBy(await served(), '2026-11-23')
  expect(codeOf(opened)).toBeUndefined()
  await sealed()
  inYears(1)
  await run(forget)
  await sealed()
  const folder = join(room, 'export')
  await writeExport({
    region: BLITAR,
    folder,
    withDetails: true,
    now: scene.now(),
    run: (act) => run(act),
    progress: () => {},
  })
  const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
  expect(texts.join('')).toContain('pharmacy.sealed_opened')
  expect(texts.join('')).not.toContain('keluarga Ibu Contoh')
  const { facts } = (await verifyFolder({ folder })) as { facts: number }
  expect(facts).toBeGreaterThan(10)
})

test('the second run finds nothing, and tells nothing', async () => {
  inYears(30)
  await run(forget)
  const count = async () =>
    (
      await at.database.owner.query(`select count(*)::int as n from facts.fact where tenant_id = $1`, [
        BLITAR,
      ])
    ).rows[0].n
  const before = await count()
  await run(forget)
  expect(await count()).toBe(before)
})

const sealed = () =>
  sealTenant({ database: at.database, now: scene.now, sealKey: undefined } as never, BLITAR)
