import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { Bilingual } from '#platform/schema/schema.ts'
import type { PublishedFact } from '../rules/journey.ts'
import { among, type Regions } from './regions.ts'

export interface Milestone {
  region: string
  kind: 'plan_published' | 'evaluated'
  on: string
  note: Bilingual
}

export async function listMilestones(tx: Tx, regions: Regions): Promise<Milestone[]> {
  const { rows } = await sql<Milestone>`
    select tenant_id as region, kind, to_char(happened_on, 'YYYY-MM-DD') as on,
      jsonb_build_object('id', note_id, 'en', note_en) as note
    from movement.milestones where ${among('tenant_id', regions)} order by tenant_id, happened_on`.execute(tx)
  return rows
}

/** @returns whether it is new; the same step of the same day is told once */
export async function addMilestone(
  tx: Tx,
  tenant: Tenant,
  milestone: Omit<Milestone, 'region'> & { id: string },
  by: { now: Date; actor: string },
): Promise<boolean> {
  const { id, kind, on, note } = milestone
  const { numAffectedRows } = await sql`
    insert into movement.milestones (tenant_id, id, kind, happened_on, note_id, note_en, recorded_at, recorded_by)
    values (${tenant}, ${id}, ${kind}, ${on}::date, ${note.id}, ${note.en}, ${by.now}, ${by.actor})
    on conflict do nothing`.execute(tx)
  return numAffectedRows === 1n
}

export interface PublishedOf extends PublishedFact {
  id: string
  region: string
}

/** What published sources say of these regions, oldest first. */
export async function listPublished(tx: Tx, regions: Regions): Promise<PublishedOf[]> {
  const { rows } = await sql<PublishedOf>`
    select id, region_code as region, kind, stage, happened_on as on,
      jsonb_build_object('id', title_id, 'en', title_en) as title,
      jsonb_build_object('id', detail_id, 'en', detail_en) as detail, source, source_url as "sourceUrl"
    from movement.published_facts where ${among('region_code', regions)}
    order by region_code, happened_on, id`.execute(tx)
  return rows
}

/** Takes the shipped list over: what it has is put, what it has no more leaves. */
export async function putPublished(tx: Tx, facts: readonly PublishedOf[]): Promise<void> {
  await sql`
    delete from movement.published_facts where id <> all(${facts.map(({ id }) => id)}::text[])`.execute(tx)
  await sql`
    insert into movement.published_facts (id, region_code, kind, stage, happened_on, title_id, title_en, detail_id,
      detail_en, source, source_url)
    select id, region, kind, stage, "on", title ->> 'id', title ->> 'en', detail ->> 'id', detail ->> 'en', source,
      "sourceUrl"
    from jsonb_to_recordset(${JSON.stringify(facts)}::jsonb) as f (id text, region text, kind text, stage smallint,
      "on" text, title jsonb, detail jsonb, source text, "sourceUrl" text)
    on conflict (id) do update set region_code = excluded.region_code, kind = excluded.kind, stage = excluded.stage,
      happened_on = excluded.happened_on, title_id = excluded.title_id, title_en = excluded.title_en,
      detail_id = excluded.detail_id, detail_en = excluded.detail_en, source = excluded.source,
      source_url = excluded.source_url`.execute(tx)
}
