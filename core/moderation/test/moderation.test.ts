import { beforeAll, describe, expect, test } from 'vitest'
import { runAsSystem } from '#platform/start.ts'
import { openCycle } from '#test/cycle.ts'
import { as, type Person, peopleServer } from '#test/people.ts'
import type { AgreementBoard, Moderation, Room } from '../contract.ts'
import { getAgreement, hasOpenModerations, listModerations } from '../public.ts'
import { subscriptions } from '../subscriptions.ts'
import { assign, ratingsWith, reveal } from './scene.ts'

let now = new Date('2026-11-10T03:00:00Z')
const at = peopleServer(() => now)
const YEAR = 2026
const HERE = '35.07'
const THERE = '35.05'
const CODES = ['A01', 'A02', 'A03', 'A04', 'A05', 'B01', 'B02', 'B03', 'B04', 'B05', 'B06', 'B07']
let secretary: Person
let ayu: Person
let budi: Person
let citra: Person
let eko: Person
let admin: Person

const codeOf = (answer: { body: unknown }) => (answer.body as { code?: string }).code
const cases = async (who: Person, region: string) =>
  (await at.get(`/api/moderation/years/${YEAR}/cases`, as(who, region))).body as Moderation[]
const room = async (who: Person, region: string, id: string) =>
  (await at.get(`/api/moderation/cases/${id}`, as(who, region))).body as Room
const board = async () =>
  (await at.get(`/api/moderation/years/${YEAR}/agreement`, as(secretary, '00'))).body as AgreementBoard

beforeAll(async () => {
  await openCycle(at.database, {
    year: YEAR,
    regions: [HERE, THERE],
    deadlines: { moderation: '2026-11-20T16:59:59.999Z' },
  })
  secretary = await at.hire('00', 'ministry_admin', 'Contoh Sekretaris')
  ayu = await at.hire('00', 'assessor', 'Contoh Asesor 1')
  budi = await at.hire('00', 'assessor', 'Contoh Asesor 2')
  citra = await at.hire('00', 'assessor', 'Contoh Asesor 3')
  eko = await at.hire('00', 'assessor', 'Contoh Asesor 4')
  admin = await at.hire(HERE, 'region_admin', 'Contoh Admin')
  for (const person of [ayu, budi, citra]) await assign(at, person, HERE, YEAR)
  await assign(at, eko, THERE, YEAR)
  await reveal(at.database, HERE, YEAR, [
    { assessorId: ayu.id, ratings: ratingsWith(CODES, { B02: 4, A03: 1 }) },
    { assessorId: budi.id, ratings: ratingsWith(CODES, { B02: 1, A03: 2 }) },
    { assessorId: citra.id, ratings: ratingsWith(CODES, { B02: 2 }) },
  ])
  await runAsSystem(at.database, HERE, (ctx) =>
    (subscriptions[0] as (typeof subscriptions)[number]).handle(
      { ...ctx, now },
      {
        tenant: HERE,
        seq: 1,
        name: 'scoring.ratings_revealed',
        payload: { year: YEAR, sheets: 3 },
        actor: 'system',
        requestId: 'test',
        recordedAt: now,
      },
    ),
  )
})

describe('after the ratings of a region are revealed', () => {
  test('questions over the threshold have a moderation, and its assessors are told once', async () => {
    const found = await cases(ayu, HERE)
    expect(found.map(({ question, cause }) => [question, cause])).toEqual([['B02', 'spread']])
    const { rows } = await at.database.owner.query(
      'select person_id::text from notice.notices where tenant_id = $1 order by 1',
      [HERE],
    )
    expect(rows.map((row) => row.person_id).sort()).toEqual([ayu.id, budi.id, citra.id].sort())
  })

  test('the ministry sees agreement, disagreements and severities; nobody else does', async () => {
    const { regions, disagreements, severities, takingPart } = await board()
    expect(takingPart).toBe(2)
    expect(regions.map(({ region, over, open }) => [region.code, over, open])).toEqual([[HERE, 1, 1]])
    expect(regions[0]?.ordinal.alpha).toBeGreaterThan(0.7)
    expect(disagreements.map(({ question, range }) => [question, range])).toEqual([['B02', 3]])
    expect(severities.map(({ name }) => name).sort()).toEqual([ayu.name, budi.name, citra.name])
    const url = `/api/moderation/years/${YEAR}/agreement`
    for (const [who, region] of [
      [ayu, '00'],
      [ayu, HERE],
      [admin, HERE],
    ] as const)
      expect((await at.get(url, as(who, region))).status).toBe(403)
  })

  test('assessors of the region see its agreement; another’s assessor and the region itself do not', async () => {
    const url = `/api/moderation/years/${YEAR}/regions/${HERE}`
    expect((await at.get(url, as(ayu, HERE))).status).toBe(200)
    expect((await at.get(url, as(admin, HERE))).status).toBe(403)
    expect(codeOf(await at.get(url, as(eko, THERE)))).toBe('moderation.region_not_yours')
    expect(codeOf(await at.get(url, as(eko, '00')))).toBe('moderation.region_not_yours')
    expect((await at.get('/api/moderation/years/x/regions/35', as(ayu, HERE))).status).toBe(422)
  })

  test('a moderation is a task of whoever has not spoken, and of the secretariat while nobody leads it', async () => {
    const keys = async (who: Person, region: string) =>
      ((await at.get('/api/tasks', as(who, region))).body as { key: string }[]).map(({ key }) => key)
    expect(await keys(ayu, HERE)).toContain(`moderation.speak:${YEAR}`)
    expect(await keys(secretary, '00')).toContain(`moderation.appoint:${YEAR}`)
    expect(await keys(admin, HERE)).not.toContain(`moderation.speak:${YEAR}`)
  })

  test('the modules above read it', async () => {
    await runAsSystem(at.database, '00', async ({ tx }) => {
      expect(await hasOpenModerations(tx, YEAR, HERE)).toBe(true)
      expect(await hasOpenModerations(tx, YEAR, THERE)).toBe(false)
      const [one] = await listModerations(tx, YEAR, HERE)
      expect(one).not.toHaveProperty('ratingsBefore')
      expect((await getAgreement(tx, YEAR, HERE))?.assessors).toBe(3)
    })
  })
})

describe('a moderation', () => {
  const urlOf = async () => `/api/moderation/cases/${(await cases(ayu, HERE))[0]?.id}`

  test('shows ratings side by side to its assessors and the ministry, and is unknown to everybody else', async () => {
    const url = await urlOf()
    const id = url.split('/').at(-1) as string
    const seen = await room(ayu, HERE, id)
    expect(seen.ratings.map(({ before }) => before).sort()).toEqual([1, 2, 4])
    expect(seen.ratings.filter(({ isMine }) => isMine).map(({ assessor }) => assessor.name)).toEqual([
      ayu.name,
    ])
    expect(seen.may).toEqual({ speak: true, revise: true, conclude: false, nameModerator: false })
    const led = await room(secretary, '00', id)
    expect(led.may).toEqual({ speak: true, revise: false, conclude: true, nameModerator: true })
    expect(led.candidates.map(({ name }) => name)).toEqual([eko.name, secretary.name])
    expect((await at.get(url, as(admin, HERE))).status).toBe(403)
    for (const [who, region] of [
      [eko, THERE],
      [eko, '00'],
      [ayu, '00'],
    ] as const)
      expect(codeOf(await at.get(url, as(who, region)))).toBe('moderation.unknown')
    expect((await at.get('/api/moderation/cases/x', as(ayu, HERE))).status).toBe(422)
  })

  test('takes statements of its people, and of nobody else', async () => {
    const url = `${await urlOf()}/statements`
    const said = { text: 'Dewan hanya bertemu satu kali.' }
    expect((await at.send('POST', url, said, as(budi, HERE))).status).toBe(200)
    expect((await at.send('POST', url, said, as(admin, HERE))).status).toBe(403)
    expect(codeOf(await at.send('POST', url, said, as(eko, THERE)))).toBe('moderation.unknown')
    expect((await at.send('POST', url, { text: '' }, as(budi, HERE))).status).toBe(422)
  })

  test('permits its assessor alone to revise the own rating, with a reason; the old one is kept', async () => {
    const url = `${await urlOf()}/revisions`
    const revision = { value: 3, reason: 'Notulen rapat kedua meyakinkan saya.' }
    expect((await at.send('POST', url, revision, as(secretary, '00'))).status).toBe(403)
    expect(codeOf(await at.send('POST', url, revision, as(eko, THERE)))).toBe('moderation.unknown')
    expect((await at.send('POST', url, { value: 3 }, as(budi, HERE))).status).toBe(422)
    expect((await at.send('POST', url, { ...revision, value: 5 }, as(budi, HERE))).status).toBe(422)
    expect((await at.send('POST', url, revision, as(budi, HERE))).status).toBe(200)
    expect(codeOf(await at.send('POST', url, revision, as(budi, HERE)))).toBe(
      'scoring.revision_changes_nothing',
    )
    const { ratings, statements } = await room(budi, HERE, url.split('/').at(-2) as string)
    expect(ratings.filter(({ isMine }) => isMine).map(({ before, now: value }) => [before, value])).toEqual([
      [1, 3],
    ])
    expect(statements.map(({ kind, before, after }) => [kind, before, after])).toEqual([
      ['said', null, null],
      ['revised', 1, 3],
    ])
    expect((await board()).regions[0]?.over).toBe(1)
  })

  test('gets a moderator of the ministry who did not rate the region', async () => {
    const url = await urlOf()
    const { moderation } = await room(secretary, '00', url.split('/').at(-1) as string)
    const name = (personId: string, revision: number) =>
      at.send('POST', `${url}/moderators`, { personId, revision }, as(secretary, '00'))
    expect(codeOf(await name(ayu.id, moderation.revision))).toBe('moderation.moderator_unfit')
    expect(codeOf(await name(eko.id, moderation.revision - 1))).toBe('moderation.another_revision')
    expect((await name(eko.id, moderation.revision)).status).toBe(200)
    expect((await at.get(url, as(eko, '00'))).status).toBe(200)
    const refused = await at.send(
      'POST',
      `${url}/moderators`,
      { personId: eko.id, revision: 1 },
      as(ayu, HERE),
    )
    expect(refused.status).toBe(403)
  })

  test('is closed by its moderator with a reason, and says by itself that ratings were revised', async () => {
    const url = await urlOf()
    const { moderation } = await room(eko, '00', url.split('/').at(-1) as string)
    const closing = { reason: 'Bukti rapat kedua diterima.', revision: moderation.revision }
    const close = (who: Person, region: string, body: object) =>
      at.send('POST', `${url}/conclusions`, body, as(who, region))
    expect(codeOf(await close(ayu, HERE, closing))).toBe('moderation.not_the_moderator')
    expect((await close(eko, '00', { revision: moderation.revision })).status).toBe(422)
    expect(codeOf(await close(eko, '00', { ...closing, revision: 0 }))).toBe('moderation.another_revision')
    expect((await close(eko, '00', closing)).body).toEqual({ outcome: 'revised' })
    expect(codeOf(await close(eko, '00', closing))).toBe('moderation.closed')
    const late = { value: 2, reason: 'Terlambat' }
    expect(codeOf(await at.send('POST', `${url}/revisions`, late, as(budi, HERE)))).toBe('moderation.closed')
  })

  test('leaves facts in the region, without a rating', async () => {
    const { rows } = await at.database.owner.query(
      "select name, payload from facts.fact where tenant_id = $1 and name like 'moderation.%' order by seq",
      [HERE],
    )
    expect(rows.map((row) => row.name)).toEqual([
      'moderation.opened',
      'moderation.statement_made',
      'moderation.rating_revised',
      'moderation.moderator_named',
      'moderation.closed',
    ])
    expect(JSON.stringify(rows)).not.toContain('value')
  })
})

describe('the secretariat', () => {
  const openings = `/api/moderation/years/${YEAR}/openings`

  test('opens what the threshold calls for, once: what was closed with a reason stays closed', async () => {
    expect((await at.send('POST', openings, {}, as(secretary, '00'))).body).toEqual({ opened: 0, regions: 0 })
    const threshold = { spread: 1, alpha: null, narrowSpread: 1, opensItself: false, revision: 0 }
    const set = (body: object, who = secretary) =>
      at.send('PUT', `/api/moderation/years/${YEAR}/threshold`, body, as(who, '00'))
    expect((await set(threshold, ayu)).status).toBe(403)
    expect(codeOf(await set({ ...threshold, narrowSpread: 2 }))).toBe('moderation.spreads_crossed')
    expect((await set({ ...threshold, spread: 9 })).status).toBe(422)
    expect((await set(threshold)).body).toEqual({ revision: 1 })
    expect(codeOf(await set(threshold))).toBe('moderation.another_revision')
    expect((await set({ ...threshold, revision: 1 })).body).toEqual({ revision: 2 })
    expect((await at.send('POST', openings, {}, as(secretary, '00'))).body).toEqual({ opened: 1, regions: 1 })
    expect((await cases(ayu, HERE)).map(({ question }) => question)).toEqual(['A03', 'B02'])
    expect((await at.send('POST', openings, {}, as(ayu, HERE))).status).toBe(403)
  })

  test('may ask for a moderation of any question of a revealed region, with a reason, while none is open', async () => {
    const url = `/api/moderation/years/${YEAR}/cases`
    const asked = { region: HERE, question: 'A01', note: 'Bukti baru dari klarifikasi.' }
    const ask = (body: object, who = secretary, region = '00') => at.send('POST', url, body, as(who, region))
    expect((await ask(asked)).status).toBe(200)
    expect(codeOf(await ask(asked))).toBe('moderation.already_open')
    expect(codeOf(await ask({ ...asked, region: THERE }))).toBe('moderation.not_revealed')
    expect(codeOf(await ask({ ...asked, question: 'Z99' }))).toBe('moderation.question_unknown')
    expect((await ask({ ...asked, note: '' })).status).toBe(422)
    expect((await ask(asked, ayu, HERE)).status).toBe(403)
  })

  test('computes agreement anew only where ratings changed', async () => {
    const url = `/api/moderation/years/${YEAR}/refreshes`
    expect((await at.send('POST', url, {}, as(secretary, '00'))).body).toEqual({ refreshed: 0, of: 1 })
    await reveal(at.database, THERE, YEAR, [{ assessorId: eko.id, ratings: { A01: 2 } }])
    expect((await at.send('POST', url, {}, as(secretary, '00'))).body).toEqual({ refreshed: 1, of: 2 })
    expect((await at.send('POST', url, {}, as(ayu, HERE))).status).toBe(403)
  })
})

test('after the deadline nobody speaks, revises, names or closes', async () => {
  const [open] = (await cases(ayu, HERE)).filter(({ closedAt }) => closedAt === null)
  const url = `/api/moderation/cases/${open?.id}`
  const revision = open?.revision
  now = new Date('2026-11-20T17:00:00Z')
  const acts: [string, object, Person, string][] = [
    ['statements', { text: 'Terlambat satu detik.' }, ayu, HERE],
    ['revisions', { value: 4, reason: 'Terlambat satu detik.' }, ayu, HERE],
    ['moderators', { personId: eko.id, revision }, secretary, '00'],
    ['conclusions', { reason: 'Terlambat satu detik.', revision }, secretary, '00'],
  ]
  for (const [act, body, who, region] of acts)
    expect(codeOf(await at.send('POST', `${url}/${act}`, body, as(who, region)))).toBe(
      'cycle.deadline_passed',
    )
  const openings = await at.send('POST', `/api/moderation/years/${YEAR}/openings`, {}, as(secretary, '00'))
  expect(codeOf(openings)).toBe('cycle.deadline_passed')
})
