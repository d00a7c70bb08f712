import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { SourceKind, WarningSource } from '../../interop/contract/warnings.ts'
import type { CapMessage } from '../../interop/contract/words.ts'
import type { WarningContent } from '../../rules/interop/warning.ts'

export interface SourceRow extends Omit<WarningSource, 'checkedAt'> {
  checkedAt: Date | null
  etag: string | null
  lastModified: string | null
}

const SOURCE = sql`
  id, kind, name, address, title_words as "only", attribution, every_minutes as "everyMinutes", is_on as "isOn", etag,
  last_modified as "lastModified", checked_at as "checkedAt", failure`

export async function listSources(tx: Tx, tenant: Tenant): Promise<SourceRow[]> {
  const { rows } = await sql<SourceRow>`
    select ${SOURCE} from dispatch.warning_sources where tenant_id = ${tenant} order by name, id`.execute(tx)
  return rows
}

/** Switched on and not looked at for as long as it says. */
export async function listDueSources(tx: Tx, tenant: Tenant, now: Date): Promise<SourceRow[]> {
  const { rows } = await sql<SourceRow>`
    select ${SOURCE} from dispatch.warning_sources
    where tenant_id = ${tenant} and is_on
      and (checked_at is null or checked_at <= ${now}::timestamptz - every_minutes * interval '1 minute')
    order by checked_at nulls first, id limit 5`.execute(tx)
  return rows
}

export interface NewSource {
  id: string
  kind: SourceKind
  name: string
  address: string
  only: string
  attribution: string
  everyMinutes: number
  isOn: boolean
}

export async function addSource(tx: Tx, tenant: Tenant, source: NewSource): Promise<void> {
  await sql`
    insert into dispatch.warning_sources (tenant_id, id, kind, name, address, title_words, attribution, every_minutes, is_on)
    values (${tenant}, ${source.id}, ${source.kind}, ${source.name}, ${source.address}, ${source.only}, ${source.attribution},
      ${source.everyMinutes}, ${source.isOn})`.execute(tx)
}

/** A changed source starts without memory of the last answer. @returns whether there is such a source */
export async function changeSource(
  tx: Tx,
  tenant: Tenant,
  source: Omit<NewSource, 'kind'>,
): Promise<boolean> {
  const { rows } = await sql`
    update dispatch.warning_sources
    set name = ${source.name}, attribution = ${source.attribution}, every_minutes = ${source.everyMinutes},
      is_on = ${source.isOn}, address = ${source.address}, title_words = ${source.only}, etag = null,
      last_modified = null, checked_at = null, failure = null
    where tenant_id = ${tenant} and id = ${source.id} returning id`.execute(tx)
  return rows.length > 0
}

export interface Look {
  at: Date
  failure: string | null
  etag?: string | null
  lastModified?: string | null
}

/**
 * Notes a look at a source; what a failed look did not learn stays.
 *
 * @returns whether the source still stands at that address, switched on
 */
export async function noteLook(
  tx: Tx,
  tenant: Tenant,
  { id, address }: Pick<SourceRow, 'id' | 'address'>,
  look: Look,
): Promise<boolean> {
  const { rows } = await sql`
    update dispatch.warning_sources
    set checked_at = ${look.at}, failure = ${look.failure},
      etag = case when ${look.etag === undefined}::boolean then etag else ${look.etag ?? null} end,
      last_modified = case when ${look.lastModified === undefined}::boolean then last_modified
        else ${look.lastModified ?? null} end
    where tenant_id = ${tenant} and id = ${id} and address = ${address} and is_on
    returning id`.execute(tx)
  return rows.length > 0
}

export interface WarningRow {
  id: string
  sourceId: string
  source: string
  attribution: string
  content: WarningContent
  sentAt: Date
  expiresAt: Date | null
}

export async function listWarningsInForce(tx: Tx, tenant: Tenant, now: Date): Promise<WarningRow[]> {
  const { rows } = await sql<WarningRow>`
    select w.id, w.source_id as "sourceId", s.name as source, s.attribution, w.content, w.sent_at as "sentAt",
      w.expires_at as "expiresAt"
    from dispatch.warnings as w
    join dispatch.warning_sources as s on s.tenant_id = w.tenant_id and s.id = w.source_id
    where w.tenant_id = ${tenant} and w.ended_at is null and w.message <> 'Cancel' and s.is_on
      and (w.expires_at is null or w.expires_at > ${now})
    order by w.sent_at desc, w.id limit 100`.execute(tx)
  return rows
}

export interface NewWarning {
  id: string
  sourceId: string
  identifier: string
  message: CapMessage
  content: WarningContent
  sentAt: Date
  expiresAt: Date | null
  /** A message that a later one changed before this one came. */
  endedAt: Date | null
}

/** @returns whether the message is new */
export async function addWarning(tx: Tx, tenant: Tenant, warning: NewWarning, now: Date): Promise<boolean> {
  const { rows } = await sql`
    insert into dispatch.warnings
      (tenant_id, id, source_id, identifier, message, content, sent_at, expires_at, received_at, ended_at)
    values (${tenant}, ${warning.id}, ${warning.sourceId}, ${warning.identifier}, ${warning.message},
      ${JSON.stringify(warning.content)}::jsonb, ${warning.sentAt}, ${warning.expiresAt}, ${now}, ${warning.endedAt})
    on conflict (tenant_id, source_id, identifier) do nothing returning id`.execute(tx)
  return rows.length > 0
}

/** Ends the warnings that a later message refers to. @returns the ids of those that were in force */
export async function endWarnings(
  tx: Tx,
  tenant: Tenant,
  sourceId: string,
  identifiers: readonly string[],
  now: Date,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update dispatch.warnings set ended_at = ${now}
    where tenant_id = ${tenant} and source_id = ${sourceId} and identifier = any(${identifiers}::text[])
      and ended_at is null
    returning id`.execute(tx)
  return rows.map(({ id }) => id)
}

/** Whether a message that came earlier refers to this one: feeds are not in order. */
export async function isReferredTo(
  tx: Tx,
  tenant: Tenant,
  sourceId: string,
  identifier: string,
): Promise<boolean> {
  const { rows } = await sql`
    select from dispatch.warnings
    where tenant_id = ${tenant} and source_id = ${sourceId} and content->'references' ? ${identifier}`.execute(
    tx,
  )
  return rows.length > 0
}
