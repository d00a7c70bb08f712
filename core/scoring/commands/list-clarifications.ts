import { getRound } from '#core/cycle/public.ts'
import type { QuestionData } from '#core/evaluation/arithmetic.ts'
import { getStanding, listPeopleNames } from '#core/identity/public.ts'
import { listClaims } from '#core/workbook/public.ts'
import type { Context } from '#platform/context.ts'
import type { Input, Reply } from '#platform/http/endpoint.ts'
import type { Clarification, ListClarifications } from '../contract.ts'
import { mayAnswer } from '../policy.ts'
import { CLARIFICATION_HOURS, isOverdue, stateOf } from '../rules/clarification.ts'
import * as store from '../store/clarifications.ts'

interface Around {
  questions: ReadonlyMap<string, QuestionData>
  owners: ReadonlyMap<string, { id: string; name: string }>
  names: ReadonlyMap<string, string>
  standing: Awaited<ReturnType<typeof getStanding>>
}

/** Requests the reader is concerned with: officers those of their agency, everybody else all of the region. */
export async function listClarifications(
  ctx: Context,
  { year }: Input<typeof ListClarifications>,
): Promise<Reply<typeof ListClarifications>> {
  const hours = (await store.findClarificationHours(ctx.tx, year)) ?? CLARIFICATION_HOURS
  const rows = await store.listClarifications(ctx.tx, ctx.tenant, year)
  if (rows.length === 0) return { hours, clarifications: [] }
  const around = await readAround(ctx, year, rows)
  const isOfficerOnly = around.standing.roles.every((role) => role === 'opd_officer')
  const concerned = rows.filter(
    ({ question }) => !isOfficerOnly || mayAnswer(around.standing, around.owners.get(question)?.id ?? null),
  )
  return { hours, clarifications: concerned.map((row) => tell(ctx, row, around)) }
}

async function readAround(
  { tx, tenant, actor }: Context,
  year: number,
  rows: readonly store.ClarificationRow[],
): Promise<Around> {
  const { instrument } = await getRound(tx, tenant, year)
  const people = rows.flatMap(({ askedBy, answeredBy }) => [askedBy, ...(answeredBy ? [answeredBy] : [])])
  const claims = await listClaims(tx, tenant, year)
  return {
    questions: new Map(instrument.questions.map((question) => [question.code, question])),
    owners: new Map(claims.flatMap(({ question, opd }) => (opd === null ? [] : [[question, opd]]))),
    names: await listPeopleNames(tx, [...new Set(people)]),
    standing: await getStanding(tx, tenant, actor.id),
  }
}

function tell({ now, actor }: Context, row: store.ClarificationRow, around: Around): Clarification {
  const owner = around.owners.get(row.question) ?? null
  const state = stateOf(row)
  return {
    id: row.id,
    question: { code: row.question, label: around.questions.get(row.question)?.label ?? { id: '', en: '' } },
    opd: owner?.name ?? null,
    state,
    request: row.request,
    askedBy: { id: row.askedBy, name: around.names.get(row.askedBy) ?? '' },
    askedAt: row.askedAt.toISOString(),
    dueAt: row.dueAt.toISOString(),
    overdue: isOverdue(row, now),
    answer: answerOf(row, around),
    closedAt: row.closedAt?.toISOString() ?? null,
    mayAnswer:
      state === 'open' &&
      actor.permissions.has('scoring.clarification.answer') &&
      mayAnswer(around.standing, owner?.id ?? null),
    mayClose: state !== 'closed' && row.askedBy === actor.id,
  }
}

const answerOf = (
  { answer, evidence, answeredBy, answeredAt }: store.ClarificationRow,
  { names }: Around,
): Clarification['answer'] =>
  answer === null || answeredAt === null
    ? null
    : { text: answer, evidence, by: names.get(answeredBy ?? '') ?? '', answeredAt: answeredAt.toISOString() }
