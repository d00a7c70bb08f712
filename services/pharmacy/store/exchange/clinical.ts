import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import { isUuid } from '#platform/schema/uuid.ts'
import { LETTER } from './queue.ts'

// What the queue and its prescriptions look like from outside: reads for FHIR, SATUSEHAT and BPJS.

export interface Asked {
  ids?: readonly string[] | undefined
  identifiers?: readonly { system?: string; value: string }[] | undefined
  patients?: readonly string[] | undefined
  encounters?: readonly string[] | undefined
  /** Items or tickets that a reference names. */
  about?: readonly string[] | undefined
  statuses?: readonly string[] | undefined
  from?: Date | undefined
  to?: Date | undefined
  after?: { updatedAt: Date; id: string } | undefined
  most: number
}

interface Dated {
  id: string
  version: number
  updatedAt: Date
}

export interface PatientRow extends Dated {
  nik: string | null
  ihsNumber: string | null
  cardNumber: string | null
  name: string | null
  birthDate: string | null
  sex: 'female' | 'male' | null
  phone: string | null
  erasedAt: Date | null
}

/** Systems of the identifiers a patient is known by; each is a column of its own. */
export interface PatientNumbers {
  nik: readonly string[]
  ihs: readonly string[]
  card: readonly string[]
}

// What is not asked for is left out of the statement, so that each search has the plan of its own narrowing.

/** Changed within the asked time, and not before the page begins. */
export const span = (
  { from, to, after }: Pick<Asked, 'from' | 'to' | 'after'>,
  of: ReturnType<typeof sql>,
) => {
  const least = after && (!from || after.updatedAt > from) ? after.updatedAt : from
  return sql`${least ? sql`${of} >= ${least}` : sql`true`} and ${to ? sql`${of} < ${to}` : sql`true`}`
}

const beyond = ({ after }: Asked) =>
  after === undefined ? sql`true` : sql`("updatedAt", id) > (${after.updatedAt}, ${after.id})`

const among = (list: readonly string[] | undefined, of: ReturnType<typeof sql>) =>
  list === undefined ? sql`true` : sql`${of} = any(${[...list]}::text[])`

/** What is no id is the id of nothing; others may write ids in capitals. */
export const amongIds = (list: readonly string[] | undefined, of: ReturnType<typeof sql>) =>
  list === undefined ? sql`true` : sql`${of} = any(${list.filter((id) => isUuid(id.toLowerCase()))}::uuid[])`

export async function listPatientRows(
  tx: Tx,
  tenant: Tenant,
  asked: Asked & { numbers?: PatientNumbers | undefined },
): Promise<PatientRow[]> {
  const { numbers } = asked
  const byNumber =
    numbers === undefined
      ? sql`true`
      : sql`(nik = any(${[...numbers.nik]}::text[]) or ihs_number = any(${[...numbers.ihs]}::text[])
          or card_number = any(${[...numbers.card]}::text[]))`
  const { rows } = await sql<PatientRow>`
    select * from (
      select id::text, extract(epoch from changed_at)::bigint::int as version, changed_at as "updatedAt", nik,
        ihs_number as "ihsNumber", card_number as "cardNumber", name, birth_date::text as "birthDate", sex, phone,
        erased_at as "erasedAt"
      from pharmacy.patients
      where tenant_id = ${tenant} and ${amongIds(asked.ids, sql`id`)} and ${byNumber}
        and ${span(asked, sql`changed_at`)}
    ) as found
    where ${beyond(asked)}
    order by "updatedAt", id limit ${asked.most}`.execute(tx)
  return rows
}

export interface ItemRow extends Dated {
  ticketId: string
  prescriptionId: string
  facility: string
  patientId: string
  system: string
  value: string
  line: number
  identifier: string
  drug: string
  name: string
  quantity: string
  unit: string
  daysSupply: number | null
  dosage: string | null
  route: string | null
  compounded: boolean
  substitution: { prescribedDrug: string; prescribedName: string; reason: string } | null
  given: string
  /** Of these, at the hand-over itself; the rest was owed and came later. */
  givenAtOnce: string
  encounter: string | null
  prescriber: string | null
  prescriberNumber: string | null
  signedAt: Date
  chronic: boolean
  state: string
  readyAt: Date | null
  preparedAt: Date | null
  handedOverAt: Date | null
}

const ITEM = sql`i.id::text, t.events as version, e.recorded_at as "updatedAt", t.id::text as "ticketId",
  p.id::text as "prescriptionId", t.facility, p.patient_id::text as "patientId", p.identifier_system as system,
  p.identifier_value as value, i.line, i.identifier, i.drug, i.name, trim_scale(i.quantity)::text as quantity, i.unit,
  i.days_supply as "daysSupply", i.dosage, i.route, i.compounded, i.substitution, trim_scale(i.given)::text as given,
  trim_scale(i.given - coalesce((select sum(o.quantity) from pharmacy.owed as o where o.tenant_id = i.tenant_id
    and o.item_id = i.id and o.state = 'given'), 0))::text as "givenAtOnce",
  p.encounter, p.prescriber, p.prescriber_number as "prescriberNumber", p.signed_at as "signedAt", p.chronic, t.state,
  t.ready_at as "readyAt", t.prepared_at as "preparedAt", t.handed_over_at as "handedOverAt"`

/** @param only `dispense`: items that were prepared at least once */
export async function listItemRows(
  tx: Tx,
  tenant: Tenant,
  asked: Asked & { groups?: Asked['identifiers']; tickets?: readonly string[] },
  only: 'request' | 'dispense',
): Promise<ItemRow[]> {
  const { rows } = await sql<ItemRow>`
    select * from (
      select ${ITEM}, ${statusOf(only)} as status
      from pharmacy.items as i
      join pharmacy.prescriptions as p on p.tenant_id = i.tenant_id and p.id = i.prescription_id
      join pharmacy.tickets as t on t.tenant_id = p.tenant_id and t.prescription_id = p.id
      join pharmacy.ticket_events as e on e.tenant_id = t.tenant_id and e.ticket_id = t.id and e.n = t.events
      where i.tenant_id = ${tenant} and ${amongIds(asked.ids, sql`i.id`)}
        and ${amongIds(asked.about, sql`i.id`)}
        and ${amongIds(asked.tickets, sql`t.id`)}
        and ${amongIds(asked.patients, sql`p.patient_id`)}
        and ${among(asked.encounters, sql`p.encounter`)}
        and ${only === 'request' ? sql`true` : sql`t.prepared_at is not null`}
        and ${identified(tenant, asked.identifiers)} and ${grouped(asked.groups)}
        and ${span(asked, sql`e.recorded_at`)}
    ) as found
    where ${among(asked.statuses, sql`status`)} and ${beyond(asked)}
    order by "updatedAt", id limit ${asked.most}`.execute(tx)
  return rows
}

/** Statuses of FHIR (medicationrequest-status, medicationdispense-status) by where the ticket stands. */
const statusOf = (only: 'request' | 'dispense') =>
  only === 'request'
    ? sql`case when t.state = 'cancelled' then 'cancelled'
        when t.handed_over_at is not null or t.state in ('delivered', 'closed') then 'completed' else 'active' end`
    : sql`case when t.state = 'cancelled' then 'cancelled'
        when t.handed_over_at is not null or t.state in ('delivered', 'closed')
          then case when i.given > 0 then 'completed' else 'on-hold' end
        when t.state = 'no_show' then 'on-hold' when t.ready_at is not null then 'in-progress' else 'preparation' end`

/** An item is known by its own identifier and by that of its prescription. */
const identified = (tenant: Tenant, identifiers: Asked['identifiers']) =>
  identifiers === undefined
    ? sql`true`
    : sql`i.id in (
        select n.id from pharmacy.items as n
        where n.tenant_id = ${tenant} and n.identifier = any(${valuesOf(identifiers)}::text[])
        union all
        select n.id from pharmacy.items as n
        join pharmacy.prescriptions as g on g.tenant_id = n.tenant_id and g.id = n.prescription_id
        where g.tenant_id = ${tenant} and g.identifier_value = any(${valuesOf(identifiers)}::text[]))
      and exists (select from jsonb_to_recordset(${JSON.stringify(identifiers)}::jsonb) as a (system text, value text)
        where (a.value = i.identifier and (a.system is null or a.system = p.identifier_system || '/item'
            or a.system = replace(p.identifier_system, '/prescription/', '/prescription-item/')))
          or (a.value = p.identifier_value and (a.system is null or a.system = p.identifier_system)))`

const valuesOf = (identifiers: NonNullable<Asked['identifiers']>): string[] =>
  identifiers.map(({ value }) => value)

const grouped = (identifiers: Asked['identifiers']) =>
  identifiers === undefined
    ? sql`true`
    : sql`p.identifier_value = any(${valuesOf(identifiers)}::text[]) and exists (select from jsonb_to_recordset(${JSON.stringify(identifiers)}::jsonb) as a (system text, value text)
        where a.value = p.identifier_value and (a.system is null or a.system = p.identifier_system))`

export interface StepRow extends Dated {
  ticketId: string
  facility: string
  patientId: string
  system: string
  value: string
  encounter: string | null
  lane: string
  number: string
  /** What ended the step; null while it lasts. */
  kind: string | null
  state: string
  receivedAt: Date
  startedAt: Date
  endedAt: Date | null
  isCancelled: boolean
}

/** Steps of tickets: each from one event to the next, and the one that lasts. */
export async function listSteps(tx: Tx, tenant: Tenant, asked: Asked): Promise<StepRow[]> {
  const { rows } = await sql<StepRow>`
    select * from (${stepsOf(tenant, asked, ENDED)} union all ${stepsOf(tenant, asked, LASTING)}) as found
    order by "updatedAt", id limit ${asked.most}`.execute(tx)
  return rows
}

/** A step that is over: an event, and the one before it, at which the step began. */
const ENDED = sql`
  t.id::text || '.' || (e.n - 1) as id, 2 as version, e.kind, least(e.at, b.at) as "startedAt", e.at as "endedAt",
    case e.kind when 'cancelled' then 'cancelled' else 'completed' end as status
  from pharmacy.ticket_events as e
  join pharmacy.tickets as t on t.tenant_id = e.tenant_id and t.id = e.ticket_id
  join pharmacy.ticket_events as b on b.tenant_id = e.tenant_id and b.ticket_id = e.ticket_id and b.n = e.n - 1`

/** The last event of a ticket that goes on. */
const LASTING = sql`
  t.id::text || '.' || e.n as id, 1 as version, null as kind, e.at as "startedAt", null::timestamptz as "endedAt", 'in-progress' as status
  from pharmacy.ticket_events as e
  join pharmacy.tickets as t on t.tenant_id = e.tenant_id and t.id = e.ticket_id and t.events = e.n
    and t.ended_at is null`

/** One page of steps of one sort, in the order of change; each sort follows an index of its own. */
function stepsOf(tenant: Tenant, asked: Asked, steps: typeof ENDED) {
  const tickets = asked.ids?.map((id) => id.split('.')[0] ?? '')
  return sql`(
    select * from (
      select t.id::text as "ticketId", e.recorded_at as "updatedAt", t.facility, p.patient_id::text as "patientId",
        p.identifier_system as system, p.identifier_value as value, p.encounter, t.lane,
        ${LETTER} || '-' || lpad(t.number::text, greatest(3, length(t.number::text)), '0') as number, t.state,
        t.received_at as "receivedAt", t.state = 'cancelled' as "isCancelled", ${steps}
      join pharmacy.prescriptions as p on p.tenant_id = t.tenant_id and p.id = t.prescription_id
      where e.tenant_id = ${tenant} and ${amongIds(tickets, sql`t.id`)} and ${amongIds(asked.about, sql`t.id`)}
        and ${amongIds(asked.patients, sql`p.patient_id`)} and ${among(asked.encounters, sql`p.encounter`)}
        and ${grouped(asked.identifiers)} and ${span(asked, sql`e.recorded_at`)}
    ) as one
    where ${among(asked.ids, sql`id`)} and ${among(asked.statuses, sql`status`)} and ${beyond(asked)}
    order by "updatedAt", id limit ${asked.most})`
}

/** An owed drug that was handed over later. */
export interface LaterRow {
  itemId: string
  quantity: string
  settledAt: Date
}

export async function findLater(tx: Tx, tenant: Tenant, owedId: string): Promise<LaterRow | undefined> {
  const { rows } = await sql<LaterRow>`
    select item_id::text as "itemId", trim_scale(quantity)::text as quantity, settled_at as "settledAt"
    from pharmacy.owed where tenant_id = ${tenant} and id::text = ${owedId} and state = 'given'`.execute(tx)
  return rows[0]
}
