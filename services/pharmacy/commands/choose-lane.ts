import type { Context } from '#platform/context.ts'
import { dayInWib } from '#platform/time/time.ts'
import type { Drug, LaneRule, NewPrescription } from '../contract.ts'
import { caseOf, laneOf } from '../rules/lanes.ts'
import { findDrugs } from '../store/drugs.ts'
import { getNewestRules } from '../store/facilities.ts'
import { holdLanes, type LanePlace } from '../store/tickets.ts'

/** The rule that decided, and the version it stands in. */
export type Chosen = Pick<LaneRule, 'lane' | 'because'> & { version: number }

/** The lane of a prescription by the newest rules of its facility. */
export async function chooseLane(
  { tx, tenant }: Context,
  prescription: NewPrescription,
  drugs: ReadonlyMap<string, Drug>,
): Promise<Chosen> {
  const { version, rules } = await getNewestRules(tx, tenant, prescription.facility)
  const { lane, because } = laneOf(rules, caseOf(prescription, drugs))
  return { lane, because, version }
}

/** Holds the lanes of prescriptions that are taken in together: two such intakes then never wait for each other. */
export async function holdLanesOf(ctx: Context, prescriptions: readonly NewPrescription[]): Promise<void> {
  const codes = new Set(prescriptions.flatMap(({ items }) => items.map(({ drug }) => drug)))
  const drugs = await findDrugs(ctx.tx, ctx.tenant, [...codes])
  const day = dayInWib(ctx.now)
  const places: LanePlace[] = []
  for (const one of prescriptions) {
    const { lane } = await chooseLane(ctx, one, drugs)
    places.push({ facility: one.facility, day, lane })
  }
  await holdLanes(ctx.tx, ctx.tenant, places)
}
