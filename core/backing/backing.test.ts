import { beforeAll, expect, test } from 'vitest'
import { runAsSystem } from '#platform/start.ts'
import { openCycle } from '#test/cycle.ts'
import { as, type Person, peopleServer } from '#test/people.ts'
import { offerAfter, offerBacking } from './commands/offer.ts'
import { offerIndicators } from './commands/offer-indicators.ts'

const BLITAR = '35.05'
const at = peopleServer(() => new Date('2026-11-22T03:00:00Z'))
let ayu: Person

beforeAll(async () => {
  await openCycle(at.database, { year: 2026, regions: [BLITAR] })
  ayu = await at.hire(BLITAR, 'region_admin', 'Ayu')
})

const offers = async (tenant: string, question: string) => {
  const { rows } = await at.database.owner.query<{ id: string; path: string }>(
    `select detail->>'id' as id, path from workbook.ready_evidence
     where tenant_id = $1 and year = 2026 and question = $2 and source = 'backing'`,
    [tenant, question],
  )
  return rows
}
const offer = (tenant: string) => runAsSystem(at.database, tenant, offerBacking)
const write = (number: string, revision: number) =>
  at.send(
    'PUT',
    '/api/plan/frame',
    {
      title: 'Rencana induk contoh',
      fromYear: 2025,
      toYear: 2029,
      legalBasis: { kind: 'perbup', number, year: 2025, title: '', evidence: null },
      revision,
    },
    as(ayu, BLITAR),
  )

test('the legal basis of the plan stands ready at A01, and is renewed when it changes', async () => {
  const { rows } = await at.database.owner.query<{ n: number }>(
    'select count(*)::int as n from plan.plans where tenant_id = $1',
    [BLITAR],
  )
  if (rows[0]?.n === 0) {
    const begun = { title: 'Rencana induk contoh', fromYear: 2025, toYear: 2029 }
    expect((await at.send('POST', '/api/plan', begun, as(ayu, BLITAR))).status).toBe(200)
  }
  const { body } = await at.get('/api/plan', as(ayu, BLITAR))
  const before = (body as { plan: { frame: { revision: number } } }).plan.frame.revision
  expect((await write('12', before)).status).toBe(200)
  await offer(BLITAR)
  expect(await offers(BLITAR, 'A01')).toEqual([
    { id: 'Perbup 12/2025, berlaku 2025–2029.', path: 'rencana/induk' },
  ])
  expect((await write('14', before + 1)).status).toBe(200)
  await offer(BLITAR)
  expect((await offers(BLITAR, 'A01')).map(({ id }) => id)).toEqual(['Perbup 14/2025, berlaku 2025–2029.'])
})

test('a region outside the open cycle is offered nothing, and nothing of another region is seen', async () => {
  await offer('35.07')
  expect(await offers('35.07', 'A01')).toEqual([])
})

test('of many facts that wait, the last alone is reckoned', async () => {
  const { rows } = await at.database.owner.query<{ seq: number; name: string }>(
    'select seq, name from facts.fact where tenant_id = $1 order by seq',
    [BLITAR],
  )
  const names = [...new Set(rows.map(({ name }) => name))]
  const renewedAt = async () =>
    (
      await at.database.owner.query<{ at: Date }>(
        `select max(offered_at) as at from workbook.ready_evidence where tenant_id = $1 and source = 'backing'`,
        [BLITAR],
      )
    ).rows[0]?.at.getTime() ?? 0
  const before = await renewedAt()
  const after = (seq: number) => runAsSystem(at.database, BLITAR, (ctx) => offerAfter(ctx, seq, names))
  await after((rows.at(-1)?.seq ?? 1) - 1)
  expect(await renewedAt()).toBe(before)
  await after(rows.at(-1)?.seq ?? 1)
  expect(await renewedAt()).toBeGreaterThan(before)
})

test('an indicator stands ready at its question, with value, target and the way to its facts', async () => {
  const lina = await at.hire(BLITAR, 'leader', 'Lina')
  const send = (method: 'POST' | 'PUT', path: string, body: object, who = ayu) =>
    at.send(method, `/api/indicator/${path}`, body, as(who, BLITAR))
  const words = (text: string) => ({ id: text, en: text })
  const content = {
    name: words('Layanan daring'),
    definition: words('Persentase layanan yang dapat diurus daring.'),
    source: words('Diskominfo'),
    ...{ unit: 'percent', better: 'higher', decimals: 1, formula: null, grain: 'year', by: [] },
  }
  await send('POST', 'indicators', { code: 'own.online', content })
  const links = [{ framework: 'smart-city', code: 'C07' }]
  await send('PUT', 'indicators/own.online/assignment', {
    revision: 0,
    ownerOpdId: null,
    programmes: [],
    links,
  })
  await send('PUT', 'indicators/own.online/targets', {
    baseline: null,
    targets: [{ year: 2026, value: '90' }],
  })
  const value = {
    code: 'own.online',
    period: '2026',
    value: '78.5',
    source: 'Survei Diskominfo',
    evidence: [],
  }
  const { body } = await send('POST', 'manual-values', value)
  await runAsSystem(at.database, BLITAR, offerIndicators)
  expect((await offers(BLITAR, 'C07')).filter(({ path }) => path.startsWith('indikator'))).toEqual([])
  const approval = { noEvidenceReason: 'Contoh hitungan sendiri' }
  await send('POST', `manual-values/${(body as { id: string }).id}/approvals`, approval, lina)
  await runAsSystem(at.database, BLITAR, offerIndicators)
  expect((await offers(BLITAR, 'C07')).filter(({ path }) => path.startsWith('indikator'))).toEqual([
    {
      id: '78,5 % untuk 2026, target 90 %; nilai isian yang disetujui.',
      path: 'indikator/own.online?periode=2026',
    },
  ])
})
