import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { SurveyState } from '../contract.ts'

export interface StoredSurveyState {
  year: number
  state: SurveyState
  openedAt: Date | null
  stoppedAt: Date | null
  confirmedAt: Date | null
  responses: number
  warningsOpen: number
  revision: number
}

const COLUMNS = sql`year, state, opened_at as "openedAt", stopped_at as "stoppedAt",
  confirmed_at as "confirmedAt", responses, warnings_open as "warningsOpen", revision`

export async function findSurvey(
  tx: Tx,
  tenant: Tenant,
  year: number,
): Promise<StoredSurveyState | undefined> {
  const { rows } = await sql<StoredSurveyState>`
    select ${COLUMNS} from survey.surveys where tenant_id = ${tenant} and year = ${year}`.execute(tx)
  return rows[0]
}

export async function lockSurvey(
  tx: Tx,
  tenant: Tenant,
  year: number,
): Promise<StoredSurveyState | undefined> {
  const { rows } = await sql<StoredSurveyState>`
    select ${COLUMNS} from survey.surveys where tenant_id = ${tenant} and year = ${year} for update`.execute(
    tx,
  )
  return rows[0]
}

/** All surveys of the region. */
export async function listSurveys(tx: Tx, tenant: Tenant): Promise<StoredSurveyState[]> {
  const { rows } = await sql<StoredSurveyState>`
    select ${COLUMNS} from survey.surveys where tenant_id = ${tenant}`.execute(tx)
  return rows
}

/** Begins a survey with its secrets, where there is none yet. */
export async function beginSurvey(tx: Tx, tenant: Tenant, year: number, now: Date): Promise<void> {
  const { rows } = await sql`
    insert into survey.surveys (tenant_id, year, state, revision, created_at)
    values (${tenant}, ${year}, 'draft', 1, ${now})
    on conflict do nothing returning year`.execute(tx)
  if (rows.length === 0) return
  const key = () => randomBytes(32).toString('base64url')
  await sql`
    insert into survey.keys (tenant_id, year, token_key, person_key)
    values (${tenant}, ${year}, ${key()}, ${key()})`.execute(tx)
}

export async function changeState(
  tx: Tx,
  tenant: Tenant,
  year: number,
  to: { state: SurveyState; at: Date; by?: string },
): Promise<void> {
  const { state, at, by } = to
  await sql`
    update survey.surveys set state = ${state}, revision = revision + 1,
      opened_at = case when ${state} = 'open' then coalesce(opened_at, ${at}) else opened_at end,
      stopped_at = case when ${state} = 'stopped' then ${at} when ${state} = 'open' then null else stopped_at end,
      confirmed_at = case when ${state} = 'confirmed' then ${at}::timestamptz else null end,
      confirmed_by = case when ${state} = 'confirmed' then ${by ?? null}::text else null end
    where tenant_id = ${tenant} and year = ${year}`.execute(tx)
}

export interface Counts {
  responses: number
  forms: number
  formsFull: number
  warnings: number
  warningsOpen: number
}

export async function saveCounts(tx: Tx, tenant: Tenant, year: number, counts: Counts): Promise<void> {
  await sql`
    update survey.surveys set responses = ${counts.responses}, forms = ${counts.forms},
      forms_full = ${counts.formsFull}, warnings = ${counts.warnings}, warnings_open = ${counts.warningsOpen}
    where tenant_id = ${tenant} and year = ${year}`.execute(tx)
}

export interface Keys {
  tokenKey: string
  personKey: string | null
}

export async function getKeys(tx: Tx, tenant: Tenant, year: number): Promise<Keys> {
  const { rows } = await sql<Keys>`
    select token_key as "tokenKey", person_key as "personKey" from survey.keys
    where tenant_id = ${tenant} and year = ${year}`.execute(tx)
  return rows[0] ?? { tokenKey: '', personKey: null }
}

/** After this no telephone number can be matched with a mark again. */
export async function forgetPersonKey(tx: Tx, tenant: Tenant, year: number): Promise<void> {
  await sql`
    update survey.keys set person_key = null where tenant_id = ${tenant} and year = ${year}`.execute(tx)
}

export interface ProgressRow extends Counts {
  tenant: string
  state: SurveyState
  confirmedAt: Date | null
}

/** Every region's survey of a year; behind a region's wall only the own one. */
export async function listProgress(tx: Tx, year: number): Promise<ProgressRow[]> {
  const { rows } = await sql<ProgressRow>`
    select tenant_id as tenant, state, responses, forms, forms_full as "formsFull", warnings,
      warnings_open as "warningsOpen", confirmed_at as "confirmedAt"
    from survey.surveys where year = ${year} order by tenant_id`.execute(tx)
  return rows
}
