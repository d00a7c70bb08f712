import { listPeopleNames } from '#core/identity/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { Anomaly, ListAnomalies, SettleAnomaly } from '../contract.ts'
import { AnomalySettled } from '../facts.ts'
import { alreadySettled, anomalyUnknown } from '../problems.ts'
import { newestOf } from '../rules/definition.ts'
import { type AnomalyRow, listAnomalyRows, settleAnomalyRow } from '../store/anomalies.ts'
import { listDefinitions } from '../store/definitions.ts'

export async function listAnomalies(ctx: Context, input: Input<typeof ListAnomalies>): Promise<Anomaly[]> {
  const rows = await listAnomalyRows(ctx.tx, ctx.tenant, input)
  const definitions = await listDefinitions(ctx.tx, ctx.tenant)
  const names = new Map(definitions.map((one) => [one.code, newestOf(one).content.name]))
  const people = await listPeopleNames(
    ctx.tx,
    rows.flatMap(({ settledBy }) => settledBy ?? []),
  )
  return rows.map((row) => ({
    ...{ id: row.id, kind: row.kind, code: row.code, ...row.content },
    name: names.get(row.code) ?? { id: row.code, en: row.code },
    foundAt: row.foundAt.toISOString(),
    settled: settledOf(row, people),
  }))
}

const settledOf = (
  { settledAt, settledBy, settleReason }: AnomalyRow,
  people: ReadonlyMap<string, string>,
): Anomaly['settled'] =>
  settledAt === null
    ? null
    : { at: settledAt.toISOString(), by: people.get(settledBy ?? '') ?? null, reason: settleReason ?? '' }

/** @throws Refusal `indicator.anomaly_unknown`, `indicator.already_settled` */
export async function settleAnomaly(
  ctx: Context,
  { id, reason }: Input<typeof SettleAnomaly>,
): Promise<{ done: true }> {
  const [row] = await listAnomalyRows(ctx.tx, ctx.tenant, { id })
  if (!row) return refuse(anomalyUnknown)
  const by = { now: ctx.now, actor: ctx.actor.id, reason }
  if (!(await settleAnomalyRow(ctx.tx, ctx.tenant, id, by))) refuse(alreadySettled)
  publish(ctx, AnomalySettled.of({ anomalyId: id, kind: row.kind, code: row.code }))
  return { done: true }
}
