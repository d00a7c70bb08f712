import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { SessionChange, SessionSummary } from '../contract.ts'

/** What is planned of a session. */
export type SessionPlan = Pick<
  SessionSummary,
  'kind' | 'startsAt' | 'endsAt' | 'place' | 'link' | 'participants'
>

interface Row extends Omit<SessionSummary, 'startsAt' | 'endsAt' | 'confirmedAt' | 'heldAt' | 'cancelled'> {
  startsAt: Date
  endsAt: Date
  confirmedAt: Date | null
  heldAt: Date | null
  cancelledAt: Date | null
  cancelReason: string | null
}

const COLUMNS = sql`
  s.id, s.year, jsonb_build_object('code', s.tenant_id, 'name', r.name) as region, s.kind, s.starts_at as "startsAt",
  s.ends_at as "endsAt", s.place, s.link, s.participants, s.sequence, s.revision, s.confirmed_at as "confirmedAt",
  s.held_at as "heldAt", s.cancelled_at as "cancelledAt", s.cancel_reason as "cancelReason"`

function toSummary({ cancelledAt, cancelReason, ...row }: Row): SessionSummary {
  return {
    ...row,
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    confirmedAt: row.confirmedAt?.toISOString() ?? null,
    heldAt: row.heldAt?.toISOString() ?? null,
    cancelled: cancelledAt === null ? null : { at: cancelledAt.toISOString(), reason: cancelReason ?? '' },
  }
}

/**
 * Sessions of a year by time; the ministry sees all regions, a region its own.
 *
 * @param region only this one
 */
export async function listSessions(tx: Tx, year: number, region?: Tenant): Promise<SessionSummary[]> {
  const { rows } = await sql<Row>`
    select ${COLUMNS} from crosscheck.sessions as s join identity.regions as r on r.code = s.tenant_id
    where s.year = ${year} and (${region ?? null}::text is null or s.tenant_id = ${region ?? null})
    order by s.starts_at, s.tenant_id, s.id`.execute(tx)
  return rows.map(toSummary)
}

export async function findSession(tx: Tx, tenant: Tenant, id: string): Promise<SessionSummary | undefined> {
  const { rows } = await sql<Row>`
    select ${COLUMNS} from crosscheck.sessions as s join identity.regions as r on r.code = s.tenant_id
    where s.tenant_id = ${tenant} and s.id = ${id}`.execute(tx)
  return rows[0] && toSummary(rows[0])
}

/** {@link findSession}, locked until the act ends. */
export async function lockSession(tx: Tx, tenant: Tenant, id: string): Promise<SessionSummary | undefined> {
  await sql`select from crosscheck.sessions where tenant_id = ${tenant} and id = ${id} for update`.execute(tx)
  return findSession(tx, tenant, id)
}

export async function findCheckInCode(tx: Tx, tenant: Tenant, id: string): Promise<string | undefined> {
  const { rows } = await sql<{ code: string }>`
    select check_in_code as code from crosscheck.sessions where tenant_id = ${tenant} and id = ${id}`.execute(
    tx,
  )
  return rows[0]?.code
}

interface By {
  now: Date
  actor: string
}

export async function insertSession(
  tx: Tx,
  tenant: Tenant,
  session: SessionPlan & { id: string; year: number; checkInCode: string },
  by: By,
): Promise<void> {
  await sql`
    insert into crosscheck.sessions (tenant_id, id, year, kind, starts_at, ends_at, place, link, participants,
      check_in_code, sequence, revision, planned_at, planned_by)
    values (${tenant}, ${session.id}, ${session.year}, ${session.kind}, ${session.startsAt}, ${session.endsAt},
      ${session.place}, ${session.link}, ${JSON.stringify(session.participants)}::jsonb, ${session.checkInCode},
      0, 1, ${by.now}, ${by.actor})`.execute(tx)
}

/** Takes a change over; what the region confirmed is no longer confirmed. */
export async function updateSession(tx: Tx, tenant: Tenant, id: string, plan: SessionPlan): Promise<void> {
  await sql`
    update crosscheck.sessions set kind = ${plan.kind}, starts_at = ${plan.startsAt}, ends_at = ${plan.endsAt},
      place = ${plan.place}, link = ${plan.link}, participants = ${JSON.stringify(plan.participants)}::jsonb,
      sequence = sequence + 1, revision = revision + 1, confirmed_at = null, confirmed_by = null
    where tenant_id = ${tenant} and id = ${id}`.execute(tx)
}

export async function cancelSession(
  tx: Tx,
  tenant: Tenant,
  id: string,
  reason: string,
  now: Date,
): Promise<void> {
  await sql`
    update crosscheck.sessions set cancelled_at = ${now}, cancel_reason = ${reason}, sequence = sequence + 1,
      revision = revision + 1
    where tenant_id = ${tenant} and id = ${id}`.execute(tx)
}

export async function confirmSession(tx: Tx, tenant: Tenant, id: string, by: By): Promise<void> {
  await sql`
    update crosscheck.sessions set confirmed_at = ${by.now}, confirmed_by = ${by.actor}
    where tenant_id = ${tenant} and id = ${id}`.execute(tx)
}

export async function markHeld(tx: Tx, tenant: Tenant, id: string, now: Date): Promise<void> {
  await sql`
    update crosscheck.sessions set held_at = coalesce(held_at, ${now})
    where tenant_id = ${tenant} and id = ${id}`.execute(tx)
}

/** The agenda changed: whoever still holds the one before must look again. */
export async function advanceRevision(tx: Tx, tenant: Tenant, id: string): Promise<void> {
  await sql`
    update crosscheck.sessions set revision = revision + 1
    where tenant_id = ${tenant} and id = ${id}`.execute(tx)
}

export async function insertVersion(
  tx: Tx,
  tenant: Tenant,
  session: SessionSummary,
  reason: string,
  by: By,
): Promise<void> {
  const { id, sequence, kind, startsAt, endsAt, place, link, participants, cancelled } = session
  const content = {
    kind,
    startsAt,
    endsAt,
    place,
    link,
    participants,
    isCancelled: cancelled !== null,
  }
  await sql`
    insert into crosscheck.session_versions (tenant_id, session_id, sequence, content, reason, changed_at, changed_by)
    values (${tenant}, ${id}, ${sequence}, ${JSON.stringify(content)}::jsonb, ${reason}, ${by.now}, ${by.actor})
    `.execute(tx)
}

/** Every version of a session, oldest first. */
export async function listChanges(tx: Tx, tenant: Tenant, id: string): Promise<SessionChange[]> {
  const { rows } = await sql<Omit<SessionChange, 'changedAt'> & { changedAt: Date }>`
    select sequence, reason, changed_at as "changedAt", content ->> 'startsAt' as "startsAt",
      content ->> 'endsAt' as "endsAt", content ->> 'place' as place,
      (content ->> 'isCancelled')::boolean as "isCancelled"
    from crosscheck.session_versions where tenant_id = ${tenant} and session_id = ${id}
    order by sequence`.execute(tx)
  return rows.map((row) => ({ ...row, changedAt: row.changedAt.toISOString() }))
}
