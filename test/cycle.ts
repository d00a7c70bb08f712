import type { Database } from '#platform/db/database.ts'

interface CycleScene {
  year: number
  /** Regions that take part; on the track KPPN&IKN unless said otherwise. */
  regions: readonly (string | { code: string; track: 'REGULER' | 'KPPN&IKN' })[]
  /** Last instants by step, for example `{ self_assessment: '2026-10-31T16:59:59.999Z' }`. */
  deadlines?: Readonly<Record<string, string>>
}

/**
 * An open cycle with regions that accepted, put straight into the tables: for tests of modules above the cycle.
 * Both tracks use the instruments of 2023, in whatever year.
 */
export async function openCycle(
  { owner }: Database,
  { year, regions, deadlines = {} }: CycleScene,
): Promise<void> {
  await owner.query(
    `insert into cycle.cycles (year, state, title, is_example, opened_at, revision, created_at)
     values ($1, 'open', $2, false, now(), 1, now())`,
    [year, { id: `Evaluasi ${year}`, en: `Evaluation ${year}` }],
  )
  await owner.query(
    `insert into cycle.tracks (year, track, instrument_code, instrument_version, frozen_at) values
     ($1, 'KPPN&IKN', 'smart-city-2023-kppn-ikn', 1, now()), ($1, 'REGULER', 'smart-city-2023-regular', 1, now())`,
    [year],
  )
  for (const [step, closesAt] of Object.entries(deadlines)) {
    await owner.query('insert into cycle.deadlines (year, step, closes_at) values ($1, $2, $3)', [
      year,
      step,
      closesAt,
    ])
  }
  for (const region of regions) {
    const { code, track } = typeof region === 'string' ? { code: region, track: 'KPPN&IKN' } : region
    await owner.query(
      `insert into cycle.participations (tenant_id, year, track, state, invited_at, answered_at)
       values ($1, $2, $3, 'accepted', now(), now())`,
      [code, year, track],
    )
  }
}
