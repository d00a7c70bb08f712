import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { fact } from '#platform/facts/fact.ts'
import { publishNow } from '#platform/facts/publish.ts'
import { endpoint } from '#platform/http/endpoint.ts'
import { type Manifest, route } from '#platform/module.ts'
import { RegionCode, T } from '#platform/schema/schema.ts'

// A module of the test alone, so that acts and reactions can be held at a known place from outside.

/** Locks of the database that the test holds to keep a reaction or a request waiting. */
export const REACTION_LOCK = 7001
export const REQUEST_LOCK = 7002

/** Where reactions leave what they heard; `place` counts in the order of insertion. */
export const HEARD = `
  create schema bell; grant usage on schema bell to penataran_app;
  create table bell.heard (place bigint generated always as identity, tenant_id text, seq bigint, number int, process int);
  grant select, insert on bell.heard to penataran_app`

const BellRung = fact('bell.bell_rung', { number: T.Integer() })

const RingBell = endpoint({
  post: '/v1/bell/:region',
  permission: 'public',
  summary: 'Rings the bell of a region',
  input: { region: RegionCode, number: T.Integer() },
  tenantOf: ({ region }: { region: string }) => region,
  reply: T.Object({ seq: T.Integer() }),
})

const WaitAtDoor = endpoint({
  get: '/v1/bell/door',
  permission: 'public',
  summary: 'Answers as soon as the door is opened from outside',
  reply: T.Object({ process: T.Integer() }),
})

async function ring(ctx: Context, { number }: { number: number }): Promise<{ seq: number }> {
  const [seq = 0] = await publishNow(ctx, BellRung.of({ number }))
  return { seq }
}

async function waitAtDoor({ tx }: Context): Promise<{ process: number }> {
  await sql`select pg_advisory_xact_lock_shared(${REQUEST_LOCK})`.execute(tx)
  return { process: process.pid }
}

async function hear(
  { tx }: Context,
  payload: { number: number },
  tenant: string,
  seq: number,
): Promise<void> {
  if (payload.number < 0) {
    await sql.raw(`set local application_name = 'bell ${process.pid}'`).execute(tx)
    await sql`select pg_advisory_xact_lock_shared(${REACTION_LOCK})`.execute(tx)
  }
  await sql`
    insert into bell.heard (tenant_id, seq, number, process)
    values (${tenant}, ${seq}, ${payload.number}, ${process.pid})`.execute(tx)
}

export const bell: Manifest = {
  name: 'bell',
  folder: 'test/processes',
  routes: [route(RingBell, ring), route(WaitAtDoor, waitAtDoor)],
  permissions: [],
  facts: [BellRung],
  subscriptions: [
    {
      name: 'bell.hear',
      facts: [BellRung],
      handle: (ctx, { payload, tenant, seq }) => hear(ctx, payload as { number: number }, tenant, seq),
    },
  ],
}
