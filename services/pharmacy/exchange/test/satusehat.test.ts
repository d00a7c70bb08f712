import { Fhir, Versions } from 'fhir/fhir.js'
import { ParseConformance } from 'fhir/parseConformance.js'
import { describe, expect, test } from 'vitest'
import { as } from '#test/people.ts'
import { BLITAR, FACILITY, handThrough } from '../../fhir/test/scene.ts'
import { exchangeScene } from './scene.ts'

const { at, desk, loop, tick, lead, send, outbox, standing, take } = await exchangeScene()

const validator = new Fhir(new ParseConformance(true, Versions.R4))
const faultsOf = (resource: unknown) =>
  validator
    .validate(resource as object, { errorOnUnexpected: true })
    .messages.filter(({ severity }) => severity === 'error' || severity === 'fatal')

describe('SATUSEHAT', () => {
  const kinds = () => loop.satusehat.kept.map(({ resourceType }) => resourceType)

  test('refuses what it cannot know, and takes it once that is mended', async () => {
    const ticketId = await take()
    await send()
    const [first] = (await outbox()).filter((one) => one.ticketId === ticketId)
    expect(first).toMatchObject({ state: 'refused', lastProblem: 'patient_without_ihs' })
    await at.database.owner.query(
      `update pharmacy.patients set ihs_number = 'P-CONTOH-9' where id = (select patient_id from pharmacy.prescriptions
         where id = (select prescription_id from pharmacy.tickets where id = $1))`,
      [ticketId],
    )
    const retry = await at.send(
      'POST',
      `/api/pharmacy/facilities/${FACILITY}/outbox-retries`,
      { kind: 'satusehat' },
      as(desk.pharmacist, BLITAR),
    )
    expect((retry.body as { waiting: number }).waiting).toBeGreaterThan(0)
    await send()
    expect(kinds()).toEqual(['Medication', 'MedicationRequest'])
  })

  test('takes the pair of a prescription and the pair of a hand-over', async () => {
    loop.satusehat.kept.length = 0
    const ticketId = await take({ ihs: 'P-CONTOH-1' })
    await handThrough(desk, ticketId, tick)
    await send()
    expect(kinds()).toEqual(['Medication', 'MedicationRequest', 'Medication', 'MedicationDispense'])
    for (const resource of loop.satusehat.kept) expect(faultsOf(resource)).toEqual([])
    const [, request, medication, dispense] = loop.satusehat.kept as Record<string, never>[]
    expect(request).toMatchObject({
      status: 'active',
      subject: { reference: 'Patient/P-CONTOH-1' },
      requester: { reference: 'Practitioner/N-CONTOH-1' },
      authoredOn: '2026-11-23T01:55:00+00:00',
      identifier: [
        { system: 'http://sys-ids.kemkes.go.id/prescription/1000' },
        { system: 'http://sys-ids.kemkes.go.id/prescription-item/1000' },
      ],
    })
    expect(dispense).toMatchObject({
      status: 'completed',
      category: { coding: [{ code: 'outpatient' }] },
      medicationReference: { reference: `Medication/${medication?.id}` },
      authorizingPrescription: [{ reference: `MedicationRequest/${request?.id}` }],
      location: { reference: 'Location/L-1' },
      performer: [{ actor: { reference: 'Organization/1000' } }],
      quantity: { value: 10.5, code: '{tbl}' },
      daysSupply: { value: 5, code: 'd' },
      dosageInstruction: [{ route: { coding: [{ system: 'http://www.whocc.no/atc', code: 'O' }] } }],
      substitution: { wasSubstituted: false },
    })
    const { whenPrepared, whenHandedOver } = dispense as unknown as Record<string, string>
    expect(whenPrepared).toMatch(/\+00:00$/)
    expect((whenHandedOver ?? '') >= (whenPrepared ?? '')).toBe(true)
  })

  test('hears of an owed drug when it is brought, with what was brought', async () => {
    loop.satusehat.kept.length = 0
    const ticketId = await take({ ihs: 'P-CONTOH-5' })
    const { rows } = await at.database.owner.query<{ id: string }>(
      `select i.id from pharmacy.items as i join pharmacy.tickets as t on t.prescription_id = i.prescription_id
       where t.id = $1`,
      [ticketId],
    )
    await handThrough(desk, ticketId, tick, [{ itemId: rows[0]?.id ?? '', quantity: '4' }])
    await send()
    tick(600)
    const owed = await at.get('/api/pharmacy/owed?state=open', as(desk.pharmacist, BLITAR))
    const [one] = (owed.body as { owed: { id: string }[] }).owed
    const path = `/api/pharmacy/owed/${one?.id}/settlements`
    const settled = await at.send('POST', path, { outcome: 'given' }, as(desk.pharmacist, BLITAR))
    expect(settled.status).toBe(200)
    await send()
    const dispenses = loop.satusehat.kept.filter(({ resourceType }) => resourceType === 'MedicationDispense')
    expect(dispenses.map(({ quantity }) => (quantity as { value: number }).value)).toEqual([6.5, 4])
    expect(new Set(dispenses.map(({ identifier }) => JSON.stringify(identifier))).size).toBe(2)
  })

  test('whose answers get lost keeps one of each', async () => {
    loop.satusehat.kept.length = 0
    await take({ ihs: 'P-CONTOH-2' })
    loop.satusehat.mood = 'loses_answers'
    for (let round = 0; round < 3; round += 1) {
      await send()
      tick(600)
    }
    loop.satusehat.mood = 'well'
    await send()
    expect(kinds()).toEqual(['Medication', 'MedicationRequest'])
    expect((await standing('satusehat')).waiting).toBe(0)
  })

  test('that does not know us is not asked message by message', async () => {
    await take({ ihs: 'P-CONTOH-3' })
    await take({ ihs: 'P-CONTOH-4' })
    await lead('satusehat', loop.satusehat.url)
    await at.database.owner.query(
      `update pharmacy.connections set client_id = 'lain' where kind = 'satusehat'`,
    )
    const before = loop.satusehat.heard.length
    await send()
    expect(loop.satusehat.heard.slice(before).map(({ path }) => path.split('?')[0])).toEqual([
      '/oauth2/v1/accesstoken',
    ])
    expect(await standing('satusehat')).toMatchObject({ waiting: 2, pausedUntil: expect.any(String) })
  })
})
