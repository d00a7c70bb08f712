import { EventSource } from 'eventsource'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { as, type Person, peopleServer } from '#test/people.ts'
import { playIo } from '#test/play.ts'
import type { Wall } from '../contract.ts'

// From an approved value to a wall that hears of it, through the worker and over a real connection.

const MALANG = '35.07'
const CODE = 'own.flooded_roads'
const at = peopleServer(() => new Date('2026-11-22T03:00:00Z'))
let ayu: Person
let budi: Person
let citra: Person
let origin = ''
const open: EventSource[] = []

beforeAll(async () => {
  ayu = await at.hire(MALANG, 'region_admin', 'Ayu')
  budi = await at.hire(MALANG, 'leader', 'Budi')
  citra = await at.hire(MALANG, 'dispatcher', 'Citra')
  origin = await at.app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(() => {
  for (const source of open) source.close()
})

/** What a person's wall hears, by the name of the fact. */
function ear(person: Person) {
  const heard: { name: string; told: Record<string, unknown> }[] = []
  const waiting = new Set<() => void>()
  const source = new EventSource(
    `${origin}/api/live/${MALANG}/command.ticker,command.wall,indicator.values`,
    {
      fetch: (input, init) => fetch(input, { ...init, headers: { ...init.headers, ...as(person, MALANG) } }),
    },
  )
  open.push(source)
  for (const event of ['head', 'fact']) {
    source.addEventListener(event, ({ data }) => {
      heard.push(event === 'head' ? { name: 'head', told: {} } : JSON.parse(data as string))
      for (const look of [...waiting]) look()
    })
  }
  const until = (name: string) =>
    new Promise<Record<string, unknown>>((resolve) => {
      const look = (): void => {
        const found = heard.find((one) => one.name === name)
        if (found === undefined) return
        waiting.delete(look)
        resolve(found.told)
      }
      waiting.add(look)
      look()
    })
  return { until }
}

test('a value that passes its limit raises an alarm that an open wall hears of', async () => {
  const send = async (method: 'POST' | 'PUT', path: string, body: object, person: Person) => {
    const answer = await at.send(method, path, body, as(person, MALANG))
    expect([path, answer.status]).toEqual([path, 200])
    return answer.body as { id: string }
  }
  const content = {
    name: { id: 'Ruas jalan tergenang', en: 'Flooded roads' },
    definition: { id: 'Contoh indikator untuk uji.', en: 'An example for tests only.' },
    source: { id: 'Contoh', en: 'Example' },
    ...{ unit: 'count', better: 'lower', decimals: 0, formula: null, grain: 'year', by: [] },
  }
  await send('POST', '/api/indicator/indicators', { code: CODE, content, isExample: true }, ayu)
  const rule = {
    key: 'genangan',
    code: CODE,
    span: 'year',
    test: 'above',
    limit: '10',
    minutes: 0,
    severity: 'danger',
  }
  await send('PUT', '/api/command/arrangement', { pages: [], executive: [], rules: [rule], version: 0 }, ayu)
  const io = playIo(at.database)
  await io.deliver()

  const wall = ear(citra)
  await wall.until('head')
  const value = { code: CODE, period: '2026', value: '25', source: 'Contoh sumber', evidence: [] }
  const { id } = await send('POST', '/api/indicator/manual-values', value, ayu)
  const approval = { noEvidenceReason: 'Contoh hitungan sendiri' }
  await send('POST', `/api/indicator/manual-values/${id}/approvals`, approval, budi)
  expect(await wall.until('indicator.value_approved')).toHaveProperty(['indicator.values'])
  await io.deliver()

  expect(await wall.until('command.alarm_raised')).toEqual({
    'command.wall': {},
    'command.ticker': { text: { id: 'Alarm baru di layar komando', en: 'A new alarm on the command wall' } },
  })
  const shown = (await at.get('/api/command/wall', as(citra, MALANG))).body as Wall
  expect(shown.alarms).toMatchObject([{ rule: 'genangan', value: '25', limit: '10' }])
})
