import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { Participation, ParticipationCounts, ParticipationState } from '../contract.ts'

interface Row extends Omit<Participation, 'invitedAt' | 'answeredAt' | 'endedAt'> {
  invitedAt: Date
  answeredAt: Date | null
  endedAt: Date | null
}

/** Regions invited in a year, by code; behind a region's wall only the own one. */
export async function listParticipations(tx: Tx, year: number): Promise<Participation[]> {
  return read(tx, year, null)
}

export async function findParticipation(
  tx: Tx,
  tenant: Tenant,
  year: number,
): Promise<Participation | undefined> {
  return (await read(tx, year, tenant))[0]
}

async function read(tx: Tx, year: number | null, tenant: Tenant | null): Promise<Participation[]> {
  const { rows } = await sql<Row>`
    select p.year, jsonb_build_object('code', p.tenant_id, 'name', r.name) as region, p.track, p.state,
      p.reason, p.invited_at as "invitedAt", p.answered_at as "answeredAt",
      p.ended_at as "endedAt"
    from cycle.participations as p
    join identity.regions as r on r.code = p.tenant_id
    where (${year}::smallint is null or p.year = ${year}) and (${tenant}::text is null or p.tenant_id = ${tenant})
    order by p.year desc, p.tenant_id`.execute(tx)
  return rows.map((row) => ({
    ...row,
    invitedAt: row.invitedAt.toISOString(),
    answeredAt: row.answeredAt?.toISOString() ?? null,
    endedAt: row.endedAt?.toISOString() ?? null,
  }))
}

/** How many regions stand where; behind a region’s wall only the own one is counted. */
export async function countStates(tx: Tx): Promise<Map<number, ParticipationCounts>> {
  const { rows } = await sql<{ year: number; state: ParticipationState; regions: number }>`
    select year, state, count(*)::int as regions from cycle.participations group by year, state`.execute(tx)
  const counts = new Map<number, ParticipationCounts>()
  for (const { year, state, regions } of rows) {
    const of = counts.get(year) ?? { invited: 0, accepted: 0, declined: 0, withdrawn: 0, absent: 0 }
    counts.set(year, { ...of, [state]: regions })
  }
  return counts
}

/** Every cycle the region was ever invited to. */
export async function listOwnParticipations(tx: Tx, tenant: Tenant): Promise<Participation[]> {
  return read(tx, null, tenant)
}

/** A region's part in a cycle, locked until the act ends. */
export async function lockParticipation(
  tx: Tx,
  tenant: Tenant,
  year: number,
): Promise<Participation | undefined> {
  await sql`
    select from cycle.participations where tenant_id = ${tenant} and year = ${year} for update`.execute(tx)
  return findParticipation(tx, tenant, year)
}

/** Puts regions on the list, or gives those still unanswered another track. */
export async function writeInvitations(
  tx: Tx,
  year: number,
  regions: readonly { code: string; track: string }[],
  now: Date,
): Promise<void> {
  await sql`
    insert into cycle.participations (tenant_id, year, track, state, invited_at)
    select r.code, ${year}::smallint, r.track, 'invited', ${now}
    from jsonb_to_recordset(${JSON.stringify(regions)}::jsonb) as r (code text, track text)
    on conflict (tenant_id, year) do update set track = excluded.track
      where participations.state = 'invited'`.execute(tx)
}

export async function removeInvitations(tx: Tx, year: number, regions: readonly string[]): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from cycle.participations
    where year = ${year} and tenant_id = any(${[...regions]}::text[])`.execute(tx)
  return Number(numAffectedRows ?? 0n)
}

/** A cycle that opens asks its regions now, whenever they were put on the list. */
export async function setInvitedAt(tx: Tx, year: number, now: Date): Promise<void> {
  await sql`update cycle.participations set invited_at = ${now} where year = ${year}`.execute(tx)
}

export async function setAnswer(
  tx: Tx,
  tenant: Tenant,
  year: number,
  answer: { state: ParticipationState; reason: string | null; by: string; now: Date },
): Promise<void> {
  await sql`
    update cycle.participations set state = ${answer.state}, reason = ${answer.reason},
      answered_at = ${answer.now}, answered_by = ${answer.by}
    where tenant_id = ${tenant} and year = ${year}`.execute(tx)
}

/** Withdrawn or absent: the answer stays, the end and its reason join it. */
export async function setEnded(
  tx: Tx,
  tenant: Tenant,
  year: number,
  end: { state: ParticipationState; reason: string; by: string; now: Date },
): Promise<void> {
  await sql`
    update cycle.participations set state = ${end.state}, reason = ${end.reason},
      ended_at = ${end.now}, ended_by = ${end.by}
    where tenant_id = ${tenant} and year = ${year}`.execute(tx)
}
