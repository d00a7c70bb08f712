import { sql } from 'kysely'
import { NATIONAL, type Tx } from '#platform/db/tx.ts'
import type { Proposal, ProposalContent } from '../contract.ts'

interface Row extends Pick<Proposal, 'id' | 'year' | 'perRegion' | 'seed'> {
  content: ProposalContent
  proposedAt: Date
  appliedAt: Date | null
}

/** A proposal, locked until the act ends when it is to be applied. */
export async function findProposal(tx: Tx, id: string, locked = false): Promise<Proposal | undefined> {
  const { rows } = await sql<Row>`
    select id, year, per_region as "perRegion", seed, content, proposed_at as "proposedAt", applied_at as "appliedAt"
    from assessor.proposals where tenant_id = ${NATIONAL} and id = ${id}
    ${locked ? sql`for update` : sql``}`.execute(tx)
  return rows.map(({ content, proposedAt, appliedAt, ...head }) => ({
    ...head,
    ...content,
    proposedAt: proposedAt.toISOString(),
    appliedAt: appliedAt?.toISOString() ?? null,
  }))[0]
}

export async function insertProposal(
  tx: Tx,
  head: Pick<Proposal, 'id' | 'year' | 'perRegion' | 'seed'>,
  content: ProposalContent,
  by: { now: Date; actor: string },
): Promise<void> {
  await sql`
    insert into assessor.proposals (tenant_id, id, year, per_region, seed, content, proposed_at, proposed_by)
    values (${NATIONAL}, ${head.id}, ${head.year}, ${head.perRegion}, ${head.seed}, ${JSON.stringify(content)}::jsonb,
      ${by.now}, ${by.actor})`.execute(tx)
}

export async function markApplied(tx: Tx, id: string, by: { now: Date; actor: string }): Promise<void> {
  await sql`
    update assessor.proposals set applied_at = ${by.now}, applied_by = ${by.actor}
    where tenant_id = ${NATIONAL} and id = ${id}`.execute(tx)
}
