import { expect, test } from 'vitest'
import { testDatabase } from '#test/database.ts'
import { playIo } from '#test/play.ts'
import { type PlayedYear, playProgramme } from './play.ts'

const SIZE = { region: '35.07', programmes: 5, years: 1, from: 2025, seed: 7 }
const one = testDatabase()
const two = testDatabase()
let first: PlayedYear[] = []

test('a simulated programme goes from plan to approved quarters, meetings and decisions', async () => {
  first = await playProgramme(playIo(one.database), SIZE)
  expect(first).toMatchObject([{ year: 2025, programmes: 5, meetings: 4, decisions: 4 }])
  expect(first[0]?.reported).toBeGreaterThan(0)
  const { rows } = await one.database.owner.query<{ name: string }>(
    `select name from programme.programmes where tenant_id = '35.07'`,
  )
  expect(rows.every(({ name }) => name.startsWith('Contoh'))).toBe(true)
})

test('and the same seed gives the same years on another installation', async () =>
  expect(await playProgramme(playIo(two.database), SIZE)).toEqual(first))
