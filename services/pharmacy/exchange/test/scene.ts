import { afterAll, beforeAll, expect } from 'vitest'
import { deliverWaiting } from '#platform/facts/deliver.ts'
import type { Behind } from '#platform/module.ts'
import { runAsSystem } from '#platform/start.ts'
import { as } from '#test/people.ts'
import type { Connection, OutboxEntry } from '../../contract.ts'
import { BLITAR, FACILITY, fhirScene, prescriptionBundle, tokenOf } from '../../fhir/test/scene.ts'
import { enqueue } from '../enqueue.ts'
import { sendDue } from '../send.ts'
import {
  type BpjsLoopback,
  openBpjsLoopback,
  openSatusehatLoopback,
  type SatusehatLoopback,
} from './loopback.ts'

export const BPJS = { consId: '1234', secret: 'contoh-rahasia-bpjs', userKey: 'contoh-user-key' }
export const SATUSEHAT = { clientId: 'contoh-client', secret: 'contoh-rahasia-satusehat' }
export const CONNECTIONS = `/api/pharmacy/facilities/${FACILITY}/connections`

export const codeOf = ({ body }: { body: unknown }) => (body as { code: string }).code

/** A pharmacy that is connected to both exchanges, which stand at home and answer as theirs do. */
export async function exchangeScene() {
  let clock = new Date('2026-11-23T02:00:00Z')
  const desk = await fhirScene(() => clock)
  const { at } = desk
  const loop = {} as { satusehat: SatusehatLoopback; bpjs: BpjsLoopback }
  let count = 0

  const connect = (kind: string, settings: object, secrets: object = {}, person = desk.pharmacist) =>
    at.send(
      'PUT',
      `${CONNECTIONS}/${kind}`,
      { settings: { environment: 'sandbox', organisation: '', location: '', ...settings }, ...secrets },
      as(person, BLITAR),
    )
  /** The product sends only to hosts of the exchanges; the test leads it home behind its back. */
  const lead = (kind: string, url: string) =>
    at.database.owner.query(
      'update pharmacy.connections set address = $1 where tenant_id = $2 and kind = $3',
      [url, BLITAR, kind],
    )

  beforeAll(async () => {
    loop.satusehat = await openSatusehatLoopback(SATUSEHAT.clientId, SATUSEHAT.secret)
    loop.bpjs = await openBpjsLoopback(BPJS)
    const address = 'https://api-satusehat.kemkes.go.id'
    const numbers = { organisation: '1000', location: 'L-1' }
    await connect(
      'satusehat',
      { address, clientId: SATUSEHAT.clientId, ...numbers },
      { secret: SATUSEHAT.secret },
    )
    const antrean = 'https://apijkn.bpjs-kesehatan.go.id/antreanrs/antrean/'
    await connect(
      'bpjs',
      { address: antrean, clientId: BPJS.consId },
      { secret: BPJS.secret, userKey: BPJS.userKey },
    )
    await lead('satusehat', loop.satusehat.url)
    await lead('bpjs', `${loop.bpjs.url}/antreanrs/antrean/`)
  })
  afterAll(() => Promise.all([loop.satusehat.close(), loop.bpjs.close()]))

  const now = () => clock
  const behind: Behind = (act) =>
    runAsSystem(at.database, BLITAR, (ctx) => act({ ...ctx, now: clock, secrets: at.database.secrets }))
  const hear = () => deliverWaiting({ database: at.database, subscriptions: [enqueue], now } as never)
  const send = async () => {
    await hear()
    await sendDue(behind)
  }
  const get = async <B>(path: string) => (await at.get(path, as(desk.pharmacist, BLITAR))).body as B
  const outbox = async () =>
    (await get<{ entries: OutboxEntry[] }>(`/api/pharmacy/facilities/${FACILITY}/outbox`)).entries
  const standing = async (kind: string) =>
    (await get<{ connections: Connection[] }>(CONNECTIONS)).connections.find(
      (one) => one.kind === kind,
    ) as Connection

  /** A prescription comes by FHIR; gives its ticket. */
  async function take(more: { ihs?: string; booking?: string } = {}): Promise<string> {
    count += 1
    const nik = `99000000000001${String(count).padStart(2, '0')}`
    const body = prescriptionBundle({ number: `RX-${count}`, nik, ...more })
    const token = await tokenOf(desk.url, desk.clientId, desk.secret)
    const sent = await fetch(desk.base, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/fhir+json' },
      body: JSON.stringify(body),
    })
    expect(sent.status).toBe(200)
    const { rows } = await at.database.owner.query<{ id: string }>(
      `select t.id from pharmacy.tickets as t join pharmacy.prescriptions as p on p.id = t.prescription_id
       where p.identifier_value = $1`,
      [`RX-${count}`],
    )
    return rows[0]?.id ?? ''
  }

  return {
    at,
    desk,
    loop,
    now,
    tick: (seconds: number) => {
      clock = new Date(clock.getTime() + seconds * 1000)
    },
    connect,
    lead,
    behind,
    hear,
    send,
    outbox,
    standing,
    take,
  }
}
