import { describe, expect, test } from 'vitest'
import { as } from '#test/people.ts'
import type { Opening, Taken } from '../contract.ts'
import { BLITAR, codeOf, pharmacyScene } from './scene.ts'

const scene = pharmacyScene()
const { post, get, later, take, people } = scene
const REASON = 'Contoh: pasien tidak sadar di IGD, daftar obatnya harus diketahui.'

const asking = (number: string, rest: object = {}) => ({
  facility: 'rsud',
  number,
  day: '2026-11-23',
  ground: 'patient_safety',
  reason: REASON,
  ...rest,
})
/** Hari, head of the region, opens a prescription. */
const open = async ({ number }: Taken) =>
  ((await post('hari', 'openings', asking(number))).body as { openingId: string }).openingId
const look = (who: 'hari' | 'eka' | 'ayu', id: string) => get(who, `openings/${id}/prescription`)
const listed = async (id: string) =>
  ((await get('gita', 'openings')).body as { openings: Opening[] }).openings.find((one) => one.id === id)

describe('a sealed prescription', () => {
  test('is opened with a reason, alone, and for half an hour', async () => {
    const taken = await take()
    expect((await get('hari', `tickets/${taken.ticketId}?purpose=service`)).status).toBe(403)
    const id = await open(taken)
    const { status, body, text } = await look('hari', id)
    expect(status).toBe(200)
    expect(body).toMatchObject({ file: { ticket: { number: taken.number } } })
    expect(text).toContain('Contoh Pasien')
    expect((await get('hari', `tickets/${taken.ticketId}?purpose=service`)).status).toBe(403)
    later(29 * 60)
    expect((await look('hari', id)).status).toBe(200)
    later(60)
    const over = await look('hari', id)
    expect([over.status, codeOf(over)]).toEqual([403, 'pharmacy.opening_over'])
    scene.reset()
  })

  test('is opened to whoever gave the reason, and to nobody else', async () => {
    const id = await open(await take())
    for (const who of ['eka', 'ayu'] as const) {
      const reply = await look(who, id)
      expect([reply.status, reply.text.includes('Contoh Pasien')]).toEqual([who === 'eka' ? 404 : 403, false])
    }
  })

  test.each([
    ['too short a reason', { reason: 'perlu' }, 422],
    ['a reason of one word', { reason: 'x'.repeat(40) }, 422],
    ['a ground the law does not know', { ground: 'curiosity' }, 422],
    ['a number that was never given', { number: 'A-999' }, 404],
    ['a number of another day', { day: '2026-11-20' }, 404],
  ])('stays sealed on %s', async (_what, rest, status) => {
    const { number } = await take()
    const reply = await post('hari', 'openings', asking(number, rest))
    expect(reply.status).toBe(status)
  })

  test('stays sealed to those who may not, and to every other region', async () => {
    const { number } = await take()
    for (const who of ['gita', 'budi', 'dewi'] as const) {
      expect((await post(who, 'openings', asking(number))).status, who).toBe(403)
    }
    const elsewhere = await scene.at.hire('35.73', 'leader', 'Contoh Pimpinan Lain')
    const headers = as(elsewhere, '35.73')
    expect((await scene.at.send('POST', '/api/pharmacy/openings', asking(number), headers)).status).toBe(404)
    const id = await open(await take())
    expect((await scene.at.get(`/api/pharmacy/openings/${id}/prescription`, headers)).status).toBe(404)
    expect((await scene.at.get('/api/pharmacy/openings')).status).toBe(401)
  })
})

describe('an opening', () => {
  test('is a fact whose reason lies in its details, never in its payload', async () => {
    const id = await open(await take())
    const { rows } = await scene.at.database.owner.query(
      `select f.payload, f.actor, d.details from facts.fact as f join facts.details as d using (tenant_id, seq)
       where f.name = 'pharmacy.sealed_opened' and f.payload ->> 'openingId' = $1`,
      [id],
    )
    expect(rows[0]).toMatchObject({
      payload: { ground: 'patient_safety', facility: 'rsud' },
      actor: people.hari.id,
      details: { reason: REASON },
    })
    expect(JSON.stringify(rows[0].payload)).not.toContain('IGD')
  })

  test('and each look at the prescription stand in the log of reads', async () => {
    const taken = await take()
    const id = await open(taken)
    await look('hari', id)
    await look('hari', id)
    const { body } = await get('gita', `reads?readBy=${people.hari.id}`)
    const reads = (body as { reads: { purpose: string; ticketId: string }[] }).reads.filter(
      ({ ticketId }) => ticketId === taken.ticketId,
    )
    expect(reads.map(({ purpose }) => purpose)).toEqual(['opened', 'opened'])
    expect(await listed(id)).toMatchObject({
      reads: 2,
      reason: REASON,
      openedBy: people.hari.id,
      openedByName: people.hari.name,
    })
  })

  test('waits on the desk of who reviews, and is reviewed once', async () => {
    const id = await open(await take())
    const owed = async (who: 'gita' | 'ayu' | 'hari') =>
      JSON.stringify((await scene.at.get('/api/tasks', scene.headers(who))).body).includes('review-openings')
    expect([await owed('gita'), await owed('ayu'), await owed('hari')]).toEqual([true, true, false])
    expect((await post('hari', `openings/${id}/reviews`, { verdict: 'justified' })).status).toBe(403)
    expect((await post('ayu', `openings/${id}/reviews`, { verdict: 'unjustified' })).status).toBe(200)
    const again = await post('gita', `openings/${id}/reviews`, { verdict: 'justified' })
    expect([again.status, codeOf(again)]).toEqual([409, 'pharmacy.opening_reviewed'])
    expect(await listed(id)).toMatchObject({ verdict: 'unjustified', reviewedBy: people.ayu.id })
  })

  test('is never reviewed by whoever made it, whatever roles they hold', async () => {
    const both = await scene.at.hire(BLITAR, 'leader', 'Contoh Pimpinan Merangkap')
    await scene.at.join(both, BLITAR, 'auditor')
    const headers = as(both, BLITAR)
    const { number } = await take()
    const made = await scene.at.send('POST', '/api/pharmacy/openings', asking(number), headers)
    const { openingId } = made.body as { openingId: string }
    const reply = await scene.at.send(
      'POST',
      `/api/pharmacy/openings/${openingId}/reviews`,
      { verdict: 'justified' },
      headers,
    )
    expect([reply.status, codeOf(reply)]).toEqual([403, 'pharmacy.opening_own'])
  })
})
