import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { Service } from '../contract.ts'
import { SUBS } from '../contract.ts'
import type { Form, Response } from '../rules/survey-data.ts'

export interface StoredDecision {
  id: string
  check: string
  finding: string
  verdict: 'exclude' | 'keep'
  responseIds: string[]
  reason: string
  decidedBy: string
  decidedAt: string
}

/** Everything about a region's survey that checks and means are made of. */
export interface StoredSurvey {
  services: Service[]
  forms: Form[]
  responses: Response[]
  decisions: StoredDecision[]
}

export async function readSurveyData(tx: Tx, tenant: Tenant, year: number): Promise<StoredSurvey> {
  const services = await listServices(tx, tenant, year)
  const forms = await listForms(tx, tenant, year)
  const responses = await listResponses(tx, tenant, year)
  return { services, forms, responses, decisions: await listDecisions(tx, tenant, year) }
}

/** All eighteen, named or not, in the order of the instrument. */
export async function listServices(tx: Tx, tenant: Tenant, year: number): Promise<Service[]> {
  const { rows } = await sql<Omit<Service, 'guidedAt'> & { guidedAt: Date | null }>`
    select s.sub, s.service, s.users, s.guided_at as "guidedAt", s.guided_note as "guidedNote", s.revision,
      case when o.id is null then null else jsonb_build_object('id', o.id, 'name', o.name) end as opd
    from survey.services as s
    left join identity.opd as o on o.tenant_id = s.tenant_id and o.id = s.opd_id
    where s.tenant_id = ${tenant} and s.year = ${year}`.execute(tx)
  return SUBS.map(({ code }) => {
    const row = rows.find(({ sub }) => sub === code)
    return row ? { ...row, guidedAt: row.guidedAt?.toISOString() ?? null } : unnamed(code)
  })
}

const unnamed = (sub: string): Service => ({
  sub,
  service: null,
  opd: null,
  users: null,
  guidedAt: null,
  guidedNote: null,
  revision: 0,
})

/** Forms in use, and retired ones that hold answers. */
async function listForms(tx: Tx, tenant: Tenant, year: number): Promise<Form[]> {
  const { rows } = await sql<Form>`
    select f.code, f.dimension, f.sub from survey.forms as f
    where f.tenant_id = ${tenant} and f.year = ${year} and f.retired_at is null
    order by array_position(array['GOV', 'BRA', 'ECO', 'LIV', 'SOC', 'ENV'], f.dimension), f.sub`.execute(tx)
  return rows
}

async function listResponses(tx: Tx, tenant: Tenant, year: number): Promise<Response[]> {
  const { rows } = await sql<
    Omit<Response, 'answeredAt' | 'receivedAt'> & { answeredAt: Date; receivedAt: Date }
  >`
    select id, form_code as form, number, way, answered_at as "answeredAt", received_at as "receivedAt",
      age_band as "ageBand", sex, occupation, area, person_mark as "personMark", uses, answers,
      out_of_scale as "outOfScale", assisted_opd as "assistedOpd", source
    from survey.responses
    where tenant_id = ${tenant} and year = ${year}
    order by form_code, number`.execute(tx)
  return rows.map((row) => ({
    ...row,
    answeredAt: row.answeredAt.toISOString(),
    receivedAt: row.receivedAt.toISOString(),
  }))
}

/** Oldest first: the newest word counts. */
export async function listDecisions(tx: Tx, tenant: Tenant, year: number): Promise<StoredDecision[]> {
  const { rows } = await sql<Omit<StoredDecision, 'decidedAt'> & { decidedAt: Date }>`
    select id, check_name as "check", finding, verdict, response_ids::text[] as "responseIds", reason,
      decided_by as "decidedBy", decided_at as "decidedAt"
    from survey.decisions
    where tenant_id = ${tenant} and year = ${year}
    order by seq`.execute(tx)
  return rows.map((row) => ({ ...row, decidedAt: row.decidedAt.toISOString() }))
}
