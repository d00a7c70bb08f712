import { listOpd, listServing } from '#core/identity/public.ts'
import { notify } from '#core/notice/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import { day } from '#platform/time/time.ts'
import type { AssignQuestions } from '../contract.ts'
import { AnswersAssigned } from '../facts.ts'
import { opdUnknown, questionUnknown } from '../problems.ts'
import { assignAnswers, beginAnswers, lockAnswers } from '../store/answers.ts'
import { openWorkbook, refuseLock } from './situation.ts'

/** Gives questions to an agency with a due date, or takes them from one. Whoever is writing goes on writing. */
export async function assignQuestions(ctx: Context, input: Input<typeof AssignQuestions>) {
  const { year, opdId, dueOn } = input
  const { workbook, round } = await openWorkbook(ctx, year, 'share')
  if (workbook.state === 'signed') refuseLock('signed', '')
  const questions = [...new Set(input.questions)].sort()
  const known = new Set(round.instrument.questions.map(({ code }) => code))
  const unknown = questions.find((question) => !known.has(question))
  if (unknown !== undefined) refuse(questionUnknown, { question: unknown })
  if (opdId !== null) await refuseUnlessOpen(ctx, opdId)
  await beginAnswers(ctx.tx, ctx.tenant, year, questions, ctx.now)
  await lockAnswers(ctx.tx, ctx.tenant, year, questions)
  await assignAnswers(ctx.tx, ctx.tenant, year, questions, { opdId, dueOn: opdId === null ? null : dueOn })
  if (opdId !== null) await tellAssigned(ctx, year, opdId, questions.length, dueOn)
  publish(ctx, AnswersAssigned.of({ year, questions, opdId, dueOn }))
  return { done: true } as const
}

async function refuseUnlessOpen(ctx: Context, opdId: string): Promise<void> {
  const opd = (await listOpd(ctx.tx, ctx.tenant)).find(({ id }) => id === opdId)
  if (opd === undefined || opd.closedAt !== null) refuse(opdUnknown)
}

async function tellAssigned(ctx: Context, year: number, opdId: string, count: number, dueOn: string | null) {
  const officers = await listServing(ctx.tx, ctx.tenant, ['opd_officer'])
  await notify(ctx, {
    key: `workbook.assigned:${year}:${opdId}:${ctx.requestId}`.slice(0, 200),
    to: officers.filter((officer) => officer.opdId === opdId).map(({ personId }) => personId),
    title: {
      id: `${count} pertanyaan evaluasi ${year} untuk OPD Anda`,
      en: `${count} questions of the ${year} evaluation for your agency`,
    },
    body: {
      id:
        dueOn === null
          ? 'Isi dan kirim kepada sekretariat.'
          : `Isi dan kirim paling lambat ${day(dueOn, 'id')}.`,
      en:
        dueOn === null
          ? 'Fill them in and send them to the secretariat.'
          : `Fill them in and send them by ${day(dueOn, 'en')}.`,
    },
    path: `evaluasi/isian/${year}`,
  })
}
