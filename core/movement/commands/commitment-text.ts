import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input, Reply } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { CommitmentText, GetCommitmentText, SaveCommitmentText } from '../contract.ts'
import { CommitmentTextSaved } from '../facts.ts'
import { changedMeanwhile } from '../problems.ts'
import { canonicalText, FIRST_TEXT } from '../rules/commitment.ts'
import { addText, listTexts } from '../store/commitments.ts'
import { byOf } from './reader.ts'

/** The newest version, or the proposal a region begins with as version 0. */
export async function getCommitmentText(ctx: Context): Promise<Reply<typeof GetCommitmentText>> {
  const versions = await listTexts(ctx.tx, ctx.tenant)
  const first: CommitmentText = { ...FIRST_TEXT, version: 0, writtenAt: null }
  return { current: versions[0] ?? first, versions }
}

/** @throws Refusal `movement.changed_meanwhile` when there is a newer version than the writer saw */
export async function saveCommitmentText(ctx: Context, input: Input<typeof SaveCommitmentText>) {
  const newest = (await listTexts(ctx.tx, ctx.tenant))[0]?.version ?? 0
  if (newest !== input.version) return refuse(changedMeanwhile)
  const version = newest + 1
  const text = { version, title: canonicalText(input.title), body: canonicalText(input.body) }
  if (!(await addText(ctx.tx, ctx.tenant, text, byOf(ctx)))) return refuse(changedMeanwhile)
  publish(ctx, CommitmentTextSaved.of({ version }))
  return { version }
}
