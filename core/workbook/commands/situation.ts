import { getOpenRound, type Round } from '#core/cycle/public.ts'
import { getStanding } from '#core/identity/public.ts'
import type { Context } from '#platform/context.ts'
import { refuse } from '#platform/problem/problem.ts'
import { wib } from '#platform/time/time.ts'
import {
  answerWithSecretariat,
  claimFrozen,
  mendingClosed,
  notYourQuestion,
  workbookSigned,
} from '../problems.ts'
import type { Lock, Writer } from '../rules/editing.ts'
import { beginWorkbook, holdWorkbook, UNTOUCHED, type WorkbookRow } from '../store/workbooks.ts'

/** Whoever may decide about answers is the secretariat and writes for everybody. */
export const DECIDE = 'workbook.answer.decide'

/** As whom the actor writes in this region. */
export async function writerOf(ctx: Context): Promise<Writer> {
  const isSecretariat = ctx.actor.kind === 'system' || ctx.actor.permissions.has(DECIDE)
  if (isSecretariat) return { isSecretariat, opdIds: [] }
  return { isSecretariat, opdIds: (await getStanding(ctx.tx, ctx.tenant, ctx.actor.id)).opdIds }
}

/** The person who acts; the product itself is nobody. */
export const personOf = ({ actor }: Context): string | null => (actor.kind === 'person' ? actor.id : null)

export interface OpenWorkbook {
  workbook: WorkbookRow
  round: Round
}

/**
 * The workbook and its round for an act: held against other steps, and open by the server's clock. Before the
 * first submission the step `self_assessment` counts; what was returned has its own last instant.
 *
 * @param mode `share` for work on answers, `update` for a step on the whole
 * @throws Refusal of the cycle, or `workbook.mending_closed`
 */
export async function openWorkbook(
  ctx: Context,
  year: number,
  mode: 'share' | 'update',
): Promise<OpenWorkbook> {
  const { tx, tenant } = ctx
  const held = await holdWorkbook(tx, tenant, year, mode)
  const isMending = held !== undefined && held.reopened.length > 0
  const round = await getOpenRound(ctx, tenant, year, isMending ? 'rating' : 'self_assessment')
  if (isMending) refuseAfterMending(ctx, held.mendUntil)
  if (held !== undefined) return { workbook: held, round }
  await beginWorkbook(tx, tenant, year, round.instrument.questions.length)
  return { workbook: (await holdWorkbook(tx, tenant, year, mode)) ?? UNTOUCHED, round }
}

function refuseAfterMending(ctx: Context, until: Date | null): void {
  if (until !== null && ctx.now > until) {
    refuse(mendingClosed, { until: `${wib(until, ctx.language)} WIB` })
  }
}

/** @throws Refusal that says what forbids the change */
export function refuseLock(lock: Lock, question: string): never {
  switch (lock) {
    case 'signed':
      return refuse(workbookSigned)
    case 'frozen':
      return refuse(claimFrozen, { question })
    case 'not_yours':
      return refuse(notYourQuestion, { questions: question })
    case 'with_secretariat':
      return refuse(answerWithSecretariat, { question })
  }
}
