import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { runAsSystem } from '#platform/start.ts'
import { peopleServer } from '#test/people.ts'
import { forgetOld } from './chores.ts'
import { answers, clock, handedOut, openScene, REGION, type Scene } from './test/scene.ts'

const at = peopleServer(() => clock.now)
let scene: Scene
beforeAll(async () => {
  scene = await openScene(at)
  clock.now = new Date('2026-11-22T03:00:00Z')
})

test('a form is full at fifty and says so', {
  timeout: 60_000,
}, async () => {
  const cycle = { year: 2027 }
  await at.database.owner.query(
    `insert into cycle.cycles (year, state, title, is_example, opened_at, revision, created_at)
     select 2027, state, title, is_example, opened_at, revision, created_at from cycle.cycles where year = 2026`,
  )
  await at.database.owner.query(
    'insert into cycle.tracks select 2027, track, instrument_code, instrument_version, frozen_at from cycle.tracks where year = 2026',
  )
  await at.database.owner.query(
    `insert into cycle.participations (tenant_id, year, track, state, invited_at, answered_at)
     values ($1, 2027, 'REGULER', 'accepted', now(), now())`,
    [REGION],
  )
  await at.database.owner.query(
    `insert into survey.surveys (tenant_id, year, state, revision, created_at) values ($1, 2027, 'open', 1, now())`,
    [REGION],
  )
  await at.database.owner.query(
    `insert into survey.keys (tenant_id, year, token_key, person_key) values ($1, 2027, 'k', 'p')`,
    [REGION],
  )
  await at.database.owner.query(
    `insert into survey.forms (tenant_id, code, year, dimension, sub, created_at)
     values ($1, '3505penuh', 2027, 'GOV', 'GOV-1', now())`,
    [REGION],
  )
  const body = { ...answers('GOV') }
  for (let i = 0; i < 50; i++) {
    const one = { code: '3505penuh', responseId: randomUUID(), answeredAt: clock.now.toISOString(), ...body }
    await at.send('POST', `/api/survey/${cycle.year}/interviews`, one, scene.officer)
  }
  const form = await handedOut(at, '3505penuh')
  expect([form.state, form.counted]).toEqual(['full', 50])
  const reply = await at.send('POST', '/api/v1/survey-forms/3505penuh/answers', {
    token: form.token,
    ...body,
  })
  expect(reply.body).toMatchObject({ code: 'survey.quota_reached' })
})

describe('forgetting', () => {
  test('answers leave after five years, and not a day before', async () => {
    const { owner } = at.database
    const count = async () =>
      (await owner.query('select count(*)::int as n from survey.responses where tenant_id = $1', [REGION]))
        .rows[0].n
    const before = await count()
    expect(before).toBeGreaterThan(2)
    await runAsSystem(at.database, REGION, forgetOld)
    expect(await count()).toBe(before)
    await owner.query(
      `update survey.responses set answered_at = now() - interval '5 years 1 day'
       where id = (select id from survey.responses where tenant_id = $1 limit 1)`,
      [REGION],
    )
    await runAsSystem(at.database, REGION, forgetOld)
    expect(await count()).toBe(before - 1)
  })

  test('even the product itself can not delete a younger answer', async () => {
    const deleted = await runAsSystem(at.database, REGION, (ctx) =>
      sql`delete from survey.responses where tenant_id = ${REGION}`.execute(ctx.tx),
    )
    expect(deleted.numAffectedRows).toBe(0n)
  })
})
