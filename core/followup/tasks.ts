import { getStanding } from '#core/identity/public.ts'
import type { Context } from '#platform/context.ts'
import type { OwedTask } from '#platform/module.ts'
import { dayInWib } from '#platform/time/time.ts'
import type { Recommendation } from './contract.ts'
import { daysUntil, isOwed } from './rules/recommendation.ts'
import { listRecommendations } from './store/recommendations.ts'

/** What follow-up the actor owes here: to plan, to do, or to judge. */
export async function listFollowUpTasks(ctx: Context): Promise<OwedTask[]> {
  const { permissions, id } = ctx.actor
  if (permissions.has('followup.recommendation.judge')) return tasksOfJudge(ctx)
  if (!permissions.has('followup.recommendation.report')) return []
  const found = await listRecommendations(ctx.tx, ctx.tenant, { states: ['open', 'in_progress'] })
  if (found.length === 0) return []
  const { opdIds } = await getStanding(ctx.tx, ctx.tenant, id)
  const mine = found.filter(({ opd }) => opd !== null && opdIds.includes(opd.id))
  const plan = permissions.has('followup.recommendation.plan') ? found.filter(({ opd }) => opd === null) : []
  return [...toPlan(plan), ...mine.filter(({ state }) => isOwed(state)).map((one) => toDo(one, ctx.now))]
}

async function tasksOfJudge(ctx: Context): Promise<OwedTask[]> {
  const proven = await listRecommendations(ctx.tx, ctx.tenant, { states: ['proven'] })
  const [first] = proven
  if (first === undefined) return []
  return [
    {
      key: `followup.judge:${first.year}`,
      title: {
        id: `Nilai ${proven.length} tindak lanjut rekomendasi`,
        en: `Judge the follow-up of ${proven.length} recommendations`,
      },
      why: {
        id: 'Daerah sudah menyatakan selesai dengan bukti.',
        en: 'The region says it is done and shows evidence.',
      },
      to: `evaluasi/rekomendasi/${first.year}`,
      action: { id: 'Nilai', en: 'Judge' },
      weight: 'soon',
    },
  ]
}

function toPlan(unplanned: readonly Recommendation[]): OwedTask[] {
  const [first] = unplanned
  if (first === undefined) return []
  return [
    {
      key: `followup.plan:${first.year}`,
      title: {
        id: `Tetapkan OPD untuk ${unplanned.length} rekomendasi`,
        en: `Give ${unplanned.length} recommendations an agency`,
      },
      why: {
        id: 'Rekomendasi baru dikerjakan setelah ada OPD dan tenggatnya.',
        en: 'A recommendation is followed up once it has an agency and a due date.',
      },
      to: `evaluasi/rekomendasi/${first.year}`,
      action: { id: 'Tetapkan', en: 'Assign' },
      weight: 'soon',
    },
  ]
}

const URGENT_DAYS = 7

function toDo({ id, year, text, dueOn }: Recommendation, now: Date): OwedTask {
  const left = dueOn === null ? undefined : daysUntil(dueOn, dayInWib(now))
  return {
    key: `followup.do:${id}`,
    title: { id: `Tindak lanjuti rekomendasi ${year}`, en: `Follow up a recommendation of ${year}` },
    why: { id: text, en: text },
    to: `evaluasi/rekomendasi/${year}/${id}`,
    action: { id: 'Laporkan', en: 'Report' },
    ...(dueOn === null ? {} : { due: new Date(`${dueOn}T16:59:59.999Z`) }),
    weight: left !== undefined && left <= URGENT_DAYS ? 'now' : 'soon',
  }
}
