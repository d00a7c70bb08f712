import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import type { ApproveProgrammes, ReturnProgramme, SendProgramme, WithdrawProgramme } from '../contract.ts'
import { ProgrammeApproved, ProgrammeChanged } from '../facts.ts'
import { canApprove, canReturn, canSend, canWithdraw } from '../rules/life.ts'
import type { Held } from '../store/held.ts'
import { addVersions, type NewVersion } from '../store/versions.ts'
import { forgetDependencies, moveOn, type Step, updateProgrammes } from '../store/writing.ts'
import { refuseFaults } from './check-content.ts'
import { holdAll, holdToWrite, refuseUnless, writerOf } from './situation.ts'
import { tellOwner, tellSecretariat } from './tell.ts'

const DONE = { done: true as const }
const titleOf = ({ content }: Held): string => `${content.code} ${content.name}`

/** Sends the draft, or the change, to the secretariat. @throws Refusal `programme.not_now` */
export async function sendProgramme(ctx: Context, input: Input<typeof SendProgramme>) {
  const { held } = await holdToWrite(ctx, input)
  refuseUnless(canSend(held.stage), held)
  await step(ctx, held, { stage: 'sent', returnedBecause: null }, { act: 'sent', reason: null })
  await tellSecretariat(ctx, held, 'sent', {
    title: { id: 'Program menunggu persetujuan', en: 'A programme waits for approval' },
    body: {
      id: `“${titleOf(held)}” dikirim untuk disetujui.`,
      en: `“${titleOf(held)}” was sent for approval.`,
    },
  })
  return DONE
}

/**
 * Takes back what waits: a draft that was never approved goes, a change to approved content is thrown away and the
 * approved content stands.
 *
 * @throws Refusal `programme.not_now` where nothing waits
 */
export async function withdrawProgramme(ctx: Context, input: Input<typeof WithdrawProgramme>) {
  const { held } = await holdToWrite(ctx, input)
  refuseUnless(canWithdraw(held.stage), held)
  const withdraws = held.approvedAt === null
  const next = { stage: withdraws ? held.stage : ('settled' as const), pending: null, returnedBecause: null }
  await step(ctx, held, { ...next, withdraws }, { act: 'withdrawn', reason: null })
  if (withdraws) await forgetDependencies(ctx.tx, ctx.tenant, held.id)
  return DONE
}

/** Gives what was sent back to its agency. @throws Refusal `programme.not_now` unless it was sent */
export async function returnProgramme(ctx: Context, input: Input<typeof ReturnProgramme>) {
  const [held] = await holdAll(ctx, [input])
  if (held === undefined) return DONE
  refuseUnless(canReturn(held.stage), held)
  const reason = input.reason.trim()
  await step(ctx, held, { stage: 'returned', returnedBecause: reason }, { act: 'returned', reason })
  await tellOwner(ctx, held, 'returned', {
    title: { id: 'Program dikembalikan', en: 'A programme was returned' },
    body: { id: `“${titleOf(held)}”: ${reason}`, en: `“${titleOf(held)}”: ${reason}` },
  })
  return DONE
}

/** One act on a programme whose stored content stays as it is. */
async function step(
  ctx: Context,
  held: Held,
  next: Partial<Step>,
  told: Pick<NewVersion, 'act' | 'reason'>,
): Promise<void> {
  const { id, state, stage, pending, returnedBecause } = held
  const by = writerOf(ctx)
  await moveOn(
    ctx.tx,
    ctx.tenant,
    [{ id, state, stage, pending, returnedBecause, withdraws: false, ...next }],
    by,
  )
  await addVersions(ctx.tx, ctx.tenant, [{ programmeId: id, state, content: null, ...told }], by)
  publish(ctx, ProgrammeChanged.of({ programmeId: id, act: told.act, revision: held.revision + 1 }))
}

/**
 * Approves programmes as they were seen, all or none: a draft becomes planned, a waiting change becomes the content.
 *
 * @throws Refusal `programme.not_now` for one that waits for nothing, or those of {@link holdAll}
 */
export async function approveProgrammes(ctx: Context, { programmes }: Input<typeof ApproveProgrammes>) {
  const all = await holdAll(ctx, programmes)
  for (const held of all) refuseUnless(canApprove(held.stage), held)
  for (const { id, pending, content } of all) {
    // What a waiting change names may have gone since it was written.
    if (pending !== null) await refuseFaults(ctx, id, pending, content)
  }
  const by = writerOf(ctx)
  await updateProgrammes(ctx.tx, ctx.tenant, all.map(approved), by)
  const versions = all.map((held) => ({
    ...approved(held),
    programmeId: held.id,
    act: 'approved' as const,
    reason: null,
  }))
  await addVersions(ctx.tx, ctx.tenant, versions, by)
  for (const held of all) await tellApproved(ctx, held)
  publish(
    ctx,
    ...all.map(({ id, ownerOpdId, revision }) =>
      ProgrammeApproved.of({ programmeId: id, ownerOpdId, revision: revision + 1 }),
    ),
  )
  return { approved: all.length }
}

const approved = ({ id, content, pending, state }: Held) => ({
  id,
  content: pending ?? content,
  state: state === 'proposed' ? ('planned' as const) : state,
  stage: 'settled' as const,
  isApproved: true,
})

const tellApproved = (ctx: Context, held: Held): Promise<void> =>
  tellOwner(ctx, held, 'approved', {
    title: { id: 'Program disetujui', en: 'A programme was approved' },
    body: {
      id: `“${titleOf(held)}” disetujui sekretariat.`,
      en: `The secretariat approved “${titleOf(held)}”.`,
    },
  })
