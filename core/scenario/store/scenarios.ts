import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { Scenario, ScenarioContent } from '../contract.ts'

type Row = Omit<Scenario, 'madeAt' | 'changedAt' | 'archivedAt'> & {
  madeAt: Date
  changedAt: Date
  archivedAt: Date | null
}

const FROM = sql`
  select s.id, s.year, s.name, s.note,
    jsonb_build_object('code', s.instrument_code, 'version', s.instrument_version) as instrument,
    s.origin, s.origin_year as "originYear", s.base, s.held, s.moves, s.targets, s.efforts, s.index, s.revision,
    maker.name as "madeBy", s.made_at as "madeAt", changer.name as "changedBy", s.changed_at as "changedAt",
    s.archived_at as "archivedAt"
  from scenario.scenarios as s
  join identity.people as maker on maker.id = s.made_by
  join identity.people as changer on changer.id = s.changed_by`

const asScenario = (row: Row): Scenario => ({
  ...row,
  madeAt: row.madeAt.toISOString(),
  changedAt: row.changedAt.toISOString(),
  archivedAt: row.archivedAt?.toISOString() ?? null,
})

/** Scenarios of a region for a year, newest first. */
export async function listScenarios(tx: Tx, tenant: Tenant, year: number): Promise<Scenario[]> {
  const { rows } = await sql<Row>`
    ${FROM} where s.tenant_id = ${tenant} and s.year = ${year} order by s.made_at desc, s.id`.execute(tx)
  return rows.map(asScenario)
}

export async function findScenario(tx: Tx, tenant: Tenant, id: string): Promise<Scenario | undefined> {
  const { rows } = await sql<Row>`${FROM} where s.tenant_id = ${tenant} and s.id = ${id}`.execute(tx)
  return rows[0] && asScenario(rows[0])
}

/** {@link findScenario}, locked until the act ends. */
export async function lockScenario(tx: Tx, tenant: Tenant, id: string): Promise<Scenario | undefined> {
  const { rows } = await sql<Row>`
    ${FROM} where s.tenant_id = ${tenant} and s.id = ${id} for update of s`.execute(tx)
  return rows[0] && asScenario(rows[0])
}

interface Kept {
  name: string
  note: string
  content: ScenarioContent
  index: string | null
}

export async function insertScenario(
  tx: Tx,
  tenant: Tenant,
  one: Kept & { id: string; year: number; instrument: Scenario['instrument'] },
  by: string,
  now: Date,
): Promise<void> {
  const { content, instrument } = one
  await sql`
    insert into scenario.scenarios (tenant_id, id, year, name, note, instrument_code, instrument_version, origin,
      origin_year, base, held, moves, targets, efforts, index, revision, made_by, made_at, changed_by, changed_at)
    values (${tenant}, ${one.id}, ${one.year}, ${one.name}, ${one.note}, ${instrument.code}, ${instrument.version},
      ${content.origin}, ${content.originYear}, ${json(content.base)}, ${json(content.held)}, ${json(content.moves)},
      ${json(content.targets)}, ${json(content.efforts)}, ${one.index}, 1, ${by}, ${now}, ${by}, ${now})`.execute(
    tx,
  )
}

export async function changeScenario(
  tx: Tx,
  tenant: Tenant,
  id: string,
  { name, note, content, index }: Kept,
  by: string,
  now: Date,
): Promise<void> {
  await sql`
    update scenario.scenarios set name = ${name}, note = ${note}, origin = ${content.origin},
      origin_year = ${content.originYear}, base = ${json(content.base)}, held = ${json(content.held)},
      moves = ${json(content.moves)}, targets = ${json(content.targets)}, efforts = ${json(content.efforts)},
      index = ${index}, revision = revision + 1, changed_by = ${by}, changed_at = ${now}
    where tenant_id = ${tenant} and id = ${id}`.execute(tx)
}

export async function setArchived(tx: Tx, tenant: Tenant, id: string, at: Date | null): Promise<void> {
  await sql`
    update scenario.scenarios set archived_at = ${at} where tenant_id = ${tenant} and id = ${id}`.execute(tx)
}

const json = (value: unknown) => sql`${JSON.stringify(value)}::jsonb`
