import { listServing } from '#core/identity/public.ts'
import { notify } from '#core/notice/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { Bilingual } from '#platform/schema/schema.ts'
import type { GiveBackWorkbook, SignOffWorkbook } from '../contract.ts'
import { AnswersReturned, WorkbookReturned, WorkbookSignedOff } from '../facts.ts'
import {
  gapsUnacknowledged,
  notAllAccepted,
  stepRefused,
  workbookChanged,
  workbookStepRefused,
} from '../problems.ts'
import { countsOf, isPending } from '../rules/progress.ts'
import { afterAct, afterWorkbookAct, type WorkbookAct, whyNot, whyNotWhole } from '../rules/steps.ts'
import { lockAnswers, mapAnswers, moveAnswers } from '../store/answers.ts'
import { changeWorkbook, noteCounts, type WorkbookRow } from '../store/workbooks.ts'
import { tellReturned } from './move-answers.ts'
import { openWorkbook, personOf } from './situation.ts'

const DONE = { done: true } as const

/**
 * The leader signs off the whole workbook. Whoever writes an answer at that moment is waited for, so the leader
 * signs what is stored.
 *
 * @throws Refusal `workbook.not_all_accepted`, `workbook.gaps_unacknowledged`, `workbook.changed` or
 *   `workbook.whole_step_refused`
 */
export async function signOff(ctx: Context, input: Input<typeof SignOffWorkbook>) {
  const { year } = input
  const { workbook, round } = await openWorkbook(ctx, year, 'update')
  const state = stepOf(workbook, 'sign', input.revision)
  const answers = await mapAnswers(ctx.tx, ctx.tenant, year)
  const pending = [...answers.values()].filter(isPending).length
  if (pending > 0) refuse(notAllAccepted, { pending })
  const counts = countsOf(round.instrument.questions.map(({ code }) => answers.get(code)))
  if (input.gaps !== counts.of - counts.answered) {
    refuse(gapsUnacknowledged, { gaps: counts.of - counts.answered })
  }
  const signed = { ...workbook, state, reason: null, signedBy: personOf(ctx), signedAt: ctx.now }
  await changeWorkbook(ctx.tx, ctx.tenant, year, signed)
  await noteCounts(ctx.tx, ctx.tenant, year, counts, ctx.now)
  await tellSecretariat(ctx, year, 'signed', {
    id: `Isian mandiri ${year} sudah disetujui pimpinan`,
    en: `The self-assessment of ${year} is signed off`,
  })
  publish(ctx, WorkbookSignedOff.of({ year, answered: counts.answered, of: counts.of }))
  return DONE
}

/** The leader gives the workbook back, and the questions meant with it. */
export async function giveBack(ctx: Context, input: Input<typeof GiveBackWorkbook>) {
  const { year, reason } = input
  const { workbook } = await openWorkbook(ctx, year, 'update')
  const state = stepOf(workbook, 'give_back', input.revision)
  const questions = [...new Set(input.questions)].sort()
  await returnByLeader(ctx, year, questions, reason)
  await changeWorkbook(ctx.tx, ctx.tenant, year, {
    ...workbook,
    state,
    reason,
    signedBy: null,
    signedAt: null,
  })
  await tellSecretariat(
    ctx,
    year,
    'given-back',
    {
      id: `Pimpinan mengembalikan isian mandiri ${year}`,
      en: `The leader gave the ${year} self-assessment back`,
    },
    { id: reason, en: reason },
  )
  publish(
    ctx,
    WorkbookReturned.of({ year }),
    ...(questions.length === 0 ? [] : [AnswersReturned.of({ year, questions, by: 'leader' })]),
  )
  return DONE
}

async function returnByLeader(
  ctx: Context,
  year: number,
  questions: string[],
  reason: string,
): Promise<void> {
  if (questions.length === 0) return
  const rows = await lockAnswers(ctx.tx, ctx.tenant, year, questions)
  const errors = questions.flatMap((question) => {
    const state = rows.get(question)?.state ?? 'draft'
    return afterAct(state, 'return') === undefined
      ? [{ field: `/questions/${question}`, message: whyNot(question, state, 'return') }]
      : []
  })
  if (errors.length > 0) refuse(stepRefused, { count: errors.length }, errors)
  await moveAnswers(ctx.tx, ctx.tenant, year, { questions, state: 'returned', reason, returnedBy: 'leader' })
  await tellReturned(ctx, year, [...rows.values()], reason)
}

/**
 * The state after an act on the whole.
 *
 * @throws Refusal `workbook.whole_step_refused`, or `workbook.changed` when the actor saw an older revision
 */
export function stepOf(workbook: WorkbookRow, act: WorkbookAct, seen: number): WorkbookRow['state'] {
  const state = afterWorkbookAct(workbook.state, act, workbook.reopened.length)
  if (state === undefined) return refuse(workbookStepRefused, whyNotWhole(workbook.state, act))
  // A workbook begins by being looked at by an act; revision 0 saw the same empty one.
  return Math.max(seen, 1) === workbook.revision ? state : refuse(workbookChanged)
}

/** Tells the secretariat of the region about a step on the whole. */
export async function tellSecretariat(
  ctx: Context,
  year: number,
  what: string,
  title: Bilingual,
  body: Bilingual = title,
): Promise<void> {
  const people = await listServing(ctx.tx, ctx.tenant, ['region_admin'])
  await notify(ctx, {
    key: `workbook.${what}:${year}:${ctx.requestId}`.slice(0, 200),
    to: people.map(({ personId }) => personId),
    title,
    body,
    path: `evaluasi/isian/${year}`,
  })
}
