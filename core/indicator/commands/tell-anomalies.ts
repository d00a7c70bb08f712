import { randomUUID } from 'node:crypto'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import { AnomalyFound } from '../facts.ts'
import { findSoftened } from '../rules/anomalies/afterwards.ts'
import type { Finding } from '../rules/anomalies/finding.ts'
import type { Definition } from '../rules/definition.ts'
import type { TargetChange } from '../rules/targets.ts'
import { insertAnomalies } from '../store/anomalies.ts'

/** Keeps what was not told before, with one fact each. */
export async function tellAnomalies(ctx: Context, findings: readonly Finding[]): Promise<void> {
  const all = findings.map((one) => ({ ...one, id: randomUUID() }))
  const kept = await insertAnomalies(ctx.tx, ctx.tenant, all, ctx.now)
  publish(ctx, ...kept.map(({ id, kind, code }) => AnomalyFound.of({ anomalyId: id, kind, code })))
}

export const tellSoftened = (
  ctx: Context,
  { code }: Definition,
  changes: readonly TargetChange[],
  reason: string,
): Promise<void> => tellAnomalies(ctx, findSoftened(code, changes, reason, ctx.now.toISOString()))
