import { randomUUID } from 'node:crypto'
import { getOpenRound, type Round } from '#core/cycle/public.ts'
import { listServing } from '#core/identity/public.ts'
import { notify } from '#core/notice/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import { day } from '#platform/time/time.ts'
import type { ReopenQuestions, ReopenQuestionsOfRegion } from '../contract.ts'
import { WorkbookReopened } from '../facts.ts'
import { mendDayPast, questionUnknown, workbookStepRefused } from '../problems.ts'
import { endOfDay } from '../rules/lateness.ts'
import { afterWorkbookAct, whyNotWhole } from '../rules/steps.ts'
import { beginAnswers, lockAnswers, moveAnswers } from '../store/answers.ts'
import { addReopening, inRegion } from '../store/reopenings.ts'
import { changeWorkbook, holdWorkbook, UNTOUCHED } from '../store/workbooks.ts'
import { tellReturned } from './move-answers.ts'
import { personOf } from './situation.ts'

const DONE = { done: true } as const

/** The ministry returns questions of a region's submission. */
export async function reopenQuestionsOfRegion(
  ctx: Context,
  { region, ...input }: Input<typeof ReopenQuestionsOfRegion>,
) {
  await inRegion(ctx, region, (there) => reopen(there, input))
  return DONE
}

/** An assessor who is in the region returns questions of its submission. */
export async function reopenQuestions(ctx: Context, input: Input<typeof ReopenQuestions>) {
  await reopen(ctx, input)
  return DONE
}

/** Behind the region's wall: the named questions go back to the region, with a reason and a last day. */
async function reopen(ctx: Context, input: Input<typeof ReopenQuestions>): Promise<void> {
  const { year, reason } = input
  const until = endOfDay(input.until)
  if (until < ctx.now) refuse(mendDayPast)
  const workbook = (await holdWorkbook(ctx.tx, ctx.tenant, year, 'update')) ?? UNTOUCHED
  const state = afterWorkbookAct(workbook.state, 'reopen', workbook.reopened.length)
  if (state === undefined) return refuse(workbookStepRefused, whyNotWhole(workbook.state, 'reopen'))
  const questions = namedIn(await getOpenRound(ctx, ctx.tenant, year, 'rating'), input.questions)
  const { version } = workbook
  const reopening = { id: randomUUID(), year, version, questions, reason, until, by: personOf(ctx) }
  await addReopening(ctx.tx, ctx.tenant, reopening, ctx.now)
  const reopened = [...new Set([...workbook.reopened, ...questions])].sort()
  await changeWorkbook(ctx.tx, ctx.tenant, year, {
    ...workbook,
    state,
    reopened,
    mendUntil: later(workbook.mendUntil, until),
  })
  await giveBackAnswers(ctx, year, questions, reason)
  await tellReopened(ctx, year, questions, input.until, reason)
  publish(ctx, WorkbookReopened.of({ year, version, questions, until: until.toISOString() }))
}

/** A second return never shortens the time given by the first. */
const later = (a: Date | null, b: Date): Date => (a !== null && a > b ? a : b)

function namedIn({ instrument }: Round, wanted: readonly string[]): string[] {
  const known = new Set(instrument.questions.map(({ code }) => code))
  const unknown = wanted.find((question) => !known.has(question))
  return unknown === undefined ? [...new Set(wanted)].sort() : refuse(questionUnknown, { question: unknown })
}

async function giveBackAnswers(
  ctx: Context,
  year: number,
  questions: string[],
  reason: string,
): Promise<void> {
  await beginAnswers(ctx.tx, ctx.tenant, year, questions, ctx.now)
  const rows = await lockAnswers(ctx.tx, ctx.tenant, year, questions)
  await moveAnswers(ctx.tx, ctx.tenant, year, {
    questions,
    state: 'returned',
    reason,
    returnedBy: 'ministry',
  })
  await tellReturned(ctx, year, [...rows.values()], reason)
}

async function tellReopened(
  ctx: Context,
  year: number,
  questions: readonly string[],
  until: string,
  reason: string,
): Promise<void> {
  const people = await listServing(ctx.tx, ctx.tenant, ['region_admin', 'leader'])
  await notify(ctx, {
    key: `workbook.reopened:${year}:${ctx.requestId}`.slice(0, 200),
    to: people.map(({ personId }) => personId),
    title: {
      id: `${questions.length} pertanyaan dikembalikan, perbaiki sampai ${day(until, 'id')}`,
      en: `${questions.length} questions returned, mend them by ${day(until, 'en')}`,
    },
    body: { id: reason, en: reason },
    path: `evaluasi/isian/${year}`,
  })
}
