import { randomUUID } from 'node:crypto'
import { listVersionCards } from '#core/evidence/public.ts'
import { getStanding } from '#core/identity/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import { dayInWib } from '#platform/time/time.ts'
import type { ProposeValue } from '../contract.ts'
import { ValueProposed } from '../facts.ts'
import { mayPropose, saysWhy } from '../policy.ts'
import { evidenceUnknown, noteNeeded, notManual, notYourIndicator, periodImpossible } from '../problems.ts'
import { type Definition, isManual, newestOf } from '../rules/definition.ts'
import { spanOf } from '../rules/period.ts'
import { insertManual, listApproved, listManualVersions, manualKey, type NewManual } from '../store/manual.ts'
import { getAssignment, getDefinition } from './find-indicator.ts'

/**
 * Proposes a value or the correction of one. It counts once somebody else approves it.
 *
 * @throws Refusal `indicator.indicator_unknown`, `indicator.not_manual`, `indicator.not_your_indicator`,
 * `indicator.period_impossible`, `indicator.evidence_unknown`, `indicator.note_needed`
 */
export async function proposeValue(
  ctx: Context,
  input: Input<typeof ProposeValue>,
): Promise<{ id: string; version: number }> {
  const { code, period, value, source, note = '', evidence } = input
  const definition = await getDefinition(ctx, code)
  if (!isManual(definition)) refuse(notManual)
  if (!fitsGrain(definition, input, ctx.now)) refuse(periodImpossible)
  await requireMine(ctx, code)
  await requireEvidence(ctx, evidence)
  const place = { code, period, dimension: input.dimension ?? '', member: input.member ?? '' }
  const approved = await listApproved(ctx.tx, ctx.tenant, [code])
  const isCorrection = approved.some((one) => manualKey(one) === manualKey(place))
  if (isCorrection && !saysWhy(note)) refuse(noteNeeded)
  const version = ((await listManualVersions(ctx.tx, ctx.tenant, [code])).get(manualKey(place)) ?? 0) + 1
  const row: NewManual = { id: randomUUID(), ...place, version, value, source, note, evidence }
  const by = { now: ctx.now, actor: ctx.actor.id, isImported: false }
  await insertManual(ctx.tx, ctx.tenant, [row], by)
  publish(ctx, ValueProposed.of({ valueId: row.id, code, period, version, value }))
  return { id: row.id, version }
}

/** A value is entered for a period of the indicator's grain that has begun, whole or for a member it tells apart. */
export function fitsGrain(
  definition: Definition,
  place: { period: string; dimension?: string; member?: string },
  now: Date,
): boolean {
  const { grain, by } = newestOf(definition).content
  const span = spanOf(place.period)
  if (span?.grain !== grain || span === undefined || span.from > dayInWib(now)) return false
  const { dimension = '', member = '' } = place
  if ((dimension === '') !== (member === '')) return false
  return dimension === '' || (by as readonly string[]).includes(dimension)
}

/** @throws Refusal `indicator.not_your_indicator` */
export async function requireMine(ctx: Context, code: string): Promise<void> {
  const { owner } = await getAssignment(ctx, code)
  const { roles, opdIds } = await getStanding(ctx.tx, ctx.tenant, ctx.actor.id)
  if (!mayPropose(owner?.id ?? null, roles.includes('region_admin'), opdIds)) refuse(notYourIndicator)
}

/** @throws Refusal `indicator.evidence_unknown` */
export async function requireEvidence({ tx, tenant, now }: Context, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const cards = await listVersionCards(tx, tenant, ids, now)
  if (cards.length < new Set(ids).size) refuse(evidenceUnknown)
}
