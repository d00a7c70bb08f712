import { expect, test } from 'vitest'
import { as, peopleServer } from '#test/people.ts'

const at = peopleServer()

test('whoever serves a region reads the own tasks there, and nobody else’s region', async () => {
  const ayu = await at.hire('35.05', 'region_admin', 'Ayu')
  expect(await at.get('/api/tasks', as(ayu, '35.05'))).toMatchObject({ status: 200, body: [] })
  expect((await at.get('/api/tasks', as(ayu, '35.07'))).status).toBe(403)
  expect((await at.get('/api/tasks')).status).toBe(401)
})

test('the list of a whole region costs few queries, however many modules are asked', async () => {
  const asri = await at.hire('35.05', 'region_admin', 'Asri')
  let queries = 0
  const count = (client: { query: (...given: never[]) => unknown; isCounted?: boolean }) => {
    if (client.isCounted) return
    const query = client.query.bind(client)
    client.isCounted = true
    client.query = (...given) => {
      queries += 1
      return query(...given)
    }
  }
  at.database.owner.on('acquire', count as never)
  expect((await at.get('/api/tasks', as(asri, '35.05'))).status).toBe(200)
  expect(queries).toBeLessThan(60)
})
