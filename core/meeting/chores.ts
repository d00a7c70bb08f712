import { notify } from '#core/notice/public.ts'
import type { Context } from '#platform/context.ts'
import type { Chore } from '#platform/module.ts'
import { dayInWib } from '#platform/time/time.ts'
import { peopleOf, tellOfMeeting } from './commands/tell.ts'
import { daysUntil, isReminderDay } from './rules/decision.ts'
import { type DecisionRow, listDecisionRows } from './store/decisions.ts'
import { listBeginning } from './store/meetings.ts'

export const chores: readonly Chore[] = [
  { name: 'meeting.remind', everyMinutes: 180, behind: 'regions', run: remind },
]

const DAY = 86_400_000

/** Reminds of decisions nearly or already due and of meetings of the next day; each once a day, by its key. */
export async function remind(ctx: Context): Promise<void> {
  await remindOfDecisions(ctx)
  const soon = await listBeginning(ctx.tx, ctx.tenant, ctx.now, new Date(ctx.now.getTime() + DAY))
  for (const meeting of soon) await tellOfMeeting(ctx, meeting, 'tomorrow')
}

async function remindOfDecisions(ctx: Context): Promise<void> {
  const today = dayInWib(ctx.now)
  const open = await listDecisionRows(ctx.tx, ctx.tenant, { states: ['open'] })
  for (const one of open.filter(({ dueOn }) => isReminderDay(daysUntil(dueOn, today)))) {
    const to = await peopleOf(ctx, one.opd.id)
    await notify(ctx, { key: `meeting.due:${one.id}:${today}`, to, ...reminderOf(one, today) })
  }
}

function reminderOf({ id, text, dueOn, meeting }: DecisionRow, today: string) {
  const left = daysUntil(dueOn, today)
  const isLate = left < 0
  return {
    title: isLate
      ? { id: 'Keputusan rapat terlambat', en: 'A decision of a meeting is late' }
      : { id: 'Keputusan rapat hampir jatuh tempo', en: 'A decision of a meeting is nearly due' },
    body: {
      id: `“${text}” (${meeting.title}) ${isLate ? `terlambat ${-left} hari` : `jatuh tempo dalam ${left} hari`}.`,
      en: `“${text}” (${meeting.title}) is ${isLate ? `${-left} days late` : `due in ${left} days`}.`,
    },
    path: `rapat/keputusan/${id}`,
  }
}
