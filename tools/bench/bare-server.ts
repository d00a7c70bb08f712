// What the framework and the driver alone can do: one row read, one row written, each by one prepared query; and streams
// that are told of each row written as an event.
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
