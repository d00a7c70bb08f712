import { listAssignments } from '#core/assessor/public.ts'
import { getOpenRound } from '#core/cycle/public.ts'
import { listServing } from '#core/identity/public.ts'
import { notify } from '#core/notice/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { NameModerator } from '../contract.ts'
import { ModeratorNamed } from '../facts.ts'
import { mayModerate } from '../policy.ts'
import { anotherRevision, moderatorUnfit } from '../problems.ts'
import { inRegion } from '../store/in-region.ts'
import { type Case, nameModerator as keepModerator } from '../store/moderations.ts'
import { lockOpen } from './standing.ts'

export async function nameModerator(
  ctx: Context,
  { moderationId, personId, revision }: Input<typeof NameModerator>,
): Promise<{ done: true }> {
  const { moderation } = await lockOpen(ctx, moderationId)
  if (moderation.revision !== revision) refuse(anotherRevision)
  const { region, year } = moderation
  await getOpenRound(ctx, region, year, 'moderation')
  const candidates = await listCandidates(ctx, region, year)
  if (!candidates.some(({ id }) => id === personId)) refuse(moderatorUnfit)
  await keepModerator(ctx.tx, moderation, personId)
  await tellModerator(ctx, moderation, personId)
  await inRegion(ctx, region, async (there) =>
    publish(there, ModeratorNamed.of({ region, year, moderationId, personId })),
  )
  return { done: true }
}

/** Who may lead a moderation of the region; asked at the ministry. */
export async function listCandidates(
  ctx: Context,
  region: string,
  year: number,
): Promise<{ id: string; name: string }[]> {
  const serving = await listServing(ctx.tx, ctx.tenant, ['ministry_admin', 'assessor'])
  const assigned = (await listAssignments(ctx.tx, year, region)).map(({ assessorId }) => assessorId)
  const ministry = serving.map(({ personId }) => personId)
  const names = new Map(serving.map(({ personId, name }) => [personId, name]))
  return [...names].filter(([id]) => mayModerate(id, ministry, assigned)).map(([id, name]) => ({ id, name }))
}

const tellModerator = (ctx: Context, { id, region, year, question }: Case, personId: string): Promise<void> =>
  notify(ctx, {
    key: `moderation.moderator:${id}:${personId}`,
    to: [personId],
    title: { id: `Anda memimpin moderasi ${question}`, en: `You lead the moderation of ${question}` },
    body: {
      id: `Daerah ${region}, evaluasi ${year}. Dengarkan para asesor, lalu tutup dengan alasan.`,
      en: `Region ${region}, evaluation ${year}. Hear the assessors, then close it with a reason.`,
    },
    path: `evaluasi/moderasi/${year}/${id}`,
  })
