import { findParticipation, listCycles } from '#core/cycle/public.ts'
import type { Context } from '#platform/context.ts'
import type { OwedTask } from '#platform/module.ts'
import { dayInWib } from '#platform/time/time.ts'
import { tasksOf } from '../rules/tasks.ts'
import { mapAnswers } from '../store/answers.ts'
import { isMinistry } from '../store/reopenings.ts'
import { findWorkbook } from '../store/workbooks.ts'
import { closesAtOf } from './read-workbook.ts'
import { DECIDE, writerOf } from './situation.ts'

const WRITE = 'workbook.answer.write'
const SIGN = 'workbook.whole.sign'

/** What the actor owes in the workbooks of open cycles. */
export async function listTasks(ctx: Context): Promise<OwedTask[]> {
  const may = (permission: string) => ctx.actor.permissions.has(permission)
  if (isMinistry(ctx.tenant) || !(may(WRITE) || may(SIGN))) return []
  const writer = may(WRITE) ? await writerOf(ctx) : undefined
  const tasks: OwedTask[] = []
  for (const cycle of (await listCycles(ctx.tx)).filter(({ state }) => state === 'open')) {
    const participation = await findParticipation(ctx.tx, ctx.tenant, cycle.year)
    if (participation?.state !== 'accepted') continue
    tasks.push(
      ...tasksOf({
        year: cycle.year,
        workbook: await findWorkbook(ctx.tx, ctx.tenant, cycle.year),
        answers: [...(await mapAnswers(ctx.tx, ctx.tenant, cycle.year)).values()],
        closesAt: closesAtOf(cycle),
        today: dayInWib(ctx.now),
        writer,
        decides: may(DECIDE),
        signs: may(SIGN),
      }),
    )
  }
  return tasks
}
