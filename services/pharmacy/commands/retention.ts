import type { Context } from '#platform/context.ts'
import { eraseDetails } from '#platform/facts/details.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import type { Retention, RetentionPeriods, SetRetention } from '../contract.ts'
import { RetentionEnded, RetentionSet } from '../facts.ts'
import { cutoffsOf, START_RETENTION } from '../rules/retention.ts'
import {
  addRetention,
  countDue,
  findRetention,
  forgetParcels,
  forgetReasons,
  listOldPatients,
} from '../store/retention.ts'
import { eraseOne } from './erase-patient.ts'

/** How many patients are forgotten in one turn of the chore. */
const AT_ONCE = 500
/** Why details of facts went, and what stands at the erased patient. */
const GROUND = 'retention_ended'

const periodsOf = async ({ tx, tenant }: Context): Promise<RetentionPeriods> =>
  (await findRetention(tx, tenant)) ?? START_RETENTION

export async function getRetention(ctx: Context): Promise<Retention> {
  const row = await findRetention(ctx.tx, ctx.tenant)
  const { patientYears, parcelDays, reasonYears } = row ?? START_RETENTION
  const periods = { patientYears, parcelDays, reasonYears }
  return {
    periods,
    ground: row?.ground ?? '',
    setAt: row?.setAt.toISOString() ?? null,
    due: await countDue(ctx.tx, ctx.tenant, cutoffsOf(periods, ctx.now)),
  }
}

export async function setRetention(
  ctx: Context,
  { periods, ground }: Input<typeof SetRetention>,
): Promise<{ done: true }> {
  await addRetention(ctx, periods, ground.trim())
  publish(ctx, RetentionSet.of(periods))
  return { done: true }
}

/**
 * Erases what is personal when its time is over (UU 27/2022 art. 43). Facts, figures and times stay, and every proof of
 * them; what went is told in counts.
 */
export async function forget(ctx: Context): Promise<void> {
  const { tx, tenant } = ctx
  const before = cutoffsOf(await periodsOf(ctx), ctx.now)
  const patients = await listOldPatients(tx, tenant, before.patients, AT_ONCE)
  for (const patientId of patients) await eraseOne(ctx, patientId, GROUND, GROUND)
  const parcels = await forgetParcels(tx, tenant, before.parcels)
  const seqs = await forgetReasons(tx, tenant, before.reasons)
  await eraseDetails(ctx, seqs, GROUND)
  const told = { patients: patients.length, parcels, reasons: seqs.length }
  if (Object.values(told).some((count) => count > 0)) publish(ctx, RetentionEnded.of(told))
}
