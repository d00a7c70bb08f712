import { randomUUID } from 'node:crypto'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input, UploadedFile } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import { readTable } from '#platform/table/read-table.ts'
import type { AddGoals, ChangeGoal, CompareGoalFile, CompareGoalText, GoalDiff } from '../contract.ts'
import { GoalsChanged } from '../facts.ts'
import { goalChanged, goalUnknown } from '../problems.ts'
import { compareGoals, type GoalLine, linesOf } from '../rules/goal-list.ts'
import { hasGoal, listOwnGoals, putGoals, changeGoal as storeChange } from '../store/goals.ts'

export async function compareGoalText(
  { tx, tenant }: Context,
  { framework, text }: Input<typeof CompareGoalText>,
): Promise<GoalDiff> {
  return compareGoals(linesOf(text), framework, await listOwnGoals(tx, tenant))
}

/** The first column is the code and the second the name, whatever they are called. */
export async function compareGoalFile(
  { tx, tenant }: Context,
  { framework, file }: Input<typeof CompareGoalFile> & { file: UploadedFile },
): Promise<GoalDiff> {
  const { rows } = await readTable(file)
  const lines = rows.map(({ line, cells: [code = '', name = ''] }): GoalLine => ({ line, code, name }))
  return compareGoals(lines, framework, await listOwnGoals(tx, tenant))
}

/** Adds goals as they were compared; of a code given twice the last counts. */
export async function addGoals(ctx: Context, { goals }: Input<typeof AddGoals>) {
  const held = await listOwnGoals(ctx.tx, ctx.tenant)
  const last = [...new Map(goals.map((goal) => [`${goal.framework} ${goal.code}`, goal])).values()]
  const known = new Set(held.map(({ framework, code }) => `${framework} ${code}`))
  const added = last.filter(({ framework, code }) => !known.has(`${framework} ${code}`)).length
  const rows = last.map((goal) => ({ ...goal, id: randomUUID() }))
  await putGoals(ctx.tx, ctx.tenant, rows, ctx.now)
  publish(ctx, GoalsChanged.of({ goals: last.length }))
  return { added, renamed: last.length - added }
}

/** @throws Refusal `plan.goal_unknown`, `plan.goal_changed` */
export async function changeGoal(ctx: Context, input: Input<typeof ChangeGoal>) {
  if (!(await hasGoal(ctx.tx, ctx.tenant, input.id))) return refuse(goalUnknown)
  if (!(await storeChange(ctx.tx, ctx.tenant, input, ctx.now))) return refuse(goalChanged)
  publish(ctx, GoalsChanged.of({ goals: 1 }))
  return { done: true as const }
}
