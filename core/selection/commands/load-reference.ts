import { createHash } from 'node:crypto'
import type { Context } from '#platform/context.ts'
import { readCohorts, type ShippedCohort } from '../reference.ts'
import { addMembers, isLoaded, putFigures, recordLoad } from '../store/cohorts.ts'
import { mirrorCohort } from './mirror-cohort.ts'

/**
 * Loads the shipped cohorts with their figures and members. The same file is loaded once; what the ministry recorded
 * since (more members, ended memberships) is never overwritten.
 */
export async function loadReference(ctx: Context): Promise<void> {
  const { text, cohorts } = await readCohorts()
  const fingerprint = createHash('sha256').update(text).digest('hex')
  if (await isLoaded(ctx.tx, fingerprint)) return
  for (const cohort of cohorts) await loadCohort(ctx, cohort)
  await recordLoad(ctx.tx, fingerprint, ctx.now)
}

async function loadCohort(ctx: Context, { year, basis, figures, regions }: ShippedCohort): Promise<void> {
  await putFigures(ctx.tx, year, figures)
  const members = regions.map((region) => ({
    region,
    year,
    from: null,
    basis,
    origin: 'shipped' as const,
    isExample: false,
  }))
  await addMembers(ctx.tx, members, ctx.now)
  await mirrorCohort(ctx, year)
}
