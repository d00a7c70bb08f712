import { randomUUID } from 'node:crypto'
import { deliverWaiting } from '#platform/facts/deliver.ts'
import { as, type PeopleServer, type Person } from '#test/people.ts'
import { subscriptions } from '../subscriptions.ts'

export const bodyOf = <R>(answer: { body: unknown }) => answer.body as R
export const codeOf = (answer: { body: unknown }) => (answer.body as { code?: string }).code

interface Put {
  code: string
  owner: string | null
  isApproved?: boolean
  state?: string
  dimension?: string
  villages?: readonly string[]
  dependsOn?: readonly string[]
  quickWinYear?: number
}

/** A programme put straight into its tables; how it is written is told elsewhere. */
export async function putProgramme(at: PeopleServer, region: string, put: Put): Promise<string> {
  const id = randomUUID()
  const run = (text: string, values: unknown[]) => at.database.owner.query(text, values)
  const { isApproved = true, state = isApproved ? 'running' : 'proposed', dimension = 'economy' } = put
  await run(
    `insert into programme.programmes (tenant_id, id, code, name, description, dimension, quick_win_year, owner_opd_id,
       beneficiaries, from_month, to_month, indicators, notes, state, stage, approved_at, is_example, revision,
       created_at, created_by, changed_at, changed_by)
     values ($1, $2, $3, $4, 'Uraian contoh', $5, $6, $7, '', '2026-01-01', '2027-12-01', '{}', '', $8, 'settled', $9,
       true, 1, now(), 'test', now(), 'test')`,
    [
      region,
      id,
      put.code,
      `Contoh ${put.code}`,
      dimension,
      put.quickWinYear ?? null,
      put.owner,
      state,
      isApproved ? new Date() : null,
    ],
  )
  await run(
    `insert into programme.budgets (tenant_id, programme_id, year, source, amount) values ($1, $2, 2026, 'APBD', 1000000)`,
    [region, id],
  )
  for (const code of put.villages ?? []) {
    await run('insert into programme.villages (tenant_id, programme_id, village_code) values ($1, $2, $3)', [
      region,
      id,
      code,
    ])
  }
  for (const on of put.dependsOn ?? []) {
    await run('insert into programme.dependencies (tenant_id, programme_id, on_id) values ($1, $2, $3)', [
      region,
      id,
      on,
    ])
  }
  return id
}

interface People {
  region: string
  secretariat: Person
  officer: Person
  leader: Person
}

/** A plan that the leader published, with every approved programme. */
export async function publishPlan(at: PeopleServer, { region, secretariat, leader }: People): Promise<void> {
  const by = as(secretariat, region)
  await at.send('POST', '/api/plan', { title: 'Rencana induk contoh', fromYear: 2026, toYear: 2030 }, by)
  const { plan } = bodyOf<{ plan: { vision: { revision: number } } }>(await at.get('/api/plan', by))
  const vision = { sentence: 'Cepat', words: [{ word: 'Cepat', meaning: 'Mudah' }], missions: ['Melayani'] }
  await at.send('PUT', '/api/plan/vision', { ...vision, revision: plan.vision.revision }, by)
  const proposed = bodyOf<{ id: string; digest: string }>(
    await at.send('POST', '/api/book/versions', { reason: 'Rencana pertama' }, by),
  )
  const decision = { approved: true, note: '', digest: proposed.digest }
  const path = `/api/book/versions/${proposed.id}/decisions`
  const decided = await at.send('POST', path, decision, as(leader, region))
  if (decided.status !== 200) throw new Error(`The plan was not published: ${JSON.stringify(decided.body)}`)
}

/** A report of the third quarter of 2026, from nothing to the leader's approval. */
export async function approveReport(
  at: PeopleServer,
  { region, secretariat, officer, leader }: People,
  programmeId: string,
  physical: string,
): Promise<void> {
  const year = { rhythm: 'quarter', dueDays: 14, lockDays: null, monthly: [], revision: 0 }
  await at.send('PUT', '/api/realisation/years/2026', year, as(secretariat, region))
  const path = `/api/realisation/reports/2026/Q3/${programmeId}`
  const content = {
    ...{
      physical,
      money: '250000',
      outputs: [],
      narrative: 'Berjalan',
      obstacles: 'Hujan',
      helpAsked: 'Alat',
    },
    ...{ reasonOver: '', reasonBudget: '', reasonFalling: '', evidence: [], revision: 0 },
  }
  await at.send('PUT', path, content, as(officer, region))
  const steps = [
    ['submissions', officer],
    ['acceptances', secretariat],
    ['approvals', leader],
  ] as const
  for (const [step, by] of steps) {
    const { versions } = bodyOf<{ versions: { revision: number }[] }>(
      await at.get(path, as(secretariat, region)),
    )
    const seen = { programmeId, year: 2026, period: 'Q3', revision: versions[0]?.revision ?? 1 }
    const done = await at.send('POST', `/api/realisation/${step}`, { reports: [seen] }, as(by, region))
    if (done.status !== 200) throw new Error(`${step}: ${JSON.stringify(done.body)}`)
  }
}

/** Lets the module hear what happened. */
export async function hear(at: PeopleServer, now: () => Date): Promise<void> {
  const onFailure = ({ error }: { error: unknown }) => {
    throw error
  }
  while ((await deliverWaiting({ database: at.database, subscriptions, now, onFailure })) > 0);
}
