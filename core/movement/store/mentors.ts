import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { CoachNote, Mentor } from '../contract.ts'
import { among, type Regions } from './regions.ts'

interface MentorRow extends Omit<Mentor, 'ended'> {
  region: string
  endedAt: Date | null
  endReason: string | null
}

export interface MentorOf extends Mentor {
  region: string
}

const toMentor = ({ endedAt, endReason, ...row }: MentorRow): MentorOf => ({
  ...row,
  ended: endedAt === null ? null : { at: endedAt.toISOString(), reason: endReason ?? '' },
})

/** Mentors of these regions, those of today first; ended ones stay. */
export async function listMentors(tx: Tx, regions: Regions): Promise<MentorOf[]> {
  const { rows } = await sql<MentorRow>`
    select m.id, m.tenant_id as region, m.person_id as "personId", p.name, to_char(m.from_on, 'YYYY-MM-DD') as "fromOn",
      m.ended_at as "endedAt", m.end_reason as "endReason"
    from movement.mentors as m join identity.people as p on p.id = m.person_id
    where ${among('m.tenant_id', regions)}
    order by m.ended_at is not null, m.from_on desc, m.id`.execute(tx)
  return rows.map(toMentor)
}

/** Regions somebody guides now. */
export async function listGuided(tx: Tx, personId: string): Promise<string[]> {
  const { rows } = await sql<{ region: string }>`
    select tenant_id as region from movement.mentors
    where person_id::text = ${personId} and ended_at is null order by tenant_id`.execute(tx)
  return rows.map(({ region }) => region)
}

interface By {
  now: Date
  actor: string
}

export async function addMentor(
  tx: Tx,
  tenant: Tenant,
  mentor: { id: string; personId: string; fromOn: string },
  by: By,
): Promise<void> {
  await sql`
    insert into movement.mentors (tenant_id, id, person_id, from_on, assigned_at, assigned_by)
    values (${tenant}, ${mentor.id}, ${mentor.personId}, ${mentor.fromOn}::date, ${by.now}, ${by.actor})`.execute(
    tx,
  )
}

/** @returns whose guidance ended; nothing where it had ended before, or never was */
export async function endMentor(
  tx: Tx,
  tenant: Tenant,
  id: string,
  reason: string,
  now: Date,
): Promise<string | undefined> {
  const { rows } = await sql<{ personId: string }>`
    update movement.mentors set ended_at = ${now}, end_reason = ${reason}
    where tenant_id = ${tenant} and id = ${id} and ended_at is null
    returning person_id as "personId"`.execute(tx)
  return rows[0]?.personId
}

export async function addCoachNote(
  tx: Tx,
  tenant: Tenant,
  note: { id: string; mentorId: string; stage: number | null; text: string },
  now: Date,
): Promise<void> {
  await sql`
    insert into movement.coach_notes (tenant_id, id, mentor_id, stage, text, written_at)
    values (${tenant}, ${note.id}, ${note.mentorId}, ${note.stage}, ${note.text}, ${now})`.execute(tx)
}

/** Notes of a region's mentors, newest first. */
export async function listCoachNotes(tx: Tx, tenant: Tenant): Promise<CoachNote[]> {
  const { rows } = await sql<Omit<CoachNote, 'at'> & { at: Date }>`
    select n.id, p.name as by, n.stage, n.text, n.written_at as at
    from movement.coach_notes as n
    join movement.mentors as m on m.tenant_id = n.tenant_id and m.id = n.mentor_id
    join identity.people as p on p.id = m.person_id
    where n.tenant_id = ${tenant} order by n.written_at desc, n.id`.execute(tx)
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}
