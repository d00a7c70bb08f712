import { expect, test } from 'vitest'
import { peopleServer } from '#test/people.ts'
import { namesOf } from './people.ts'

const at = peopleServer()

test('people of a region are named there and nowhere else, also when they serve it no more', async () => {
  const here = await at.hire('35.05', 'region_admin', 'Contoh Admin')
  const gone = await at.hire('35.05', 'dispatcher', 'Contoh Pindah')
  await at.database.owner.query('update identity.memberships set ended_at = now() where person_id = $1', [
    gone.id,
  ])
  const elsewhere = await at.hire('35.07', 'dispatcher', 'Contoh Tetangga')
  const asked = [here.id, gone.id, elsewhere.id, 'system', 'machine-1']
  const named = (region: string) =>
    at.database.inTenant(region, 'x', async (tx) => [...(await namesOf(tx, region, asked)).entries()].sort())
  expect(await named('35.05')).toEqual(
    [
      [here.id, 'Contoh Admin'],
      [gone.id, 'Contoh Pindah'],
    ].sort(),
  )
  expect(await named('35.07')).toEqual([[elsewhere.id, 'Contoh Tetangga']])
})
