import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#platform/context.ts'
import type { Role, TrafficTally, TrafficWorld } from '#platform/module.ts'
import { peopleServer } from '#test/people.ts'
import { playIo } from '#test/play.ts'
import { arrivalsOf } from '../traffic/day.ts'
import { traffic } from '../traffic.ts'

/** Repeatable chance (mulberry32). */
function chanceOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

describe('a working day', () => {
  const day = arrivalsOf('2026-11-23', 600, chanceOf(3))
  const hourOf = (at: number) => (new Date(at).getUTCHours() + 7) % 24

  test('has its peak from nine to twelve and comes in order of time', () => {
    const peak = day.filter(({ at }) => hourOf(at) >= 9 && hourOf(at) < 12)
    expect(peak.length / day.length).toBeGreaterThan(0.45)
    expect(day.map(({ at }) => at)).toEqual([...day.map(({ at }) => at)].sort((a, b) => a - b))
  })

  test('has half its prescriptions for the express lane and three to four medicines each', () => {
    const express = day.filter(
      ({ items, delivery }) => !delivery && items.length <= 5 && items.every(({ compounded }) => !compounded),
    )
    expect(express.length / day.length).toBeGreaterThan(0.4)
    expect(express.length / day.length).toBeLessThan(0.6)
    const mean = day.reduce((sum, { items }) => sum + items.length, 0) / day.length
    expect(mean).toBeGreaterThan(3)
    expect(mean).toBeLessThan(4.5)
  })

  test('serves the express lane in about five minutes with a tail beyond eight', () => {
    const waits = day
      .filter(({ items }) => items.length <= 5 && items.every(({ compounded }) => !compounded))
      .map(({ seconds }) => Object.values(seconds).reduce((a, b) => a + b, 0))
    const mean = waits.reduce((a, b) => a + b, 0) / waits.length
    expect(mean).toBeGreaterThan(240)
    expect(mean).toBeLessThan(360)
    const beyond = waits.filter((wait) => wait > 480).length / waits.length
    expect(beyond).toBeGreaterThan(0.01)
    expect(beyond).toBeLessThan(0.2)
  })

  test('is the same for the same chance', () => {
    expect(arrivalsOf('2026-11-23', 600, chanceOf(3))).toEqual(day)
  })
})

describe('a play', () => {
  const at = peopleServer()
  const [REGION, OTHER] = ['35.05', '35.73'] as const
  /** A Sunday: a tenth of an ordinary day. */
  const SUNDAY = '2026-11-29'
  const tallies: TrafficTally[] = []

  beforeAll(async () => {
    for (const region of [REGION, OTHER]) {
      const world = worldOf(region)
      await traffic.prepare(world)
      await traffic.prepare(world)
      tallies.push(await traffic.playDay(world, SUNDAY))
    }
  })

  function worldOf(region: string): TrafficWorld {
    const { call } = playIo(at.database)
    const hired = new Map<string, Actor>()
    const person = async (role: Role, number: number): Promise<Actor> => {
      const key = `${role}${number}`
      const known = hired.get(key)
      if (known) return known
      const { id } = await at.hire(region, role, `Contoh ${key}`)
      const { rows } = await at.database.owner.query(
        'select permission from identity.held_permissions where person_id = $1 and tenant_id = $2',
        [id, region],
      )
      const actor = {
        kind: 'person' as const,
        id,
        permissions: new Set(rows.map(({ permission }) => permission)),
      }
      hired.set(key, actor)
      return actor
    }
    return { region, seed: 1, call, person, chance: () => chanceOf(9), until: async () => {} }
  }

  test('ends what it begins and is the same for the same chance', () => {
    const [tally = {}] = tallies
    expect(tallies[1]).toEqual(tally)
    expect(tally.prescriptions).toBeGreaterThan(40)
    const ended = (tally.handed_over ?? 0) + (tally.missed ?? 0) + (tally.parcels ?? 0)
    expect(ended).toBe(tally.prescriptions)
  })

  test('is marked as an example everywhere and carries no real number', async () => {
    const { rows } = await at.database.owner.query(
      `select (select bool_and(is_example) from pharmacy.tickets) as tickets,
        (select bool_and(nik like '99%' and is_example) from pharmacy.patients) as patients`,
    )
    expect(rows[0]).toEqual({ tickets: true, patients: true })
  })
})
