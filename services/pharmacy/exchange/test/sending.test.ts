import { beforeEach, describe, expect, test } from 'vitest'
import type { Behind } from '#platform/module.ts'
import { as } from '#test/people.ts'
import { BLITAR } from '../../fhir/test/scene.ts'
import { sendDue } from '../send.ts'
import { exchangeScene } from './scene.ts'

const { at, desk, loop, tick, behind, hear, send, standing, take } = await exchangeScene()

let booking = ''
let count = 0
beforeEach(async () => {
  await send()
  count += 1
  booking = `BK-LAMBAT-${count}`
})

const heard = () => loop.bpjs.taken.filter(({ kodebooking }) => kodebooking === booking)
const told = async (ticketId: string) => {
  const { rows } = await at.database.owner.query(
    `select name from facts.fact where name like 'pharmacy.bpjs%' and payload ->> 'ticketId' = $1 order by name`,
    [ticketId],
  )
  return rows.map(({ name }) => name)
}
const idleTransactions = async () => {
  const { rows } = await at.database.owner.query(
    `select count(*)::int as open from pg_stat_activity
     where datname = current_database() and state like 'idle in transaction%'`,
  )
  return rows[0].open
}

describe('while an exchange keeps us waiting', () => {
  test('no connection to the database is held, the desk works on, and no other worker tells the same', async () => {
    const ticketId = await take({ booking })
    await hear()
    const answer = loop.bpjs.hold()
    const sending = sendDue(behind)
    await answer.isAwaited
    expect(await idleTransactions()).toBe(0)
    const screened = await at.send(
      'POST',
      `/api/pharmacy/tickets/${ticketId}/screenings`,
      {},
      as(desk.pharmacist, BLITAR),
    )
    expect(screened.status).toBe(200)
    await sendDue(behind)
    answer.give()
    await sending
    expect(heard().map(({ taskid }) => taskid)).toEqual([undefined, 5])
    expect(await told(ticketId)).toEqual(['pharmacy.bpjs_task_accepted', 'pharmacy.bpjs_task_sent'])
  })

  test('longer than its lease, another worker tells it, and the first one notes nothing', async () => {
    const ticketId = await take({ booking })
    await hear()
    const answer = loop.bpjs.hold()
    const slow = sendDue(behind)
    await answer.isAwaited
    tick(6 * 60)
    await sendDue(behind)
    answer.give()
    await slow
    expect(heard()).toHaveLength(2)
    expect(await told(ticketId)).toEqual(['pharmacy.bpjs_task_accepted', 'pharmacy.bpjs_task_sent'])
    expect((await standing('bpjs')).waiting).toBe(0)
  })
})

test('a worker that dies between telling and noting leaves the message to the next, and nothing is doubled', async () => {
  const ticketId = await take({ booking })
  await hear()
  let acts = 0
  // The connections, the claim; then it is told, and the third transaction never comes.
  const dying: Behind = (act) => (++acts === 3 ? Promise.reject(new Error('killed')) : behind(act))
  await expect(sendDue(dying)).rejects.toThrow('killed')
  expect(heard()).toHaveLength(1)
  await sendDue(behind)
  expect(heard()).toHaveLength(1)
  tick(6 * 60)
  await sendDue(behind)
  expect(heard().map(({ taskid }) => taskid)).toEqual([undefined, 5])
  expect(await told(ticketId)).toEqual(['pharmacy.bpjs_task_accepted', 'pharmacy.bpjs_task_sent'])
})

test('a message lent out by a clock that has been put back since does not wait for that hour', async () => {
  const ticketId = await take({ booking })
  await hear()
  let acts = 0
  const dying: Behind = (act) => (++acts === 3 ? Promise.reject(new Error('killed')) : behind(act))
  tick(12 * 3600)
  await expect(sendDue(dying)).rejects.toThrow('killed')
  tick(-12 * 3600)
  await sendDue(behind)
  expect(heard().map(({ taskid }) => taskid)).toEqual([undefined, 5])
  expect(await told(ticketId)).toEqual(['pharmacy.bpjs_task_accepted', 'pharmacy.bpjs_task_sent'])
})
