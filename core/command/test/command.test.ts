import { beforeAll, describe, expect, test } from 'vitest'
import { command } from '#core/command/manifest.ts'
import type { Context } from '#platform/context.ts'
import { runAsSystem } from '#platform/start.ts'
import { as, type Person, peopleServer } from '#test/people.ts'
import { checkAlarms } from '../commands/check-alarms.ts'
import type { Alarm, Arrangement, Brief, Wall } from '../contract.ts'

const MALANG = '35.07'
const BLITAR = '35.05'
let clock = new Date('2026-11-22T03:00:00Z')
const at = peopleServer(() => clock)
let ayu: Person
let budi: Person
let citra: Person
let dewi: Person
let asri: Person

const later = (minutes: number) => {
  clock = new Date(clock.getTime() + minutes * 60_000)
}
const check = (region = MALANG) =>
  runAsSystem(at.database, region, (ctx) => checkAlarms({ ...ctx, now: clock }))
const facts = async (name: string, region = MALANG) =>
  (
    await at.database.owner.query<{ payload: Record<string, unknown> }>(
      'select payload from facts.fact where tenant_id = $1 and name = $2 order by seq',
      [region, `command.${name}`],
    )
  ).rows.map(({ payload }) => payload)

const CODE = 'own.flooded_roads'
const define = (code: string, better: 'higher' | 'lower' = 'lower') =>
  at.send(
    'POST',
    '/api/indicator/indicators',
    {
      code,
      content: {
        name: { id: 'Ruas jalan tergenang', en: 'Flooded roads' },
        definition: { id: 'Contoh indikator untuk uji.', en: 'An example for tests only.' },
        source: { id: 'Contoh', en: 'Example' },
        ...{ unit: 'count', better, decimals: 0, formula: null, grain: 'year', by: [] },
      },
      isExample: true,
    },
    as(ayu, MALANG),
  )
/** Proposes and approves what an indicator of the region was in 2026. */
async function enter(value: string, code = CODE): Promise<void> {
  const body = {
    period: '2026',
    value,
    source: 'Contoh sumber',
    note: 'Contoh catatan koreksi',
    evidence: [],
  }
  const proposed = await at.send('POST', '/api/indicator/manual-values', { code, ...body }, as(ayu, MALANG))
  expect(proposed.body).toMatchObject({ id: expect.any(String) })
  const { id } = proposed.body as { id: string }
  const path = `/api/indicator/manual-values/${id}/approvals`
  const approval = { noEvidenceReason: 'Contoh hitungan sendiri' }
  expect((await at.send('POST', path, approval, as(budi, MALANG))).status).toBe(200)
}

beforeAll(async () => {
  ayu = await at.hire(MALANG, 'region_admin', 'Ayu')
  budi = await at.hire(MALANG, 'leader', 'Budi')
  citra = await at.hire(MALANG, 'dispatcher', 'Citra')
  dewi = await at.hire(MALANG, 'field_crew', 'Dewi')
  asri = await at.hire(BLITAR, 'region_admin', 'Asri')
  expect((await define(CODE)).status).toBe(200)
  expect((await define('own.clean_rivers', 'higher')).status).toBe(200)
})

const RULE = {
  ...{ key: 'jalan-tergenang', code: CODE, span: 'year', test: 'above', limit: '10' },
  ...{ minutes: 5, severity: 'danger' },
}
const PAGE = {
  title: 'Contoh halaman',
  seconds: 15,
  tiles: [
    { kind: 'figure', key: CODE, size: 'wide' },
    { kind: 'panel', key: 'dispatch.map', size: 'large' },
  ],
}
const arrangement = async (person = ayu, region = MALANG) =>
  (await at.get('/api/command/arrangement', as(person, region))).body as Arrangement
async function arrange(change: object, person = ayu, region = MALANG) {
  const { version } = await arrangement(ayu)
  const body = { pages: [], executive: [], rules: [], version, ...change }
  return at.send('PUT', '/api/command/arrangement', body, as(person, region))
}
const wall = async (person = citra, region = MALANG) =>
  (await at.get('/api/command/wall', as(person, region))).body as Wall
const alarms = async () => (await at.get('/api/command/alarms', as(citra, MALANG))).body as Alarm[]
const acknowledge = (id: string, person = citra, region = MALANG) =>
  at.send('POST', `/api/command/alarms/${id}/acknowledgements`, {}, as(person, region))
const codeOf = ({ body }: { body: unknown }) => (body as { code: string }).code

describe('the wall', () => {
  test('arranges itself until somebody does: figures there are, no pages', async () => {
    await enter('4')
    const shown = await wall()
    expect(shown).toMatchObject({ version: 0, pages: [], at: clock.toISOString(), alarms: [] })
    expect(shown.figures.map(({ code }) => code)).toContain(CODE)
    expect(shown.figures.find(({ code }) => code === CODE)?.year?.value).toBe('4')
  })

  test('shows the pages and only the figures it was arranged with', async () => {
    expect((await arrange({ pages: [PAGE] })).status).toBe(200)
    const shown = await wall()
    expect(shown.pages).toEqual([PAGE])
    expect(shown.figures.map(({ code }) => code)).toEqual([CODE])
  })

  test('is read with so many queries, however many figures it shows', async () => {
    const queriesOf = async (pages: object[]): Promise<number> => {
      await arrange({ pages })
      return runAsSystem(at.database, MALANG, async (ctx) => {
        let count = 0
        const { tx }: Context = ctx
        const counted = new Proxy(tx, {
          get: (target, key) => {
            if (key === 'getExecutor') count += 1
            const found = Reflect.get(target, key, target)
            return typeof found === 'function' ? found.bind(target) : found
          },
        })
        const read = command(() => []).routes.find(({ endpoint }) => endpoint.path === '/command/wall')
        await read?.handle({ ...ctx, tx: counted }, {} as never)
        return count
      })
    }
    const one = await queriesOf([PAGE])
    const figures = [CODE, 'own.clean_rivers'].map((key) => ({ kind: 'figure', key, size: 'tile' }))
    const many = await queriesOf([PAGE, { ...PAGE, tiles: figures }])
    expect(one).toBeGreaterThan(0)
    expect(many).toBe(one)
  })

  test.each([
    ['without the role', () => at.get('/api/command/wall', as(dewi, MALANG)), 403, 'http.not_allowed'],
    ['of another region', () => at.get('/api/command/wall', as(citra, BLITAR)), 403, 'http.not_allowed'],
    ['to nobody', () => at.get('/api/command/wall'), 401, 'http.not_signed_in'],
  ])('is not shown %s', async (_whom, ask, status, code) => {
    const answer = await ask()
    expect([answer.status, codeOf(answer)]).toEqual([status, code])
  })
})

describe('the arrangement', () => {
  test('keeps every version, with who made it', async () => {
    await arrange({ pages: [PAGE] })
    await arrange({ pages: [{ ...PAGE, seconds: 30 }] })
    const now = await arrangement(citra)
    expect(now.pages[0]?.seconds).toBe(30)
    expect(now.changed).toEqual({ at: clock.toISOString(), by: 'Ayu' })
    expect(now.history[0]).toMatchObject({ version: now.version - 1, by: 'Ayu' })
    expect((await facts('arrangement_changed')).at(-1)).toEqual({ version: now.version })
  })

  test('offers the region’s indicators', async () => {
    expect((await arrangement()).indicators.map(({ code }) => code)).toContain(CODE)
  })

  test.each([
    ['an older version', { version: 0 }, 409, 'command.changed_meanwhile'],
    ['an unknown indicator', { executive: ['own.unknown'] }, 422, 'command.indicator_unknown'],
    [
      'a page that overflows',
      { pages: [{ ...PAGE, tiles: Array(4).fill(PAGE.tiles[1]) }] },
      422,
      'command.page_full',
    ],
    ['a rule without its limit', { rules: [{ ...RULE, limit: null }] }, 422, 'command.limit_missing'],
    ['two rules of one name', { rules: [RULE, RULE] }, 422, 'command.rule_twice'],
    ['seconds that nobody can read in', { pages: [{ ...PAGE, seconds: 1 }] }, 422, 'http.invalid_input'],
    ['eleven figures on a phone', { executive: Array(11).fill(CODE) }, 422, 'http.invalid_input'],
  ])('refuses %s and keeps what stood', async (_what, change, status, code) => {
    const before = await arrangement()
    const answer = await arrange(change)
    expect([answer.status, codeOf(answer)]).toEqual([status, code])
    expect((await arrangement()).version).toBe(before.version)
  })

  test('is changed by the region’s administrator alone', async () => {
    expect(codeOf(await arrange({}, citra))).toBe('http.not_allowed')
    expect(codeOf(await arrange({}, asri))).toBe('http.not_allowed')
  })

  test('of one region is nothing to another', async () => {
    await arrange({ pages: [PAGE] })
    expect(await arrangement(asri, BLITAR)).toMatchObject({ version: 0, pages: [] })
  })
})

describe('an alarm', () => {
  test('waits its minutes, calls once, is acknowledged, and ends with its cause', async () => {
    await enter('4')
    await arrange({ rules: [RULE] })
    await enter('25')
    await check()
    expect((await wall()).alarms).toEqual([])

    later(5)
    await check()
    await check()
    const [raised] = (await wall()).alarms
    expect(raised).toMatchObject({
      ...{ rule: RULE.key, severity: 'danger', code: CODE, value: '25', limit: '10', acknowledged: null },
      name: { id: 'Ruas jalan tergenang' },
      unit: 'count',
      raisedAt: clock.toISOString(),
    })
    expect(await facts('alarm_raised')).toHaveLength(1)

    later(2)
    const id = raised?.id ?? ''
    expect((await acknowledge(id)).status).toBe(200)
    expect((await acknowledge(id, budi)).status).toBe(200)
    expect((await wall()).alarms[0]?.acknowledged).toEqual({ at: clock.toISOString(), by: 'Citra' })
    expect(await facts('alarm_acknowledged')).toEqual([
      { alarmId: id, rule: RULE.key, code: CODE, severity: 'danger', waitedMs: 120_000 },
    ])

    await enter('9')
    await check()
    expect((await wall()).alarms).toEqual([])
    expect((await facts('alarm_ended')).at(-1)).toMatchObject({ alarmId: id, lastedMs: 420_000 })
    expect((await alarms())[0]).toMatchObject({ id, endedAt: clock.toISOString() })
    expect(codeOf(await acknowledge(id))).toBe('command.alarm_over')
  })

  test('that never called leaves nothing', async () => {
    await enter('25')
    await arrange({ rules: [{ ...RULE, key: 'sebentar', minutes: 60 }] })
    await enter('3')
    await check()
    expect((await alarms()).filter(({ rule }) => rule === 'sebentar')).toEqual([])
  })

  test('ends when its rule is taken away', async () => {
    await enter('25')
    await arrange({ rules: [{ ...RULE, minutes: 0 }] })
    expect((await wall()).alarms).toHaveLength(1)
    await arrange({ rules: [] })
    expect((await wall()).alarms).toEqual([])
  })

  test('calls for facts that could not be delivered, and ends when they are', async () => {
    const letter = [BLITAR, 'contoh.reader', 1, 'contoh.happened', 8, 'Error']
    await at.database.owner.query(
      `insert into facts.dead_letters (tenant_id, subscriber, seq, fact_name, attempts, error)
       values ($1, $2, $3, $4, $5, $6)`,
      letter,
    )
    await check(BLITAR)
    expect((await wall(asri, BLITAR)).alarms).toMatchObject([
      { kind: 'delivery', severity: 'danger', value: '1', code: null, limit: null },
    ])
    expect((await wall()).alarms).toEqual([])
    await at.database.owner.query('update facts.dead_letters set settled_at = now()')
    await check(BLITAR)
    expect((await wall(asri, BLITAR)).alarms).toEqual([])
  })

  test('is acknowledged by whoever watches, not by others, and not from another region', async () => {
    await enter('25')
    await arrange({ rules: [{ ...RULE, minutes: 0 }] })
    const id = (await wall()).alarms[0]?.id ?? ''
    expect(codeOf(await acknowledge(id, dewi))).toBe('http.not_allowed')
    expect(codeOf(await acknowledge(id, asri, BLITAR))).toBe('command.alarm_unknown')
    expect((await acknowledge('tidak-ada')).status).toBe(422)
    expect((await wall()).alarms[0]?.acknowledged).toBeNull()
    await arrange({ rules: [] })
  })
})

describe('the ticker', () => {
  test('says only what a module has words for, newest first, and no fact itself', async () => {
    const { ticker } = await wall()
    expect(ticker[0]?.text).toEqual({ id: 'Alarm berakhir', en: 'An alarm ended' })
    expect(ticker.map(({ seq }) => seq)).toEqual(ticker.map(({ seq }) => seq).toSorted((a, b) => b - a))
    expect(JSON.stringify(ticker)).not.toContain(CODE)
  })
})

describe('the brief', () => {
  const brief = async () => (await at.get('/api/command/brief', as(budi, MALANG))).body as Brief

  test('shows the figures chosen, what is red first', async () => {
    await enter('25')
    await enter('90', 'own.clean_rivers')
    for (const [code, value] of [
      [CODE, '10'],
      ['own.clean_rivers', '80'],
    ]) {
      const body = { baseline: null, targets: [{ year: 2026, value }], reason: 'Contoh target untuk uji.' }
      const set = await at.send('PUT', `/api/indicator/indicators/${code}/targets`, body, as(ayu, MALANG))
      expect(set.status).toBe(200)
    }
    await arrange({ executive: ['own.clean_rivers', CODE] })
    expect((await brief()).figures.map(({ code, state, target }) => [code, state, target])).toEqual([
      [CODE, 'bad', '10'],
      ['own.clean_rivers', 'good', '80'],
    ])
  })

  test('has at most ten where nobody chose', async () => {
    await arrange({})
    const { figures } = await brief()
    expect(figures.length).toBeGreaterThan(0)
    expect(figures.length).toBeLessThanOrEqual(10)
  })

  test('is not for whoever has no wall', async () => {
    expect(codeOf(await at.get('/api/command/brief', as(dewi, MALANG)))).toBe('http.not_allowed')
  })
})
