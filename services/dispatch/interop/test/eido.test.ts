import { createHmac, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { beforeAll, describe, expect, test } from 'vitest'
import type { EidoDelivery } from '../contract.ts'
import { deliverEidos } from '../eido/deliver.ts'
import { sendOffered } from '../subscriptions.ts'
import { BLITAR, codeOf, exchange, INCIDENT, outside, type Said } from './help.ts'

const { at, clock, by, later, behind, factsNamed } = exchange()
const there = outside()
type Name = Parameters<typeof by>[0]

describe('an incident for another centre', () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  const isEido = ajv.compile(JSON.parse(readFileSync(new URL('./eido.schema.json', import.meta.url), 'utf8')))
  let incidentId = ''
  beforeAll(async () => {
    await at.send('POST', '/api/dispatch/agencies/start-set', {}, by('ayu'))
    const unitId = randomUUID()
    await at.send(
      'PUT',
      `/api/dispatch/units/${unitId}`,
      { callSign: 'Contoh Damkar 1', agency: 'damkar', type: 'pumper', categories: [], isRetired: false },
      by('sari'),
    )
    await at.send('POST', `/api/dispatch/units/${unitId}/states`, { state: 'available' }, by('sari'))
    incidentId = (
      (await at.send('POST', '/api/dispatch/incidents', INCIDENT, by('rina'))).body as { id: string }
    ).id
    await at.send(
      'POST',
      `/api/dispatch/incidents/${incidentId}/tasks`,
      { agency: 'damkar', unitIds: [unitId], note: '' },
      by('sari'),
    )
    await at.send(
      'PUT',
      '/api/dispatch/neighbours/35.06',
      { name: 'Contoh Kediri', via: 'eido', address: 'https://112.contoh.invalid/eido', isClosed: false },
      by('ayu'),
    )
  })
  const eido = async (person: Name = 'sari') =>
    at.get(`/api/dispatch/incidents/${incidentId}/eido`, by(person))
  const deliveries = async () =>
    (
      (await at.get(`/api/dispatch/incidents/${incidentId}/eido-deliveries`, by('sari'))).body as {
        deliveries: EidoDelivery[]
      }
    ).deliveries
  const pointToUs = () =>
    at.database.owner.query(
      `update dispatch.neighbours set address = $1 where tenant_id = $2 and code = '35.06'`,
      [`${there.base}/eido`, BLITAR],
    )
  const deliver = () => deliverEidos(behind, { trustsInner: true })

  test('is an EIDO by an independent validator, with every reference in it', async () => {
    const { status, body } = await eido()
    expect(status).toBe(200)
    isEido(body)
    expect(isEido.errors ?? []).toEqual([])
    const text = JSON.stringify(body)
    const ids = new Set([...text.matchAll(/"\$id":"([^"]+)"/g)].map(([, id]) => id))
    for (const [, reference] of text.matchAll(/"\$ref":"([^"]+)"/g)) expect(ids).toContain(reference)
    expect((body as { emergencyResourceComponent: unknown[] }).emergencyResourceComponent).toHaveLength(1)
  })

  test('names nobody who called', async () => {
    const text = JSON.stringify((await eido()).body as unknown)
    for (const personal of [INCIDENT.reporter.name, INCIDENT.reporter.number])
      expect(text).not.toContain(personal)
    expect(text).toContain('Api &lt;besar&gt; &amp; asap')
  })

  test('is refused without permission and hidden from another region', async () => {
    expect((await eido('rina')).status).toBe(403)
    expect(codeOf(await eido('dewi'))).toBe('dispatch.eido_incident_unknown')
    expect((await at.get(`/eido/${BLITAR}/${incidentId}`)).status).toBe(401)
  })

  test('is sent signed, tried again until it is taken, and composed anew each time', async () => {
    const { secret } = (await at.send('POST', '/api/dispatch/neighbours/35.06/secrets', {}, by('ayu')))
      .body as { secret: string }
    await at.send(
      'POST',
      `/api/dispatch/incidents/${incidentId}/eido-deliveries`,
      { neighbour: '35.06' },
      by('sari'),
    )
    await pointToUs()
    there.answer = () => ({ status: 503 })
    await deliver()
    expect(await deliveries()).toMatchObject([{ state: 'waiting', tries: 1, failure: 'status_503' }])
    await deliver()
    expect((await deliveries())[0]?.tries).toBe(1)
    later(20_000)
    there.answer = () => ({ status: 202 })
    await deliver()
    expect(await deliveries()).toMatchObject([{ state: 'delivered', tries: 2, neighbour: '35.06' }])
    const last = there.said.at(-1) as Said
    const signature = createHmac('sha256', secret)
      .update(`${last.headers['penataran-timestamp']}.${last.body}`)
      .digest('hex')
    expect(last.headers['penataran-signature']).toBe(`sha256=${signature}`)
    isEido(JSON.parse(last.body))
    expect(isEido.errors ?? []).toEqual([])
  })

  test('holds no connection of the database while a slow centre thinks', async () => {
    await at.send(
      'POST',
      `/api/dispatch/incidents/${incidentId}/eido-deliveries`,
      { neighbour: '35.06' },
      by('sari'),
    )
    let think = () => {}
    const asked = new Promise<void>((heard) => {
      there.answer = () => {
        heard()
        return new Promise((answer) => {
          think = () => answer({ status: 202 })
        })
      }
    })
    const sending = deliver()
    await asked
    const { rows } = await at.database.owner.query(
      `select count(*)::int as open from pg_stat_activity
       where datname = current_database() and state like 'idle in transaction%'`,
    )
    expect(rows).toEqual([{ open: 0 }])
    await deliver()
    expect(await deliveries()).toMatchObject([{ state: 'waiting', tries: 0 }, { state: 'delivered' }])
    think()
    await sending
    expect(await deliveries()).toMatchObject([{ state: 'delivered', tries: 1 }, { state: 'delivered' }])
  })

  test('is sent again by whoever comes next, when the sender died over it', async () => {
    const sendings = there.said.length
    await at.database.owner.query(
      `update dispatch.eido_deliveries set state = 'waiting', tries = 0, delivered_at = null,
         next_try_at = $1 where tenant_id = $2 and asked_at = (select max(asked_at) from dispatch.eido_deliveries)`,
      [new Date(clock.now.getTime() + 60_000), BLITAR],
    )
    there.answer = () => ({ status: 202 })
    await deliver()
    expect(there.said).toHaveLength(sendings)
    later(61_000)
    await deliver()
    expect(there.said).toHaveLength(sendings + 1)
    expect((await deliveries())[0]).toMatchObject({ state: 'delivered', tries: 1 })
  })

  test('that a neighbour is offered goes out by itself, once', async () => {
    const payload = {
      transferId: randomUUID(),
      incidentId,
      neighbour: '35.06',
      via: 'eido',
      offeredAt: clock.now.toISOString(),
    }
    const before = (await deliveries()).length
    for (const via of ['eido', 'eido', 'installation']) {
      await behind((ctx) =>
        sendOffered(ctx, {
          payload: { ...payload, via, ...(via === 'eido' ? {} : { transferId: randomUUID() }) },
        } as never),
      )
    }
    expect(await deliveries()).toHaveLength(before + 1)
  })

  test('is given up in the end, and somebody sees it', async () => {
    there.answer = () => ({ status: 500 })
    for (let i = 0; i < 14; i += 1) {
      later(1_900_000)
      await deliver()
    }
    expect((await deliveries())[0]).toMatchObject({ state: 'failed', tries: 12 })
    expect(await factsNamed('dispatch.eido_failed')).toHaveLength(1)
  })

  test('goes nowhere that is not on the list', async () => {
    const send = (body: object, person: Name = 'sari') =>
      at.send('POST', `/api/dispatch/incidents/${incidentId}/eido-deliveries`, body, by(person))
    expect(codeOf(await send({ neighbour: '35.09' }))).toBe('dispatch.eido_receiver_unknown')
    expect((await send({ neighbour: 'x' })).status).toBe(422)
    expect((await send({ neighbour: '35.06' }, 'rina')).status).toBe(403)
    expect(codeOf(await at.send('POST', '/api/dispatch/neighbours/35.09/secrets', {}, by('ayu')))).toBe(
      'dispatch.eido_receiver_unknown',
    )
  })
})
