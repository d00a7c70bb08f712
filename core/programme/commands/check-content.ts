import { listOpd } from '#core/identity/public.ts'
import { getDimensions, listGoals } from '#core/plan/public.ts'
import type { Context } from '#platform/context.ts'
import { type FieldError, refuse } from '#platform/problem/problem.ts'
import type { ProgrammeContent } from '../contract.ts'
import { contentWrong } from '../problems.ts'
import { findCircle } from '../rules/circle.ts'
import { isSame } from '../rules/content.ts'
import { type Fault, faultsOf, type Known } from '../rules/faults.ts'
import { lockDependencies, mapDependencies } from '../store/held.ts'
import { listIds } from '../store/lists.ts'
import { listVillagesNamed } from '../store/places.ts'

/** What the region's programmes may name now. Six queries, however many contents are checked. */
export async function knownOf(
  { tx, tenant }: Context,
  contents: readonly Pick<ProgrammeContent, 'villages'>[],
): Promise<Known> {
  const named = [...new Set(contents.flatMap(({ villages }) => villages))]
  const dimensions = await getDimensions(tx, tenant)
  const opd = await listOpd(tx, tenant)
  return {
    dimensions: new Map(
      dimensions.map(({ code, subDimensions }) => [code, new Set(subDimensions.map((sub) => sub.code))]),
    ),
    opd: new Set(opd.filter(({ closedAt }) => closedAt === null).map(({ id }) => id)),
    villages: new Set((await listVillagesNamed(tx, tenant, named)).map(({ code }) => code)),
    goals: new Set((await listGoals(tx, tenant)).map(({ id }) => id)),
    programmes: new Set(await listIds(tx, tenant)),
  }
}

/**
 * Refuses content that names what is not there, contradicts itself, or waits in a circle.
 *
 * @param stands content as it is stored; nothing for a new programme
 * @throws Refusal `programme.content_wrong` with every fault beside its field
 */
export async function refuseFaults(
  ctx: Context,
  id: string,
  content: ProgrammeContent,
  stands?: ProgrammeContent,
): Promise<void> {
  const faults = faultsOf(content, await knownOf(ctx, [content]), stands)
  const circle = await circleWith(ctx, id, content, stands)
  const all = circle === undefined ? faults : [...faults, circle]
  if (all.length > 0) refuse(contentWrong, { count: all.length }, all.map(errorOf))
}

async function circleWith(
  { tx, tenant }: Context,
  id: string,
  { dependsOn }: ProgrammeContent,
  stands?: ProgrammeContent,
): Promise<Fault | undefined> {
  if (isSame(dependsOn, stands?.dependsOn ?? [])) return undefined
  await lockDependencies(tx, tenant)
  const edges = await mapDependencies(tx, tenant)
  edges.set(id, dependsOn)
  return findCircle(edges) === undefined ? undefined : { field: 'dependsOn', why: CIRCLE }
}

const CIRCLE = {
  id: 'program ini akan menunggu dirinya sendiri lewat program lain; lepaskan salah satu ketergantungan.',
  en: 'the programme would wait for itself by way of others; take one dependency away.',
}

const errorOf = ({ field, why }: Fault): FieldError => ({
  field: `/content/${field}`,
  message: { id: capital(why.id), en: capital(why.en) },
})
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
