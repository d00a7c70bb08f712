import { diffWordsWithSpace } from 'diff'
import type { Context } from '#platform/context.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { CompareVersions, Comparison, Snapshot, WordChange } from '../contract.ts'
import { planIncomplete, versionUnknown } from '../problems.ts'
import { changedBudgets, changedProgrammes, changedTexts, type TextChange } from '../rules/compare.ts'
import { gapsOf } from '../rules/gaps.ts'
import { findPublished } from '../store/versions.ts'
import { draftSnapshot } from './draft.ts'

/**
 * What differs between two published versions, or between one and the working text.
 *
 * @throws Refusal `book.version_unknown`, or `book.plan_incomplete` where there is no working text
 */
export async function compareVersions(
  ctx: Context,
  { from, to }: Input<typeof CompareVersions>,
): Promise<Comparison> {
  const before = (await findPublished(ctx.tx, ctx.tenant, from)) ?? refuse(versionUnknown)
  const after = to === undefined ? await getDraft(ctx) : await getPublished(ctx, to)
  return {
    from: { number: from, title: before.title },
    to: { number: to ?? null, title: after.title },
    texts: changedTexts(before.snapshot, after).map(markWords),
    ...changedProgrammes(before.snapshot, after),
    ...changedBudgets(before.snapshot, after),
  }
}

const getPublished = async ({ tx, tenant }: Context, number: number): Promise<Snapshot> =>
  (await findPublished(tx, tenant, number))?.snapshot ?? refuse(versionUnknown)

async function getDraft(ctx: Context): Promise<Snapshot> {
  const draft = await draftSnapshot(ctx)
  return (
    draft ??
    refuse(planIncomplete, {
      missing: gapsOf(draft)
        .map(({ text }) => text[ctx.language])
        .join(),
    })
  )
}

const markWords = ({ where, before, after }: TextChange): WordChange => ({
  where,
  words: diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    text: value,
    mark: added ? 'added' : removed ? 'removed' : 'same',
  })),
})
