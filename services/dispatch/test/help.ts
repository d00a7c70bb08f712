import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, expect } from 'vitest'
import { as, type Person, peopleServer } from '#test/people.ts'
import type { FieldTask, Incident } from '../contract.ts'

export const KAB = '35.05'
export const KOTA = '35.72'

/** The centre of a test: a clock that stands still until it is moved, and one person for each role. */
export function centre() {
  const clock = { now: new Date('2026-11-22T03:00:00Z') }
  const at = peopleServer(() => clock.now)
  const people: Record<'taker' | 'dispatcher' | 'crew' | 'other' | 'leader' | 'admin' | 'machine', Person> =
    {} as never
  beforeAll(async () => {
    people.taker = await at.hire(KAB, 'call_taker', 'Contoh Penerima')
    people.dispatcher = await at.hire(KAB, 'dispatcher', 'Contoh Pengendali')
    people.crew = await at.hire(KAB, 'field_crew', 'Contoh Regu')
    people.leader = await at.hire(KAB, 'leader', 'Contoh Bupati')
    people.admin = await at.hire(KAB, 'region_admin', 'Contoh Admin')
    people.machine = await at.hire(KAB, 'service_operator', 'Contoh Telepon')
    people.other = await at.hire(KOTA, 'dispatcher', 'Contoh Tetangga')
  })
  beforeEach(() => {
    clock.now = new Date('2026-11-22T03:00:00Z')
  })
  const who = (role: keyof typeof people) => as(people[role], role === 'other' ? KOTA : KAB)
  const send = async (
    role: keyof typeof people,
    method: 'POST' | 'PUT' | 'DELETE',
    path: string,
    body: object = {},
  ) => at.send(method, `/api/dispatch${path}`, body, who(role))
  const code = (answer: { body: unknown }) => (answer.body as { code?: string }).code
  const ok = async <R>(answer: Promise<{ status: number; body: unknown; text: string }>): Promise<R> => {
    const { status, body, text } = await answer
    expect([status, status === 200 ? '' : text]).toEqual([200, ''])
    return body as R
  }
  const get = <R>(role: keyof typeof people, path: string) => ok<R>(at.get(`/api/dispatch${path}`, who(role)))
  const post = <R>(role: keyof typeof people, path: string, body: object = {}) =>
    ok<R>(send(role, 'POST', path, body))
  const put = <R>(role: keyof typeof people, path: string, body: object = {}) =>
    ok<R>(send(role, 'PUT', path, body))
  const facts = async (name: string, tenant = KAB) => {
    const { rows } = await at.database.owner.query(
      'select payload from facts.fact where tenant_id = $1 and name = $2 order by seq',
      [tenant, `dispatch.${name}`],
    )
    return rows.map((row) => row.payload as Record<string, unknown>)
  }
  const ring = (event: object) =>
    post<{ callId: string; state: string }>('machine', '/telephony-events', event)
  const open = (more: object = {}, role: keyof typeof people = 'taker') =>
    post<{ id: string; number: string }>(role, '/incidents', opening(more))
  const incident = (id: string) => get<Incident>('dispatcher', `/incidents/${id}`)
  const unit = async (callSign: string, agency = 'damkar', state = 'available') => {
    const id = randomUUID()
    const kept = { callSign, agency, type: 'Pompa', categories: [], isRetired: false }
    await put('dispatcher', `/units/${id}`, kept)
    if (state !== 'off_duty') await post('dispatcher', `/units/${id}/states`, { state })
    return id
  }
  const later = (seconds: number) => {
    clock.now = new Date(clock.now.getTime() + seconds * 1000)
    return clock.now.toISOString()
  }
  const act = (role: keyof typeof people, taskId: string, word: string, more: object = {}) =>
    send(role, 'POST', `/tasks/${taskId}/acts`, {
      key: randomUUID(),
      act: word,
      at: clock.now.toISOString(),
      ...more,
    })
  const did = (role: keyof typeof people, taskId: string, word: string, more: object = {}) =>
    ok<FieldTask>(act(role, taskId, word, more))
  const sendOut = async (id: string, agency = 'damkar', unitIds: string[] = [], more: object = {}) =>
    (
      await post<{ taskId: string }>('dispatcher', `/incidents/${id}/tasks`, {
        agency,
        unitIds,
        note: '',
        ...more,
      })
    ).taskId
  return {
    at,
    clock,
    people,
    who,
    send,
    code,
    ok,
    get,
    post,
    put,
    facts,
    ring,
    open,
    incident,
    unit,
    later,
    act,
    did,
    sendOut,
  }
}

export const opening = (more: object = {}) => ({
  category: 'fire',
  subcategory: null,
  address: 'Jalan Contoh 1',
  landmark: 'Pasar contoh',
  village: '35.05.01.2001',
  lat: -8.0085,
  lng: 111.9631,
  accuracy: null,
  victims: 0,
  hazards: [],
  description: 'Asap dari gudang contoh',
  ...more,
})
