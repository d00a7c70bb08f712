import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import { DIMENSIONS, type DimensionCode } from '../contract.ts'

export interface StoredForm {
  code: string
  year: number
  dimension: DimensionCode
  sub: string | null
}

export async function findForm(tx: Tx, tenant: Tenant, code: string): Promise<StoredForm | undefined> {
  const { rows } = await sql<StoredForm>`
    select code, year, dimension, sub from survey.forms
    where tenant_id = ${tenant} and code = ${code} and retired_at is null`.execute(tx)
  return rows[0]
}

/** Answers of one form come one after the other, so that their numbers have no gap. */
export async function lockForm(tx: Tx, tenant: Tenant, code: string): Promise<void> {
  await sql`select from survey.forms where tenant_id = ${tenant} and code = ${code} for update`.execute(tx)
}

/** No letter that looks like a digit: a code is read off a poster. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789'

const newCode = (tenant: Tenant): string =>
  tenant.replace('.', '') + Array.from(randomBytes(5), (byte) => ALPHABET[byte % ALPHABET.length]).join('')

/** Retires the forms of a dimension and makes those of a mode: one, or one for each sub-dimension. */
export async function remakeForms(
  tx: Tx,
  tenant: Tenant,
  year: number,
  dimension: DimensionCode,
  mode: 1 | 2,
  now: Date,
): Promise<number> {
  await sql`
    update survey.forms set retired_at = ${now}
    where tenant_id = ${tenant} and year = ${year} and dimension = ${dimension} and retired_at is null`.execute(
    tx,
  )
  const subs = DIMENSIONS.find(({ code }) => code === dimension)?.subs ?? []
  const wanted = mode === 1 ? [null] : subs.map(({ code }) => code)
  for (const sub of wanted) {
    await sql`
      insert into survey.forms (tenant_id, code, year, dimension, sub, created_at)
      values (${tenant}, ${newCode(tenant)}, ${year}, ${dimension}, ${sub}, ${now})`.execute(tx)
  }
  return wanted.length
}

export async function countForms(tx: Tx, tenant: Tenant, year: number, dimension: string): Promise<number> {
  const { rows } = await sql<{ forms: number }>`
    select count(*)::int as forms from survey.forms
    where tenant_id = ${tenant} and year = ${year} and dimension = ${dimension} and retired_at is null`.execute(
    tx,
  )
  return rows[0]?.forms ?? 0
}
