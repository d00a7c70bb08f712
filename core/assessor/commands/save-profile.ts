import { listRegions } from '#core/identity/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { Assessor, SaveOwnProfile, SaveProfile } from '../contract.ts'
import { ProfileKept } from '../facts.ts'
import { profileChanged, regionUnknown } from '../problems.ts'
import { saveProfile as save } from '../store/profiles.ts'
import { getAssessor } from './pool.ts'

/** @throws Refusal `assessor.unknown`, `assessor.region_unknown` or `assessor.profile_changed` */
export async function saveProfile(ctx: Context, input: Input<typeof SaveProfile>): Promise<Assessor> {
  const { personId, ...profile } = input
  await getAssessor(ctx, personId)
  await refuseUnknownRegions(ctx, [
    ...(profile.homeRegion === null ? [] : [profile.homeRegion]),
    ...profile.affiliations.flatMap(({ region }) => (region === null ? [] : [region])),
    ...profile.coached.map(({ region }) => region),
  ])
  if (!(await save(ctx.tx, personId, profile, { now: ctx.now, actor: ctx.actor.id }))) refuse(profileChanged)
  publish(ctx, ProfileKept.of({ personId, revision: profile.revision + 1 }))
  return getAssessor(ctx, personId)
}

export const saveOwnProfile = (ctx: Context, input: Input<typeof SaveOwnProfile>): Promise<Assessor> =>
  saveProfile(ctx, { ...input, personId: ctx.actor.id })

/** @throws Refusal `assessor.region_unknown` with every code that is none */
export async function refuseUnknownRegions(ctx: Context, codes: readonly string[]): Promise<void> {
  if (codes.length === 0) return
  const known = new Set((await listRegions(ctx.tx)).map(({ code }) => code))
  const unknown = codes.filter((code) => !known.has(code))
  if (unknown.length > 0) refuse(regionUnknown, { codes: unknown.join(', ') })
}
