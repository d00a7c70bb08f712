import { expect } from 'vitest'
import { foldTicket } from '../rules/states.ts'
import type { pharmacyScene } from './scene.ts'

/** Every ticket of the scene, at least so many, stands as its ledger folds. */
export async function expectFolds(scene: ReturnType<typeof pharmacyScene>, atLeast: number): Promise<void> {
  const { rows } = await scene.at.database.owner.query(
    `select t.id, t.state, t.lane, t.events, t.calls, t.received_at, t.ready_at, t.handed_over_at, t.ended_at, t.since,
      (select jsonb_agg(jsonb_build_object('kind', e.kind, 'at', e.at, 'by', e.done_by, 'isLate', e.is_late) || e.detail
        order by e.n) from pharmacy.ticket_events as e where e.tenant_id = t.tenant_id and e.ticket_id = t.id) as ledger
    from pharmacy.tickets as t`,
  )
  expect(rows.length).toBeGreaterThanOrEqual(atLeast)
  for (const { ledger, ...row } of rows) {
    const events = ledger.map((one: { at: string }) => ({ ...one, at: new Date(one.at) }))
    const fold = foldTicket(events)
    expect([row.id, row.state, row.lane, row.events, row.calls]).toEqual([
      row.id,
      fold.state,
      fold.lane,
      fold.events,
      fold.calls,
    ])
    expect([row.received_at, row.ready_at, row.handed_over_at, row.ended_at, row.since]).toEqual([
      fold.receivedAt,
      fold.readyAt,
      fold.handedOverAt,
      fold.endedAt,
      fold.since,
    ])
  }
}
