import { listPeopleNames } from '#core/identity/public.ts'
import type { Context } from '#platform/context.ts'
import type { FileReply, Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import { writeXlsx } from '#platform/table/write-table.ts'
import { words } from '../compose/words.ts'
import type {
  Decision,
  DecisionAct,
  DecisionWithSteps,
  ExportDecisions,
  GetDecision,
  ListDecisions,
} from '../contract.ts'
import { mayFinish } from '../policy.ts'
import { decisionUnknown } from '../problems.ts'
import { byUrgency } from '../rules/decision.ts'
import { listDecisionRows, listSteps } from '../store/decisions.ts'
import { askerOf } from './finish-decision.ts'
import { told } from './read-meeting.ts'

export async function listDecisions(ctx: Context, input: Input<typeof ListDecisions>): Promise<Decision[]> {
  const { year, state, opdId } = input
  const rows = await listDecisionRows(ctx.tx, ctx.tenant, {
    year,
    states: state === undefined ? undefined : [state],
    opdIds: opdId === undefined ? undefined : [opdId],
  })
  return byUrgency(told(rows, ctx.now))
}

/** @throws Refusal `meeting.decision_unknown` */
export async function getDecision(
  ctx: Context,
  { decisionId }: Input<typeof GetDecision>,
): Promise<DecisionWithSteps> {
  const rows = await listDecisionRows(ctx.tx, ctx.tenant, { id: decisionId })
  const decision = told(rows, ctx.now)[0] ?? refuse(decisionUnknown)
  const steps = await listSteps(ctx.tx, ctx.tenant, decisionId)
  const names = await listPeopleNames(
    ctx.tx,
    steps.map(({ byId }) => byId),
  )
  return {
    ...decision,
    steps: steps.map(({ byId, at, ...step }) => ({
      ...step,
      by: names.get(byId) ?? null,
      at: at.toISOString(),
    })),
    acts: await actsOf(ctx, decision),
  }
}

/** What the reader may do with a decision now. */
async function actsOf(ctx: Context, { state, opd }: Decision): Promise<DecisionAct[]> {
  const asker = await askerOf(ctx)
  const reports = ctx.actor.permissions.has('meeting.decision.report') && mayFinish({ opdId: opd.id }, asker)
  if (state === 'open') {
    return [
      ...(reports ? ['finish' as const] : []),
      ...(asker.mayJudge ? (['change', 'withdraw'] as const) : []),
    ]
  }
  return state === 'done' && asker.mayJudge ? ['judge'] : []
}

export async function exportDecisions(
  ctx: Context,
  input: Input<typeof ExportDecisions>,
): Promise<FileReply> {
  const decisions = await listDecisions(ctx, input)
  const { sheet, columns, states, late, file } = words.decisions
  const rows = decisions.map((one) => [
    one.meeting.title,
    one.meeting.heldOn,
    String(one.number),
    one.text,
    one.opd.name,
    one.dueOn,
    one.isLate ? late : states[one.state],
  ])
  const body = await writeXlsx([{ name: sheet, columns: [...columns], rows }])
  return {
    name: `${file}${input.year === undefined ? '' : `-${input.year}`}.xlsx`,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    body,
  }
}
