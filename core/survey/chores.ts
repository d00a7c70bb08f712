import type { Context } from '#platform/context.ts'
import type { Chore } from '#platform/module.ts'
import { recount } from './commands/look.ts'
import { deleteExpired } from './store/responses.ts'
import { listSurveys } from './store/surveys.ts'

/** Counts open surveys anew, so that the ministry's board and the tasks follow the answers that came in. */
async function recountOpen(ctx: Context): Promise<void> {
  const all = await listSurveys(ctx.tx, ctx.tenant)
  for (const { year, state } of all) {
    if (state === 'open' || state === 'stopped') await recount(ctx, year)
  }
}

/** Answers stay five years, as the form promises; the confirmed figures have nobody in them and stay. */
export async function forgetOld({ tx, tenant }: Context): Promise<void> {
  await deleteExpired(tx, tenant)
}

export const chores: readonly Chore[] = [
  { name: 'survey.forget', everyMinutes: 24 * 60, behind: 'regions', run: forgetOld },
  { name: 'survey.recount', everyMinutes: 15, behind: 'regions', run: recountOpen },
]
