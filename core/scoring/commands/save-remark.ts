import type { Context } from '#platform/context.ts'
import type { Input, Reply } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { SaveRemark } from '../contract.ts'
import { componentUnknown } from '../problems.ts'
import { merge } from '../rules/merge.ts'
import { findOwnRemark, keepRemark, type RemarkDraft } from '../store/remarks.ts'
import { refuseConflicts } from './conflict.ts'
import { lockOwnSheet } from './own-sheet.ts'

/** Keeps a strength, weakness or recommendation; a new one when its id is new. */
export async function saveRemark(
  ctx: Context,
  { year, remarkId, ...remark }: Input<typeof SaveRemark>,
): Promise<Reply<typeof SaveRemark>> {
  const { instrument, key } = await lockOwnSheet(ctx, year)
  const { component } = remark
  if (component !== null && !instrument.components.some((one) => one.key === component)) {
    refuse(componentUnknown, { component })
  }
  const there = await findOwnRemark(ctx.tx, ctx.tenant, key, remarkId)
  const draft = { ...remark, id: remarkId, question: component ?? '*', device: remark.device ?? null }
  const kept = there === undefined ? [] : [{ ...there, question: draft.question }]
  const { changes, conflicts } = merge([draft], kept, isSame)
  refuseConflicts(ctx, conflicts, (one) => (one === undefined ? '–' : `“${one.text.slice(0, 80)}”`))
  for (const change of changes) await keepRemark(ctx.tx, ctx.tenant, key, change, ctx.now)
  return {
    id: remarkId,
    revision: changes[0]?.revision ?? there?.revision ?? 1,
    savedAt: (changes.length > 0 ? ctx.now : (there?.savedAt ?? ctx.now)).toISOString(),
  }
}

const isSame = (a: RemarkDraft, b: RemarkDraft): boolean =>
  a.kind === b.kind && a.component === b.component && a.text === b.text
