import { randomUUID } from 'node:crypto'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { CreateProgramme, ProgrammeContent, SaveProgramme } from '../contract.ts'
import { ProgrammeChanged } from '../facts.ts'
import { countsAtOnce, mayDraftFor } from '../policy.ts'
import { notYours, publishedUnknown } from '../problems.ts'
import { changedFields, rebase, tidy } from '../rules/content.ts'
import { stageAfterSave } from '../rules/life.ts'
import type { Held } from '../store/held.ts'
import { findPublished } from '../store/published.ts'
import { addVersions, type NewVersion } from '../store/versions.ts'
import { insertProgrammes, moveOn, updateProgrammes } from '../store/writing.ts'
import { refuseFaults } from './check-content.ts'
import { askerOf, holdToWrite, refuseUnless, subjectOf, writerOf } from './situation.ts'

/**
 * Drafts a programme, from nothing or taken over from a published one.
 *
 * @throws Refusal `programme.content_wrong`, `programme.code_taken`, `programme.not_yours` or
 *   `programme.published_unknown`
 */
export async function createProgramme(ctx: Context, input: Input<typeof CreateProgramme>) {
  const id = randomUUID()
  const content = tidy(input.content)
  const asker = await askerOf(ctx)
  if (!mayDraftFor(content.ownerOpdId, asker)) return refuse(notYours)
  await refuseFaults(ctx, id, content)
  const publishedCode = input.publishedCode ?? null
  if (publishedCode !== null) await getFree(ctx, publishedCode)
  const added = { id, content, state: 'proposed', stage: 'writing', isApproved: false } as const
  await insertProgrammes(ctx.tx, ctx.tenant, [{ ...added, isExample: false, publishedCode }], writerOf(ctx))
  const act = publishedCode === null ? 'drafted' : 'adopted'
  await note(ctx, { programmeId: id, act, state: 'proposed', reason: null, content }, 1)
  return { id, revision: 1 }
}

async function getFree({ tx, tenant }: Context, code: string): Promise<void> {
  const published = await findPublished(tx, tenant, code)
  if (published === undefined || published.programmeId !== null) refuse(publishedUnknown)
}

/**
 * Saves what somebody wrote: into the draft; as a waiting change where the content is approved; or at once where the
 * secretariat writes to approved content, under which a waiting change is carried on.
 *
 * @throws Refusal `programme.content_wrong`, `programme.code_taken`, or those of {@link holdToWrite}
 */
export async function saveProgramme(ctx: Context, input: Input<typeof SaveProgramme>) {
  const { held, asker } = await holdToWrite(ctx, input)
  refuseUnless(held.state !== 'stopped', held)
  const content = tidy(input.content)
  if (!mayDraftFor(content.ownerOpdId, asker)) return refuse(notYours)
  await refuseFaults(ctx, held.id, content, held.content)
  const atOnce = countsAtOnce(subjectOf(held), asker)
  const before = atOnce ? held.content : (held.pending ?? held.content)
  if (changedFields(before, content).length === 0) return { id: held.id, revision: held.revision }
  if (atOnce) await saveAtOnce(ctx, held, content)
  else if (held.approvedAt === null) await saveDraft(ctx, held, content)
  else await saveChange(ctx, held, content)
  const { id: programmeId, state } = held
  const reason = input.reason?.trim() || null
  await note(ctx, { programmeId, act: 'saved', state, reason, content }, held.revision + 1)
  return { id: held.id, revision: held.revision + 1 }
}

async function saveDraft(ctx: Context, held: Held, content: ProgrammeContent): Promise<void> {
  const stage = stageAfterSave(held.stage)
  const written = { id: held.id, content, state: held.state, stage, isApproved: false }
  await updateProgrammes(ctx.tx, ctx.tenant, [written], writerOf(ctx))
}

async function saveChange(ctx: Context, held: Held, pending: ProgrammeContent): Promise<void> {
  const stage = stageAfterSave(held.stage)
  const { id, state, returnedBecause } = held
  const step = { id, state, stage, pending, returnedBecause, withdraws: false }
  await moveOn(ctx.tx, ctx.tenant, [step], writerOf(ctx))
}

async function saveAtOnce(ctx: Context, held: Held, content: ProgrammeContent): Promise<void> {
  const { id, state, stage } = held
  const pending = held.pending === null ? null : rebase(held.pending, held.content, content)
  const written = { id, content, state, stage, isApproved: true, pending }
  await updateProgrammes(ctx.tx, ctx.tenant, [written], writerOf(ctx))
}

/** Leaves the version and the fact of one act of writing. */
async function note(ctx: Context, version: NewVersion, revision: number): Promise<void> {
  await addVersions(ctx.tx, ctx.tenant, [version], writerOf(ctx))
  const { programmeId, act } = version
  publish(ctx, ProgrammeChanged.of({ programmeId, act, revision }))
}
