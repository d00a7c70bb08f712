import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { ProgrammeContent, ProgrammeState, ProgrammeVersion } from '../contract.ts'
import type { WrittenBy } from './writing.ts'

export interface NewVersion {
  programmeId: string
  act: ProgrammeVersion['act']
  state: ProgrammeState
  reason: string | null
  /** The whole content after the act; null where the act changed none. */
  content: ProgrammeContent | null
}

/** Appends one version to each of these programmes, whose rows the caller holds locked. */
export async function addVersions(
  tx: Tx,
  tenant: Tenant,
  versions: readonly NewVersion[],
  by: WrittenBy,
): Promise<void> {
  if (versions.length === 0) return
  await sql`
    insert into programme.versions (tenant_id, programme_id, number, act, state, reason, content, by_id, at)
    select ${tenant}, n."programmeId", 1 + coalesce(v.number, 0), n.act, n.state, n.reason, n.content, ${by.id}, ${by.now}
    from jsonb_to_recordset(${JSON.stringify(versions)}::jsonb)
      as n ("programmeId" uuid, act text, state text, reason text, content jsonb)
    left join (select programme_id, max(number) as number from programme.versions
      where tenant_id = ${tenant} group by programme_id) as v on v.programme_id = n."programmeId"`.execute(tx)
}

export interface VersionRow extends Omit<NewVersion, 'programmeId'> {
  number: number
  byId: string
  at: Date
}

/** The whole history of a programme, oldest first. */
export async function listVersions(tx: Tx, tenant: Tenant, programmeId: string): Promise<VersionRow[]> {
  const { rows } = await sql<VersionRow>`
    select number, act, state, reason, nullif(content, 'null'::jsonb) as content, by_id as "byId", at
    from programme.versions
    where tenant_id = ${tenant} and programme_id = ${programmeId} order by number`.execute(tx)
  return rows
}
