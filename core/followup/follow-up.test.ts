import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { runAsSystem } from '#platform/start.ts'
import { openCycle } from '#test/cycle.ts'
import { as, type Person, peopleServer } from '#test/people.ts'
import { carryOver } from './commands/carry-over.ts'
import type { Recommendation, RecommendationWithSteps } from './contract.ts'

const MALANG = '35.07'
const at = peopleServer(() => new Date('2026-11-22T03:00:00Z'))
let dewi: Person
let ayu: Person
let budi: Person
let citra: Person
let asri: Person
let opdId = ''

beforeAll(async () => {
  await openCycle(at.database, { year: 2025, regions: [MALANG, '35.05'] })
  await openCycle(at.database, { year: 2026, regions: [MALANG] })
  opdId = await at.foundOpd(MALANG, 'DPUPR', 'Dinas Pekerjaan Umum')
  const otherOpd = await at.foundOpd(MALANG, 'DINKES', 'Dinas Kesehatan')
  dewi = await at.hire('00', 'ministry_admin', 'Dewi')
  ayu = await at.hire(MALANG, 'region_admin', 'Ayu')
  budi = await at.hire(MALANG, 'opd_officer', 'Budi', opdId)
  citra = await at.hire(MALANG, 'opd_officer', 'Citra', otherOpd)
  asri = await at.hire('35.05', 'region_admin', 'Asri')
})

const ministry = () => as(dewi, '00')
const secretariat = () => as(ayu, MALANG)
const officer = () => as(budi, MALANG)

async function recommend(text = 'Percepat peraturan bupati'): Promise<string> {
  const body = { region: MALANG, text }
  const sent = await at.send('POST', '/api/evaluation-years/2025/recommendations', body, ministry())
  expect(sent.status).toBe(200)
  return (sent.body as { id: string }).id
}
const read = async (id: string, headers = secretariat()) =>
  (await at.get(`/api/recommendations/${id}`, headers)).body as RecommendationWithSteps
const act = async (id: string, what: string, body: object, headers: Record<string, string>) =>
  at.send(what === 'plan' ? 'PUT' : 'POST', `/api/recommendations/${id}/${what}`, body, headers)
const now = async (id: string) => (await read(id)).revision
const plan = async (id: string) =>
  act(id, 'plan', { revision: await now(id), opdId, dueOn: '2026-12-31', programme: 'RKPD' }, secretariat())

/** A link in the vault, put straight into its tables. */
async function linkInVault(): Promise<string> {
  const [documentId, versionId] = [randomUUID(), randomUUID()]
  const { owner } = at.database
  await owner.query(
    `insert into evidence.documents (tenant_id, id, kind, newest, created_at) values ($1, $2, 'link', 1, now())`,
    [MALANG, documentId],
  )
  await owner.query(
    `insert into evidence.versions (tenant_id, id, document_id, version, kind, title, statement, url, created_at, created_by)
     values ($1, $2, $3, 1, 'link', 'Peraturan', 'Dasar hukum', 'https://contoh.example/perbup', now(), $4)`,
    [MALANG, versionId, documentId, ayu.id],
  )
  return versionId
}

describe('a recommendation', () => {
  let id = ''
  beforeEach(async () => {
    id = await recommend()
  })

  test('goes from the ministry through agency and evidence to acceptance', async () => {
    expect((await plan(id)).status).toBe(200)
    const versionId = await linkInVault()
    const report = { revision: await now(id), note: 'Rancangan selesai', evidence: [] }
    expect((await act(id, 'reports', report, officer())).status).toBe(200)
    const proof = { revision: await now(id), note: 'Sudah terbit', evidence: [versionId] }
    expect((await act(id, 'proofs', proof, officer())).status).toBe(200)
    const back = { revision: await now(id), accepted: false, note: 'Lampirkan nomornya' }
    expect((await act(id, 'judgements', back, ministry())).status).toBe(200)
    const again = { revision: await now(id), note: 'Nomor 22', evidence: [versionId] }
    expect((await act(id, 'proofs', again, officer())).status).toBe(200)
    const accepted = { revision: await now(id), accepted: true, note: 'Lengkap' }
    expect((await act(id, 'judgements', accepted, ministry())).status).toBe(200)
    const { state, steps } = await read(id)
    expect(state).toBe('accepted')
    expect(steps.map((step) => step.act)).toEqual([
      'recommended',
      'planned',
      'reported',
      'proven',
      'returned',
      'proven',
      'accepted',
    ])
    expect(steps.map((step) => step.by)).toEqual([null, 'Ayu', 'Budi', 'Budi', null, 'Budi', null])
  })

  test('that was accepted stands ready beside the Baseline questions of the open cycle', async () => {
    await plan(id)
    const proof = { revision: await now(id), note: 'Sudah terbit', evidence: [await linkInVault()] }
    await act(id, 'proofs', proof, officer())
    await act(id, 'judgements', { revision: await now(id), accepted: true, note: 'Lengkap' }, ministry())
    const { rows } = await at.database.owner.query(
      `select question from workbook.ready_evidence
       where tenant_id = $1 and year = 2026 and source = 'followup' and path like $2 order by question`,
      [MALANG, `%${id}`],
    )
    expect(rows).toEqual([{ question: 'A04' }, { question: 'A05' }])
  })

  test('is not done without evidence', async () => {
    await plan(id)
    const { status, body } = await act(
      id,
      'proofs',
      { revision: await now(id), note: 'Sudah', evidence: [] },
      officer(),
    )
    expect([status, (body as { code: string }).code]).toEqual([422, 'followup.evidence_needed'])
  })

  test('is followed up by its own agency only', async () => {
    await plan(id)
    const report = { revision: await now(id), note: 'Bukan tugas kami', evidence: [] }
    const { status, body } = await act(id, 'reports', report, as(citra, MALANG))
    expect([status, (body as { code: string }).code]).toEqual([403, 'followup.not_your_agency'])
  })

  test('that somebody else changed meanwhile is not overwritten', async () => {
    const before = await now(id)
    await plan(id)
    const late = await act(id, 'plan', { revision: before, opdId, dueOn: '2027-01-31' }, secretariat())
    expect([late.status, (late.body as { code: string }).code]).toEqual([409, 'followup.changed_meanwhile'])
  })

  test('that is open can not be judged', async () => {
    const { body } = await act(id, 'judgements', { revision: 1, accepted: true, note: 'Baik' }, ministry())
    expect((body as { code: string }).code).toBe('followup.not_now')
  })

  test('takes no due date in the past and no agency that is not there', async () => {
    const past = await act(id, 'plan', { revision: 1, opdId, dueOn: '2026-11-21' }, secretariat())
    expect((past.body as { code: string }).code).toBe('followup.due_before_today')
    const lost = { revision: 1, opdId: randomUUID(), dueOn: '2026-12-31' }
    const nobody = await act(id, 'plan', lost, secretariat())
    expect((nobody.body as { code: string }).code).toBe('followup.opd_not_there')
  })

  test('is hidden from other regions, and closed to those without the permission', async () => {
    expect((await at.get(`/api/recommendations/${id}`, as(asri, '35.05'))).status).toBe(404)
    expect(
      (await act(id, 'judgements', { revision: 1, accepted: true, note: 'ya ya' }, secretariat())).status,
    ).toBe(403)
    expect((await at.get(`/api/recommendations/${id}`)).status).toBe(401)
  })

  test('is a task of the secretariat without agency, and then of the agency', async () => {
    const keys = async (headers: Record<string, string>) =>
      ((await at.get('/api/tasks', headers)).body as { key: string }[]).map(({ key }) => key)
    expect(await keys(secretariat())).toContain('followup.plan:2025')
    await plan(id)
    expect(await keys(officer())).toContain(`followup.do:${id}`)
    expect(await keys(as(citra, MALANG))).not.toContain(`followup.do:${id}`)
  })
})

test('what is not accepted goes on in the next cycle, once, and keeps the year it began', async () => {
  const id = await recommend('Hidupkan forum')
  await plan(id)
  for (const _time of [1, 2]) await runAsSystem(at.database, '00', (ctx) => carryOver(ctx, 2026))
  expect((await read(id)).state).toBe('carried_over')
  const { body } = await at.get('/api/evaluation-years/2026/recommendations', secretariat())
  const carried = (body as Recommendation[]).filter(({ text }) => text === 'Hidupkan forum')
  expect(carried).toMatchObject([{ since: 2025, state: 'open', opd: { id: opdId } }])
})
