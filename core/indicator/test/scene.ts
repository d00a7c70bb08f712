import { beforeAll, expect } from 'vitest'
import { deliverWaiting } from '#platform/facts/deliver.ts'
import { publishNow } from '#platform/facts/publish.ts'
import { runAsSystem } from '#platform/start.ts'
import { as, type Person, peopleServer } from '#test/people.ts'
import { productWith } from '#test/product.ts'
import { loadStandards } from '../reference.ts'
import { subscriptionsOf } from '../subscriptions.ts'
import { WaterDrawn, well } from './wells.ts'

export const BLITAR = '35.05'
const MALANG = '35.07'
type Headers = Record<string, string>

const words = (text: string) => ({ id: text, en: text })

/** An indicator typed by hand, unless `more` gives it a formula. */
export const content = (more: object = {}) => ({
  name: words('Angka kemiskinan'),
  definition: words('Persentase penduduk di bawah garis kemiskinan.'),
  source: words('BPS Kabupaten Blitar'),
  unit: 'percent',
  better: 'lower',
  decimals: 2,
  formula: null,
  grain: 'year',
  by: [],
  ...more,
})

export const codeOf = ({ body }: { body: unknown }) => (body as { code: string }).code

/**
 * A region that draws water. Asri is its secretariat, Lina its leader, Budi an officer of the health agency, Citra of
 * the transport agency; Dewi is the secretariat of another region.
 */
export function indicatorScene() {
  let clock = new Date('2026-11-22T05:00:00Z')
  const product = productWith(well)
  const at = peopleServer(() => clock, {}, product)
  const people = {} as Record<'asri' | 'lina' | 'budi' | 'citra' | 'dewi', Person>
  const agencies = { dinkes: '' }

  const deliver = () =>
    deliverWaiting({ database: at.database, subscriptions: subscriptionsOf(() => product), now: () => clock })
  const draw = (...drawn: [id: string, at: string, waitedMs: number | null, village?: string][]) =>
    runAsSystem(at.database, BLITAR, (ctx) =>
      publishNow(
        { ...ctx, now: clock },
        ...drawn.map(([wellId, when, waitedMs, village]) =>
          WaterDrawn.of({ wellId, at: when, waitedMs, ...(village === undefined ? {} : { village }) }),
        ),
      ),
    )

  beforeAll(async () => {
    await runAsSystem(at.database, '00', (ctx) => loadStandards(ctx, [well]))
    agencies.dinkes = await at.foundOpd(BLITAR, 'DINKES', 'Dinas Kesehatan')
    const dishub = await at.foundOpd(BLITAR, 'DISHUB', 'Dinas Perhubungan')
    people.asri = await at.hire(BLITAR, 'region_admin', 'Asri')
    people.lina = await at.hire(BLITAR, 'leader', 'Lina')
    people.budi = await at.hire(BLITAR, 'opd_officer', 'Budi', agencies.dinkes)
    people.citra = await at.hire(BLITAR, 'opd_officer', 'Citra', dishub)
    people.dewi = await at.hire(MALANG, 'region_admin', 'Dewi')
    await draw(
      ['a', '2026-11-20T02:00:00Z', 300_000, '35.05.01.2001'],
      ['b', '2026-11-20T03:00:00Z', 900_000, '35.05.01.2002'],
      ['c', '2026-11-22T01:00:00Z', 480_000, '35.05.01.2001'],
      ['d', '2025-11-20T01:00:00Z', 600_000, '35.05.01.2001'],
    )
    await deliver()
  })

  const secretariat = () => as(people.asri, BLITAR)
  const officer = () => as(people.budi, BLITAR)
  const send = (method: 'POST' | 'PUT', path: string, body: object, headers: Headers = secretariat()) =>
    at.send(method, `/api/indicator/${path}`, body, headers)
  let codes = 0
  const defined = async (more: object = {}): Promise<string> => {
    const code = `own.example_${++codes}`
    const sent = await send('POST', 'indicators', { code, content: content(more) })
    expect(sent.status).toBe(200)
    return code
  }

  return {
    at,
    agencies,
    deliver,
    draw,
    send,
    defined,
    secretariat,
    officer,
    leader: () => as(people.lina, BLITAR),
    /** An officer of the agency that owns nothing. */
    otherOfficer: () => as(people.citra, BLITAR),
    stranger: () => as(people.dewi, MALANG),
    /** Somebody of another region who calls here. */
    intruder: () => as(people.dewi, BLITAR),
    get: async <R>(path: string, headers: Headers = officer()) =>
      (await at.get(`/api/indicator/${path}`, headers)).body as R,
    now: () => clock,
    moveTo: (text: string) => {
      clock = new Date(text)
    },
  }
}
