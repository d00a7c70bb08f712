import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { Cycle, Participation } from '../contract.ts'
import { asCycle, CYCLE, type CycleRow } from './cycles.ts'

const instant = (text: string | null): string | null => (text === null ? null : new Date(text).toISOString())

/**
 * A cycle and the part of one region in it, in one question: every write of a round asks it.
 *
 * @returns no participation where the region was never invited; undefined without such a cycle
 */
export async function findRound(
  tx: Tx,
  tenant: Tenant,
  year: number,
): Promise<{ cycle: Cycle; participation: Participation | undefined } | undefined> {
  const { rows } = await sql<CycleRow & { part: Participation | null }>`
    select ${CYCLE},
      (select jsonb_build_object('year', p.year, 'region', jsonb_build_object('code', p.tenant_id, 'name', r.name),
          'track', p.track, 'state', p.state, 'reason', p.reason, 'invitedAt', p.invited_at,
          'answeredAt', p.answered_at, 'endedAt', p.ended_at)
        from cycle.participations as p
        join identity.regions as r on r.code = p.tenant_id
        where p.tenant_id = ${tenant} and p.year = c.year) as part
    from cycle.cycles as c where c.year = ${year}`.execute(tx)
  const [row] = rows
  if (row === undefined) return undefined
  const { part, ...cycle } = row
  return { cycle: asCycle(cycle), participation: part === null ? undefined : asPart(part) }
}

const asPart = (part: Participation): Participation => ({
  ...part,
  invitedAt: new Date(part.invitedAt).toISOString(),
  answeredAt: instant(part.answeredAt),
  endedAt: instant(part.endedAt),
})
