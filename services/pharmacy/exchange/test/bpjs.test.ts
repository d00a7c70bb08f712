import { describe, expect, test } from 'vitest'
import { BLITAR, FACILITY, handThrough } from '../../fhir/test/scene.ts'
import { exchangeScene } from './scene.ts'

const { at, desk, loop, now, tick, hear, send, outbox, standing, take } = await exchangeScene()

describe('BPJS', () => {
  test('hears of number and tasks in order, with milliseconds, each once', async () => {
    const ticketId = await take({ booking: 'BK-CONTOH-1' })
    const received = now().getTime()
    await handThrough(desk, ticketId, tick)
    await send()
    await send()
    expect(loop.bpjs.heard.map(({ path }) => path.split('/').at(-1))).toEqual([
      'add',
      'updatewaktu',
      'updatewaktu',
      'updatewaktu',
    ])
    expect(loop.bpjs.taken.map(({ taskid }) => taskid)).toEqual([undefined, 5, 6, 7])
    expect(loop.bpjs.taken[1]).toEqual({
      kodebooking: 'BK-CONTOH-1',
      taskid: 5,
      waktu: received,
      jenisresep: 'Non racikan',
    })
  })

  test('is counted: tasks sent and accepted', async () => {
    const { rows } = await at.database.owner.query<{ name: string; count: number }>(
      `select name, count(*)::int as count from facts.fact where name like 'pharmacy.bpjs%' group by name order by name`,
    )
    expect(rows).toEqual([
      { name: 'pharmacy.bpjs_task_accepted', count: 3 },
      { name: 'pharmacy.bpjs_task_sent', count: 3 },
    ])
  })

  test('hears nothing of whoever has no booking', async () => {
    const before = loop.bpjs.heard.length
    await take()
    await send()
    expect(loop.bpjs.heard).toHaveLength(before)
  })

  test('that is overloaded loses nothing and doubles nothing', async () => {
    await take({ booking: 'BK-CONTOH-2' })
    loop.bpjs.mood = 'overloaded'
    await send()
    expect(await standing('bpjs')).toMatchObject({ waiting: 2, pausedUntil: expect.any(String) })
    loop.bpjs.mood = 'well'
    const silent = loop.bpjs.heard.length
    await send()
    expect(loop.bpjs.heard).toHaveLength(silent)
    tick(120)
    await send()
    expect((await standing('bpjs')).waiting).toBe(0)
    expect(loop.bpjs.taken.filter(({ kodebooking }) => kodebooking === 'BK-CONTOH-2')).toHaveLength(2)
  })

  test('whose answers get lost hears a message twice and keeps it once', async () => {
    await take({ booking: 'BK-CONTOH-3' })
    loop.bpjs.mood = 'loses_answers'
    await send()
    loop.bpjs.mood = 'well'
    tick(180)
    await send()
    tick(180)
    await send()
    expect(loop.bpjs.taken.filter(({ kodebooking }) => kodebooking === 'BK-CONTOH-3')).toHaveLength(2)
    expect((await standing('bpjs')).waiting).toBe(0)
  })

  test('is not told of a wait it would not believe', async () => {
    const ticketId = await take({ booking: 'BK-CONTOH-4' })
    await hear()
    await at.database.owner.query(
      `insert into pharmacy.outbox (tenant_id, id, facility, kind, action, subject, ticket_id, task, told_at, place, state, next_at, created_at)
       values ($1, gen_random_uuid(), $2, 'bpjs', 'task', 'early', $3, 6, $4, 99999999, 'waiting', $5, $5)`,
      [BLITAR, FACILITY, ticketId, new Date(now().getTime() - 60_000), now()],
    )
    await send()
    const early = (await outbox()).find(({ task, state }) => task === 6 && state === 'refused')
    expect(early?.lastProblem).toBe('before_task_5')
  })
})
