import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'

export interface Read {
  subjectId: string
  what: 'number' | 'recording' | 'report'
  reason: string
  byId: string
  at: Date
}

/** A desk looks again every few seconds; the same reader of the same thing is noted once in ten minutes. */
const AGAIN_MS = 600_000

export async function noteRead(tx: Tx, tenant: Tenant, entry: Read): Promise<void> {
  const { subjectId, what, reason, byId, at } = entry
  await sql`
    insert into dispatch.caller_reads (tenant_id, id, subject_id, what, reason, by_id, at)
    select ${tenant}, gen_random_uuid(), ${subjectId}::uuid, ${what}, ${reason}, ${byId}, ${at}
    where ${what} = 'recording' or not exists (select from dispatch.caller_reads
      where tenant_id = ${tenant} and subject_id = ${subjectId}::uuid and what = ${what} and by_id = ${byId}
        and at > ${new Date(at.getTime() - AGAIN_MS)})`.execute(tx)
}

/** A read with what is known of its subject: a call, or an incident. */
export interface ReadRow extends Read {
  id: string
  callAt: Date | null
  numberTail: string | null
  year: number | null
  number: number | null
}

export interface ReadFilter {
  subjectId?: string | undefined
  from?: Date | undefined
  until?: Date | undefined
  /** The read after which to go on. */
  after?: string | undefined
}

export async function listReads(
  tx: Tx,
  tenant: Tenant,
  { subjectId, from, until, after }: ReadFilter,
  most: number,
): Promise<ReadRow[]> {
  const wanted = [
    ...(subjectId === undefined ? [] : [sql`r.subject_id = ${subjectId}`]),
    ...(from === undefined ? [] : [sql`r.at >= ${from}`]),
    ...(until === undefined ? [] : [sql`r.at < ${until}`]),
    ...(after === undefined
      ? []
      : [
          sql`(r.at, r.id) < (select at, id from dispatch.caller_reads where tenant_id = ${tenant} and id = ${after})`,
        ]),
  ]
  const { rows } = await sql<ReadRow>`
    select r.id, r.subject_id as "subjectId", r.what, r.reason, r.by_id as "byId", r.at, c.at as "callAt",
      c.number_tail as "numberTail", i.year, i.number
    from dispatch.caller_reads as r
    left join dispatch.calls as c on c.tenant_id = r.tenant_id and c.id = r.subject_id
    left join dispatch.incidents as i on i.tenant_id = r.tenant_id and i.id = r.subject_id
    where ${sql.join([sql`r.tenant_id = ${tenant}`, ...wanted], sql` and `)}
    order by r.at desc, r.id desc limit ${most}`.execute(tx)
  return rows
}
