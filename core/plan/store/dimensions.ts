import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { Bilingual } from '#platform/schema/schema.ts'
import type { Dimension, DimensionSet } from '../contract.ts'

/** The set of whoever has chosen none. */
const NATIONAL_SET = 'national-2023'

const SET = sql`
  code, version, status, jsonb_build_object('id', name_id, 'en', name_en) as name,
  jsonb_build_object('id', basis_id, 'en', basis_en) as basis, dimensions`

/** The newest version of every set. */
export async function listSets(tx: Tx): Promise<DimensionSet[]> {
  const { rows } = await sql<DimensionSet>`
    select * from (select distinct on (code) ${SET} from plan.dimension_sets order by code, version desc) as newest
    order by array_position(array['national', 'regional', 'draft'], status), code`.execute(tx)
  return rows
}

/** The newest version of the national set; loaded at every start. */
export async function findNationalSet(tx: Tx): Promise<DimensionSet> {
  const { rows } = await sql<DimensionSet>`
    select ${SET} from plan.dimension_sets where code = ${NATIONAL_SET} order by version desc limit 1`.execute(
    tx,
  )
  const [set] = rows
  if (set === undefined) throw new Error(`The dimension set ${NATIONAL_SET} is not loaded.`)
  return set
}

export async function addSets(tx: Tx, sets: readonly DimensionSet[], now: Date): Promise<void> {
  await sql`
    insert into plan.dimension_sets (code, version, name_id, name_en, status, basis_id, basis_en, dimensions, loaded_at)
    select code, version, name ->> 'id', name ->> 'en', status, basis ->> 'id', basis ->> 'en', dimensions, ${now}
    from jsonb_to_recordset(${JSON.stringify(sets)}::jsonb)
      as s (code text, version integer, name jsonb, status text, basis jsonb, dimensions jsonb)
    on conflict do nothing`.execute(tx)
}

export interface ChoiceRow {
  fromYear: number
  setCode: string
  setVersion: number
  dimensions: Dimension[]
  source: Bilingual | null
  revision: number
  changedBy: string | null
  changedAt: Date
}

const CHOICE = sql`
  from_year as "fromYear", set_code as "setCode", set_version as "setVersion", dimensions, revision,
  case when source_id is null then null else jsonb_build_object('id', source_id, 'en', source_en) end as source,
  changed_by as "changedBy", changed_at as "changedAt"`

/** What holds in a year (of the choices made, the newest not after it); without a year the newest of all. */
export async function findChoice(tx: Tx, tenant: Tenant, year?: number): Promise<ChoiceRow | undefined> {
  const { rows } = await sql<ChoiceRow>`
    select ${CHOICE} from plan.dimension_choices
    where tenant_id = ${tenant} and from_year <= ${year ?? 9999}
    order by from_year desc limit 1`.execute(tx)
  return rows[0]
}

/** Every choice, newest first. */
export async function listChoices(tx: Tx, tenant: Tenant): Promise<ChoiceRow[]> {
  const { rows } = await sql<ChoiceRow>`
    select ${CHOICE} from plan.dimension_choices where tenant_id = ${tenant} order by from_year desc`.execute(
    tx,
  )
  return rows
}

export interface NewChoice {
  fromYear: number
  setCode: string
  setVersion: number
  dimensions: readonly Dimension[]
  source: Bilingual | null
  /** What the writer saw; 0 for a year without a choice. */
  revision: number
}

/** @returns the new revision; undefined where somebody else changed it meanwhile */
export async function writeChoice(
  tx: Tx,
  tenant: Tenant,
  choice: NewChoice,
  by: string | null,
  now: Date,
): Promise<number | undefined> {
  const { rows } = await sql<{ revision: number }>`
    insert into plan.dimension_choices as c (tenant_id, from_year, set_code, set_version, dimensions, source_id,
      source_en, revision, changed_by, changed_at)
    select ${tenant}, ${choice.fromYear}::smallint, ${choice.setCode}, ${choice.setVersion}::integer,
      ${JSON.stringify(choice.dimensions)}::jsonb, ${choice.source?.id ?? null}, ${choice.source?.en ?? null}, 1, ${by}, ${now}
    where ${choice.revision}::integer = 0
      or exists (select from plan.dimension_choices where tenant_id = ${tenant} and from_year = ${choice.fromYear})
    on conflict (tenant_id, from_year) do update
      set set_code = excluded.set_code, set_version = excluded.set_version, dimensions = excluded.dimensions,
        revision = c.revision + 1, changed_by = excluded.changed_by, changed_at = excluded.changed_at
      where c.revision = ${choice.revision}
    returning revision`.execute(tx)
  return rows[0]?.revision
}
