import { createHash } from 'node:crypto'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input, Reply } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { SubmitSheet } from '../contract.ts'
import { SheetSubmitted } from '../facts.ts'
import { sheetIncomplete } from '../problems.ts'
import { canonicalForm, missingOf } from '../rules/ratings.ts'
import { listOwnRatings } from '../store/ratings.ts'
import { lockSheets, markSubmitted, type SheetRow } from '../store/sheets.ts'
import { countsOf } from './counts.ts'
import { lockOwnSheet } from './own-sheet.ts'
import { revealWhenNoneIsOwed } from './reveal.ts'

/**
 * The assessor's last word before moderation. Every question needs a rating or a recorded gap; a gap counts as
 * missing and never as zero.
 */
export async function submitSheet(
  ctx: Context,
  { year }: Input<typeof SubmitSheet>,
): Promise<Reply<typeof SubmitSheet>> {
  // All sheets are locked in one order before the own one, or two last submissions could wait for each other.
  await lockSheets(ctx.tx, ctx.tenant, year)
  const { instrument, sheet, key } = await lockOwnSheet(ctx, year)
  const ratings = await listOwnRatings(ctx.tx, ctx.tenant, key)
  const missing = missingOf(instrument.questions, ratings)
  if (missing[0] !== undefined) refuse(sheetIncomplete, { missing: missing.length, first: missing[0] })
  const digest = createHash('sha256').update(canonicalForm(ratings)).digest('hex')
  await markSubmitted(ctx.tx, ctx.tenant, { ...key, digest }, ctx.now)
  const revealed = await revealWhenNoneIsOwed(ctx, year)
  publish(ctx, SheetSubmitted.of({ ...key, rated: sheet.rated, gaps: sheet.gaps, digest }), ...revealed)
  const ended: SheetRow = { ...sheet, submittedAt: ctx.now, revealedAt: revealed.length > 0 ? ctx.now : null }
  return { counts: countsOf(ended), digest }
}
