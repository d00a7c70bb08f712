import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'

export interface LockedService {
  service: string | null
  opdId: string | null
  revision: number
}

export async function lockService(
  tx: Tx,
  tenant: Tenant,
  year: number,
  sub: string,
): Promise<LockedService | undefined> {
  const { rows } = await sql<LockedService>`
    select service, opd_id as "opdId", revision from survey.services
    where tenant_id = ${tenant} and year = ${year} and sub = ${sub} for update`.execute(tx)
  return rows[0]
}

export async function saveService(
  tx: Tx,
  tenant: Tenant,
  year: number,
  one: { sub: string; service: string; opdId: string; users: number | null; revision: number },
): Promise<void> {
  await sql`
    insert into survey.services as s (tenant_id, year, sub, service, opd_id, users, revision)
    values (${tenant}, ${year}, ${one.sub}, ${one.service}, ${one.opdId}, ${one.users}, ${one.revision})
    on conflict (tenant_id, year, sub) do update set service = excluded.service, users = excluded.users,
      revision = excluded.revision, opd_id = excluded.opd_id,
      guided_at = case when s.opd_id = excluded.opd_id then s.guided_at end,
      guided_by = case when s.opd_id = excluded.opd_id then s.guided_by end,
      guided_note = case when s.opd_id = excluded.opd_id then s.guided_note end`.execute(tx)
}

export async function confirmGuided(
  tx: Tx,
  tenant: Tenant,
  year: number,
  by: { sub: string; person: string; note: string; at: Date },
): Promise<void> {
  await sql`
    update survey.services set guided_at = ${by.at}, guided_by = ${by.person}, guided_note = ${by.note}
    where tenant_id = ${tenant} and year = ${year} and sub = ${by.sub}`.execute(tx)
}
