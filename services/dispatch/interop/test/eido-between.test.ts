import type { AddressInfo } from 'node:net'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { as, type Person } from '#test/people.ts'
import type { TransferCard } from '../../contract.ts'
import type { EidoDelivery, EidoProof } from '../contract.ts'
import { askAnswers } from '../eido/ask-answers.ts'
import { deliverEidos } from '../eido/deliver.ts'
import { sendOffered } from '../subscriptions.ts'
import { BLITAR, codeOf, exchange, INCIDENT, outside } from './help.ts'

// Two centres that know each other by the network alone: one sends by OAuth 2, the other takes at its own door.

const { at, by, later, behind, factsNamed } = exchange()
const elsewhere = outside()
const MALANG = '35.07'
const JSON_TYPE = { 'content-type': 'application/json' }
let base = ''
let admin: Person
let client: { clientId: string; secret: string }

const there = (person: Person) => as(person, MALANG)
const settings = (body: object, code = MALANG) =>
  at.send('PUT', `/api/dispatch/neighbours/${code}/proof`, body, by('ayu'))
const proof = async () =>
  (await at.get(`/api/dispatch/neighbours/${MALANG}/proof`, by('ayu'))).body as EidoProof
const PUBLIC_TOKEN = 'https://112.contoh.invalid/oauth/35.07/token'
const oauth = (more: object = {}) => ({
  ...{ by: 'oauth', tokenAddress: PUBLIC_TOKEN, clientId: client.clientId, secret: client.secret },
  ...more,
})
/** Settings take addresses of the internet alone; the other centre of a test lives on this machine. */
const pointTo = (tokenAddress: string) =>
  at.database.owner.query('update dispatch.eido_clients set token_address = $1 where tenant_id = $2', [
    tokenAddress,
    BLITAR,
  ])
const connect = async (more: object = {}) => {
  expect((await settings(oauth(more))).status).toBe(200)
  await pointTo(`${base}/oauth/${MALANG}/token`)
}

beforeAll(async () => {
  await at.app.listen({ port: 0, host: '127.0.0.1' })
  base = `http://127.0.0.1:${(at.app.server.address() as AddressInfo).port}`
  admin = await at.hire(MALANG, 'region_admin', 'Contoh Admin Malang')
  const described = {
    name: 'Contoh pusat Blitar',
    purpose: 'Menawarkan kejadian dari Blitar',
    permissions: ['dispatch.eido.offer'],
  }
  client = (await at.send('POST', '/api/machine/clients', described, there(admin))).body as typeof client
  const known = { name: 'Contoh', via: 'eido', address: 'https://112.contoh.invalid/eido', isClosed: false }
  await at.send(
    'PUT',
    `/api/dispatch/neighbours/${BLITAR}`,
    { ...known, clientId: client.clientId },
    there(admin),
  )
  await at.send('PUT', `/api/dispatch/neighbours/${MALANG}`, known, by('ayu'))
  await at.database.owner.query(
    'update dispatch.neighbours set address = $1 where tenant_id = $2 and code = $3',
    [`${base}/eido/${MALANG}/offers`, BLITAR, MALANG],
  )
})

/** Opens an incident and offers it to the other centre, as far as the queue. */
async function offered(): Promise<{ incidentId: string; transferId: string }> {
  const opened = await at.send('POST', '/api/dispatch/incidents', INCIDENT, by('rina'))
  const { id: incidentId } = opened.body as { id: string }
  const said = { neighbour: MALANG, reason: 'Di wilayah Malang' }
  const made = await at.send('POST', `/api/dispatch/incidents/${incidentId}/transfers`, said, by('sari'))
  const { transferId } = made.body as { transferId: string }
  const payload = { transferId, incidentId, neighbour: MALANG, via: 'eido' }
  await behind((ctx) => sendOffered(ctx, { payload } as never))
  return { incidentId, transferId }
}
const deliver = () => deliverEidos(behind, { trustsInner: true })
const hear = () => askAnswers(behind, { trustsInner: true })
const deliveryOf = async (incidentId: string) =>
  (
    (await at.get(`/api/dispatch/incidents/${incidentId}/eido-deliveries`, by('sari'))).body as {
      deliveries: EidoDelivery[]
    }
  ).deliveries[0]
const stateOf = async (incidentId: string) =>
  ((await at.get(`/api/dispatch/incidents/${incidentId}`, by('sari'))).body as { state: string }).state
const offersThere = async () =>
  ((await at.get('/api/dispatch/transfers', by('dewi'))).body as TransferCard[]).filter(
    ({ state }) => state === 'offered',
  )
const answerThere = async (body: object) => {
  const [first] = await offersThere()
  return at.send('POST', `/api/dispatch/transfers/${first?.id}/answers`, body, by('dewi'))
}
const tokensGiven = async () =>
  (
    await at.database.owner.query(
      `select count(*)::int as n from facts.fact where tenant_id = $1 and name = 'machine.token_issued'`,
      [MALANG],
    )
  ).rows[0].n as number

describe('an incident for a centre with a door like ours', () => {
  beforeEach(() => connect())

  test('is taken there, and leaves our board once their desk has taken it', async () => {
    const { incidentId, transferId } = await offered()
    await deliver()
    expect(await deliveryOf(incidentId)).toMatchObject({ state: 'delivered', tries: 1, failure: null })
    expect(await offersThere()).toMatchObject([{ neighbour: BLITAR, via: 'eido', priority: 'P1' }])
    later(61_000)
    await hear()
    expect(await stateOf(incidentId)).toBe('received')
    expect((await answerThere({ accepted: true })).status).toBe(200)
    later(61_000)
    await hear()
    expect(await stateOf(incidentId)).toBe('transferred')
    expect((await factsNamed('dispatch.transfer_settled')).at(-1)).toMatchObject({
      ...{ transferId, incidentId, state: 'acknowledged', answerMs: expect.any(Number) },
    })
    later(3_600_000)
    const settled = (await factsNamed('dispatch.transfer_settled')).length
    await hear()
    expect(await factsNamed('dispatch.transfer_settled')).toHaveLength(settled)
  })

  test('stays here where their desk refuses it, with their reason', async () => {
    const { incidentId, transferId } = await offered()
    await deliver()
    await answerThere({ accepted: false, reason: 'Bukan wilayah kami' })
    later(61_000)
    await hear()
    expect(await stateOf(incidentId)).toBe('received')
    const ours = (await at.get('/api/dispatch/transfers', by('sari'))).body as TransferCard[]
    expect(ours.find(({ id }) => id === transferId)).toMatchObject({
      ...{ state: 'refused', reason: 'Bukan wilayah kami' },
    })
  })

  test('needs one token for many, and another shortly before it ends', async () => {
    const before = await tokensGiven()
    await Promise.all([offered(), offered()])
    await deliver()
    await offered()
    await deliver()
    expect(await tokensGiven()).toBe(before + 1)
    later(3_541_000)
    await offered()
    await deliver()
    expect(await tokensGiven()).toBe(before + 2)
  })

  test('gets a new token once where the old one is not taken any more', async () => {
    await offered()
    await deliver()
    const before = await tokensGiven()
    await at.database.owner.query('delete from machine.tokens where tenant_id = $1', [MALANG])
    const two = await Promise.all([offered(), offered()])
    await deliver()
    for (const { incidentId } of two)
      expect(await deliveryOf(incidentId)).toMatchObject({ state: 'delivered' })
    expect(await tokensGiven()).toBe(before + 1)
  })

  test('waits with a clear reason while our secret is wrong, and goes out once it is mended', async () => {
    await connect({ secret: 'bukan-rahasia-yang-benar' })
    const { incidentId } = await offered()
    await deliver()
    expect(await deliveryOf(incidentId)).toMatchObject({
      ...{ state: 'waiting', tries: 1, failure: 'token_denied' },
    })
    await connect()
    later(20_000)
    await deliver()
    expect(await deliveryOf(incidentId)).toMatchObject({ state: 'delivered', tries: 2 })
  })

  test.each([
    [{ status: 503 }, 'token_status_503'],
    [{ status: 200, body: 'bukan JSON' }, 'token_unreadable'],
    [{ status: 302, headers: { location: 'https://contoh.invalid' } }, 'token_status_302'],
    [{ status: 400, body: '{"error":"invalid_client"}', headers: JSON_TYPE }, 'token_denied'],
    [{ status: 200, body: `"${'x'.repeat(1_100_000)}"` }, 'token_too_large'],
  ])('waits where no token is to be had (%#)', async (answer, failure) => {
    await pointTo(`${elsewhere.base}/token`)
    elsewhere.answer = () => answer
    const { incidentId } = await offered()
    await deliver()
    expect(await deliveryOf(incidentId)).toMatchObject({ state: 'waiting', tries: 1, failure })
    await at.database.owner.query(`update dispatch.eido_deliveries set state = 'failed', next_try_at = null
      where state = 'waiting'`)
  })

  test('holds no connection of the database while a token is waited for', async () => {
    await pointTo(`${elsewhere.base}/token`)
    let give = () => {}
    const asked = new Promise<void>((heard) => {
      elsewhere.answer = ({ headers }) => {
        expect(headers.authorization).toMatch(/^Basic /)
        heard()
        return new Promise((answer) => {
          give = () => answer({ status: 503 })
        })
      }
    })
    await offered()
    const sending = deliver()
    await asked
    const { rows } = await at.database.owner.query(
      `select count(*)::int as open from pg_stat_activity
       where datname = current_database() and state like 'idle in transaction%'`,
    )
    give()
    await sending
    expect(rows).toEqual([{ open: 0 }])
  })
})

describe('how a centre proves itself', () => {
  test('is by signature until it is set otherwise, and again when that is ended', async () => {
    await connect()
    expect(await proof()).toMatchObject({ by: 'oauth', clientId: client.clientId, hasSecret: true })
    expect((await settings({ by: 'signature' })).status).toBe(200)
    const none = { tokenAddress: '', clientId: '', scope: '', hasSecret: false }
    expect(await proof()).toEqual({ by: 'signature', ...none })
    expect((await factsNamed('dispatch.eido_proof_set')).at(-1)).toEqual({
      neighbour: MALANG,
      by: 'signature',
    })
  })

  test('keeps its secret sealed, shows it to nobody, and takes it to no other address', async () => {
    await settings(oauth())
    const { rows } = await at.database.owner.query('select secret from dispatch.eido_clients')
    expect(JSON.stringify([rows, await proof()])).not.toContain(client.secret)
    const { secret: _, ...without } = oauth()
    expect((await settings({ ...without, scope: 'eido.offer' })).status).toBe(200)
    expect(await proof()).toMatchObject({ scope: 'eido.offer', hasSecret: true })
    for (const other of [{ tokenAddress: 'https://lain.contoh.invalid/token' }, { clientId: 'lain' }])
      expect(codeOf(await settings({ ...without, ...other }))).toBe('dispatch.eido_client_incomplete')
  })

  test.each([
    [{ tokenAddress: '' }, 'dispatch.eido_client_incomplete'],
    [{ scope: 'dua  spasi' }, 'http.invalid_input'],
    [{ clientId: ' ' }, 'dispatch.eido_client_incomplete'],
    [{ tokenAddress: 'http://112.contoh.invalid/token' }, 'dispatch.address_private'],
    [{ tokenAddress: 'https://127.0.0.1/token' }, 'dispatch.address_private'],
    [{ tokenAddress: 'https://server.local/token' }, 'dispatch.address_private'],
  ])('is refused where it can not be used: %j', async (wrong, problem) => {
    expect(codeOf(await settings(oauth(wrong)))).toBe(problem)
  })

  test('is set and seen by whoever keeps the settings, of a centre on the list', async () => {
    expect(codeOf(await settings(oauth(), '35.09'))).toBe('dispatch.eido_receiver_unknown')
    const asTaker = await at.send('PUT', `/api/dispatch/neighbours/${MALANG}/proof`, oauth(), by('rina'))
    const read = await at.get(`/api/dispatch/neighbours/${MALANG}/proof`, by('rina'))
    expect([asTaker.status, read.status]).toEqual([403, 403])
    const elsewhereRead = await at.get(`/api/dispatch/neighbours/${MALANG}/proof`, there(admin))
    expect(codeOf(elsewhereRead)).toBe('dispatch.eido_receiver_unknown')
    expect((await settings({ by: 'password' })).status).toBe(422)
  })
})
