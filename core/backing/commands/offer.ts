import { findParticipation, listCycles } from '#core/cycle/public.ts'
import { offerEvidence } from '#core/workbook/public.ts'
import type { Context } from '#platform/context.ts'
import { offersOf } from '../rules/offers.ts'
import { hasLaterFact } from '../store/later-facts.ts'
import { gather } from './gather.ts'

/**
 * Shows what the region's plan, meetings and realisation say beside the questions of every open cycle it takes part
 * in. Again, it renews what was shown; without an open cycle it does nothing.
 */
export async function offerBacking(ctx: Context): Promise<void> {
  const open = (await listCycles(ctx.tx)).filter(({ state }) => state === 'open')
  for (const { year } of open) {
    if (!(await isAsked(ctx, year))) continue
    for (const offer of offersOf(await gather(ctx, year))) await offerEvidence(ctx, { year, ...offer })
  }
}

/** Whether the region takes part in a year, or is invited to. */
export async function isAsked({ tx, tenant }: Context, year: number): Promise<boolean> {
  const part = await findParticipation(tx, tenant, year)
  return part?.state === 'accepted' || part?.state === 'invited'
}

/**
 * {@link offerBacking} after a fact, once for many: where a later fact of the same kinds waits, that one does it. A
 * table of thousands of approved programmes is reckoned once.
 */
export async function offerAfter(ctx: Context, seq: number, names: readonly string[]): Promise<void> {
  if (await hasLaterFact(ctx.tx, ctx.tenant, names, seq)) return
  await offerBacking(ctx)
}
