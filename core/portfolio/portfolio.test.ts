import { beforeAll, describe, expect, test } from 'vitest'
import { readPdf } from '#platform/pdf/test/read-pdf.ts'
import { runAsSystem } from '#platform/start.ts'
import { publicPages } from '#test/pages.ts'
import { as, type Person, peopleServer } from '#test/people.ts'
import { tellFollowers } from './commands/tell-followers.ts'
import type { Board, Budget, ProgrammeMap, PublicProgrammes, Red, Roadmap, Summary } from './contract.ts'
import { approveReport, bodyOf, codeOf, hear, publishPlan, putProgramme } from './test/scene.ts'

const BLITAR = '35.05'
let clock = new Date('2026-11-22T03:00:00Z')
const now = () => clock
const at = peopleServer(now)
const visit = publicPages(at)
let ayu: Person
let budi: Person
let citra: Person
let dewi: Person
let elok: Person
let first = ''
let second = ''
let draft = ''

beforeAll(async () => {
  const kominfo = await at.foundOpd(BLITAR, 'KOMINFO', 'Contoh Dinas Kominfo')
  const dinkes = await at.foundOpd(BLITAR, 'DINKES', 'Contoh Dinas Kesehatan')
  ayu = await at.hire(BLITAR, 'region_admin', 'Ayu')
  budi = await at.hire(BLITAR, 'opd_officer', 'Budi', kominfo)
  citra = await at.hire(BLITAR, 'opd_officer', 'Citra', dinkes)
  dewi = await at.hire(BLITAR, 'leader', 'Dewi')
  elok = await at.hire('35.07', 'region_admin', 'Elok')
  first = await putProgramme(at, BLITAR, { code: 'P-01', owner: kominfo, villages: ['35.05.01.2001'] })
  second = await putProgramme(at, BLITAR, {
    code: 'P-02',
    owner: dinkes,
    dependsOn: [first],
    quickWinYear: 2026,
  })
  draft = await putProgramme(at, BLITAR, { code: 'P-03', owner: kominfo, isApproved: false })
  const people = { region: BLITAR, secretariat: ayu, officer: budi, leader: dewi }
  await publishPlan(at, people)
  await hear(at, now)
  await approveReport(at, people, first, '20')
  await hear(at, now)
})

const read = async <R>(path: string, by: Person = ayu, region = BLITAR) =>
  bodyOf<R>(await at.get(`/api/portfolio/${path}`, as(by, region)))
const codes = (rows: readonly { code: string }[]) => rows.map(({ code }) => code)

describe('the roadmap', () => {
  test('shows every programme with what it waits for and how far it is', async () => {
    const { programmes, plan, today } = await read<Roadmap>('roadmap')
    expect([today, plan?.toYear, codes(programmes)]).toEqual(['2026-11-22', 2028, ['P-01', 'P-02', 'P-03']])
    expect(programmes.find(({ id }) => id === second)).toMatchObject({
      dependsOn: [first],
      kind: 'quick_win',
    })
    expect(programmes.find(({ id }) => id === first)).toMatchObject({ physical: '20', isRed: true })
  })
  test('shows a draft to its agency, and lets an agency move its own only', async () => {
    const own = await read<Roadmap>('roadmap', budi)
    expect(own.programmes.map(({ code, mayMove }) => [code, mayMove])).toEqual([
      ['P-01', true],
      ['P-02', false],
      ['P-03', true],
    ])
    expect(codes((await read<Roadmap>('roadmap', citra)).programmes)).not.toContain('P-03')
    expect(codes((await read<Roadmap>('roadmap', dewi)).programmes)).not.toContain('P-03')
  })
  test('is a table too', async () => {
    const { text } = await at.get('/api/portfolio/roadmap.csv', as(ayu, BLITAR))
    expect(text).toContain('P-02,Contoh P-02')
    expect(text).toContain(',P-01,')
  })
})

describe('the views', () => {
  test('hide another region, and are closed to those without the permission', async () => {
    for (const path of [
      'roadmap',
      'board?year=2026',
      'map',
      'budget',
      'red?year=2026',
      'summary?year=2026',
    ]) {
      expect((await at.get(`/api/portfolio/${path}`)).status).toBe(401)
      expect((await at.get(`/api/portfolio/${path}`, as(elok, BLITAR))).status).toBe(403)
    }
    expect((await read<Roadmap>('roadmap', elok, '35.07')).programmes).toEqual([])
    expect((await at.get('/api/portfolio/board?year=1', as(ayu, BLITAR))).status).toBe(422)
  })
  test('say the same of money, whichever is asked', async () => {
    const board = await read<Board>('board?year=2026')
    const stood = board.programmes.find(({ id }) => id === first)?.standing
    expect([stood?.moneyPlanned, stood?.moneyReal]).toEqual(['1000000', '250000'])
    const budget = await read<Budget>('budget')
    expect(budget.planned).toEqual([{ year: 2026, dimension: 'economy', source: 'APBD', amount: '2000000' }])
    expect(budget.real).toEqual([{ year: 2026, dimension: 'economy', amount: '250000' }])
    const { text } = await at.get('/api/portfolio/board/csv?year=2026', as(ayu, BLITAR))
    expect(text).toContain('P-01')
    expect(
      (await at.get('/api/portfolio/board/xlsx?year=2026', as(ayu, BLITAR))).bytes.subarray(0, 2).toString(),
    ).toBe('PK')
    expect((await at.get('/api/portfolio/budget.csv', as(ayu, BLITAR))).text).toContain('2026')
  })
  test('put a programme on its village', async () => {
    const map = await read<ProgrammeMap>('map')
    expect(map.points).toHaveLength(248)
    expect(map.villages.find(({ code }) => code === '35.05.01.2001')?.name).toBe('Jaten')
    expect(map.programmes.find(({ id }) => id === first)?.villages).toEqual(['35.05.01.2001'])
  })
  test('tell what is red, why, and what its agency asks for', async () => {
    const { items, of } = await read<Red>('red?year=2026')
    expect(of).toBe(2)
    const item = items.find(({ id }) => id === first)
    expect(item?.standing.why.length).toBeGreaterThan(0)
    expect(item?.report).toMatchObject({ period: 'Q3', helpAsked: 'Alat', obstacles: 'Hujan' })
    expect(items.map(({ id }) => id)).not.toContain(draft)
  })
  test('come to one page, also on paper', async () => {
    const summary = await read<Summary>('summary?year=2026', dewi)
    expect(summary).toMatchObject({ planned: 2, running: 2, quickWins: 1, physical: '20', absorbed: '12.5' })
    expect(summary.red.map(({ id }) => id)).toContain(first)
    const { bytes } = await at.get('/api/portfolio/summary.pdf?year=2026', as(dewi, BLITAR))
    const pdf = await readPdf(bytes)
    expect(pdf.pages.join(' ')).toContain('Contoh P-01')
    expect([pdf.pages.length, pdf.marked]).toEqual([1, true])
  })
})

describe('everyone', () => {
  const page = async () => bodyOf<PublicProgrammes>(await at.get(`/api/v1/regions/${BLITAR}/programmes`))

  test('sees programmes of the published plan with approved progress, and no draft', async () => {
    const found = await page()
    expect(codes(found.programmes)).toEqual(['P-01', 'P-02'])
    expect(found.programmes[0]).toMatchObject({ progress: { period: 'Q3', physical: '20' } })
    expect(found.news.map(({ title }) => title.id)).toEqual([
      'Contoh P-01: kemajuan 20 %',
      'Rencana induk versi 1 terbit',
    ])
  })
  test('reads it as a page without a script, and as a feed', async () => {
    const { status, text } = await visit(`/daerah/${BLITAR}/program`)
    expect(status).toBe(200)
    expect(text).toContain('Contoh P-01')
    expect(text).toContain('type="application/atom+xml"')
    const feed = await visit(`/daerah/${BLITAR}/program.atom`)
    expect(feed.text).toContain('<feed xmlns="http://www.w3.org/2005/Atom"')
    expect(feed.text).toContain('Contoh P-01: kemajuan 20 %')
    expect((await visit('/daerah/99.99/program')).status).toBe(404)
  })
  test('sees no progress once the region keeps it to itself; only those who may decide that', async () => {
    const set = (showsProgress: boolean, by: Person) =>
      at.send('PUT', '/api/portfolio/publishing', { showsProgress }, as(by, BLITAR))
    expect((await set(false, budi)).status).toBe(403)
    expect((await set(false, dewi)).status).toBe(200)
    const hidden = await page()
    expect(hidden.programmes[0]?.progress).toBeNull()
    expect(hidden.news.map(({ title }) => title.id)).toEqual(['Rencana induk versi 1 terbit'])
    await set(true, dewi)
  })
})

describe('following by e-mail', () => {
  const ask = (email: string, more: object = {}) =>
    at.send('POST', `/api/v1/regions/${BLITAR}/followers`, { email, language: 'id', ...more })
  const rows = async <R>(text: string): Promise<R[]> => (await at.database.owner.query(text)).rows as R[]
  const letters = () => rows<{ email: string; subject: string; body: string }>('select * from notice.letters')
  const follower = async () =>
    (await rows<{ token: string; confirmed_at: Date | null }>('select * from portfolio.followers'))[0]

  test('sends one question, and nothing else before it was answered', async () => {
    expect((await ask('Warga@contoh.invalid')).status).toBe(200)
    expect((await ask('warga@contoh.invalid')).status).toBe(200)
    const [question, ...more] = await letters()
    expect(more).toEqual([])
    expect(question?.email).toBe('warga@contoh.invalid')
    expect(question?.body).toContain(`/daerah/${BLITAR}/program/ikuti/${(await follower())?.token}`)
    clock = new Date('2026-11-22T05:00:00Z')
    await runAsSystem(at.database, BLITAR, (ctx) => tellFollowers({ ...ctx, now: clock }))
    expect(await letters()).toHaveLength(1)
  })
  test('takes no address that is none, and thanks a program without keeping anything', async () => {
    expect(codeOf(await ask('bukan alamat'))).toBe('http.invalid_input')
    expect((await ask('robot@contoh.invalid', { website: 'x' })).status).toBe(200)
    expect(await rows('select from portfolio.followers')).toHaveLength(1)
  })
  test('begins with a press of the button, and tells all news of a day in one letter', async () => {
    const { token } = (await follower()) as { token: string }
    const link = `/daerah/${BLITAR}/program/ikuti/${token}`
    expect((await visit(link)).text).toContain('Konfirmasi')
    expect((await follower())?.confirmed_at).toBeNull()
    const path = `/api/v1/regions/${BLITAR}/followers/${token}`
    expect((await at.send('POST', `${path}/confirmations`, {})).body).toMatchObject({ state: 'following' })
    const move = { revision: 1, to: 'evaluated' }
    const moved = await at.send('POST', `/api/programmes/${second}/moves`, move, as(ayu, BLITAR))
    expect(moved.status).toBe(200)
    await hear(at, now)
    clock = new Date('2026-11-22T06:00:00Z')
    const tell = () => runAsSystem(at.database, BLITAR, (ctx) => tellFollowers({ ...ctx, now: clock }))
    await tell()
    await tell()
    const news = (await letters()).filter(({ subject }) => subject.includes('Contoh P-02'))
    expect(news).toHaveLength(1)
    expect(news[0]?.body).toContain(`/program/berhenti/${token}`)
  })
  test('ends at the owner’s word, and then nothing of the address is left', async () => {
    const { token } = (await follower()) as { token: string }
    expect((await visit(`/daerah/${BLITAR}/program/berhenti/${token}`)).text).toContain('hapus alamat saya')
    const path = `/api/v1/regions/${BLITAR}/followers/${token}`
    expect((await at.send('POST', `${path}/endings`, {})).body).toMatchObject({ state: 'gone' })
    expect(await rows('select from portfolio.followers')).toEqual([])
    expect((await at.get(path)).body).toMatchObject({ state: 'gone' })
  })
})
