import { beforeAll, describe, expect, test } from 'vitest'
import { as, type Person, peopleServer } from '#test/people.ts'
import { planOf } from './test/plan.ts'

let now = new Date('2026-08-01T03:00:00Z')
const at = peopleServer(() => now)
let rina: Person
let ayu: Person
let ministry: Record<string, string>
let region: Record<string, string>

beforeAll(async () => {
  rina = await at.hire('00', 'ministry_admin', 'Rina')
  ayu = await at.hire('35.05', 'region_admin', 'Ayu')
  ministry = as(rina, '00')
  region = as(ayu, '35.05')
})

const URL = '/api/cycle/cycles'
const codeOf = (answer: { body: unknown }) => (answer.body as { code?: string }).code
const send = (path: string, body: object, headers = ministry) =>
  at.send('POST', `${URL}${path}`, body, headers)
const create = (year: number, change = {}) => send('', { year, isExample: false, ...planOf(year), ...change })
const invite = (year: number, codes: string[], track = 'REGULER') =>
  send(`/${year}/invitations`, { regions: codes.map((code) => ({ code, track })) })
const get = async <R>(path: string, headers = ministry): Promise<R> =>
  (await at.get(`${URL}${path}`, headers)).body as R

interface Detail {
  cycle: {
    state: string
    revision: number
    deadlines: { step: string; closesAt: string }[]
    tracks: { track: string; instrument: { version: number; code: string } }[]
  }
  missing: { en: string }[]
  changes: { kind: string; reason: string; before: string; after: string }[]
  instrumentsMoveUntil: string | null
}

describe('a draft', () => {
  test('is made by the ministry, closes its steps at the last instant of their day, and leaves a fact', async () => {
    expect((await create(2030)).status).toBe(200)
    const { cycle } = await get<Detail>('/2030')
    expect([cycle.state, cycle.deadlines[0]?.closesAt]).toEqual(['draft', '2030-09-01T16:59:59.999Z'])
    const { rows } = await at.database.owner.query(
      `select name from facts.fact where tenant_id = '00' and payload ->> 'year' = '2030'`,
    )
    expect(rows).toEqual([{ name: 'cycle.created' }])
  })

  test('is refused to others, hidden from regions, made once a year, and not from bad input', async () => {
    expect((await send('', { year: 2031, isExample: false, ...planOf(2031) }, region)).status).toBe(403)
    expect((await at.get(`${URL}/2030`, region)).status).toBe(404)
    expect(JSON.stringify(await get('', region))).not.toContain('2030')
    expect(codeOf(await create(2030))).toBe('cycle.exists')
    expect((await create(2032, { title: { id: '', en: '' } })).status).toBe(422)
    const turned = { from: '2032-06-14', to: '2032-06-10' }
    expect(codeOf(await create(2032, { stageOne: turned }))).toBe('cycle.plan_wrong')
  })

  test('takes only instruments of its tracks', async () => {
    const tracks = [{ track: 'REGULER', instrument: { code: 'smart-city-2023-kppn-ikn', version: 1 } }]
    expect(codeOf(await create(2032, { tracks }))).toBe('cycle.instrument_of_other_track')
    const none = [{ track: 'REGULER', instrument: { code: 'smart-city-2099-regular', version: 1 } }]
    expect(codeOf(await create(2032, { tracks: none }))).toBe('cycle.instrument_version_unknown')
  })

  test('changes at the revision it was read, and refuses whoever comes later', async () => {
    const put = (revision: number, title: string) =>
      at.send('PUT', `${URL}/2030`, { ...planOf(2030), title: { id: title, en: title }, revision }, ministry)
    expect((await put(1, 'Nama satu')).body).toEqual({ year: 2030, revision: 2 })
    expect(codeOf(await put(1, 'Nama dua'))).toBe('cycle.changed_meanwhile')
    expect((await get<{ cycle: { title: { id: string } } }>('/2030')).cycle.title.id).toBe('Nama satu')
  })

  test('keeps a track as long as regions stand on it', async () => {
    await create(2033)
    await invite(2033, ['35.05'])
    const tracks = planOf(2033).tracks.filter(({ track }) => track !== 'REGULER')
    const answer = await at.send('PUT', `${URL}/2033`, { ...planOf(2033), tracks, revision: 1 }, ministry)
    expect(codeOf(answer)).toBe('cycle.plan_wrong')
  })
})

describe('opening', () => {
  test('is refused with everything that is missing', async () => {
    await create(2034, { tracks: [], stageTwo: null })
    const answer = await send('/2034/openings', { revision: 1 })
    expect(codeOf(answer)).toBe('cycle.not_ready')
    expect((answer.body as { errors: unknown[] }).errors).toHaveLength(3)
    const { missing } = await get<Detail>('/2034')
    expect(missing.map(({ en }) => en).join(' ')).toMatch(/no track.*No region is invited.*stage II/)
  })

  test('freezes the instruments, asks every region on the list, and happens once', async () => {
    await create(2035, { tracks: planOf(2035).tracks.slice(1) })
    await invite(2035, ['35.05', '35.72'])
    expect((await send('/2035/openings', { revision: 1 })).status).toBe(200)
    expect(codeOf(await send('/2035/openings', { revision: 2 }))).toBe('cycle.not_draft')
    const frozen = await at.database.owner.query(
      'select frozen_at is not null as is from cycle.tracks where year = 2035',
    )
    expect(frozen.rows).toEqual([{ is: true }])
    const facts = await at.database.owner.query(
      `select tenant_id from facts.fact where name = 'cycle.region_invited' and payload ->> 'year' = '2035' order by 1`,
    )
    expect(facts.rows).toEqual([{ tenant_id: '35.05' }, { tenant_id: '35.72' }])
    const told = await at.database.owner.query(
      `select person_id::text as id from notice.notices where key = 'cycle.invited:2035'`,
    )
    expect(told.rows).toEqual([{ id: ayu.id }])
    const draft = await at.send('PUT', `${URL}/2035`, { ...planOf(2035), revision: 2 }, ministry)
    expect(codeOf(draft)).toBe('cycle.not_draft')
  })
})

describe('an open cycle', () => {
  const extend = (day: string, revision: number, headers = ministry) =>
    send('/2035/extensions', { step: 'rating', day, reason: 'Banjir di tiga provinsi.', revision }, headers)

  test('gives a step a later day with a reason, and tells what was before', async () => {
    expect((await extend('2035-11-03', 2, region)).status).toBe(403)
    expect(codeOf(await extend('2035-10-30', 2))).toBe('cycle.extension_wrong')
    expect(codeOf(await extend('2035-11-30', 2))).toBe('cycle.extension_wrong')
    expect((await extend('2035-11-03', 2)).status).toBe(200)
    const { cycle, changes } = await get<Detail>('/2035', region)
    expect(cycle.deadlines.find(({ step }) => step === 'rating')?.closesAt).toBe('2035-11-03T16:59:59.999Z')
    expect(changes).toMatchObject([{ kind: 'deadline_extended', before: '2035-11-01', after: '2035-11-03' }])
  })

  test('moves a track to another version before the self-assessment closes, and not after', async () => {
    const from = '/api/cycle/instruments/smart-city-2023-regular/1'
    const base = (await at.get(from, ministry)).body as {
      name: object
      components: { key: string; weight: string }[]
      questions: { code: string }[]
    }
    const derivation = {
      year: 2035,
      track: 'REGULER',
      name: base.name,
      weights: base.components.map(({ key, weight }) => ({ component: key, weight })),
      questions: base.questions
        .map((question) => ({ rubric: null, ...question }))
        .map(({ code, component, element, label, rubric }: Record<string, unknown>) => ({
          code,
          component,
          element,
          label,
          rubric,
        })),
    }
    const added = await at.send(
      'POST',
      `${from}/derivations`,
      { derivation, reason: 'Untuk 2035.' },
      ministry,
    )
    expect(added.body).toEqual({ code: 'smart-city-2035-regular', version: 1 })
    const move = (revision: number) =>
      send('/2035/track-instruments', {
        track: 'REGULER',
        instrument: added.body,
        reason: 'Versi 2035.',
        revision,
      })
    now = new Date('2035-10-01T16:59:59.999Z')
    expect((await get<Detail>('/2035')).instrumentsMoveUntil).toBe('2035-10-01T16:59:59.999Z')
    expect((await move(3)).status).toBe(200)
    now = new Date('2035-10-01T17:00:00.000Z')
    expect(codeOf(await move(4))).toBe('cycle.rating_has_begun')
    expect((await get<Detail>('/2035')).cycle.tracks[0]?.instrument.code).toBe('smart-city-2035-regular')
  })

  test('closes, and then nothing of it is written', async () => {
    expect((await send('/2035/closures', { revision: 4 })).status).toBe(200)
    expect(codeOf(await extend('2035-12-01', 5))).toBe('cycle.not_open')
    expect(codeOf(await invite(2035, ['35.06']))).toBe('cycle.not_open')
  })
})

test('a clone takes tracks, list and days to the later year, and never back', async () => {
  now = new Date('2026-08-01T03:00:00Z')
  expect(codeOf(await send('/2035/clones', { year: 2034 }))).toBe('cycle.clone_backwards')
  expect((await send('/2035/clones', { year: 2036 })).status).toBe(200)
  const { cycle } = await get<Detail>('/2036')
  expect([cycle.state, cycle.deadlines[0]?.closesAt]).toEqual(['draft', '2036-09-01T16:59:59.999Z'])
  const board = await get<{ region: { code: string }; state: string }[]>('/2036/participations')
  expect(board.map(({ region: { code }, state }) => `${code} ${state}`)).toEqual([
    '35.05 invited',
    '35.72 invited',
  ])
  expect((await send('/2036/removals', { regions: ['35.72'] })).body).toEqual({ removed: 1 })
  expect((await send('/1999/clones', { year: 2037 })).status).toBe(422)
})
