import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { AlertContent } from '../contract/alerts.ts'
import type { Alert } from '../contract.ts'
import { BLITAR, codeOf, exchange, INCIDENT } from './help.ts'

const { at, clock, by, factsNamed } = exchange()
type Name = Parameters<typeof by>[0]

const content = (more: Partial<AlertContent> = {}): AlertContent => ({
  status: 'Test',
  category: 'Fire',
  event: 'Kebakaran gudang',
  response: 'Avoid',
  urgency: 'Immediate',
  severity: 'Severe',
  certainty: 'Observed',
  expiresAt: new Date(clock.now.getTime() + 3_600_000).toISOString(),
  headline: 'Kebakaran gudang di Contoh',
  description: 'Asap tebal. Jauhi lokasi.',
  instruction: '',
  areas: [
    {
      description: 'Contoh',
      codes: [],
      circle: { center: { lat: -8.1, long: 112.2 }, radiusKm: 1 },
      polygon: null,
    },
  ],
  ...more,
})

describe('a public alert', () => {
  const draft = async (more: object = {}, person: Name = 'sari') =>
    at.send('POST', '/api/dispatch/alerts', { content: content(), ...more }, by(person))
  const act = (alertId: string, what: string, person: Name = 'sari', body: object = {}) =>
    at.send('POST', `/api/dispatch/alerts/${alertId}/${what}`, body, by(person))
  const drafted = async () => ((await draft()).body as { alertId: string }).alertId
  const sent = async () => {
    const id = await drafted()
    await act(id, 'approvals', 'tono')
    await act(id, 'sendings')
    return id
  }
  const listed = async (person: Name = 'sari') =>
    ((await at.get('/api/dispatch/alerts', by(person))).body as { alerts: Alert[] }).alerts

  test('goes out once a second person has read it, and stays as it is', async () => {
    const id = await drafted()
    expect(codeOf(await act(id, 'sendings'))).toBe('dispatch.alert_not_now')
    expect(codeOf(await act(id, 'approvals', 'sari'))).toBe('dispatch.alert_own_draft')
    expect((await act(id, 'approvals', 'tono')).status).toBe(200)
    expect((await act(id, 'sendings')).status).toBe(200)
    const document = await at.get(`/cap/${BLITAR}/${id}.xml`)
    expect([document.status, document.headers['content-type']]).toEqual([
      200,
      expect.stringContaining('application/cap+xml'),
    ])
    expect(document.text).toContain(`<identifier>112.${BLITAR}.${id}</identifier>`)
    expect((await at.get(`/cap/${BLITAR}/feed.xml`)).text).toContain(
      `https://contoh.go.id/cap/${BLITAR}/${id}.xml`,
    )
    expect(
      codeOf(await at.send('PUT', `/api/dispatch/alerts/${id}`, { content: content() }, by('sari'))),
    ).toBe('dispatch.alert_not_now')
    expect((await factsNamed('dispatch.alert_sent')).at(-1)).toMatchObject({
      alertId: id,
      status: 'Test',
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
  })

  test('is changed and ended by messages that refer to it, once', async () => {
    const id = await sent()
    const follow = (message: string) => act(id, 'followers', 'sari', { message, content: content() })
    const first = ((await follow('Update')).body as { alertId: string }).alertId
    const second = ((await follow('Cancel')).body as { alertId: string }).alertId
    for (const one of [first, second]) await act(one, 'approvals', 'tono')
    expect((await act(first, 'sendings')).status).toBe(200)
    expect(codeOf(await act(second, 'sendings'))).toBe('dispatch.alert_not_now')
    expect((await at.get(`/cap/${BLITAR}/${first}.xml`)).text).toMatch(
      new RegExp(`<references>112.35.05@contoh.go.id,112.35.05.${id},`),
    )
    expect((await listed()).find((one) => one.id === id)).toMatchObject({ replacedBy: first, acts: [] })
  })

  test('is approved anew after a change', async () => {
    const id = await drafted()
    await act(id, 'approvals', 'tono')
    await at.send(
      'PUT',
      `/api/dispatch/alerts/${id}`,
      { content: content({ headline: 'Judul yang lain' }) },
      by('tono'),
    )
    expect((await listed()).find((one) => one.id === id)).toMatchObject({
      state: 'draft',
      content: { headline: 'Judul yang lain' },
    })
    expect(codeOf(await act(id, 'approvals', 'tono'))).toBe('dispatch.alert_own_draft')
  })

  test('that was given up never goes out', async () => {
    const id = await drafted()
    expect((await act(id, 'withdrawals')).status).toBe(200)
    expect(codeOf(await act(id, 'approvals', 'tono'))).toBe('dispatch.alert_not_now')
    expect((await at.get(`/cap/${BLITAR}/${id}.xml`)).status).toBe(404)
  })

  test('of an example incident is never a real one', async () => {
    const incident = await at.send(
      'POST',
      '/api/dispatch/incidents',
      { ...INCIDENT, isExample: true },
      by('rina'),
    )
    const { id: incidentId } = incident.body as { id: string }
    expect(codeOf(await draft({ incidentId, content: content({ status: 'Actual' }) }))).toBe(
      'dispatch.alert_example_only',
    )
    expect((await draft({ incidentId })).status).toBe(200)
  })

  test('is refused without permission, to another region, and with bad input', async () => {
    expect((await draft({}, 'rina')).status).toBe(403)
    const id = await drafted()
    const foreign = await at.send('POST', `/api/dispatch/alerts/${id}/withdrawals`, {}, by('dewi'))
    expect([foreign.status, codeOf(foreign)]).toEqual([404, 'dispatch.alert_unknown'])
    expect((await draft({ content: { ...content(), areas: [] } })).status).toBe(422)
    expect(codeOf(await draft({ content: content({ expiresAt: clock.now.toISOString() }) }))).toBe(
      'dispatch.alert_expired',
    )
    expect(codeOf(await draft({ incidentId: randomUUID() }))).toBe('dispatch.alert_incident_unknown')
  })
})
