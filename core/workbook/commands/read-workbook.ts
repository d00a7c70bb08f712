import { getRound, type Round } from '#core/cycle/public.ts'
import { listOpd, listPeopleNames, listServing, type ServingPerson } from '#core/identity/public.ts'
import type { Context } from '#platform/context.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { dayInWib } from '#platform/time/time.ts'
import type { ComponentProgress, GetWorkbook, OpdProgress, QuestionLine, Workbook } from '../contract.ts'
import { isAnswered } from '../rules/content.ts'
import { isLate, isOpen } from '../rules/lateness.ts'
import { countsOf, isPending } from '../rules/progress.ts'
import { type AnswerRow, mapAnswers } from '../store/answers.ts'
import { mapNudges } from '../store/nudges.ts'
import { findNewestSummary } from '../store/submissions.ts'
import { findWorkbook, type WorkbookRow } from '../store/workbooks.ts'

type Answers = ReadonlyMap<string, AnswerRow>

const headOf = (cycle: Round['cycle'], { state, version }: WorkbookRow) => ({
  year: cycle.year,
  title: cycle.title,
  isExample: cycle.isExample,
  state,
  version,
  closesAt: closesAtOf(cycle),
})

/** The last instant for the first submission; null when it does not close by the clock. */
export const closesAtOf = ({ deadlines }: Round['cycle']): string | null =>
  deadlines.find(({ step }) => step === 'self_assessment')?.closesAt ?? null

/** The self-assessment of a year, counted from what is stored now. */
export async function getWorkbook(ctx: Context, { year }: Input<typeof GetWorkbook>): Promise<Workbook> {
  const { tx, tenant } = ctx
  const round = await getRound(tx, tenant, year)
  const workbook = await findWorkbook(tx, tenant, year)
  const answers = await mapAnswers(tx, tenant, year)
  const today = dayInWib(ctx.now)
  const counts = countsOf(round.instrument.questions.map(({ code }) => answers.get(code)))
  const { signedBy } = workbook
  return {
    ...headOf(round.cycle, workbook),
    revision: workbook.revision,
    reopened: workbook.reopened,
    mendUntil: workbook.mendUntil?.toISOString() ?? null,
    reason: workbook.reason,
    signedBy: signedBy === null ? null : ((await listPeopleNames(tx, [signedBy])).get(signedBy) ?? null),
    signedAt: workbook.signedAt?.toISOString() ?? null,
    pending: [...answers.values()].filter(isPending).length,
    gaps: counts.of - counts.answered,
    components: componentsOf(round, answers),
    questions: linesOf(round, answers, today),
    opd: await opdProgress(ctx, year, answers, today),
    submission: (await findNewestSummary(tx, tenant, year)) ?? null,
  }
}

const componentsOf = ({ instrument }: Round, answers: Answers): ComponentProgress[] =>
  instrument.components.map(({ key, letter, label }) => ({
    key,
    letter,
    label,
    ...countsOf(instrument.questions.filter((q) => q.component === key).map(({ code }) => answers.get(code))),
  }))

const linesOf = ({ instrument }: Round, answers: Answers, today: string): QuestionLine[] =>
  instrument.questions.map(({ code, component, label }) => {
    const answer = answers.get(code)
    const state = answer?.state ?? 'draft'
    const dueOn = answer?.dueOn ?? null
    return {
      code,
      component,
      label,
      state,
      answered: answer !== undefined && isAnswered(answer),
      opd: answer?.opd ?? null,
      dueOn,
      late: isLate(state, dueOn, today),
      revision: answer?.revision ?? 0,
    }
  })

/** Agencies that have questions: who is late, and with how many. */
async function opdProgress(
  ctx: Context,
  year: number,
  answers: Answers,
  today: string,
): Promise<OpdProgress[]> {
  const agencies = await listOpd(ctx.tx, ctx.tenant)
  const serving = await listServing(ctx.tx, ctx.tenant, ['opd_officer'])
  const nudges = await mapNudges(ctx.tx, ctx.tenant, year)
  return agencies.flatMap((opd) => {
    const own = [...answers.values()].filter((answer) => answer.opd?.id === opd.id)
    return own.length === 0 ? [] : [progressOf(opd, own, serving, nudges.get(opd.id), today)]
  })
}

const progressOf = (
  { id, name }: { id: string; name: string },
  own: readonly AnswerRow[],
  serving: readonly ServingPerson[],
  remindedAt: Date | undefined,
  today: string,
): OpdProgress => ({
  id,
  name,
  ...countsOf(own),
  late: own.filter(({ state, dueOn }) => isLate(state, dueOn, today)).length,
  dueOn:
    own.flatMap(({ state, dueOn }) => (isOpen(state) && dueOn !== null ? [dueOn] : [])).sort()[0] ?? null,
  officers: serving.filter((person) => person.opdId === id).length,
  remindedAt: remindedAt?.toISOString() ?? null,
})
