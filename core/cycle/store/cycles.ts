import { sql } from 'kysely'
import type { Tx } from '#platform/db/tx.ts'
import type { Cycle } from '../contract.ts'

/** A cycle with its deadlines and tracks. */
export async function findCycle(tx: Tx, year: number): Promise<Cycle | undefined> {
  return (await readCycles(tx, year))[0]
}

/** Every cycle, newest year first. */
export const listCycles = (tx: Tx): Promise<Cycle[]> => readCycles(tx, null)

export interface CycleRow extends Omit<Cycle, 'deadlines' | 'openedAt' | 'closedAt' | 'publishedAt'> {
  deadlines: { step: Cycle['deadlines'][number]['step']; closesAt: string }[]
  openedAt: Date | null
  closedAt: Date | null
  publishedAt: Date | null
}

/** What {@link asCycle} reads of `cycle.cycles as c`. */
export const CYCLE = sql`c.year, c.state, c.title, c.is_example as "isExample", c.revision,
      case when c.stage_one_from is null then null else jsonb_build_object(
        'from', to_char(c.stage_one_from, 'YYYY-MM-DD'), 'to', to_char(c.stage_one_to, 'YYYY-MM-DD')) end as "stageOne",
      case when c.stage_two_from is null then null else jsonb_build_object(
        'from', to_char(c.stage_two_from, 'YYYY-MM-DD'), 'to', to_char(c.stage_two_to, 'YYYY-MM-DD')) end as "stageTwo",
      c.opened_at as "openedAt", c.closed_at as "closedAt", c.published_at as "publishedAt",
      coalesce((select jsonb_agg(jsonb_build_object('step', d.step, 'closesAt', d.closes_at) order by d.closes_at, d.step)
        from cycle.deadlines as d where d.year = c.year), '[]') as deadlines,
      coalesce((select jsonb_agg(jsonb_build_object('track', t.track, 'instrument',
          jsonb_build_object('code', t.instrument_code, 'version', t.instrument_version)) order by t.track)
        from cycle.tracks as t where t.year = c.year), '[]') as tracks`

export const asCycle = (row: CycleRow): Cycle => ({
  ...row,
  deadlines: row.deadlines.map(({ step, closesAt }) => ({
    step,
    closesAt: new Date(closesAt).toISOString(),
  })),
  openedAt: row.openedAt?.toISOString() ?? null,
  closedAt: row.closedAt?.toISOString() ?? null,
  publishedAt: row.publishedAt?.toISOString() ?? null,
})

async function readCycles(tx: Tx, year: number | null): Promise<Cycle[]> {
  const { rows } = await sql<CycleRow>`
    select ${CYCLE} from cycle.cycles as c
    where ${year}::smallint is null or c.year = ${year}
    order by c.year desc`.execute(tx)
  return rows.map(asCycle)
}

/** From which year a cycle was copied. */
export async function findClonedFrom(tx: Tx, year: number): Promise<number | null> {
  const { rows } = await sql<{ from: number | null }>`
    select cloned_from as from from cycle.cycles where year = ${year}`.execute(tx)
  return rows[0]?.from ?? null
}
