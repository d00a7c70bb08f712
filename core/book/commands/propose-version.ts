import { randomUUID } from 'node:crypto'
import { listServing } from '#core/identity/public.ts'
import { notify } from '#core/notice/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { ProposeVersion, Snapshot, WithdrawVersion } from '../contract.ts'
import { PlanProposed, PlanReturned } from '../facts.ts'
import { nothingChanged, notProposed, planIncomplete, proposalWaiting, versionUnknown } from '../problems.ts'
import { gapsOf } from '../rules/gaps.ts'
import { decideVersion, findPublished, insertVersion, lockVersion } from '../store/versions.ts'
import { digestOf, draftSnapshot } from './draft.ts'

/**
 * Freezes the working text with its approved programmes and puts it before the leader. What is written afterwards
 * is no part of it.
 *
 * @throws Refusal `book.plan_incomplete`, `book.nothing_changed`, `book.proposal_waiting`
 */
export async function proposeVersion(
  ctx: Context,
  { reason }: Input<typeof ProposeVersion>,
): Promise<{ id: string; digest: string }> {
  const snapshot = await getProposable(ctx)
  const digest = digestOf(snapshot)
  if ((await findPublished(ctx.tx, ctx.tenant))?.digest === digest) return refuse(nothingChanged)
  const version = { id: randomUUID(), reason: reason.trim(), snapshot, digest }
  if (!(await insertVersion(ctx.tx, ctx.tenant, version, ctx.actor.id, ctx.now)))
    return refuse(proposalWaiting)
  await tellLeaders(ctx, version.id, snapshot.title)
  publish(ctx, PlanProposed.of({ versionId: version.id, digest }))
  return { id: version.id, digest }
}

async function getProposable(ctx: Context): Promise<Snapshot> {
  const snapshot = await draftSnapshot(ctx)
  const blocking = gapsOf(snapshot).filter(({ blocks }) => blocks)
  if (snapshot === undefined || blocking.length > 0) {
    return refuse(planIncomplete, { missing: blocking.map(({ text }) => text[ctx.language]).join('; ') })
  }
  return snapshot
}

async function tellLeaders(ctx: Context, id: string, title: string): Promise<void> {
  const leaders = await listServing(ctx.tx, ctx.tenant, ['leader'])
  await notify(ctx, {
    key: `book.proposed:${id}`,
    to: leaders.map(({ personId }) => personId),
    title: { id: 'Rencana induk menunggu persetujuan Anda', en: 'The plan waits for your approval' },
    body: {
      id: `Sekretariat mengusulkan “${title}” untuk diterbitkan. Baca, lalu setujui atau kembalikan.`,
      en: `The secretariat proposes to publish “${title}”. Read it, then approve or return it.`,
    },
    path: `rencana/versi/${id}`,
  })
}

/** Takes a proposal back. @throws Refusal `book.version_unknown`, `book.not_proposed` */
export async function withdrawVersion(ctx: Context, { id }: Input<typeof WithdrawVersion>) {
  const version = (await lockVersion(ctx.tx, ctx.tenant, id)) ?? refuse(versionUnknown)
  if (version.state !== 'proposed') return refuse(notProposed)
  const decision = { id, state: 'withdrawn', number: null, note: null } as const
  await decideVersion(ctx.tx, ctx.tenant, decision, ctx.actor.id, ctx.now)
  publish(ctx, PlanReturned.of({ versionId: id, state: 'withdrawn' }))
  return { done: true as const }
}
