import { beforeAll, describe, expect, test } from 'vitest'
import { openCycle } from '#test/cycle.ts'
import { as, type Person, peopleServer } from '#test/people.ts'
import type { Scenario, ScenarioContent, ScenarioStart } from '../contract.ts'

const at = peopleServer()
const MALANG = '35.07'
const BLITAR = '35.05'
let admin: Person
let officer: Person
let stranger: Person
let auditor: Person

const codeOf = (answer: { body: unknown }) => (answer.body as { code?: string }).code
const start = async (year: number, who = admin, region = MALANG) =>
  (await at.get(`/api/scenario/years/${year}/start`, as(who, region))).body as ScenarioStart
const list = async (who = admin, region = MALANG) =>
  (await at.get('/api/scenario/years/2023/scenarios', as(who, region))).body as Scenario[]

beforeAll(async () => {
  await openCycle(at.database, { year: 2026, regions: [MALANG] })
  admin = await at.hire(MALANG, 'region_admin', 'Contoh Admin')
  officer = await at.hire(
    MALANG,
    'opd_officer',
    'Contoh Petugas',
    await at.foundOpd(MALANG, 'KOMINFO', 'Contoh Dinas'),
  )
  stranger = await at.hire(BLITAR, 'region_admin', 'Contoh Tetangga')
  auditor = await at.hire(MALANG, 'auditor', 'Contoh Auditor')
})

describe('GET /scenario/years/:year/start', () => {
  test('offers the published question scores on the instrument of the year, and a blank beginning', async () => {
    const { instrument, points, table } = await start(2026)
    expect(instrument.code).toBe('smart-city-2023-kppn-ikn')
    const published = points.find(({ origin }) => origin === 'published')
    expect([published?.year, published?.published, published?.zeros]).toEqual([2023, '2.94', 0])
    expect(points.at(-1)).toMatchObject({ origin: 'blank', zeros: instrument.questions.length })
    expect([table?.year, table?.own]).toEqual([2023, '2.94'])
    expect(table?.others.length).toBeGreaterThan(50)
    expect(table?.drift).not.toBeNull()
  })

  test('offers the self-ratings of the workbook once there is one', async () => {
    await at.database.owner.query(
      `insert into workbook.answers (tenant_id, year, question, value, text, self_rating, evidence, state, revision, changed_at)
       values ($1, 2026, 'A01', '', '', 3, '{}', 'draft', 1, now())`,
      [MALANG],
    )
    const { points } = await start(2026)
    const workbook = points.find(({ origin }) => origin === 'workbook')
    expect([workbook?.base.A01, workbook?.base.A02]).toEqual(['3', '0'])
  })

  test('works for a year of the past by its result, and says where there is nothing to compute', async () => {
    expect((await start(2022)).instrument.rule).toBe('round_terms_then_add')
    const nothing = await at.get('/api/scenario/years/2020/start', as(admin, MALANG))
    expect([nothing.status, codeOf(nothing)]).toEqual([404, 'scenario.no_instrument'])
    expect((await at.get('/api/scenario/years/20/start', as(admin, MALANG))).status).toBe(422)
    expect((await at.get('/api/scenario/years/2023/start', as(auditor, MALANG))).status).toBe(403)
    expect((await at.get('/api/scenario/years/2023/start', as(stranger, MALANG))).status).toBe(403)
  })
})

describe('a scenario', () => {
  const SAVE = '/api/scenario/years/2023/scenarios'
  const contentFor = async (moves: Record<string, string> = {}): Promise<ScenarioContent> => {
    const point = (await start(2023)).points.find(({ origin }) => origin === 'published')
    const { base = {}, held = {} } = point ?? {}
    return { origin: 'published', originYear: 2023, base, held, moves, targets: [], efforts: {} }
  }
  const save = async (name: string, moves: Record<string, string> = {}, who = admin) =>
    at.send('POST', SAVE, { name, note: '', content: await contentFor(moves) }, as(who, MALANG))

  test('is kept with the index the server computes, and seen by the whole region and nobody else', async () => {
    const saved = await save('Seperti 2023')
    expect(saved.body).toMatchObject({ revision: 1, index: '2.94' })
    const { id } = saved.body as { id: string }
    const url = `/api/scenario/scenarios/${id}`
    expect((await at.get(url, as(officer, MALANG))).body).toMatchObject({
      name: 'Seperti 2023',
      madeBy: admin.name,
    })
    const theirs = await at.get(url, as(stranger, BLITAR))
    expect([theirs.status, codeOf(theirs)]).toEqual([404, 'scenario.unknown'])
    expect(await list(stranger, BLITAR)).toEqual([])
  })

  test('that raises B06 to 4 comes to more', async () => {
    expect((await save('Anggaran naik', { B06: '4' }, officer)).body).toMatchObject({ index: '3.03' })
  })

  test('is refused with a question that is not there, off the scale or off the quarters, and without permission', async () => {
    for (const moves of [{ Z99: '2' }, { A01: '4.25' }, { A01: '2.1' }])
      expect(codeOf(await save('Salah', moves as unknown as Record<string, string>))).toBe(
        'scenario.content_faulty',
      )
    expect((await at.send('POST', SAVE, { name: '', note: '' }, as(admin, MALANG))).status).toBe(422)
    expect((await save('Auditor', {}, auditor)).status).toBe(403)
  })

  test('is not overwritten by somebody who has not seen the newest version', async () => {
    const { id } = (await save('Bersama')).body as { id: string }
    const change = async (revision: number, name: string, who = admin, region = MALANG) =>
      at.send(
        'PUT',
        `/api/scenario/scenarios/${id}`,
        { name, note: 'x', content: await contentFor(), revision },
        as(who, region),
      )
    expect((await change(1, 'Bersama, lebih baik')).body).toMatchObject({ revision: 2 })
    const late = await change(1, 'Bersama, terlambat', officer)
    expect([late.status, codeOf(late)]).toEqual([409, 'scenario.changed_elsewhere'])
    expect(codeOf(await change(2, 'Bukan punyanya', stranger, BLITAR))).toBe('scenario.unknown')
    expect((await change(2, 'Auditor', auditor)).status).toBe(403)
    expect((await list()).find((one) => one.id === id)?.name).toBe('Bersama, lebih baik')
  })

  test('is archived and brought back, never deleted, and leaves facts', async () => {
    const { id } = (await save('Arsip')).body as { id: string }
    const act = (what: string, who = admin, region = MALANG) =>
      at.send('POST', `/api/scenario/scenarios/${id}/${what}`, {}, as(who, region))
    expect(codeOf(await act('archivings', stranger, BLITAR))).toBe('scenario.unknown')
    expect((await act('archivings', auditor)).status).toBe(403)
    expect((await act('archivings')).status).toBe(200)
    const content = await contentFor()
    const body = { name: 'Arsip', note: '', content, revision: 1 }
    const changed = await at.send('PUT', `/api/scenario/scenarios/${id}`, body, as(admin, MALANG))
    expect(codeOf(changed)).toBe('scenario.archived')
    expect((await act('restorings')).status).toBe(200)
    expect((await list()).find((one) => one.id === id)?.archivedAt).toBeNull()
    const { rows } = await at.database.owner.query(
      "select name from facts.fact where tenant_id = $1 and payload ->> 'scenarioId' = $2 order by seq",
      [MALANG, id],
    )
    expect(rows.map(({ name }) => name)).toEqual(['scenario.saved', 'scenario.archived', 'scenario.restored'])
    await expect(
      at.database.inTenant(MALANG, admin.id, (tx) => tx.deleteFrom('scenario.scenarios' as never).execute()),
    ).rejects.toThrow('permission denied')
  })
})
