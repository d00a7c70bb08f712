import { describe, expect, test } from 'vitest'
import { CreateOpd } from '#core/identity/contract.ts'
import type { Actor } from '#platform/context.ts'
import type { CliIo, Manifest, Traffic } from '#platform/module.ts'
import { type TestDatabase, testDatabase } from '#test/database.ts'
import { playIo } from '#test/play.ts'
import { simulateServices } from './cli.ts'
import { playClock, reachAtOnce } from './clock.ts'
import { daysOf, playServices, sumTallies } from './play.ts'

const one = testDatabase()
const two = testDatabase()
const SIZE = { region: '35.07', days: 2, seed: 5, from: '2026-11-30' }

const opened = new Map<unknown, CliIo>()
/** Endpoints are compiled once for a database. */
function ioOn(database: TestDatabase['database']): CliIo {
  const io = opened.get(database) ?? playIo(database)
  opened.set(database, io)
  return io
}

/** A service of the test: founds as many agencies a day as chance says, at the minutes chance says. */
function founder(name: string, log: { name: string; at: string }[] = []): { name: string; traffic: Traffic } {
  let secretariat: Actor | undefined
  return {
    name,
    traffic: {
      prepare: async (world) => {
        secretariat = await world.person('region_admin', 1)
      },
      playDay: async (world, day) => {
        const next = world.chance(`agencies ${day}`)
        const minutes = Array.from({ length: 2 + Math.floor(next() * 6) }, () => Math.floor(next() * 1440))
        for (const [i, minute] of minutes.sort((a, b) => a - b).entries()) {
          const now = new Date(Date.parse(`${day}T00:00:00+07:00`) + minute * 60_000)
          await world.until(now)
          log.push({ name, at: now.toISOString() })
          const code = `${name}-${day.slice(8)}-${i}`.toUpperCase()
          const caller = { actor: secretariat as Actor, region: world.region, now }
          await world.call(caller, CreateOpd, { code, kind: 'dinas', name: `Contoh ${code}` })
        }
        return { agencies: minutes.length }
      },
    },
  }
}

describe('days of services', () => {
  test('are played side by side in order of time, and the same seed gives the same on another installation', async () => {
    const [log, again] = [[], []] as { name: string; at: string }[][]
    const first = await playServices(ioOn(one.database), [founder('satu', log), founder('dua', log)], SIZE)
    expect(first.map(({ day }) => day)).toEqual(['2026-11-30', '2026-12-01'])
    expect(new Set(log?.map(({ name }) => name)).size).toBe(2)
    const times = (log ?? []).map(({ at }) => at)
    expect(times).toEqual([...times].sort())
    const second = await playServices(
      ioOn(two.database),
      [founder('satu', again), founder('dua', again)],
      SIZE,
    )
    expect([second, again]).toEqual([first, log])
    const { rows } = await one.database.owner.query(
      `select count(*)::int as n from identity.opd where tenant_id = '35.07' and name like 'Contoh %'`,
    )
    const { satu, dua } = sumTallies(first)
    expect(rows[0].n).toBe((satu?.agencies ?? 0) + (dua?.agencies ?? 0))
  })

  test('of another seed are others, and of one service the same with or without its neighbour', async () => {
    const plan = (seed: number) => ({ ...SIZE, region: '35.08', seed })
    const [together, alone, other] = [[], [], []] as { name: string; at: string }[][]
    const database = two.database
    await playServices(ioOn(database), [founder('tiga', together), founder('empat', [])], plan(1))
    await playServices(ioOn(database), [founder('tiga', alone)], { ...plan(1), region: '35.09' })
    await playServices(ioOn(database), [founder('tiga', other)], { ...plan(2), region: '35.10' })
    expect(alone).toEqual(together)
    expect(other).not.toEqual(together)
  })

  test('end with the failure of one of them; the other is not waited for', async () => {
    const broken: Traffic = {
      prepare: async () => {},
      playDay: async () => {
        throw new Error('broken')
      },
    }
    const play = playServices(ioOn(two.database), [{ name: 'rusak', traffic: broken }, founder('lima')], {
      ...SIZE,
      region: '35.11',
    })
    await expect(play).rejects.toThrow('broken')
  })

  test('follow each other across months', () => {
    expect(daysOf({ from: '2027-02-28', days: 2 })).toEqual(['2027-02-28', '2027-03-01'])
  })
})

describe('the clock of a play', () => {
  test('lets the earliest go when everybody waits, and nobody go ahead of one who still acts', async () => {
    const order: string[] = []
    const clock = playClock(reachAtOnce)
    const player = async (name: string, minutes: readonly number[], slow: boolean) => {
      const { until, leave } = clock.join()
      for (const minute of minutes) {
        if (slow) await new Promise((resolve) => setImmediate(resolve))
        await until(new Date(minute * 60_000))
        order.push(`${name}${minute}`)
      }
      leave()
    }
    await Promise.all([player('a', [1, 4, 5], true), player('b', [2, 3, 9], false), player('c', [], false)])
    expect(order).toEqual(['a1', 'b2', 'b3', 'a4', 'a5', 'b9'])
  })

  test('serves also a module that waits for several moments at once, in their order', async () => {
    const order: number[] = []
    const { until, leave } = playClock(reachAtOnce).join()
    const waits = [7, 2, 5].map((minute) => until(new Date(minute * 60_000)).then(() => order.push(minute)))
    await Promise.all(waits)
    leave()
    expect(order).toEqual([2, 5, 7])
  })
})

describe('the command', () => {
  const io = (): { io: CliIo; said: string[] } => {
    const said: string[] = []
    return { io: { ...ioOn(one.database), say: (line) => void said.push(line) }, said }
  }
  const modules = (): Manifest[] => [
    {
      name: 'enam',
      folder: 'none',
      routes: [],
      permissions: [],
      facts: [],
      traffic: founder('enam').traffic,
    },
  ]
  const options = { region: '35.05', days: '1', seed: '3', from: '2026-11-22' }

  test('prints the tally of each service', async () => {
    const { io: to, said } = io()
    expect(await simulateServices(modules).run(to, [], options)).toBe(0)
    expect(said[0]).toMatch(/^enam: agencies \d$/)
    expect(said[1]).toContain('2026-11-22 to 2026-11-22')
  })

  test.each([
    [{ ...options, region: '99.99' }, 'simulation.region_unknown'],
    [{ ...options, days: '0' }, 'simulation.size_wrong'],
    [{ ...options, from: '2026-02-30' }, 'simulation.day_wrong'],
    [{ ...options, only: 'nothing' }, 'simulation.no_traffic'],
  ])('refuses %j', async (given, code) => {
    await expect(simulateServices(modules).run(io().io, [], given)).rejects.toMatchObject({
      problem: { code },
    })
  })
})
