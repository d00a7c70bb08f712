import { listServing } from '#core/identity/public.ts'
import { notify } from '#core/notice/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { type FieldError, refuse } from '#platform/problem/problem.ts'
import type { Bilingual } from '#platform/schema/schema.ts'
import type { AcceptAnswers, AnswerAct, RecallAnswers, ReturnAnswers, SubmitAnswers } from '../contract.ts'
import { AnswersAccepted, AnswersRecalled, AnswersReturned, AnswersSubmitted } from '../facts.ts'
import { stepRefused } from '../problems.ts'
import { isAnswered } from '../rules/content.ts'
import { isOwn, lockOfWhole, type Writer } from '../rules/editing.ts'
import { afterAct, whyNot } from '../rules/steps.ts'
import { type AnswerRow, lockAnswers, moveAnswers } from '../store/answers.ts'
import type { WorkbookRow } from '../store/workbooks.ts'
import { openWorkbook, writerOf } from './situation.ts'

const DONE = { done: true } as const

/** Sends answers of the own agency to the secretariat. */
export async function submitAnswers(ctx: Context, input: Input<typeof SubmitAnswers>) {
  const { questions } = await move(ctx, input, 'submit')
  publish(ctx, AnswersSubmitted.of({ year: input.year, questions }))
  return DONE
}

/** Takes back what the secretariat has not accepted yet. */
export async function recallAnswers(ctx: Context, input: Input<typeof RecallAnswers>) {
  const { questions } = await move(ctx, input, 'recall')
  publish(ctx, AnswersRecalled.of({ year: input.year, questions }))
  return DONE
}

/** Accepts answers for the whole workbook. */
export async function acceptAnswers(ctx: Context, input: Input<typeof AcceptAnswers>) {
  const { questions } = await move(ctx, input, 'accept')
  publish(ctx, AnswersAccepted.of({ year: input.year, questions }))
  return DONE
}

/** Gives answers back with a reason, and tells the officers of their agencies. */
export async function returnAnswers(ctx: Context, input: Input<typeof ReturnAnswers>) {
  const { questions, rows } = await move(ctx, input, 'return', input.reason)
  await tellReturned(ctx, input.year, rows, input.reason)
  publish(ctx, AnswersReturned.of({ year: input.year, questions, by: 'secretariat' }))
  return DONE
}

type Seen = Input<typeof SubmitAnswers>

/** One step for many answers, all or none. */
async function move(ctx: Context, { year, answers }: Seen, act: AnswerAct, reason: string | null = null) {
  const { workbook } = await openWorkbook(ctx, year, 'share')
  const questions = answers.map(({ question }) => question).sort()
  const rows = await lockAnswers(ctx.tx, ctx.tenant, year, questions)
  const writer = await writerOf(ctx)
  const errors = answers.flatMap((seen) => faultsOf(seen, rows.get(seen.question), act, workbook, writer))
  if (errors.length > 0) refuse(stepRefused, { count: errors.length }, errors)
  const state = afterAct([...rows.values()][0]?.state ?? 'draft', act)
  if (state === undefined) throw new Error(`Every answer was found fit to ${act}.`)
  const returnedBy = act === 'return' ? ('secretariat' as const) : null
  await moveAnswers(ctx.tx, ctx.tenant, year, { questions, state, reason, returnedBy })
  return { questions, rows: [...rows.values()] }
}

function faultsOf(
  seen: Seen['answers'][number],
  row: AnswerRow | undefined,
  act: AnswerAct,
  workbook: WorkbookRow,
  writer: Writer,
): FieldError[] {
  const why = whyRefused(seen, row, act, workbook, writer)
  return why === undefined ? [] : [{ field: `/answers/${seen.question}`, message: why }]
}

function whyRefused(
  { question, revision }: Seen['answers'][number],
  row: AnswerRow | undefined,
  act: AnswerAct,
  workbook: WorkbookRow,
  writer: Writer,
): Bilingual | undefined {
  if (row === undefined || !isOwn(row.opd?.id ?? null, writer)) return notThere(question)
  if (lockOfWhole({ workbook, question }) !== undefined) return standsStill(question)
  if (row.revision !== revision) return changed(question)
  if (afterAct(row.state, act) === undefined) return whyNot(question, row.state, act)
  return act === 'submit' && !isAnswered(row) ? incomplete(question) : undefined
}

const notThere = (question: string): Bilingual => ({
  id: `${question} belum diisi, atau bukan pertanyaan OPD Anda.`,
  en: `${question} is not filled yet, or is not a question of your agency.`,
})
const standsStill = (question: string): Bilingual => ({
  id: `${question} tidak dapat diubah: isian sudah disetujui pimpinan atau dikirim ke kementerian.`,
  en: `${question} can not be changed: the workbook is signed off or with the ministry.`,
})
const changed = (question: string): Bilingual => ({
  id: `${question} baru saja diubah. Muat ulang dan periksa sekali lagi.`,
  en: `${question} has just been changed. Load it again and look once more.`,
})
const incomplete = (question: string): Bilingual => ({
  id: `${question} belum lengkap: isi nilai atau uraian, lalu pilih nilai mandiri 0 sampai 4.`,
  en: `${question} is not complete: give a value or words, then choose a self-rating from 0 to 4.`,
})

/** Tells the officers whose answers came back; answers without an agency are the secretariat's own. */
export async function tellReturned(
  ctx: Context,
  year: number,
  rows: readonly AnswerRow[],
  reason: string,
): Promise<void> {
  const officers = await listServing(ctx.tx, ctx.tenant, ['opd_officer'])
  const opdIds = [...new Set(rows.flatMap(({ opd }) => (opd === null ? [] : [opd.id])))]
  for (const opdId of opdIds) {
    const questions = rows.filter(({ opd }) => opd?.id === opdId).map(({ question }) => question)
    await notify(ctx, {
      key: `workbook.returned:${year}:${opdId}:${ctx.requestId}`.slice(0, 200),
      to: officers.filter((officer) => officer.opdId === opdId).map(({ personId }) => personId),
      title: {
        id: `${questions.length} jawaban dikembalikan: ${short(questions)}`,
        en: `${questions.length} answers returned: ${short(questions)}`,
      },
      body: { id: reason, en: reason },
      path: `evaluasi/isian/${year}`,
    })
  }
}

const short = (questions: readonly string[]): string =>
  questions.length <= 6 ? questions.join(', ') : `${questions.slice(0, 5).join(', ')}, …`
