import { randomUUID } from 'node:crypto'
import { type Cast as RegionCast, castOf as regionCastOf } from '#test/cast.ts'
import type { PeopleServer, Person } from '#test/people.ts'
import { as } from '#test/people.ts'

/** A programme as a test wants it; put straight into its tables, for how it is written is not told here. */
export interface PutProgramme {
  code: string
  ownerOpdId: string | null
  dimension?: string
  state?: string
  from?: string
  to?: string
  /** Target of 2026 of its one output; none where null. */
  target?: string | null
  /** Whole rupiah of 2026. */
  budget?: string
}

export interface Programme {
  id: string
  targetId: string
}

export async function putProgramme(
  at: Pick<PeopleServer, 'database'>,
  region: string,
  put: PutProgramme,
): Promise<Programme> {
  const [id, targetId] = [randomUUID(), randomUUID()]
  const {
    code,
    ownerOpdId,
    dimension = 'governance',
    state = 'running',
    target = '59',
    budget = '1000000',
  } = put
  const { from = '2026-01-01', to = '2028-12-01' } = put
  const run = (text: string, values: unknown[]) => at.database.owner.query(text, values)
  await run(
    `insert into programme.programmes (tenant_id, id, code, name, description, dimension, owner_opd_id, beneficiaries,
       from_month, to_month, indicators, notes, state, stage, approved_at, is_example, revision, created_at, created_by,
       changed_at, changed_by)
     values ($1, $2, $3, $4, '', $5, $6, '', $7, $8, '{}', '', $9, 'settled', now(), true, 1, now(), 'test', now(), 'test')`,
    [region, id, code, `Contoh ${code}`, dimension, ownerOpdId, from, to, state],
  )
  await run(
    `insert into programme.targets (tenant_id, programme_id, id, position, kind, name, unit, direction)
     values ($1, $2, $3, 1, 'output', 'Titik tersambung', 'titik', 'up')`,
    [region, id, targetId],
  )
  if (target !== null) {
    await run(
      `insert into programme.target_years (tenant_id, programme_id, target_id, year, target) values ($1, $2, $3, 2026, $4)`,
      [region, id, targetId, target],
    )
  }
  await run(
    `insert into programme.budgets (tenant_id, programme_id, year, source, amount) values ($1, $2, 2026, 'APBD', $3)`,
    [region, id, budget],
  )
  return { id, targetId }
}

/** People of one region around its reports. */
export interface Cast extends RegionCast {
  eko: Person
}

/** The cast of a region, and Eko, who audits. */
export const castOf = async (at: PeopleServer, region: string): Promise<Cast> => ({
  ...(await regionCastOf(at, region)),
  eko: await at.hire(region, 'auditor', 'Eko'),
})

export const CONTENT = {
  physical: '25',
  money: '250000',
  outputs: [] as { targetId: string; quantity: string }[],
  narrative: 'Pekerjaan berjalan',
  obstacles: '',
  helpAsked: '',
  reasonOver: '',
  reasonBudget: '',
  reasonFalling: '',
  evidence: [] as string[],
}

/** Acts of people on the reports of 2026, over HTTP. */
export function playOn(at: PeopleServer, { region, ayu, dewi }: Cast) {
  const base = '/api/realisation'
  const send = (by: Person, method: 'POST' | 'PUT', path: string, body: object) =>
    at.send(method, `${base}${path}`, body, as(by, region))
  const get = (by: Person, path: string) => at.get(`${base}${path}`, as(by, region))
  const path = (programme: Programme, period: string) => `/reports/2026/${period}/${programme.id}`
  const save = (by: Person, programme: Programme, period: string, revision: number, content: object = {}) =>
    send(by, 'PUT', path(programme, period), {
      ...CONTENT,
      outputs: [{ targetId: programme.targetId, quantity: '15' }],
      ...content,
      revision,
    })
  const seen = async (programme: Programme, period: string) => {
    const { body } = await get(ayu, path(programme, period))
    const [newest] = (body as { versions: { revision: number }[] }).versions
    return { programmeId: programme.id, year: 2026, period, revision: newest?.revision ?? 1 }
  }
  const act = async (by: Person, what: string, programme: Programme, period: string, more: object = {}) =>
    send(by, 'POST', `/${what}`, { reports: [await seen(programme, period)], ...more })
  return {
    send,
    get,
    save,
    seen,
    act,
    path,
    open: (settings: object = {}, by: Person = ayu) =>
      send(by, 'PUT', '/years/2026', {
        rhythm: 'quarter',
        dueDays: 14,
        lockDays: 30,
        monthly: [],
        revision: 0,
        ...settings,
      }),
    /** A report from nothing to approved. */
    finish: async (by: Person, programme: Programme, period: string, content: object = {}) => {
      await save(by, programme, period, 0, content)
      const sent = await act(by, 'submissions', programme, period)
      if (sent.status !== 200) return sent
      await act(ayu, 'acceptances', programme, period)
      return act(dewi, 'approvals', programme, period)
    },
  }
}
