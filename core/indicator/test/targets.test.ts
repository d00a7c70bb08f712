import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { runAsSystem } from '#platform/start.ts'
import { getIndicator } from '../commands/get-indicator.ts'
import type { Anomaly, Indicator } from '../contract.ts'
import { BLITAR, codeOf, indicatorScene } from './scene.ts'
import { measures } from './wells.ts'

const scene = indicatorScene()
const { at, send, defined, secretariat, officer, leader, stranger, get } = scene

describe('targets', () => {
  const set = (code: string, body: object, headers = secretariat()) =>
    send('PUT', `indicators/${code}/targets`, { baseline: null, targets: [], ...body }, headers)

  test('are set by the secretariat or the leader, and count against the value', async () => {
    const code = 'well.mean_wait'
    const targets = [{ year: 2026, value: '9' }]
    expect((await set(code, { targets }, leader())).body).toEqual({ changed: 1 })
    expect((await get<Indicator>(`indicators/${code}`)).year).toMatchObject({ target: '9', standing: 'near' })
    expect((await set(code, { targets }, officer())).status).toBe(403)
    expect((await set(code, { targets }, stranger())).status).toBe(200)
    expect((await get<Indicator>(`indicators/${code}`, stranger())).targetHistory).toHaveLength(1)
  })

  test('that are softened afterwards need a reason, stay on record and are told', async () => {
    const code = await defined({ better: 'higher' })
    await set(code, { baseline: { year: 2024, value: '50' }, targets: [{ year: 2026, value: '80' }] })
    const softer = { baseline: { year: 2024, value: '50' }, targets: [{ year: 2026, value: '70' }] }
    expect(codeOf(await set(code, softer))).toBe('indicator.reason_needed')
    expect((await set(code, { ...softer, reason: 'Anggaran 2026 dipotong' })).status).toBe(200)
    const { targets, targetHistory } = await get<Indicator>(`indicators/${code}`)
    expect(targets).toEqual([{ year: 2026, value: '70', isStandard: false }])
    expect(targetHistory.filter(({ kind }) => kind === 'target').map(({ value }) => value)).toEqual([
      '70',
      '80',
    ])
    const [told] = await get<Anomaly[]>(`anomalies?code=${code}`, secretariat())
    expect(told).toMatchObject({ kind: 'softened', rows: [['target', '2026', '80', '70']], settled: null })
    const settle = (headers: Record<string, string>) =>
      send('POST', `anomalies/${told?.id}/settlements`, { reason: 'Sesuai perubahan APBD 2026' }, headers)
    expect((await settle(officer())).status).toBe(403)
    expect((await settle(stranger())).status).toBe(404)
    expect((await settle(secretariat())).status).toBe(200)
    expect(codeOf(await settle(secretariat()))).toBe('indicator.already_settled')
    expect((await get<Anomaly[]>(`anomalies?code=${code}`, secretariat()))[0]?.settled?.by).toBe('Asri')
    expect((await at.get('/api/indicator/anomalies', officer())).status).toBe(403)
  })

  test('that a module brings stand for the year it is in the region, not in Greenwich', async () => {
    const now = new Date('2026-12-31T17:30:00Z')
    const { targets, today, year } = await runAsSystem(at.database, BLITAR, (ctx) =>
      getIndicator({ ...ctx, now }, { code: 'well.in_time' }, measures),
    )
    expect(targets).toEqual([{ year: 2027, value: '80', isStandard: true }])
    expect([today?.period, year?.period]).toEqual(['2027-01-01', '2027'])
  })

  test('stand once a year', async () => {
    const targets = [
      { year: 2026, value: '1' },
      { year: 2026, value: '2' },
    ]
    expect(codeOf(await set('well.draws', { targets }))).toBe('indicator.year_twice')
  })
})

describe('an assignment', () => {
  const assign = (code: string, body: object, headers = secretariat()) =>
    send(
      'PUT',
      `indicators/${code}/assignment`,
      { ownerOpdId: null, programmes: [], links: [], ...body },
      headers,
    )

  test('names owner and reports, and an older view does not overwrite the newer', async () => {
    const code = await defined()
    const body = {
      revision: 0,
      ownerOpdId: scene.agencies.dinkes,
      links: [{ framework: 'sdg', code: '1.2.1' }],
    }
    expect((await assign(code, body)).body).toEqual({ revision: 1 })
    expect(codeOf(await assign(code, body))).toBe('indicator.changed_meanwhile')
    const one = await get<Indicator>(`indicators/${code}`)
    expect([one.owner?.name, one.links]).toEqual(['Dinas Kesehatan', [{ framework: 'sdg', code: '1.2.1' }]])
  })

  test.each([
    [{ revision: 0, ownerOpdId: randomUUID() }, 'indicator.opd_unknown'],
    [
      { revision: 0, programmes: [{ programmeId: randomUUID(), targetId: null }] },
      'indicator.programme_unknown',
    ],
  ])('with %o is refused', async (body, code) => {
    expect(codeOf(await assign(await defined(), body))).toBe(code)
  })

  test('is the secretariat’s', async () => {
    expect((await assign(await defined(), { revision: 0 }, officer())).status).toBe(403)
  })
})
