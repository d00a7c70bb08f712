import { listServing } from '#core/identity/public.ts'
import { notify } from '#core/notice/public.ts'
import type { Context } from '#platform/context.ts'
import type { Chore } from '#platform/module.ts'
import { dayInWib } from '#platform/time/time.ts'
import type { Recommendation } from './contract.ts'
import { daysUntil, isReminderDay } from './rules/recommendation.ts'
import { listRecommendations } from './store/recommendations.ts'

export const chores: readonly Chore[] = [
  { name: 'followup.remind', everyMinutes: 180, behind: 'regions', run: remindAgencies },
]

/** Reminds the agency of what is nearly or already due; a day is reminded of once, by the key. */
async function remindAgencies(ctx: Context): Promise<void> {
  const owed = await listRecommendations(ctx.tx, ctx.tenant, { states: ['open', 'in_progress'] })
  const today = dayInWib(ctx.now)
  const due = owed.filter(({ dueOn }) => dueOn !== null && isReminderDay(daysUntil(dueOn, today)))
  if (due.length === 0) return
  const people = await listServing(ctx.tx, ctx.tenant, ['opd_officer', 'region_admin'])
  for (const one of due) {
    const officers = people.filter((person) => person.opdId === one.opd?.id)
    const to = (officers.length > 0 ? officers : people.filter(({ role }) => role === 'region_admin')).map(
      ({ personId }) => personId,
    )
    await notify(ctx, { key: `followup.due:${one.id}:${today}`, to, ...reminderOf(one, today) })
  }
}

function reminderOf(one: Recommendation, today: string) {
  const left = daysUntil(one.dueOn ?? today, today)
  const isLate = left < 0
  return {
    title: isLate
      ? { id: 'Tindak lanjut rekomendasi terlambat', en: 'Follow-up of a recommendation is late' }
      : {
          id: 'Tindak lanjut rekomendasi hampir jatuh tempo',
          en: 'Follow-up of a recommendation is nearly due',
        },
    body: {
      id: `“${one.text}” ${isLate ? `terlambat ${-left} hari` : `jatuh tempo dalam ${left} hari`}.`,
      en: `“${one.text}” is ${isLate ? `${-left} days late` : `due in ${left} days`}.`,
    },
    path: `evaluasi/rekomendasi/${one.year}/${one.id}`,
  }
}
