import { beforeAll, expect, test } from 'vitest'
import { type Person, peopleServer } from '#test/people.ts'
import { listOpenOpd, listServedOpd, namesOf } from './directory.ts'

const at = peopleServer()
let fire = ''
let officer: Person
let administrator: Person

beforeAll(async () => {
  fire = await at.foundOpd('35.05', 'DAMKAR', 'Contoh Dinas Pemadam')
  const closed = await at.foundOpd('35.05', 'LAMA', 'Contoh Dinas Lama')
  await at.database.owner.query('update identity.opd set closed_at = now() where id = $1', [closed])
  await at.foundOpd('35.07', 'DAMKAR', 'Contoh Dinas Tetangga')
  officer = await at.hire('35.05', 'opd_officer', 'Contoh Petugas', fire)
  administrator = await at.hire('35.05', 'region_admin', 'Contoh Admin')
})

const served = (person: Person, region = '35.05') =>
  at.database.inTenant(region, 'x', (tx) => listServedOpd(tx, region, person.id))

test('a service sees the open OPD of its own region', async () => {
  const found = await at.database.inTenant('35.05', 'x', (tx) => listOpenOpd(tx, '35.05'))
  expect(found).toEqual([{ id: fire, name: 'Contoh Dinas Pemadam' }])
})

test('whoever serves an OPD is known by it there, and nobody else', async () => {
  expect([await served(officer), await served(administrator), await served(officer, '35.07')]).toEqual([
    [fire],
    [],
    [],
  ])
})

test('a membership that has ended serves no OPD', async () => {
  const { id } = await at.hire('35.05', 'opd_officer', 'Contoh Pindah', fire)
  await at.database.owner.query('update identity.memberships set ended_at = now() where person_id = $1', [id])
  expect(await served({ id, name: '' })).toEqual([])
})

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
