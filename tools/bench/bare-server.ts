// What the framework and the driver alone can do: one row read, one row written, each by one prepared query; and streams
// that are told of each row written as an event.
import { randomUUID } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import fastify from 'fastify'
import pg from 'pg'

const pool = new pg.Pool({ ...(JSON.parse(process.env.BENCH_DATABASE ?? '{}') as pg.PoolConfig), max: 12 })
const app = fastify()

app.get('/row', async () => {
  const { rows } = await pool.query({
    name: 'row',
    text: 'select code, name, province_code from identity.regions where code = $1',
    values: ['35.07'],
  })
  return rows[0]
})

app.post('/rows', async (request) => {
  const { region, value } = request.body as { region: string; value: string }
  const { rows } = await pool.query({
    name: 'insert',
    text: 'insert into public.bench_rows (region, value) values ($1, $2) returning id',
    values: [region, value],
  })
  return rows[0]
})

/** All rows that a typed call leaves, in one statement: without a session, a permission, a wall or a rule. */
const SAME_ROWS = `
  with head as (
    insert into facts.heads as head (tenant_id, last_seq, changed_at) values ($1, 2, now())
    on conflict (tenant_id) do update set last_seq = head.last_seq + 2, changed_at = excluded.changed_at
    returning last_seq
  ), call as (
    insert into dispatch.calls (tenant_id, id, channel, state, offered_at, answered_at, at, queue, agent, position,
      network, number_key, number_tail, is_example, noted_at)
    values ($1, $2, 'manual', 'answered', $3, $4, $3, '', '', '', '', $5, '000', true, now())
  ), caller as (
    insert into dispatch.callers (tenant_id, call_id, number, name, relation, fact_seqs)
    select $1, $2, $6, '', '', array[last_seq] from head
  ), fact as (
    insert into facts.fact (tenant_id, seq, recorded_at, name, payload, actor, request_id, details_commitment)
    select $1, last_seq - back, now(), name, $7::jsonb, 'bench', 'bench', commitment
    from head cross join (values (1, 'bench.offered', decode($5, 'hex')), (0, 'bench.answered', null))
      as told (back, name, commitment)
  ), detail as (
    insert into facts.details (tenant_id, seq, details, salt)
    select $1, last_seq - 1, jsonb_build_object('number', $6::text), decode($5, 'hex') from head
  )
  insert into http.idempotency_keys (tenant_id, actor, key, endpoint, request_hash, created_at, reply)
  values ($1, 'bench', $2::text, 'bench', $5, now(), jsonb_build_object('id', $2::text))`

app.post('/calls', async (request) => {
  const { region, number, offeredAt, answeredAt } = request.body as Record<string, string>
  const id = randomUUID()
  const told = JSON.stringify({ callId: id, offeredAt, answeredAt })
  const values = [region, id, offeredAt, answeredAt, '0'.repeat(64), number, told]
  await pool.query({ name: 'same-rows', text: SAME_ROWS, values })
  return { id }
})

const streams = new Set<ServerResponse>()

app.get('/stream', (_request, reply) => {
  reply.hijack()
  const { raw } = reply
  raw.writeHead(200, { 'content-type': 'text/event-stream' }).write('event: head\n\n')
  streams.add(raw)
  raw.on('close', () => streams.delete(raw))
})

app.post('/events', async (request) => {
  const { value } = request.body as { value: string }
  const { rows } = await pool.query<{ id: string }>({
    name: 'insert',
    text: 'insert into public.bench_rows (region, value) values ($1, $2) returning id',
    values: ['35.05', value],
  })
  const text = `id: ${rows[0]?.id}\nevent: fact\ndata: ${value}\n\n`
  for (const stream of streams) stream.write(text)
  return rows[0]
})

await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT) })
process.on('SIGTERM', async () => {
  for (const stream of streams) stream.end()
  await app.close()
  await pool.end()
  process.exit(0)
})
