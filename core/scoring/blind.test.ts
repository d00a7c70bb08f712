import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { as, type Person } from '#test/people.ts'
import { listRemarks, listSheets, listSubmittedRatings, listTallies } from './public.ts'
import { codeOf, detailOf, listScoringFacts, REGION, scoringScene, sheetUrl, YEAR } from './test/scene.ts'

// The blind law, tried with plain SQL as everybody who could want to look, and over HTTP.

const at = scoringScene()
const COLLEAGUES = `${sheetUrl}/colleagues`
const TABLES = ['ratings', 'rating_revisions', 'notes', 'remarks', 'revealed_sheets']
let ayu: Person
let budi: Person
let citra: Person
let admin: Person
let secretariat: Person

beforeAll(async () => {
  ayu = await at.assess('Ayu')
  budi = await at.assess('Budi')
  citra = await at.assess('Citra')
  admin = await at.hire(REGION, 'region_admin', 'Dewi')
  secretariat = await at.hire('00', 'ministry_admin', 'Eka')
})

/** How many rows of each table of ratings somebody sees with plain SQL. */
async function seenBy(tenant: string, actor: string): Promise<Record<string, number>> {
  const seen: Record<string, number> = {}
  for (const table of TABLES) {
    seen[table] = await at.database.inTenant(tenant, actor, async (tx) => {
      const { rows } = await sql<{
        n: number
      }>`select count(*)::int as n from ${sql.raw(`scoring.${table}`)}`.execute(tx)
      return rows[0]?.n ?? 0
    })
  }
  return seen
}

const NOTHING = { ratings: 0, rating_revisions: 0, notes: 0, remarks: 0, revealed_sheets: 0 }
const onlookers = (): [string, string, string][] => [
  ['administrator of the ministry', '00', secretariat.id],
  ['co-assessor', REGION, budi.id],
  ['administrator of the region', REGION, admin.id],
  ['nobody', REGION, 'nobody'],
  ['the product itself', REGION, 'system'],
  ['the maker behind another wall', '35.05', ayu.id],
]

describe('before the reveal', () => {
  beforeAll(async () => {
    await at.rate(ayu, { A01: 4, A02: 3 })
    const notes = [{ question: 'A01', text: 'Rahasia.', flagged: true, revision: 0 }]
    await at.send('POST', `/api/scoring/${YEAR}/notes`, { notes }, as(ayu, REGION))
    const remark = { kind: 'strength', component: null, text: 'Kuat.', revision: 0 }
    const id = '00000000-0000-4000-8000-000000000001'
    await at.send('PUT', `/api/scoring/${YEAR}/remarks/${id}`, remark, as(ayu, REGION))
  })

  test('the maker sees her own drafts', async () => {
    expect(await seenBy(REGION, ayu.id)).toEqual({
      ratings: 2,
      rating_revisions: 2,
      notes: 1,
      remarks: 1,
      revealed_sheets: 0,
    })
  })

  test('nobody else sees one of them, the administrator included', async () => {
    for (const [who, tenant, actor] of onlookers()) {
      expect([who, await seenBy(tenant, actor)]).toEqual([who, NOTHING])
    }
  })

  test('a submitted sheet stays as closed as a draft while another is owed', async () => {
    const rest = at.questions.filter((question) => !['A01', 'A02'].includes(question))
    await at.rate(ayu, Object.fromEntries(rest.map((question) => [question, 3])))
    expect((await at.send('POST', `${sheetUrl}/submissions`, {}, as(ayu, REGION))).status).toBe(200)
    for (const [who, tenant, actor] of onlookers()) {
      expect([who, await seenBy(tenant, actor)]).toEqual([who, NOTHING])
    }
  })

  test('nobody writes into the sheet of another, nor opens it by a forged mark', async () => {
    const forge = (statement: string) =>
      at.database.inTenant(REGION, budi.id, (tx) => sql.raw(statement).execute(tx))
    const forged = `insert into scoring.ratings (tenant_id, year, assessor_id, question, value, revision, saved_at)
      values ('${REGION}', ${YEAR}, '${ayu.id}', 'X', 0, 1, now())`
    await expect(forge(forged)).rejects.toThrow('row-level security')
    const changed = await forge(`update scoring.ratings set value = 0 where assessor_id = '${ayu.id}'`)
    expect(changed.numAffectedRows).toBe(0n)
    await expect(forge('update scoring.ratings set revealed = true')).rejects.toThrow('permission denied')
    const sheet = `insert into scoring.revealed_sheets values ('${REGION}', ${YEAR}, '${ayu.id}', '{}', now(), now())`
    await expect(forge(sheet)).rejects.toThrow('permission denied')
  })

  test('the database itself refuses to reveal while a sheet is owed, or from another region', async () => {
    const reveal = (tenant: string) =>
      at.database.inTenant(tenant, budi.id, (tx) =>
        sql`select scoring.reveal(${REGION}, ${YEAR}, now())`.execute(tx),
      )
    await at.rate(budi, { A01: 1 })
    await expect(reveal(REGION)).rejects.toThrow('still owed')
    await expect(reveal('00')).rejects.toThrow('still owed')
    await expect(reveal('35.05')).rejects.toThrow('the region')
  })

  test('an assessor reads no ratings of others before her own are in, nor before all are', async () => {
    const early = await at.get(COLLEAGUES, as(budi, REGION))
    expect(early).toMatchObject({ status: 403, body: { code: 'scoring.own_sheet_first' } })
    const submitted = await at.get(COLLEAGUES, as(ayu, REGION))
    expect(submitted).toMatchObject({ status: 409, body: { code: 'scoring.not_revealed' } })
    expect(detailOf(submitted)).toContain('2 asesor')
  })

  test('modules above get nothing', async () => {
    await at.database.inTenant('00', 'system', async (tx) => {
      expect(await listSubmittedRatings(tx, YEAR)).toEqual([])
      expect(await listTallies(tx, YEAR)).toEqual([])
      expect(await listRemarks(tx, REGION, YEAR)).toEqual([])
      expect((await listSheets(tx, YEAR, REGION)).map(({ submittedAt }) => submittedAt !== null)).toContain(
        true,
      )
    })
  })
})

describe('the reveal', () => {
  test('waits for the secretariat’s word about a sheet that will not come', async () => {
    const [, ...rest] = at.questions
    await at.rate(budi, Object.fromEntries(rest.map((question) => [question, 1])))
    expect((await at.send('POST', `${sheetUrl}/submissions`, {}, as(budi, REGION))).status).toBe(200)
    expect(codeOf(await at.get(COLLEAGUES, as(budi, REGION)))).toBe('scoring.not_revealed')
    const absence = { region: REGION, assessorId: citra.id, reason: 'Sakit sampai akhir putaran.' }
    const url = `/api/scoring/${YEAR}/absences`
    expect((await at.send('POST', url, absence, as(admin, REGION))).status).toBe(403)
    expect((await at.send('POST', url, { ...absence, reason: 'Sakit' }, as(secretariat, '00'))).status).toBe(
      422,
    )
    const stranger = { ...absence, assessorId: secretariat.id }
    expect(codeOf(await at.send('POST', url, stranger, as(secretariat, '00')))).toBe('scoring.sheet_unknown')
    const done = { ...absence, assessorId: ayu.id }
    expect(codeOf(await at.send('POST', url, done, as(secretariat, '00')))).toBe('scoring.sheet_submitted')
    expect(await at.send('POST', url, absence, as(secretariat, '00'))).toMatchObject({
      status: 200,
      body: { revealed: true },
    })
    expect(codeOf(await at.send('POST', url, absence, as(secretariat, '00')))).toBe('scoring.sheet_absent')
    expect(codeOf(await at.rate(citra, { A01: 2 }))).toBe('scoring.sheet_absent')
  })

  test('opens submitted sheets to each other and the ministry, and leaves its fact in the region', async () => {
    const seen = await at.get(COLLEAGUES, as(ayu, REGION))
    expect(seen).toMatchObject({ status: 200, body: { assessors: [{}, {}] } })
    const { questions } = seen.body as { questions: { question: string; values: number[]; mean: string }[] }
    const first = questions.find(({ question }) => question === 'A01')
    expect([...(first?.values ?? [])].sort()).toEqual([1, 4])
    expect(first?.mean).toBe('2.50')
    const names = (await listScoringFacts(at.database, REGION)).map(({ name }) => name)
    expect(names.slice(-2)).toEqual(['scoring.absence_recorded', 'scoring.ratings_revealed'])
  })

  test('an assessor who is recorded as absent reads nothing of the others', async () => {
    expect(codeOf(await at.get(COLLEAGUES, as(citra, REGION)))).toBe('scoring.own_sheet_first')
  })

  test('keeps earlier drafts closed for good: only what was submitted is open', async () => {
    const seen = await seenBy('00', secretariat.id)
    expect(seen).toEqual({
      ratings: 2 * at.questions.length,
      rating_revisions: 0,
      notes: 1,
      remarks: 1,
      revealed_sheets: 2,
    })
    expect(await seenBy('35.05', secretariat.id)).toEqual(NOTHING)
  })

  test('gives the modules above values, sums and remarks that agree', async () => {
    await at.database.inTenant('00', 'system', async (tx) => {
      const ratings = await listSubmittedRatings(tx, YEAR)
      expect(ratings).toHaveLength(2 * at.questions.length)
      const tallies = await listTallies(tx, YEAR, REGION)
      expect(tallies.find(({ question }) => question === 'A01')).toEqual({
        region: REGION,
        question: 'A01',
        n: 2,
        sum: 5,
        sumOfSquares: 17,
      })
      expect(await listRemarks(tx, REGION, YEAR)).toEqual([
        { assessorId: ayu.id, kind: 'strength', component: null, text: 'Kuat.' },
      ])
    })
  })
})
