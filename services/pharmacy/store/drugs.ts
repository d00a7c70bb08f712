import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { Drug } from '../contract.ts'

const COLUMNS = sql`code, name, unit, barcode, is_formulary as "isFormulary", is_programme as "isProgramme",
  is_example as "isExample"`

export async function listDrugs(tx: Tx, tenant: Tenant, query: string, most: number): Promise<Drug[]> {
  const { rows } = await sql<Drug>`
    select ${COLUMNS} from pharmacy.drugs
    where tenant_id = ${tenant}
      and (${query} = '' or strpos(lower(name), lower(${query})) > 0 or strpos(lower(code), lower(${query})) > 0)
    order by lower(name), code limit ${most}`.execute(tx)
  return rows
}

/** Drugs by code; those the table does not have are left out. */
export async function findDrugs(
  tx: Tx,
  tenant: Tenant,
  codes: readonly string[],
): Promise<ReadonlyMap<string, Drug>> {
  const { rows } = await sql<Drug>`
    select ${COLUMNS} from pharmacy.drugs
    where tenant_id = ${tenant} and code = any(${codes}::text[])`.execute(tx)
  return new Map(rows.map((row) => [row.code, row]))
}

/** The drug a barcode belongs to, whatever else a scanner may read. */
export async function findDrugByBarcode(
  tx: Tx,
  tenant: Tenant,
  barcode: string,
): Promise<string | undefined> {
  const { rows } = await sql<{ code: string }>`
    select code from pharmacy.drugs where tenant_id = ${tenant} and (barcode = ${barcode} or code = ${barcode})
    order by code limit 1`.execute(tx)
  return rows[0]?.code
}

/** In the order of their codes, so that two tables at once do not wait in a circle. */
export async function putDrugs(tx: Tx, tenant: Tenant, drugs: readonly Drug[], now: Date): Promise<void> {
  await sql`
    insert into pharmacy.drugs (tenant_id, code, name, unit, barcode, is_formulary, is_programme, is_example, changed_at)
    select ${tenant}, code, name, unit, barcode, "isFormulary", "isProgramme", "isExample", ${now}
    from jsonb_to_recordset(${JSON.stringify(drugs)}::jsonb) as row (code text, name text, unit text, barcode text,
      "isFormulary" boolean, "isProgramme" boolean, "isExample" boolean)
    order by code
    on conflict (tenant_id, code) do update set name = excluded.name, unit = excluded.unit,
      barcode = excluded.barcode, is_formulary = excluded.is_formulary, is_programme = excluded.is_programme,
      is_example = excluded.is_example, changed_at = excluded.changed_at`.execute(tx)
}
