import { putCohorts } from '#core/identity/public.ts'
import type { Context } from '#platform/context.ts'
import { listCohorts, listMembersOf } from '../store/cohorts.ts'

/** Profiles and lists of others read the cohort from identity: its members as they stand now, without examples. */
export async function mirrorCohort(ctx: Context, year: number): Promise<void> {
  const cohort = (await listCohorts(ctx.tx)).find((one) => one.year === year)
  if (cohort === undefined) return
  const { label, status, officialCount, basis } = cohort
  const members = await listMembersOf(ctx.tx, { year })
  const regions = members
    .filter(({ until, isExample }) => until === null && !isExample)
    .map(({ code }) => code)
  await putCohorts(ctx.tx, [{ year, label, status, officialCount, basis, regions }])
}
