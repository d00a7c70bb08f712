import type { Context } from '#platform/context.ts'
import { beginOfDay, dayInWib } from '#platform/time/time.ts'
import type { Board } from '../contract.ts'
import { coarse, todayOf } from '../rules/board.ts'
import { listCallFigures, listIncidentFigures, listRinging } from '../store/figures.ts'
import { type IncidentRow, listIncidentRows } from '../store/incidents.ts'
import { listTasksOf, type TaskRow } from '../store/tasks.ts'
import { listUnitRows } from '../store/units.ts'
import { settingsOf } from './settings.ts'
import { incidentCard, isFresh } from './views.ts'

const MOST = 500

/** The centre now, without anything of a person. */
export async function getBoard(ctx: Context): Promise<Board> {
  const { tx, tenant, now } = ctx
  const settings = await settingsOf(ctx)
  const open = await listIncidentRows(tx, tenant, { group: 'open', limit: MOST })
  const tasks = await listTasksOf(
    tx,
    tenant,
    open.map(({ id }) => id),
  )
  const span = { from: beginOfDay(dayInWib(now)), until: new Date(now.getTime() + 1) }
  const units = (await listUnitRows(tx, tenant)).filter(({ isRetired }) => !isRetired)
  return {
    at: now.toISOString(),
    incidents: open.map((one) => lineOf(one, tasks, settings, now)),
    byState: countBy(open.map(({ state }) => state)),
    units: units.map(({ id, callSign, agency, state, lat, lng, positionAt, isExample }) => ({
      id,
      callSign,
      agency,
      state,
      lat,
      lng,
      isFresh: isFresh(positionAt, settings, now),
      isExample,
    })),
    ringing: (await listRinging(tx, tenant)).map(({ id, offeredAt }) => ({
      id,
      offeredAt: offeredAt.toISOString(),
    })),
    today: todayOf(await listCallFigures(tx, tenant, span), await listIncidentFigures(tx, tenant, span)),
  }
}

function lineOf(
  one: IncidentRow,
  tasks: readonly TaskRow[],
  settings: Awaited<ReturnType<typeof settingsOf>>,
  now: Date,
): Board['incidents'][number] {
  const own = tasks.filter(({ incidentId }) => incidentId === one.id)
  const { id, number, state, category, priority, village, district, receivedAt, overdue, isExample } =
    incidentCard(one, own, 0, settings, now)
  const agencies = [...new Set(own.map(({ agency }) => agency))]
  const place = { village, district, lat: coarse(one.lat), lng: coarse(one.lng) }
  return { id, number, state, category, priority, ...place, receivedAt, agencies, overdue, isExample }
}

function countBy(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1
  return counts
}
