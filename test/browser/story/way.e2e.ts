import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { playIo } from '../../play.ts'
import { expectSound } from '../site.ts'
import { workspaceSite } from '../workspace-site.ts'
import { call, comeTo, enterAs, foundOpd, hire, idOf, open, press } from './scene.ts'

// The way of Kota Blitar into the movement, played once more as an example: from the selection through four guidance
// sessions and the joint commitment to a published plan with quick wins.

const at = workspaceSite()
const KOTA = '35.72'
const HERE = `/kerja/${KOTA}`
const YEAR = new Date().getFullYear()
const HOUR = 3_600_000

let ministry: Page
let secretariat: Page
let leader: Page
let officer: Page
let interviewer: Page
let interviewerId = ''
let opdId = ''

beforeAll(async () => {
  const { database } = at
  opdId = await foundOpd(database, 'KOMINFO', 'Contoh Dinas Kominfo', KOTA)
  const enter = async (role: Parameters<typeof hire>[2], name: string, tenant = KOTA, opd?: string) =>
    enterAs(at, await hire(database, tenant, role, name, opd))
  interviewerId = await hire(database, '00', 'assessor', 'Contoh Pewawancara')
  ministry = await enterAs(at, await idOf(at, 'ministry_admin'))
  interviewer = await enterAs(at, interviewerId)
  secretariat = await enter('region_admin', 'Contoh Sekretariat')
  leader = await enter('leader', 'Contoh Pimpinan')
  officer = await enter('opd_officer', 'Contoh Kepala Dinas', KOTA, opdId)
})

const deliver = () => playIo(at.database).deliver()
const asMinistry = <R>(method: 'GET' | 'POST' | 'PUT', path: string, body?: object) =>
  call<R>(ministry, '00', method, path, body)
const here = <R>(page: Page, method: 'GET' | 'POST' | 'PUT', path: string, body?: object) =>
  call<R>(page, KOTA, method, path, body)

interface Round {
  round: { id: string; revision: number }
}

describe('the way of a region', () => {
  let round = ''
  const revisionOf = async () => (await asMinistry<Round>('GET', `/selection/rounds/${round}`)).round.revision

  test('begins with a selection that it answers on its own screen', async () => {
    const template = await asMinistry<{ criteria: { code: string; kind: string }[] }>(
      'GET',
      '/selection/round-template',
    )
    const plan = {
      year: YEAR,
      isExample: true,
      title: { id: 'Contoh seleksi kota cerdas', en: 'Example selection' },
      answersUntil: `${YEAR}-12-31`,
      ...template,
    }
    round = (await asMinistry<{ id: string }>('POST', '/selection/rounds', plan)).id
    await asMinistry('POST', `/selection/rounds/${round}/candidates`, { regions: [KOTA] })
    await asMinistry('POST', `/selection/rounds/${round}/openings`, { revision: await revisionOf() })
    await deliver()
    await open(at, secretariat, HERE)
    await secretariat.locator(`a[href*="kuesioner"]`).first().click()
    await secretariat.waitForURL(/\/gerakan\/kuesioner\//)
    await expectSound(secretariat)
    const { round: asked } = await here<{ round: { questions: { code: string }[] } }>(
      secretariat,
      'GET',
      `/selection/rounds/${round}`,
    )
    for (const { code } of asked.questions)
      await here(secretariat, 'PUT', `/selection/questionnaires/${round}/answers/${code}`, {
        level: 3,
        text: 'Contoh jawaban.',
        evidence: 'Contoh dokumen',
        revision: 0,
      })
    await here(secretariat, 'POST', `/selection/questionnaires/${round}/submissions`, {})
  })

  test('goes on with readiness and an interview', async () => {
    const { id } = await here<{ id: string }>(secretariat, 'POST', '/selection/readiness', {
      elements: 'five',
    })
    const { set } = await here<{ set: { elements: { items: { code: string }[] }[] } }>(
      secretariat,
      'GET',
      '/selection/readiness',
    )
    for (const { code } of set.elements.flatMap(({ items }) => items))
      await here(secretariat, 'PUT', `/selection/readiness/${id}/ratings/${code}`, {
        rating: 'good',
        evidence: 'Contoh dokumen',
        revision: 0,
      })
    await here(secretariat, 'POST', `/selection/readiness/${id}/submissions`, {})
    await open(at, secretariat, `${HERE}/gerakan/kesiapan`)
    await expectSound(secretariat)

    await asMinistry('POST', `/selection/rounds/${round}/interviews`, {
      regions: [KOTA],
      people: [interviewerId],
    })
    const sheet = `/selection/rounds/${round}/interviews/${KOTA}`
    const { round: details } = await asMinistry<{
      round: { criteria: { code: string; kind: string; thresholds: string[] | null }[] }
    }>('GET', `/selection/rounds/${round}`)
    const scores = details.criteria
      .filter(({ kind }) => kind === 'interview')
      .map(({ code }) => ({ criterion: code, score: 4, note: 'Contoh catatan' }))
    const { mine } = await call<{ mine: { revision: number } }>(interviewer, '00', 'GET', sheet)
    const { revision } = await call<{ revision: number }>(interviewer, '00', 'PUT', sheet, {
      scores,
      note: '',
      revision: mine.revision,
    })
    await call(interviewer, '00', 'POST', `${sheet}/submissions`, { revision })
    for (const { code, kind, thresholds } of details.criteria)
      if (kind === 'score' || kind === 'number')
        await asMinistry('PUT', `/selection/rounds/${round}/figures/${code}`, {
          region: KOTA,
          value: kind === 'score' ? '3' : (thresholds?.[2] ?? '3'),
          note: 'Contoh angka',
          revision: 0,
        })
  })

  test('is decided with a reason, and the region joins the cohort', async () => {
    await asMinistry('PUT', `/selection/rounds/${round}/decisions/${KOTA}`, {
      verdict: 'chosen',
      reason: 'Contoh alasan: peringkat pertama',
      revision: 0,
    })
    await open(at, ministry, `/kerja/00/gerakan/seleksi/${round}`)
    await expectSound(ministry)
    await asMinistry('POST', `/selection/rounds/${round}/closures`, {
      number: `CONTOH-1/${YEAR}`,
      datedOn: `${YEAR}-01-02`,
      place: 'Jakarta',
      signatory: 'Contoh Direktorat Jenderal',
      revision: await revisionOf(),
    })
    await asMinistry('POST', `/selection/rounds/${round}/publications`, { revision: await revisionOf() })
    await deliver()
    await open(at, secretariat, `/angkatan/${YEAR}`)
    await secretariat.getByText('Kota Blitar').first().waitFor()
    await expectSound(secretariat)
  })

  test('is guided through sessions that close with what they ask for', async () => {
    for (const stage of [1, 2, 3]) await holdStage(stage)
    await open(at, secretariat, `${HERE}/gerakan/bimtek`)
    await expectSound(secretariat)
    await open(at, ministry, '/kerja/00/gerakan/papan')
    await expectSound(ministry)
  })

  test('commits every agency, each by its own word', async () => {
    await open(at, secretariat, `${HERE}/gerakan/komitmen`)
    await here(secretariat, 'PUT', '/movement/commitment-text', {
      title: 'Contoh komitmen bersama',
      body: 'Contoh: kami berkomitmen melaksanakan kota cerdas bersama.',
      version: 0,
    })
    await here(secretariat, 'POST', '/movement/commitments', {
      textVersion: 1,
      dueOn: `${YEAR}-12-31`,
      witnesses: [{ institution: 'Contoh Kadin', office: 'Ketua' }],
    })
    for (const [page, office] of [
      [officer, 'Kepala Dinas'],
      [leader, 'Wali Kota'],
    ] as const) {
      await open(at, page, `${HERE}/gerakan/komitmen`)
      await page.getByLabel('Jabatan Anda').fill(office)
      await page.getByLabel('Ketik SETUJU').fill('SETUJU')
      await press(page, 'Tanda tangani')
      await page.getByText(/^Ditandatangani;/).waitFor()
    }
    await expectSound(officer)
    const proof = await officer.locator('a[href^="/komitmen/"]').first().getAttribute('href')
    await officer.goto(at.origin + proof)
    await officer.getByText('Contoh Dinas Kominfo').first().waitFor()
    await expectSound(officer)
  })

  test('ends with a plan that the leader puts into force and everybody reads, quick wins first', async () => {
    await writePlan()
    const quickWin = await approve(programme('GOV-01', 'Contoh layanan satu pintu', YEAR))
    await approve(programme('MOB-01', 'Contoh jaringan serat optik', null))
    expect(quickWin).toMatch(/^[0-9a-f-]{36}$/)
    await here(secretariat, 'POST', '/book/versions', { reason: 'Contoh rencana pertama' })
    const { versions } = await here<{ versions: { id: string; digest: string }[] }>(
      leader,
      'GET',
      '/book/versions',
    )
    const [one] = versions
    await open(at, leader, `${HERE}/rencana/versi`)
    await expectSound(leader)
    await here(leader, 'POST', `/book/versions/${one?.id}/decisions`, {
      approved: true,
      note: 'Setuju',
      digest: one?.digest,
    })
    await deliver()
    const reader = await at.visit(`/rencana/${KOTA}`, { javaScriptEnabled: false })
    await reader.getByText('Contoh layanan satu pintu').first().waitFor()
    await open(at, secretariat, `/rencana/${KOTA}`)
    await expectSound(secretariat)
    await open(at, secretariat, `${HERE}/gerakan/perjalanan`)
    await expectSound(secretariat)
  })
})

/** A link in the vault of the region, as the secretariat's stand-in for a document. */
async function linkInVault(): Promise<string> {
  const [documentId, versionId] = [randomUUID(), randomUUID()]
  const { owner } = at.database
  await owner.query(
    `insert into evidence.documents (tenant_id, id, kind, newest, created_at) values ($1, $2, 'link', 1, now())`,
    [KOTA, documentId],
  )
  await owner.query(
    `insert into evidence.versions (tenant_id, id, document_id, version, kind, title, statement, url, created_at, created_by)
     values ($1, $2, $3, 1, 'link', 'Contoh naskah', 'Contoh hasil bimtek', 'https://contoh.example/naskah', now(), $4)`,
    [KOTA, versionId, documentId, randomUUID()],
  )
  return versionId
}

interface Stage {
  revision: number
  deliverables: { kind: string }[]
}

/** What is asked for is attached; the commitment counts by itself. */
async function holdStage(stage: number): Promise<void> {
  const evidence = [await linkInVault()]
  const now = Date.now()
  const { ids } = await asMinistry<{ ids: string[] }>('POST', '/movement/stages', {
    regions: [KOTA],
    year: YEAR,
    stage,
    startsAt: new Date(now - HOUR).toISOString(),
    endsAt: new Date(now + HOUR).toISOString(),
    place: 'Contoh balai kota',
    link: null,
    agenda: [{ from: '09:00', to: '12:00', topic: 'Contoh pembahasan', speaker: '' }],
    deliverablesDueOn: new Date(now + 240 * HOUR).toISOString().slice(0, 10),
  })
  const path = `/movement/stages/${ids[0]}`
  const read = () => here<Stage>(secretariat, 'GET', path)
  await comeTo(at, `bimtek:${ids[0]}`, 'Contoh Dinas Kominfo')
  await asMinistry('POST', `${path}/holdings`, { revision: (await read()).revision, note: '' })
  for (const { kind } of (await read()).deliverables.filter((one) => one.kind !== 'commitment'))
    await here(secretariat, 'PUT', `${path}/deliverables/${kind}`, { evidence, note: '' })
  await here(secretariat, 'POST', `${path}/submissions`, { revision: (await read()).revision, note: '' })
  await asMinistry('POST', `${path}/judgements`, {
    revision: (await read()).revision,
    accepted: true,
    note: '',
  })
}

async function writePlan(): Promise<void> {
  const read = () => here<{ plan: { vision: { revision: number } } | null }>(secretariat, 'GET', '/plan')
  if ((await read()).plan === null)
    await here(secretariat, 'POST', '/plan', {
      title: 'Contoh rencana induk',
      fromYear: YEAR,
      toYear: YEAR + 4,
    })
  await here(secretariat, 'PUT', '/plan/vision', {
    sentence: 'Contoh visi',
    words: [{ word: 'Cepat', meaning: 'Contoh arti' }],
    missions: ['Contoh misi'],
    revision: (await read()).plan?.vision.revision ?? 0,
  })
}

const programme = (code: string, name: string, quickWinYear: number | null) => ({
  code,
  name,
  description: 'Contoh uraian',
  dimension: code.startsWith('MOB') ? 'mobility' : 'governance',
  subDimension: null,
  quickWinYear,
  ownerOpdId: opdId,
  coOwnerIds: [],
  beneficiaries: 'Contoh warga',
  from: `${YEAR}-01`,
  to: `${YEAR + 1}-12`,
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
      years: [{ year: YEAR, target: '10' }],
    },
  ],
  budgets: [{ year: YEAR, source: 'APBD', amount: '100000000' }],
})

async function approve(content: object): Promise<string> {
  const { id } = await here<{ id: string }>(secretariat, 'POST', '/programmes', { content })
  const { revision } = await here<{ revision: number }>(secretariat, 'GET', `/programmes/${id}`)
  await here(secretariat, 'POST', '/programme-approvals', { programmes: [{ id, revision }] })
  return id
}
