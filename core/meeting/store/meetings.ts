import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { MeetingChange, MeetingKind, MeetingSummary } from '../contract.ts'

/** What is planned of a meeting, as it is kept. */
export interface MeetingPlan {
  year: number
  kind: MeetingKind
  title: string
  startsAt: string
  endsAt: string
  place: string
  link: string | null
  chair: string
  invitedOpds: string[]
  guests: string[]
}

/** A meeting as it is kept, with its notes. */
export interface MeetingRow extends MeetingSummary {
  summary: string
  notesRevision: number
}

interface Row extends Omit<MeetingRow, 'startsAt' | 'endsAt' | 'heldAt' | 'minutesIssuedAt' | 'cancelled'> {
  startsAt: Date
  endsAt: Date
  heldAt: Date | null
  minutesIssuedAt: Date | null
  cancelledAt: Date | null
  cancelReason: string | null
}

const COLUMNS = sql`
  m.id, m.year, m.kind, m.title, m.starts_at as "startsAt", m.ends_at as "endsAt", m.place, m.link, m.chair,
  coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name) order by lower(o.name))
    from identity.opd as o where o.tenant_id = m.tenant_id and o.id = any(m.invited_opds)), '[]') as opds,
  m.guests, m.summary, m.sequence, m.revision, m.notes_revision as "notesRevision", m.is_example as "isExample",
  m.held_at as "heldAt", m.cancelled_at as "cancelledAt", m.cancel_reason as "cancelReason",
  (select max(n.issued_at) from meeting.minutes as n
    where n.tenant_id = m.tenant_id and n.meeting_id = m.id) as "minutesIssuedAt",
  (select count(*)::int from meeting.decisions as d where d.tenant_id = m.tenant_id and d.meeting_id = m.id
    and d.state <> 'withdrawn') as "decisionCount",
  (select count(*)::int from meeting.decisions as d where d.tenant_id = m.tenant_id and d.meeting_id = m.id
    and d.state = 'open') as "openDecisions"`

const toRow = ({ cancelledAt, cancelReason, ...row }: Row): MeetingRow => ({
  ...row,
  startsAt: row.startsAt.toISOString(),
  endsAt: row.endsAt.toISOString(),
  heldAt: row.heldAt?.toISOString() ?? null,
  minutesIssuedAt: row.minutesIssuedAt?.toISOString() ?? null,
  cancelled: cancelledAt === null ? null : { at: cancelledAt.toISOString(), reason: cancelReason ?? '' },
})

export interface MeetingFilter {
  year?: number | undefined
  kind?: MeetingKind | undefined
}

/** Meetings by time, newest first. */
export async function listRows(tx: Tx, tenant: Tenant, filter: MeetingFilter): Promise<MeetingRow[]> {
  const { year = null, kind = null } = filter
  const { rows } = await sql<Row>`
    select ${COLUMNS} from meeting.meetings as m
    where m.tenant_id = ${tenant} and (${year}::smallint is null or m.year = ${year})
      and (${kind}::text is null or m.kind = ${kind})
    order by m.starts_at desc, m.id`.execute(tx)
  return rows.map(toRow)
}

/** Years that have meetings, newest first. */
export async function listYears(tx: Tx, tenant: Tenant): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct year from meeting.meetings where tenant_id = ${tenant} order by year desc`.execute(tx)
  return rows.map(({ year }) => year)
}

/** Meetings that are over and have no minutes yet. */
export async function listUnwritten(tx: Tx, tenant: Tenant, now: Date): Promise<MeetingRow[]> {
  const { rows } = await sql<Row>`
    select ${COLUMNS} from meeting.meetings as m
    where m.tenant_id = ${tenant} and m.ends_at < ${now} and m.cancelled_at is null
      and not exists (select from meeting.minutes as n where n.tenant_id = m.tenant_id and n.meeting_id = m.id)
    order by m.starts_at`.execute(tx)
  return rows.map(toRow)
}

/** Meetings that begin between two moments and were not cancelled. */
export async function listBeginning(tx: Tx, tenant: Tenant, from: Date, to: Date): Promise<MeetingRow[]> {
  const { rows } = await sql<Row>`
    select ${COLUMNS} from meeting.meetings as m
    where m.tenant_id = ${tenant} and m.starts_at >= ${from} and m.starts_at < ${to} and m.cancelled_at is null
    order by m.starts_at`.execute(tx)
  return rows.map(toRow)
}

export async function findMeeting(tx: Tx, tenant: Tenant, id: string): Promise<MeetingRow | undefined> {
  const { rows } = await sql<Row>`
    select ${COLUMNS} from meeting.meetings as m where m.tenant_id = ${tenant} and m.id = ${id}`.execute(tx)
  return rows[0] && toRow(rows[0])
}

/** {@link findMeeting}, locked until the act ends. */
export async function lockMeeting(tx: Tx, tenant: Tenant, id: string): Promise<MeetingRow | undefined> {
  await sql`select from meeting.meetings where tenant_id = ${tenant} and id = ${id} for update`.execute(tx)
  return findMeeting(tx, tenant, id)
}

export interface By {
  now: Date
  actor: string
}

export async function insertMeeting(
  tx: Tx,
  tenant: Tenant,
  meeting: MeetingPlan & { id: string; isExample: boolean },
  by: By,
): Promise<void> {
  await sql`
    insert into meeting.meetings (tenant_id, id, year, kind, title, starts_at, ends_at, place, link, chair,
      invited_opds, guests, summary, sequence, revision, notes_revision, is_example, planned_at, planned_by)
    values (${tenant}, ${meeting.id}, ${meeting.year}, ${meeting.kind}, ${meeting.title}, ${meeting.startsAt},
      ${meeting.endsAt}, ${meeting.place}, ${meeting.link}, ${meeting.chair}, ${meeting.invitedOpds}::uuid[],
      ${meeting.guests}::text[], '', 0, 1, 0, ${meeting.isExample}, ${by.now}, ${by.actor})`.execute(tx)
}

export async function updateMeeting(tx: Tx, tenant: Tenant, id: string, plan: MeetingPlan): Promise<void> {
  await sql`
    update meeting.meetings set year = ${plan.year}, kind = ${plan.kind}, title = ${plan.title},
      starts_at = ${plan.startsAt}, ends_at = ${plan.endsAt}, place = ${plan.place}, link = ${plan.link},
      chair = ${plan.chair}, invited_opds = ${plan.invitedOpds}::uuid[], guests = ${plan.guests}::text[],
      sequence = sequence + 1, revision = revision + 1
    where tenant_id = ${tenant} and id = ${id}`.execute(tx)
}

export async function markCancelled(
  tx: Tx,
  tenant: Tenant,
  id: string,
  reason: string,
  now: Date,
): Promise<void> {
  await sql`
    update meeting.meetings set cancelled_at = ${now}, cancel_reason = ${reason}, sequence = sequence + 1,
      revision = revision + 1
    where tenant_id = ${tenant} and id = ${id}`.execute(tx)
}

export async function markHeld(tx: Tx, tenant: Tenant, id: string, now: Date): Promise<void> {
  await sql`
    update meeting.meetings set held_at = ${now}, revision = revision + 1
    where tenant_id = ${tenant} and id = ${id}`.execute(tx)
}

/** The agenda changed: whoever still holds the one before must look again. */
export async function advanceRevision(tx: Tx, tenant: Tenant, id: string): Promise<number> {
  const { rows } = await sql<{ revision: number }>`
    update meeting.meetings set revision = revision + 1
    where tenant_id = ${tenant} and id = ${id} returning revision`.execute(tx)
  return rows[0]?.revision ?? 0
}

export async function insertVersion(
  tx: Tx,
  tenant: Tenant,
  meeting: MeetingSummary,
  reason: string,
  by: By,
): Promise<void> {
  const { id, sequence, startsAt, endsAt, place, link, cancelled } = meeting
  const content = { startsAt, endsAt, place: place || link, isCancelled: cancelled !== null }
  await sql`
    insert into meeting.meeting_versions (tenant_id, meeting_id, sequence, content, reason, changed_at, changed_by)
    values (${tenant}, ${id}, ${sequence}, ${JSON.stringify(content)}::jsonb, ${reason}, ${by.now}, ${by.actor})
    `.execute(tx)
}

/** Every version of a meeting, oldest first. */
export async function listChanges(tx: Tx, tenant: Tenant, id: string): Promise<MeetingChange[]> {
  const { rows } = await sql<Omit<MeetingChange, 'changedAt'> & { changedAt: Date }>`
    select sequence, reason, changed_at as "changedAt", content ->> 'startsAt' as "startsAt",
      content ->> 'endsAt' as "endsAt", content ->> 'place' as place,
      (content ->> 'isCancelled')::boolean as "isCancelled"
    from meeting.meeting_versions where tenant_id = ${tenant} and meeting_id = ${id}
    order by sequence`.execute(tx)
  return rows.map((row) => ({ ...row, changedAt: row.changedAt.toISOString() }))
}
