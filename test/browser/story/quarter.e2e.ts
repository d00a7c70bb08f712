import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { openCycle } from '../../cycle.ts'
import { playIo } from '../../play.ts'
import { expectSound } from '../site.ts'
import { workspaceSite } from '../workspace-site.ts'
import { call, comeTo, enterAs, foundOpd, hire, idOf, open, REGION } from './scene.ts'

// One quarter of Kab. Blitar: two agencies report, one report is returned and mended, what is red is talked over in a
// meeting, its decision becomes somebody's task and is done; the evaluation finds all of it ready beside its questions.

const YEAR = 2026
const at = workspaceSite(() => new Date(`${YEAR}-10-20T03:00:00Z`))
const HERE = `/kerja/${REGION}`

let secretariat: Page
let leader: Page
let health: Page
let trade: Page
const agency = { health: '', trade: '' }
const programmes = { health: '', trade: '' }

beforeAll(async () => {
  const { database } = at
  await openCycle(database, { year: YEAR, regions: [REGION] })
  agency.health = await foundOpd(database, 'DINKES', 'Contoh Dinas Kesehatan')
  agency.trade = await foundOpd(database, 'DISDAG', 'Contoh Dinas Perdagangan')
  const officer = async (name: string, opdId: string) =>
    enterAs(at, await hire(database, REGION, 'opd_officer', name, opdId))
  secretariat = await enterAs(at, await idOf(at, 'region_admin'))
  leader = await enterAs(at, await idOf(at, 'leader'))
  health = await officer('Contoh Petugas Kesehatan', agency.health)
  trade = await officer('Contoh Petugas Perdagangan', agency.trade)
})

const deliver = () => playIo(at.database).deliver()
const here = <R>(page: Page, method: 'GET' | 'POST' | 'PUT', path: string, body?: object) =>
  call<R>(page, REGION, method, path, body)

describe('a quarter', () => {
  test('stands on programmes that are planned, budgeted and running', async () => {
    programmes.health = await runningProgramme('LIV-01', 'living', agency.health)
    programmes.trade = await runningProgramme('ECO-01', 'economy', agency.trade)
    await open(at, secretariat, `${HERE}/rencana/program`)
    await secretariat.getByText('Contoh program LIV-01').first().waitFor()
    await expectSound(secretariat)
    await here(secretariat, 'PUT', `/realisation/years/${YEAR}`, {
      rhythm: 'quarter',
      dueDays: 14,
      lockDays: null,
      monthly: [],
      revision: 0,
    })
  })

  test('is reported by two agencies, one of which is asked to mend', async () => {
    await save(health, programmes.health, { physical: '70' })
    await save(trade, programmes.trade, { physical: '20', helpAsked: 'Contoh: izin tempat belum keluar.' })
    await send(health, 'submissions', programmes.health)
    await send(trade, 'submissions', programmes.trade)
    await open(at, secretariat, `${HERE}/rencana/realisasi/periksa`)
    await secretariat.getByText('LIV-01').first().waitFor()
    await expectSound(secretariat)
    await send(secretariat, 'returns', programmes.health, { reason: 'Contoh: lampirkan jumlah layanan.' })
    await send(secretariat, 'acceptances', programmes.trade)

    await open(at, health, HERE)
    await health.locator(`a[href*="realisasi/${YEAR}/Q3"]`).first().click()
    await health.getByText('Contoh: lampirkan jumlah layanan.').first().waitFor()
    await expectSound(health)
    await save(health, programmes.health, { physical: '70', narrative: 'Contoh: jumlah layanan terlampir.' })
    await send(health, 'submissions', programmes.health)
    await send(secretariat, 'acceptances', programmes.health)
    for (const id of [programmes.health, programmes.trade]) await send(leader, 'approvals', id)
    await deliver()
    await open(at, leader, `${HERE}/rencana/rekap/${YEAR}`)
    await expectSound(leader)
    await open(at, leader, `${HERE}/rencana/merah`)
    await leader.getByText('ECO-01').first().waitFor()
    await expectSound(leader)
  })

  test('is talked over, and a decision becomes a task that is done', async () => {
    const { id } = await here<{ id: string }>(secretariat, 'POST', '/meeting/meetings', {
      kind: 'team',
      title: 'Contoh rapat tim pelaksana',
      startsAt: `${YEAR}-10-20T02:00:00Z`,
      endsAt: `${YEAR}-10-20T05:00:00Z`,
      place: 'Contoh ruang Candi Penataran',
      link: null,
      chair: 'Contoh Kepala Dinas Kominfo',
      invitedOpds: [agency.health, agency.trade],
      guests: [],
      isExample: true,
    })
    const proposals = await here<{ key: string; title: string }[]>(
      secretariat,
      'GET',
      `/meeting/meetings/${id}/proposals`,
    )
    const red = proposals.find(({ key }) => key === `programme:${programmes.trade}`)
    const meeting = () =>
      here<{
        revision: number
        agenda: { id: string; title: string; source: { key: string } | null }[]
        attendanceSubject: string
      }>(secretariat, 'GET', `/meeting/meetings/${id}`)
    let planned = await meeting()
    if (!planned.agenda.some(({ source }) => source?.key === `programme:${programmes.trade}`)) {
      await here(secretariat, 'PUT', `/meeting/meetings/${id}/agenda`, {
        revision: planned.revision,
        items: [
          ...planned.agenda.map((one) => ({ id: one.id, title: one.title })),
          { title: red?.title, proposal: red?.key },
        ],
      })
      planned = await meeting()
    }
    const point = planned.agenda.find(({ source }) => source?.key === `programme:${programmes.trade}`)
    expect(point?.title).toContain('ECO-01')
    await comeTo(at, planned.attendanceSubject, 'Contoh Dinas Kesehatan')
    await here(secretariat, 'POST', `/meeting/meetings/${id}/holdings`, {})
    await here(secretariat, 'POST', `/meeting/meetings/${id}/decisions`, {
      itemId: point?.id,
      text: 'Contoh: izin tempat diurus bersama.',
      opdId: agency.trade,
      dueOn: `${YEAR}-11-30`,
    })
    await open(at, secretariat, `${HERE}/rapat/${id}`)
    await secretariat.getByText('Contoh: izin tempat diurus bersama.').first().waitFor()
    await expectSound(secretariat)

    await open(at, trade, HERE)
    await trade.locator('a[href*="/rapat/"]').first().click()
    // The address changes before the page of tasks gives way.
    await trade.locator('h1', { hasNotText: 'Tugas saya' }).waitFor()
    await trade.getByText('Contoh: izin tempat diurus bersama.').first().waitFor()
    await expectSound(trade)
    const [decision] = await here<{ id: string; revision: number }[]>(trade, 'GET', '/meeting/decisions')
    await here(trade, 'POST', `/meeting/decisions/${decision?.id}/completions`, {
      revision: decision?.revision,
      note: 'Contoh: izin sudah terbit.',
      evidence: [],
    })
    const [done] = await here<{ id: string; revision: number; state: string }[]>(
      secretariat,
      'GET',
      '/meeting/decisions',
    )
    expect(done?.state).toBe('done')
    await here(secretariat, 'POST', `/meeting/decisions/${done?.id}/judgements`, {
      revision: done?.revision,
      accepted: true,
      note: 'Contoh: sesuai putusan.',
    })
    await open(at, secretariat, `${HERE}/rapat/keputusan`)
    await expectSound(secretariat)
  })

  test('stands ready beside the questions of the evaluation without being typed again', async () => {
    await deliver()
    const { questions } = await here<{
      questions: { code: string; ready: { title: { id: string }; detail: { id: string } }[] }[]
    }>(secretariat, 'GET', `/workbook/${YEAR}/components/baseline`)
    const ready = (code: string) => questions.find((one) => one.code === code)?.ready ?? []
    expect(ready('A03').length).toBeGreaterThan(0)
    const output = await here<{ questions: { code: string; ready: unknown[] }[] }>(
      secretariat,
      'GET',
      `/workbook/${YEAR}/components/output`,
    )
    expect(output.questions.find(({ code }) => code === 'B03')?.ready.length).toBeGreaterThan(0)
    await open(at, secretariat, `${HERE}/evaluasi/isian/${YEAR}/baseline`)
    await expectSound(secretariat)
  })
})

/** A programme that the secretariat wrote, approved and took into its running. */
async function runningProgramme(code: string, dimension: string, opdId: string): Promise<string> {
  const content = {
    code,
    name: `Contoh program ${code}`,
    description: 'Contoh uraian',
    dimension,
    subDimension: null,
    quickWinYear: null,
    ownerOpdId: opdId,
    coOwnerIds: [],
    beneficiaries: 'Contoh warga',
    from: `${YEAR}-01`,
    to: `${YEAR}-12`,
    villages: [],
    risks: [],
    dependsOn: [],
    goalIds: [],
    serviceModule: null,
    indicators: [],
    notes: '',
    targets: [
      {
        id: randomUUID(),
        kind: 'output',
        name: 'Contoh layanan',
        unit: 'layanan',
        direction: 'up',
        baseline: '1',
        years: [{ year: YEAR, target: '100' }],
      },
    ],
    budgets: [{ year: YEAR, source: 'APBD', amount: '100000000' }],
  }
  const { id } = await here<{ id: string }>(secretariat, 'POST', '/programmes', { content })
  const revision = async () =>
    (await here<{ revision: number }>(secretariat, 'GET', `/programmes/${id}`)).revision
  await here(secretariat, 'POST', '/programme-approvals', {
    programmes: [{ id, revision: await revision() }],
  })
  for (const to of ['budgeted', 'running'])
    await here(secretariat, 'POST', `/programmes/${id}/moves`, { revision: await revision(), to, year: YEAR })
  return id
}

const report = (id: string) => `/realisation/reports/${YEAR}/Q3/${id}`

interface ReportNow {
  versions: { revision: number }[]
}

const revisionOf = async (id: string) =>
  (await here<ReportNow>(secretariat, 'GET', report(id))).versions[0]?.revision ?? 0

async function save(by: Page, id: string, content: object): Promise<void> {
  const { content: programme } = await here<{ content: { targets: { id: string }[] } }>(
    secretariat,
    'GET',
    `/programmes/${id}`,
  )
  await here(by, 'PUT', report(id), {
    physical: '50',
    money: '50000000',
    outputs: programme.targets.map((target) => ({ targetId: target.id, quantity: '40' })),
    narrative: 'Contoh: pekerjaan berjalan.',
    obstacles: '',
    helpAsked: '',
    reasonOver: '',
    reasonBudget: '',
    reasonFalling: '',
    evidence: [],
    ...content,
    revision: await revisionOf(id),
  })
}

async function send(by: Page, what: string, id: string, more: object = {}): Promise<void> {
  const seen = { year: YEAR, period: 'Q3', programmeId: id, revision: await revisionOf(id) }
  await here(by, 'POST', `/realisation/${what}`, { reports: [seen], ...more })
}
