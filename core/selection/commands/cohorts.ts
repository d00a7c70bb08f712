import { findRegion, putCohorts } from '#core/identity/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input, Reply } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { AddCohort, AddMember, Cohort, EndMembership, GetCohort } from '../contract.ts'
import { CohortAdded, MemberAdded, MembershipEnded } from '../facts.ts'
import * as problems from '../problems.ts'
import { addMembers, endMembership as end, listCohorts as list, listMembersOf } from '../store/cohorts.ts'
import { listLists } from '../store/lists.ts'
import { mirrorCohort } from './mirror-cohort.ts'

/** Every cohort with what sources say of it. */
export const listCohorts = async (ctx: Context): Promise<Cohort[]> => (await list(ctx.tx)).map(cohortOf)

const cohortOf = ({ year, label, status, basis, members, ended, figures }: Cohort): Cohort => ({
  year,
  label,
  status,
  basis,
  members,
  ended,
  figures,
})

/** @throws Refusal `selection.cohort_unknown` */
export async function getCohort(ctx: Context, { year }: { year: number }): Promise<Reply<typeof GetCohort>> {
  const cohort = await getOne(ctx, year)
  const members = await listMembersOf(ctx.tx, { year })
  const lists = (await listLists(ctx.tx)).filter((one) => one.year === year)
  return { cohort, members, lists }
}

const getOne = async (ctx: Context, year: number): Promise<Cohort> =>
  (await listCohorts(ctx)).find((one) => one.year === year) ?? refuse(problems.cohortUnknown, { year })

export async function addCohort(ctx: Context, input: Input<typeof AddCohort>) {
  const { year, label, basis, chosen } = input
  if ((await listCohorts(ctx)).some((one) => one.year === year)) refuse(problems.cohortExists, { year })
  await startCohort(ctx, { year, label, basis, chosen: chosen ?? null })
  return { year }
}

interface NewCohort {
  year: number
  label: { id: string; en: string }
  basis: { id: string; en: string }
  chosen: number | null
}

/** A year of the movement that no source has shipped. */
export async function startCohort(ctx: Context, { year, label, basis, chosen }: NewCohort): Promise<void> {
  await putCohorts(ctx.tx, [{ year, label, basis, status: 'decided', officialCount: chosen, regions: [] }])
  publish(ctx, CohortAdded.of({ year }))
}

/** @throws Refusal `selection.cohort_unknown`, `selection.region_unknown` or `selection.member_already` */
export async function addMember(ctx: Context, { year, region, from, basis }: Input<typeof AddMember>) {
  await getOne(ctx, year)
  if (!(await findRegion(ctx.tx, region))) refuse(problems.regionUnknown, { codes: [region] })
  const member = { region, year, from: from ?? null, basis, origin: 'ministry' as const, isExample: false }
  const added = await addMembers(ctx.tx, [member], ctx.now)
  if (added.length === 0) refuse(problems.memberAlready, { year })
  await mirrorCohort(ctx, year)
  publish(ctx, MemberAdded.of({ region, year, origin: 'ministry' }))
  return { region, year }
}

/** @throws Refusal `selection.member_unknown` or `selection.end_before_start` */
export async function endMembership(ctx: Context, input: Input<typeof EndMembership>) {
  const { year, region, until, reason } = input
  const member = (await listMembersOf(ctx.tx, { year, region }))[0]
  if (member === undefined || member.until !== null) return refuse(problems.memberUnknown, { year })
  if (until < (member.from ?? `${year}-01-01`)) return refuse(problems.endBeforeStart)
  if (!(await end(ctx.tx, { region, year, until, reason: reason.trim() })))
    return refuse(problems.memberUnknown, { year })
  await mirrorCohort(ctx, year)
  publish(ctx, MembershipEnded.of({ region, year, until }))
  return { region, year }
}
