import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { bodyOf, type Cast, castOf, codeOf } from '#test/cast.ts'
import { openCycle } from '#test/cycle.ts'
import { rolledBack } from '#test/database.ts'
import { as, type Person, peopleServer } from '#test/people.ts'
import { findSubmission, listClaims, listSubmissions, offerEvidence } from './public.ts'
import { CLAIM, playOn } from './test/scene.ts'

let clock = new Date('2026-10-01T03:00:00Z')
const at = peopleServer(() => clock)
const CLOSES = '2026-10-31T16:59:59.999Z'
const RATING = '2026-11-30T16:59:59.999Z'
const FIRST_YEAR = 2031
let year = FIRST_YEAR - 1
let malang: Cast
let tari: Person
let ministry: Person
let play: ReturnType<typeof playOn>

beforeAll(async () => {
  malang = await castOf(at, '35.07')
  ministry = await at.hire('00', 'ministry_admin', 'Sekretariat')
  tari = await at.hire('35.07', 'assessor', 'Contoh Asesor 1')
})

// Each law gets a cycle of its own.
beforeEach(async () => {
  year += 1
  clock = new Date('2026-10-01T03:00:00Z')
  const deadlines = { self_assessment: CLOSES, rating: RATING }
  await openCycle(at.database, { year, regions: ['35.07', '35.79'], deadlines })
  play = playOn(at, malang, year)
})

interface Read {
  submission: { version: number; digest: string; answered: number } | null
  verified: boolean
  claims: { question: string; text: string; evidence: string[] }[]
  state: string
  reopened: string[]
  ready: { title: { id: string } }[]
}
const read = async (by: Person, region = '35.07', query = '') =>
  bodyOf<Read>(await at.get(`/api/workbook/${year}/claims${query}`, as(by, region)))
const readAtMinistry = (query = '') =>
  at.get(`/api/workbook/${year}/regions/35.07/claims${query}`, as(ministry, '00'))
const reopen = (by: 'ministry' | 'assessor', body: object) =>
  by === 'ministry'
    ? at.send('POST', `/api/workbook/${year}/regions/35.07/reopenings`, body, as(ministry, '00'))
    : play.send(tari, 'POST', '/reopenings', body)

describe('signing off', () => {
  test('waits until everything with content is accepted, and names the gaps', async () => {
    const { revision } = bodyOf<{ revision: number }>(await play.save(malang.ayu, 'A01'))
    expect(codeOf(await play.sign())).toBe('workbook.not_all_accepted')
    await play.send(malang.ayu, 'POST', '/answer-submissions', { answers: [{ question: 'A01', revision }] })
    expect(codeOf(await play.sign())).toBe('workbook.not_all_accepted')
    const sent = { answers: [{ question: 'A01', revision: revision + 1 }] }
    await play.send(malang.ayu, 'POST', '/answer-acceptances', sent)
    const seen = await play.overview()
    const unaware = { revision: seen.revision, gaps: 0 }
    expect(codeOf(await play.send(malang.dewi, 'POST', '/sign-offs', unaware))).toBe(
      'workbook.gaps_unacknowledged',
    )
    expect((await play.sign()).status).toBe(200)
    expect(await play.overview()).toMatchObject({ state: 'signed', gaps: 116 })
  })

  test('is the leader’s alone, and of what the leader saw', async () => {
    await play.finish('A01')
    const { revision, gaps } = await play.overview()
    expect((await play.send(malang.ayu, 'POST', '/sign-offs', { revision, gaps })).status).toBe(403)
    expect(codeOf(await play.send(malang.dewi, 'POST', '/sign-offs', { revision: revision + 1, gaps }))).toBe(
      'workbook.changed',
    )
    expect((await play.send(malang.dewi, 'POST', '/sign-offs', { revision })).status).toBe(422)
  })

  test('stops all writing, until the leader gives it back with the questions meant', async () => {
    await play.finish('A01')
    await play.sign()
    const other = { ...CLAIM, text: 'lain' }
    expect(codeOf(await play.save(malang.ayu, 'A01', 3, other))).toBe('workbook.signed')
    const { revision } = await play.overview()
    const back = { revision, reason: 'Perbaiki A01', questions: ['A01'] }
    expect((await play.send(malang.dewi, 'POST', '/sign-off-returns', back)).status).toBe(200)
    expect((await play.get(malang.ayu, '/answers/A01')).body).toMatchObject({
      state: 'returned',
      returnedBy: 'leader',
      reason: 'Perbaiki A01',
    })
    expect((await play.save(malang.ayu, 'A01', 4, other)).status).toBe(200)
    expect(codeOf(await play.sign())).toBe('workbook.not_all_accepted')
  })

  test('and writing at the same moment never both win', async () => {
    await play.finish('A01')
    const [signed, saved] = await Promise.all([
      play.sign(),
      play.save(malang.ayu, 'A02', 0, { ...CLAIM, text: 'bersamaan' }),
    ])
    const codes = [signed.status, saved.status]
    expect(codes.filter((status) => status === 200)).toHaveLength(1)
  })
})

describe('submitting', () => {
  test('freezes what was signed as a version with a digest that anybody can recompute', async () => {
    await play.finish('A01')
    expect(codeOf(await play.submit())).toBe('workbook.whole_step_refused')
    await play.sign()
    const submitted = await play.submit()
    expect(submitted).toMatchObject({ status: 200, body: { version: 1, answered: 1, of: 117 } })
    const seen = await read(malang.budi)
    expect([seen.verified, seen.claims.length, seen.state]).toEqual([true, 1, 'submitted'])
    expect(seen.submission?.digest).toMatch(/^[0-9a-f]{64}$/)
    expect(codeOf(await play.submit())).toBe('workbook.whole_step_refused')
    const frozen = await play.save(malang.ayu, 'A01', 3, { ...CLAIM, text: 'lain' })
    expect([frozen.status, codeOf(frozen)]).toEqual([409, 'workbook.claim_frozen'])
    expect(codeOf(await play.save(malang.ayu, 'A02'))).toBe('workbook.claim_frozen')
  })

  test('of two clicks only one makes a version', async () => {
    await play.finish('A01')
    await play.sign()
    const both = await Promise.all([play.submit(), play.submit()])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect((await read(malang.ayu)).submission?.version).toBe(1)
  })

  test('is the secretariat’s, and closes by the server’s clock', async () => {
    await play.finish('A01')
    await play.sign()
    const { revision } = await play.overview()
    expect((await play.send(malang.dewi, 'POST', '/submissions', { revision })).status).toBe(403)
    clock = new Date(Date.parse(CLOSES) + 1)
    expect(codeOf(await play.submit())).toBe('cycle.deadline_passed')
  })

  test('opens the claims to the ministry and to assessors in the region, and to no other region', async () => {
    await play.finish('A01')
    expect((await readAtMinistry()).body).toMatchObject({ submission: null, claims: [] })
    expect((await read(tari)).submission).toBeNull()
    await play.sign()
    await play.submit()
    expect((await readAtMinistry()).body).toMatchObject({ verified: true, submission: { version: 1 } })
    expect((await read(tari)).claims.map(({ question }) => question)).toEqual(['A01'])
    const batu = await at.hire('35.79', 'region_admin', 'Eka')
    expect((await read(batu, '35.79')).submission).toBeNull()
    const other = await at.get(`/api/workbook/${year}/regions/35.07/claims`, as(batu, '35.79'))
    expect(other.status).toBe(403)
    expect((await at.get(`/api/workbook/${year}`, as(tari, '35.07'))).status).toBe(403)
    const listed = bodyOf<{ region: { code: string }; submission: object | null }[]>(
      await at.get(`/api/workbook/${year}/regions`, as(ministry, '00')),
    )
    expect(listed.map(({ region, submission }) => [region.code, submission !== null])).toEqual([
      ['35.07', true],
      ['35.79', false],
    ])
    expect((await at.get(`/api/workbook/${year}/regions`, as(malang.ayu, '35.07'))).status).toBe(403)
  })
})

describe('returning questions of a submission', () => {
  const named = { questions: ['A01'], reason: 'Bukti tidak terbaca', until: '2026-11-20' }

  test.each(['ministry', 'assessor'] as const)(
    'by the %s lets the region mend them, and nothing else, into a new version beside the old',
    async (by) => {
      await play.finish('A01')
      await play.finish('A02')
      await play.sign()
      await play.submit()
      clock = new Date('2026-11-10T03:00:00Z')
      expect((await reopen(by, named)).status).toBe(200)
      expect((await play.get(malang.ayu, '/answers/A01')).body).toMatchObject({ returnedBy: 'ministry' })
      expect(codeOf(await play.save(malang.ayu, 'A02', 3, { ...CLAIM, text: 'lain' }))).toBe(
        'workbook.claim_frozen',
      )
      const mended = { ...CLAIM, text: 'Perda 3/2024, pindaian baru' }
      expect((await play.save(malang.ayu, 'A01', 4, mended)).status).toBe(200)
      const seen = (revision: number) => ({ answers: [{ question: 'A01', revision }] })
      await play.send(malang.ayu, 'POST', '/answer-submissions', seen(5))
      await play.send(malang.ayu, 'POST', '/answer-acceptances', seen(6))
      expect((await play.sign()).status).toBe(200)
      expect(await play.submit()).toMatchObject({ status: 200, body: { version: 2 } })
      expect((await read(malang.ayu)).claims[0]?.text).toBe(mended.text)
      expect((await read(malang.ayu, '35.07', '?version=1')).claims[0]?.text).toBe(CLAIM.text)
      const changes = await at.get(
        `/api/workbook/${year}/regions/35.07/claim-changes?from=1&to=2`,
        as(ministry, '00'),
      )
      expect(changes.body).toMatchObject([
        { question: 'A01', before: { text: CLAIM.text }, after: { text: mended.text } },
      ])
      expect(codeOf(await play.get(malang.ayu, '/claims?version=9'))).toBe('workbook.submission_unknown')
    },
  )

  test('is told to the region, and stands in its facts', async () => {
    await play.finish('A01')
    await play.sign()
    await play.submit()
    await reopen('ministry', named)
    const { rows } = await at.database.owner.query(
      `select count(*)::int as n from notice.notices where person_id = any($1) and key like $2`,
      [[malang.ayu.id, malang.dewi.id], `workbook.reopened:${year}:%`],
    )
    expect(rows[0]?.n).toBe(2)
    const facts = await at.database.owner.query(
      `select tenant_id, actor from facts.fact where name = 'workbook.reopened' and payload->>'year' = $1`,
      [String(year)],
    )
    expect(facts.rows).toEqual([{ tenant_id: '35.07', actor: ministry.id }])
  })

  test('is refused before a submission, to the region itself, for a past day and an unknown question', async () => {
    expect(codeOf(await reopen('ministry', named))).toBe('workbook.whole_step_refused')
    expect((await play.send(malang.ayu, 'POST', '/reopenings', named)).status).toBe(403)
    await play.finish('A01')
    await play.sign()
    await play.submit()
    expect(codeOf(await reopen('assessor', { ...named, until: '2026-09-30' }))).toBe('workbook.mend_day_past')
    expect(codeOf(await reopen('ministry', { ...named, questions: ['Z1'] }))).toBe(
      'workbook.question_unknown',
    )
    expect((await reopen('ministry', { ...named, questions: [] })).status).toBe(422)
  })

  test('gives time until the end of its own day, and not longer', async () => {
    await play.finish('A01')
    await play.sign()
    await play.submit()
    await reopen('ministry', named)
    clock = new Date('2026-11-20T16:59:59Z')
    expect((await play.save(malang.ayu, 'A01', 4, { ...CLAIM, text: 'tepat waktu' })).status).toBe(200)
    clock = new Date('2026-11-20T17:00:00Z')
    expect(codeOf(await play.save(malang.ayu, 'A01', 5))).toBe('workbook.mending_closed')
  })
})

test('what a module offers stands beside the claim once, renewed', async () => {
  await play.finish('A01')
  const offer = (title: string) =>
    at.database.inTenant('35.07', 'system', (tx) =>
      offerEvidence({ tx, tenant: '35.07', now: clock } as never, {
        year,
        question: 'A01',
        source: 'followup',
        title: { id: title, en: title },
        detail: { id: 'Terbukti', en: 'Proven' },
        path: 'evaluasi/rekomendasi',
      }),
    )
  await offer('Rekomendasi lama')
  await offer('Rekomendasi 2025')
  expect((await read(malang.ayu)).ready.map(({ title }) => title.id)).toEqual(['Rekomendasi 2025'])
})

test('modules above read claims as they grow and submissions as they were', async () => {
  await play.finish('A01')
  await play.sign()
  await play.submit()
  await rolledBack(at.database, { tenant: '35.07' }, async ({ tx }) => {
    expect(await listClaims(tx, '35.07', year)).toMatchObject([
      { question: 'A01', state: 'accepted', opd: null },
    ])
    expect(await findSubmission(tx, '35.07', year)).toMatchObject({ version: 1, answered: 1, of: 117 })
  })
  await rolledBack(at.database, { tenant: '00' }, async ({ tx }) => {
    expect(await listSubmissions(tx, year)).toMatchObject([{ region: '35.07', version: 1 }])
    expect(await listClaims(tx, '35.07', year)).toEqual([])
  })
  await rolledBack(at.database, { tenant: '35.79' }, async ({ tx }) => {
    expect(await listSubmissions(tx, year)).toEqual([])
    expect(await findSubmission(tx, '35.07', year)).toBeUndefined()
  })
})
