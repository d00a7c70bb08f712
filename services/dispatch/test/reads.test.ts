import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Reply } from '#platform/http/endpoint.ts'
import { as } from '#test/people.ts'
import type { ListReads } from '../contract.ts'
import { centre, KAB, KOTA } from './help.ts'

const desk = centre()
const { clock, get, ring, later, code } = desk

type Reads = Reply<typeof ListReads>
const reads = (asked = '') => get<Reads>('admin', `/reads${asked}`)

describe('the trail of reads', () => {
  let call: string
  let incident: string

  beforeAll(async () => {
    clock.now = new Date('2026-11-21T16:59:00Z')
    const told = { callId: 'reads-1', at: clock.now.toISOString() }
    call = (await ring({ ...told, event: 'offered', cli: '081200000123' })).callId
    await get('taker', `/calls/${call}`)
    later(120)
    const reported = { channel: 'social', reporter: { name: 'Contoh Pelapor', number: '0812' } }
    const opened = await desk.open(reported)
    incident = opened.id
    await desk.incident(incident)
    expect((await reads()).reads).toMatchObject([
      {
        ...{ byName: 'Contoh Pengendali', what: 'report', subjectId: incident, call: null },
        incident: { number: opened.number },
      },
      {
        ...{ byName: 'Contoh Penerima', what: 'number', subjectId: call, incident: null },
        call: { numberTail: '…123' },
      },
    ])
  })

  test('is asked by day of the west and by what was read', async () => {
    const of = async (asked: string) => (await reads(asked)).reads.map(({ subjectId }) => subjectId)
    expect(await of('?day=2026-11-21')).toEqual([call])
    expect(await of('?day=2026-11-22')).toEqual([incident])
    expect(await of('?day=2026-11-23')).toEqual([])
    expect(await of(`?subjectId=${call}`)).toEqual([call])
    expect(await of(`?subjectId=${randomUUID()}`)).toEqual([])
    expect(code(await desk.at.get('/api/dispatch/reads?day=2026-13-40', desk.who('admin')))).toBe(
      'http.invalid_input',
    )
  })

  test('goes on after the hundredth without leaving one out, also among those of one moment', async () => {
    await desk.at.database.owner.query(
      `insert into dispatch.caller_reads (tenant_id, id, subject_id, what, reason, by_id, at)
       select $1, gen_random_uuid(), $2, 'recording', 'Contoh', 'system', '2026-11-20T03:00:00Z'
       from generate_series(1, 120)`,
      [KAB, call],
    )
    const first = await reads('?day=2026-11-20')
    expect([first.reads.length, first.hasMore]).toEqual([100, true])
    const rest = await reads(`?day=2026-11-20&after=${first.reads.at(-1)?.id}`)
    expect([rest.reads.length, rest.hasMore]).toEqual([20, false])
    expect(new Set([...first.reads, ...rest.reads].map(({ id }) => id)).size).toBe(120)
    expect(first.reads[0]).toMatchObject({ byId: 'system', byName: null, reason: 'Contoh' })
  })

  test('is closed to those who take calls and behind the wall of the region', async () => {
    expect((await desk.at.get('/api/dispatch/reads', desk.who('taker'))).status).toBe(403)
    expect((await desk.at.get('/api/dispatch/reads')).status).toBe(401)
    const neighbour = await desk.at.hire(KOTA, 'auditor', 'Contoh Auditor')
    const { body } = await desk.at.get('/api/dispatch/reads', as(neighbour, KOTA))
    expect(body).toEqual({ reads: [], hasMore: false })
  })
})
