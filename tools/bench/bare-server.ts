// What the framework and the driver alone can do: one row read, one row written, each by one prepared query.
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

await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT) })
process.on('SIGTERM', async () => {
  await app.close()
  await pool.end()
  process.exit(0)
})
