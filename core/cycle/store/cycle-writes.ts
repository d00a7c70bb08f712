import { sql } from 'kysely'
import type { Tx } from '#platform/db/tx.ts'
import type { Cycle, CyclePlan, InstrumentVersion, Step } from '../contract.ts'
import { findCycle } from './cycles.ts'

/** A cycle, locked against other changes until the act ends. */
export async function lockCycle(tx: Tx, year: number): Promise<Cycle | undefined> {
  await sql`select from cycle.cycles where year = ${year} for update`.execute(tx)
  return findCycle(tx, year)
}

export interface NewCycle {
  year: number
  isExample: boolean
  clonedFrom: number | null
  plan: PlanRow
}

/** A plan with the last instant of each step instead of its day. */
export interface PlanRow extends Omit<CyclePlan, 'deadlines'> {
  deadlines: readonly { step: Step; closesAt: string }[]
}

/** @returns false where the year has a cycle already */
export async function insertCycle(tx: Tx, { year, isExample, clonedFrom, plan }: NewCycle, now: Date) {
  const { numAffectedRows } = await sql`
    insert into cycle.cycles (year, state, title, is_example, cloned_from, stage_one_from, stage_one_to,
      stage_two_from, stage_two_to, revision, created_at)
    values (${year}, 'draft', ${JSON.stringify(plan.title)}::jsonb, ${isExample}, ${clonedFrom},
      ${plan.stageOne?.from ?? null}, ${plan.stageOne?.to ?? null},
      ${plan.stageTwo?.from ?? null}, ${plan.stageTwo?.to ?? null}, 1, ${now})
    on conflict do nothing`.execute(tx)
  if (Number(numAffectedRows ?? 0n) === 0) return false
  await writeDeadlines(tx, year, plan.deadlines)
  await writeTracks(tx, year, plan.tracks)
  return true
}

/** Writes a draft anew. Tracks that regions are on must stay; the command asks before. */
export async function updateCycle(tx: Tx, year: number, plan: PlanRow): Promise<void> {
  await sql`
    update cycle.cycles set title = ${JSON.stringify(plan.title)}::jsonb,
      stage_one_from = ${plan.stageOne?.from ?? null}, stage_one_to = ${plan.stageOne?.to ?? null},
      stage_two_from = ${plan.stageTwo?.from ?? null}, stage_two_to = ${plan.stageTwo?.to ?? null},
      revision = revision + 1
    where year = ${year}`.execute(tx)
  await writeDeadlines(tx, year, plan.deadlines)
  await writeTracks(tx, year, plan.tracks)
}

async function writeDeadlines(tx: Tx, year: number, deadlines: PlanRow['deadlines']): Promise<void> {
  await sql`
    delete from cycle.deadlines
    where year = ${year} and step <> all (${deadlines.map((d) => d.step)}::text[])`.execute(tx)
  for (const { step, closesAt } of deadlines) await setDeadline(tx, year, step, closesAt)
}

export async function setDeadline(tx: Tx, year: number, step: Step, closesAt: string): Promise<void> {
  await sql`
    insert into cycle.deadlines (year, step, closes_at) values (${year}, ${step}, ${closesAt})
    on conflict (year, step) do update set closes_at = excluded.closes_at`.execute(tx)
}

async function writeTracks(tx: Tx, year: number, tracks: CyclePlan['tracks']): Promise<void> {
  await sql`
    delete from cycle.tracks
    where year = ${year} and track <> all (${tracks.map((t) => t.track)}::text[])`.execute(tx)
  for (const { track, instrument } of tracks) {
    await sql`
      insert into cycle.tracks (year, track, instrument_code, instrument_version)
      values (${year}, ${track}, ${instrument.code}, ${instrument.version})
      on conflict (year, track) do update set instrument_code = excluded.instrument_code,
        instrument_version = excluded.instrument_version`.execute(tx)
  }
}

/** Moves one track to another instrument version; frozen stays frozen. */
export async function setTrackInstrument(
  tx: Tx,
  year: number,
  track: string,
  instrument: InstrumentVersion,
): Promise<void> {
  await sql`
    update cycle.tracks set instrument_code = ${instrument.code}, instrument_version = ${instrument.version}
    where year = ${year} and track = ${track}`.execute(tx)
}

/** Grows the revision of a cycle that is open already. */
export async function touchCycle(tx: Tx, year: number): Promise<void> {
  await sql`update cycle.cycles set revision = revision + 1 where year = ${year}`.execute(tx)
}

export async function setOpen(tx: Tx, year: number, now: Date): Promise<void> {
  await sql`
    update cycle.cycles set state = 'open', opened_at = ${now}, revision = revision + 1
    where year = ${year}`.execute(tx)
  await sql`update cycle.tracks set frozen_at = ${now} where year = ${year}`.execute(tx)
}

export async function setClosed(tx: Tx, year: number, now: Date): Promise<void> {
  await sql`
    update cycle.cycles set state = 'closed', closed_at = ${now}, revision = revision + 1
    where year = ${year}`.execute(tx)
}

export async function setPublished(tx: Tx, year: number, now: Date): Promise<void> {
  await sql`
    update cycle.cycles set state = 'published', published_at = ${now}, closed_at = coalesce(closed_at, ${now}),
      revision = revision + 1
    where year = ${year}`.execute(tx)
}
