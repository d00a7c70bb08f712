import { describe, expect, test } from 'vitest'
import type { Taken } from '../contract.ts'
import { BLITAR, codeOf, pharmacyScene } from './scene.ts'

const scene = pharmacyScene()
const { act, take, play, items } = scene

/** Everything a ticket consists of, with what was read, caught and published of it. */
const traceOf = async ({ ticketId }: Taken) => {
  const { rows } = await scene.at.database.owner.query(
    `select to_jsonb(t) as ticket,
      (select jsonb_agg(e order by n) from pharmacy.ticket_events as e where e.ticket_id = t.id) as events,
      (select count(*)::int from pharmacy.scans as s where s.ticket_id = t.id) as scans,
      (select count(*)::int from pharmacy.mistakes as m where m.ticket_id = t.id) as mistakes,
      (select count(*)::int from facts.fact where tenant_id = t.tenant_id and payload ->> 'ticketId' = t.id::text) as facts
    from pharmacy.tickets as t where t.tenant_id = $1 and t.id = $2`,
    [BLITAR, ticketId],
  )
  expect(rows).toHaveLength(1)
  return rows[0]
}

const BOTH = { codes: ['899001', '899002'] }
const GIVEN = { identifiedBy: 'bpjs_card', educated: true }

describe('an act out of its order is refused in one sentence and changes nothing:', () => {
  test.each([
    ['preparing before the review', undefined, 'budi', 'preparations', {}, 'Tiket ini diterima.'],
    ['a scan before the review', undefined, 'candra', 'scans', { code: '899001' }, 'Tiket ini diterima.'],
    ['a scan before picking', 'screenings', 'candra', 'scans', { code: '899001' }, 'telah ditelaah.'],
    ['the check before picking', 'screenings', 'candra', 'checks', BOTH, 'telah ditelaah.'],
    ['packing before the check', 'preparations', 'candra', 'readiness', {}, 'telah disiapkan.'],
    ['handing over before the check', 'preparations', 'ayu', 'handovers', GIVEN, 'telah disiapkan.'],
    ['a scan after the check', 'checks', 'candra', 'scans', { code: '899001' }, 'telah diperiksa.'],
    ['the check a second time', 'checks', 'candra', 'checks', BOTH, 'telah diperiksa.'],
    ['calling before it is ready', 'checks', 'ayu', 'calls', { counter: '1' }, 'telah diperiksa.'],
    ['handing over uncalled', 'readiness', 'ayu', 'handovers', GIVEN, 'siap diserahkan.'],
    ['picking anew while it is called', 'calls', 'budi', 'preparations', {}, 'Tiket ini dipanggil.'],
    ['handing over twice', 'handovers', 'ayu', 'handovers', GIVEN, 'telah diserahkan.'],
  ] as const)('%s', async (_, until, who, what, body, sentence) => {
    const taken = await take()
    if (until !== undefined) await play(taken, until)
    const before = await traceOf(taken)
    const refused = await act(who, taken, what, body)
    expect([refused.status, codeOf(refused)]).toEqual([409, 'pharmacy.act_forbidden'])
    expect((refused.body as { detail: string }).detail).toContain(sentence)
    expect(await traceOf(taken)).toEqual(before)
  })
})

describe('in a check that has begun', () => {
  test('whoever prepared cannot read the last barcode, and what the other read stays', async () => {
    const taken = await take()
    await play(taken, 'preparations')
    await act('candra', taken, 'scans', { code: '899001' })
    const before = await traceOf(taken)
    const refused = await act('budi', taken, 'scans', { code: '899002' })
    expect([refused.status, codeOf(refused)]).toEqual([409, 'pharmacy.checker_picked'])
    expect((refused.body as { detail: string }).detail).toContain('Minta rekan lain')
    expect(await traceOf(taken)).toEqual(before)
    expect((await act('candra', taken, 'scans', { code: '899002' })).body).toMatchObject({ left: 0 })
  })

  test('barcodes may be read in any order, and one read twice counts once', async () => {
    const taken = await take()
    await play(taken, 'preparations')
    const read = async (code: string) => (await act('candra', taken, 'scans', { code })).body
    expect(await read('899002')).toMatchObject({ outcome: 'match', left: 1 })
    const before = await traceOf(taken)
    expect(await read('899002')).toMatchObject({ outcome: 'already', left: 1 })
    expect(await traceOf(taken)).toEqual(before)
    expect(await read('899001')).toMatchObject({ outcome: 'match', left: 0 })
  })

  test('the label of another ticket stands for nothing of this one and leaves that one alone', async () => {
    const mixed = () => take({ items: [{ ...items('PCT')[0], compounded: true }] })
    const [mine, other] = [await mixed(), await mixed()]
    for (const one of [mine, other]) {
      await act('ayu', one, 'screenings')
      await act('budi', one, 'preparations')
    }
    const before = [await traceOf(mine), await traceOf(other)]
    const check = await act('candra', mine, 'checks', { codes: [`${other.number}/1`] })
    expect([check.status, codeOf(check)]).toEqual([409, 'pharmacy.items_unscanned'])
    expect((check.body as { detail: string }).detail).toContain('Masih ada 1 obat')
    expect([await traceOf(mine), await traceOf(other)]).toEqual(before)
    const scan = await act('candra', mine, 'scans', { code: `${other.number}/1` })
    expect(scan.body).toMatchObject({ outcome: 'wrong', left: 1 })
    // Read at this ticket it is a near miss of this one; where the ticket stands has not changed.
    expect(await traceOf(mine)).toMatchObject({
      ticket: before[0].ticket,
      events: before[0].events,
      mistakes: 1,
    })
    expect(await traceOf(other)).toEqual(before[1])
  })
})
