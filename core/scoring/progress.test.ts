import { beforeAll, describe, expect, test } from 'vitest'
import { as, type Person } from '#test/people.ts'
import type { Progress } from './contract.ts'
import { CLOSES, OTHER, REGION, scoringScene, YEAR } from './test/scene.ts'

const at = scoringScene()
const URL = `/api/scoring/${YEAR}/progress`
let ayu: Person
let budi: Person
let secretariat: Person

beforeAll(async () => {
  ayu = await at.assess('Ayu', [REGION, OTHER])
  budi = await at.assess('Budi')
  secretariat = await at.hire('00', 'ministry_admin', 'Citra')
  await at.rate(ayu, { A01: 3, A02: 2 })
})

const read = async (): Promise<Progress> => (await at.get(URL, as(secretariat, '00'))).body as Progress

describe('the board of progress', () => {
  test('shows every region with its assessors, how far each is, and no value', async () => {
    const { regions, clarificationHours } = await read()
    expect(clarificationHours).toBe(24)
    const region = regions.find((one) => one.region.code === REGION)
    expect(region?.sheets.map(({ name, counts }) => [name, counts.rated, counts.of])).toEqual([
      ['Ayu', 2, at.questions.length],
      ['Budi', 0, at.questions.length],
    ])
    expect(region?.sheets[0]?.lastActivityAt).not.toBeNull()
    expect(JSON.stringify(regions)).not.toContain('value')
  })

  test('shows what was submitted, and after the deadline who is late', async () => {
    await at.complete(ayu, 3, OTHER)
    const then = at.clock.now
    at.clock.now = new Date(Date.parse(CLOSES) + 1)
    const { regions } = await read()
    const done = regions.find((one) => one.region.code === OTHER)
    expect(done).toMatchObject({ sheets: [{ overdue: false }], revealedAt: expect.any(String) })
    const late = regions.find((one) => one.region.code === REGION)
    expect(late?.sheets.map(({ overdue }) => overdue)).toEqual([true, true])
    const tasks = (await at.get('/api/tasks', as(secretariat, '00'))).body as { key: string }[]
    expect(tasks.map(({ key }) => key)).toContain(`scoring.missing:${YEAR}`)
    at.clock.now = then
  })

  test('is the secretariat’s alone', async () => {
    expect((await at.get(URL, as(ayu, '00'))).status).toBe(403)
    const admin = await at.hire(REGION, 'region_admin', 'Dewi')
    expect((await at.get(URL, as(admin, REGION))).status).toBe(403)
    expect((await at.get('/api/scoring/1999/progress', as(secretariat, '00'))).status).toBe(422)
    expect((await at.get('/api/scoring/2099/progress', as(secretariat, '00'))).status).toBe(404)
  })
})

describe('what an assessor owes', () => {
  test('is one line for all regions at the ministry, and the sheet in each region', async () => {
    const tasks = async (person: Person, tenant: string) =>
      (
        (await at.get('/api/tasks', as(person, tenant))).body as {
          key: string
          why: { id: string }
          due: string
        }[]
      ).filter(({ key }) => key.startsWith('scoring.'))
    const [all] = await tasks(ayu, '00')
    expect(all).toMatchObject({ key: `scoring.sheets:${YEAR}`, due: CLOSES })
    expect(all?.why.id).toContain(`2 dari ${at.questions.length}`)
    expect(await tasks(budi, REGION)).toMatchObject([
      { key: `scoring.sheet:${YEAR}`, to: `evaluasi/nilai/${YEAR}` },
    ])
    expect(await tasks(ayu, OTHER)).toEqual([])
  })

  test('is listed region by region, without the network of others', async () => {
    const own = await at.get('/api/scoring/own-sheets', as(ayu, '00'))
    expect((own.body as { region: { code: string } }[]).map(({ region }) => region.code)).toEqual([
      OTHER,
      REGION,
    ])
    const one = await at.get('/api/scoring/own-sheets', as(budi, REGION))
    expect((one.body as { region: { code: string } }[]).map(({ region }) => region.code)).toEqual([REGION])
  })
})
