import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { as, type Person } from '#test/people.ts'
import type { Clarification } from './contract.ts'
import { codeOf, listScoringFacts, OTHER, REGION, scoringScene, YEAR } from './test/scene.ts'

const at = scoringScene()
const URL = `/api/scoring/${YEAR}/clarifications`
const HOUR = 3_600_000
let ayu: Person
let admin: Person
let officer: Person
let stranger: Person

beforeAll(async () => {
  ayu = await at.assess('Ayu')
  admin = await at.hire(REGION, 'region_admin', 'Budi')
  const owner = await at.foundOpd(REGION, 'DISKOMINFO', 'Contoh Dinas Kominfo')
  const other = await at.foundOpd(REGION, 'DINKES', 'Contoh Dinas Kesehatan')
  officer = await at.hire(REGION, 'opd_officer', 'Citra', owner)
  stranger = await at.hire(REGION, 'opd_officer', 'Dewi', other)
  await at.database.owner
    .query(
      `insert into workbook.workbooks (tenant_id, year, state, revision, created_at) values ($1, $2, 'filling', 1, now())
     on conflict do nothing`,
      [REGION, YEAR],
    )
    .catch(() => undefined)
  await ownQuestion('A01', owner)
})

/** The agency that owns a question, put straight into the workbook. */
async function ownQuestion(question: string, opdId: string): Promise<void> {
  const { rows } = await at.database.owner.query<{ column_name: string }>(
    `select column_name from information_schema.columns
     where table_schema = 'workbook' and table_name = 'answers' and is_nullable = 'NO' and column_default is null`,
  )
  const known: Record<string, unknown> = {
    tenant_id: REGION,
    year: YEAR,
    question,
    value: '',
    text: '',
    evidence: [],
    state: 'draft',
    revision: 1,
    opd_id: opdId,
  }
  const names = [...new Set([...rows.map((row) => row.column_name), 'opd_id'])]
  const values = names.map((name) => known[name] ?? new Date())
  const places = names.map((_name, i) => `$${i + 1}`)
  await at.database.owner.query(
    `insert into workbook.answers (${names.join(', ')}) values (${places.join(', ')})`,
    values,
  )
}

async function ask(question = 'A01'): Promise<string> {
  const request = { question, request: 'Mohon nomor peraturannya.' }
  const answer = await at.send('POST', URL, request, as(ayu, REGION))
  expect(answer.status).toBe(200)
  return (answer.body as { id: string }).id
}
const listAs = async (person: Person): Promise<Clarification[]> =>
  ((await at.get(URL, as(person, REGION))).body as { clarifications: Clarification[] }).clarifications
const answerAs = (person: Person, id: string) =>
  at.send(
    'POST',
    `${URL}/${id}/answers`,
    { answer: 'Nomor 12 tahun 2022.', evidence: [] },
    as(person, REGION),
  )
const noticesOf = async (person: Person): Promise<string[]> => {
  const { rows } = await at.database.owner.query<{ key: string }>(
    'select key from notice.notices where person_id::text = $1',
    [person.id],
  )
  return rows.map((row) => row.key)
}

describe('a request for clarification', () => {
  test('reaches the secretariat and the agency that owns the question, and nobody else', async () => {
    const id = await ask()
    expect((await listAs(admin)).find((one) => one.id === id)).toMatchObject({
      question: { code: 'A01' },
      opd: 'Contoh Dinas Kominfo',
      state: 'open',
      mayAnswer: true,
      mayClose: false,
    })
    expect((await listAs(officer)).some((one) => one.id === id)).toBe(true)
    expect(await listAs(stranger)).toEqual([])
    expect(await noticesOf(admin)).toContain(`scoring.clarification_asked:${id}`)
    expect(await noticesOf(officer)).toContain(`scoring.clarification_asked:${id}`)
    expect(await noticesOf(stranger)).toEqual([])
    const tasks = (await at.get('/api/tasks', as(admin, REGION))).body as { key: string; due: string }[]
    expect(tasks.map(({ key }) => key)).toContain(`scoring.clarifications:${YEAR}`)
  })

  test('is answered once, by the owner or the secretariat, and told to whoever asked', async () => {
    const id = await ask()
    expect(codeOf(await answerAs(stranger, id))).toBe('scoring.not_your_question')
    expect(await answerAs(officer, id)).toMatchObject({ status: 200, body: { late: false } })
    expect(codeOf(await answerAs(admin, id))).toBe('scoring.clarification_answered')
    expect(await noticesOf(ayu)).toContain(`scoring.clarification_answered:${id}`)
    const [seen] = (await listAs(ayu)).filter((one) => one.id === id)
    expect(seen).toMatchObject({ state: 'answered', answer: { text: 'Nomor 12 tahun 2022.', by: 'Citra' } })
    const tasks = (await at.get('/api/tasks', as(ayu, REGION))).body as { key: string }[]
    expect(tasks.map(({ key }) => key)).toContain(`scoring.answers:${YEAR}`)
  })

  test('of a question nobody owns is answered by the secretariat', async () => {
    const id = await ask('A02')
    expect(codeOf(await answerAs(officer, id))).toBe('scoring.not_your_question')
    expect((await answerAs(admin, id)).status).toBe(200)
  })

  test('is overdue for both sides after its hours; a late answer still counts and is marked', async () => {
    const id = await ask()
    const then = at.clock.now
    at.clock.now = new Date(then.getTime() + 24 * HOUR + 1)
    for (const side of [ayu, admin]) {
      expect((await listAs(side)).find((one) => one.id === id)?.overdue).toBe(true)
    }
    expect(await answerAs(admin, id)).toMatchObject({ status: 200, body: { late: true } })
    expect((await listAs(ayu)).find((one) => one.id === id)).toMatchObject({
      overdue: true,
      state: 'answered',
    })
    at.clock.now = then
  })

  test('is closed by whoever asked and by nobody else, and needs no answer then', async () => {
    const id = await ask()
    const budi = await at.assess('Budi')
    const close = (by: Person) => at.send('POST', `${URL}/${id}/closures`, {}, as(by, REGION))
    expect(codeOf(await close(budi))).toBe('scoring.not_your_request')
    expect((await close(ayu)).status).toBe(200)
    expect(codeOf(await close(ayu))).toBe('scoring.clarification_closed')
    expect(codeOf(await answerAs(admin, id))).toBe('scoring.clarification_closed')
  })

  test('is made by assigned assessors about questions of the instrument', async () => {
    const request = { question: 'A01', request: 'Mohon nomor peraturannya.' }
    expect((await at.send('POST', URL, request, as(admin, REGION))).status).toBe(403)
    const unknown = { ...request, question: 'Z99' }
    expect(codeOf(await at.send('POST', URL, unknown, as(ayu, REGION)))).toBe('scoring.question_unknown')
    expect((await at.send('POST', URL, { ...request, request: ' ' }, as(ayu, REGION))).status).toBe(422)
    const gone = await at.assess('Eka')
    await at.dismiss(gone)
    expect(codeOf(await at.send('POST', URL, request, as(gone, REGION)))).toBe('scoring.not_assigned')
  })

  test('is hidden from another region', async () => {
    const id = await ask()
    const elsewhere = await at.hire(OTHER, 'region_admin', 'Fajar')
    const url = `${URL}/${id}/answers`
    const answer = await at.send('POST', url, { answer: 'Bukan kami.', evidence: [] }, as(elsewhere, OTHER))
    expect(codeOf(answer)).toBe('scoring.clarification_unknown')
    const made = await at.send('POST', `${URL}/${randomUUID()}/closures`, {}, as(ayu, REGION))
    expect(codeOf(made)).toBe('scoring.clarification_unknown')
  })

  test('leaves facts in the region', async () => {
    const names = (await listScoringFacts(at.database, REGION)).map(({ name }) => name)
    expect(new Set(names)).toEqual(
      new Set([
        'scoring.clarification_asked',
        'scoring.clarification_answered',
        'scoring.clarification_closed',
      ]),
    )
  })
})

describe('the hours for an answer', () => {
  test('are set by the ministry and count from the next request on', async () => {
    const secretariat = await at.hire('00', 'ministry_admin', 'Gita')
    const url = `/api/scoring/${YEAR}/clarification-hours`
    expect((await at.send('PUT', url, { hours: 48 }, as(admin, REGION))).status).toBe(403)
    expect((await at.send('PUT', url, { hours: 0 }, as(secretariat, '00'))).status).toBe(422)
    expect((await at.send('PUT', url, { hours: 48 }, as(secretariat, '00'))).status).toBe(200)
    const id = await ask('A03')
    const asked = (await listAs(ayu)).find((one) => one.id === id)
    expect(Date.parse(asked?.dueAt ?? '') - Date.parse(asked?.askedAt ?? '')).toBe(48 * HOUR)
  })
})
