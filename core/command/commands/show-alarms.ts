import { listPeopleNames } from '#core/identity/public.ts'
import { listIndicatorNames } from '#core/indicator/public.ts'
import type { Context } from '#platform/context.ts'
import type { Alarm } from '../contract.ts'
import { type AlarmRow, listEnded, listOpen } from '../store/alarms.ts'

/** Open alarms that were raised, the most urgent first. */
export async function openAlarms(ctx: Context): Promise<Alarm[]> {
  return shown(ctx, await listOpen(ctx.tx, ctx.tenant))
}

/** Open ones first, then those that ended last. */
export async function listAlarms(ctx: Context): Promise<Alarm[]> {
  const open = await listOpen(ctx.tx, ctx.tenant)
  return shown(ctx, [...open, ...(await listEnded(ctx.tx, ctx.tenant))])
}

async function shown(ctx: Context, rows: readonly AlarmRow[]): Promise<Alarm[]> {
  const raised = rows.filter(({ raisedAt }) => raisedAt !== null)
  if (raised.length === 0) return []
  const indicators = new Map((await listIndicatorNames(ctx)).map((one) => [one.code, one]))
  const by = raised.flatMap(({ acknowledgedBy }) => acknowledgedBy ?? [])
  const people = await listPeopleNames(ctx.tx, by)
  const indicatorOf = ({ code }: AlarmRow) => (code === null ? undefined : indicators.get(code))
  return raised.map((row) => ({
    ...{ id: row.id, kind: row.kind, rule: row.rule, severity: row.severity, code: row.code },
    ...{ span: row.span, test: row.test, value: row.value, limit: row.limit },
    name: indicatorOf(row)?.name ?? null,
    unit: indicatorOf(row)?.unit ?? null,
    since: row.since.toISOString(),
    raisedAt: (row.raisedAt ?? row.since).toISOString(),
    acknowledged:
      row.acknowledgedAt === null
        ? null
        : { at: row.acknowledgedAt.toISOString(), by: people.get(row.acknowledgedBy ?? '') ?? null },
    endedAt: row.endedAt?.toISOString() ?? null,
  }))
}
