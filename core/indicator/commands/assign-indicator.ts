import { listOpd } from '#core/identity/public.ts'
import { listProgrammes } from '#core/programme/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { AssignIndicator, ProgrammeLink, PublishIndicator } from '../contract.ts'
import { Assigned, Published, Unpublished } from '../facts.ts'
import { changedMeanwhile, indicatorUnknown, opdUnknown, programmeUnknown } from '../problems.ts'
import { putAssignment } from '../store/assignments.ts'
import { lockDefinition } from '../store/definitions.ts'
import { getAssignment } from './find-indicator.ts'

/**
 * @throws Refusal `indicator.indicator_unknown`, `indicator.changed_meanwhile`, `indicator.opd_unknown`,
 * `indicator.programme_unknown`
 */
export async function assignIndicator(
  ctx: Context,
  input: Input<typeof AssignIndicator>,
): Promise<{ revision: number }> {
  const { code, ownerOpdId, programmes, links } = input
  if (!(await lockDefinition(ctx.tx, ctx.tenant, code))) refuse(indicatorUnknown)
  const { revision, isPublic } = await getAssignment(ctx, code)
  if (revision !== input.revision) refuse(changedMeanwhile)
  await requireOpd(ctx, ownerOpdId)
  await requireProgrammes(ctx, programmes)
  const kept = { code, ownerOpdId, programmes, links, isPublic }
  const next = await putAssignment(ctx.tx, ctx.tenant, kept, ctx.now)
  publish(ctx, Assigned.of({ code, ownerOpdId }))
  return { revision: next }
}

async function requireOpd({ tx, tenant }: Context, id: string | null): Promise<void> {
  if (id === null) return
  const all = await listOpd(tx, tenant)
  if (!all.some((opd) => opd.id === id && opd.closedAt === null)) refuse(opdUnknown)
}

async function requireProgrammes({ tx, tenant }: Context, links: readonly ProgrammeLink[]): Promise<void> {
  if (links.length === 0) return
  const found = await listProgrammes(tx, tenant, { ids: links.map(({ programmeId }) => programmeId) })
  const isThere = ({ programmeId, targetId }: ProgrammeLink) => {
    const programme = found.find(({ id }) => id === programmeId)
    return programme && (targetId === null || programme.targets.some(({ id }) => id === targetId))
  }
  if (!links.every(isThere)) refuse(programmeUnknown)
}

/** @throws Refusal `indicator.indicator_unknown` */
export async function publishIndicator(
  ctx: Context,
  { code, isPublic }: Input<typeof PublishIndicator>,
): Promise<{ done: true }> {
  if (!(await lockDefinition(ctx.tx, ctx.tenant, code))) refuse(indicatorUnknown)
  const { owner, revision: _revision, ...before } = await getAssignment(ctx, code)
  if (before.isPublic === isPublic) return { done: true }
  await putAssignment(ctx.tx, ctx.tenant, { ...before, ownerOpdId: owner?.id ?? null, isPublic }, ctx.now)
  publish(ctx, (isPublic ? Published : Unpublished).of({ code }))
  return { done: true }
}
