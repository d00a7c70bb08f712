import { getStanding } from '#core/identity/public.ts'
import type { Context } from '#platform/context.ts'
import type { OwedTask } from '#platform/module.ts'
import { dayInWib } from '#platform/time/time.ts'
import { byUrgency, daysUntil } from './rules/decision.ts'
import { type DecisionRow, listDecisionRows } from './store/decisions.ts'
import { listUnwritten, type MeetingRow } from './store/meetings.ts'

/** What meetings wait for from the actor: decisions to carry out or to look at, minutes to issue. */
export async function listMeetingTasks(ctx: Context): Promise<OwedTask[]> {
  const { permissions } = ctx.actor
  if (ctx.tenant === '00' || !permissions.has('meeting.meeting.read')) return []
  return [
    ...(permissions.has('meeting.decision.report') ? await tasksOfAgency(ctx) : []),
    ...(permissions.has('meeting.decision.confirm') ? await tasksOfJudge(ctx) : []),
    ...(permissions.has('meeting.meeting.plan') ? await tasksOfSecretary(ctx) : []),
  ]
}

async function tasksOfAgency(ctx: Context): Promise<OwedTask[]> {
  const { opdIds } = await getStanding(ctx.tx, ctx.tenant, ctx.actor.id)
  if (opdIds.length === 0) return []
  const open = await listDecisionRows(ctx.tx, ctx.tenant, { states: ['open'], opdIds })
  return byUrgency(open).map((one) => toDo(one, ctx.now))
}

const URGENT_DAYS = 7

const toDo = ({ id, text, dueOn, meeting }: DecisionRow, now: Date): OwedTask => ({
  key: `meeting.decision:${id}`,
  title: { id: `Laksanakan keputusan: ${meeting.title}`, en: `Carry out a decision: ${meeting.title}` },
  why: { id: text, en: text },
  to: `rapat/keputusan/${id}`,
  action: { id: 'Laporkan selesai', en: 'Report as done' },
  due: new Date(`${dueOn}T16:59:59.999Z`),
  weight: daysUntil(dueOn, dayInWib(now)) <= URGENT_DAYS ? 'now' : 'soon',
})

async function tasksOfJudge(ctx: Context): Promise<OwedTask[]> {
  const done = await listDecisionRows(ctx.tx, ctx.tenant, { states: ['done'] })
  if (done.length === 0) return []
  return [
    {
      key: 'meeting.judge',
      title: {
        id: `Periksa ${done.length} keputusan yang dilaporkan selesai`,
        en: `Look at ${done.length} decisions reported as done`,
      },
      why: {
        id: 'OPD menunggu apakah pekerjaannya diterima.',
        en: 'Agencies wait to hear whether their work is accepted.',
      },
      to: 'rapat/keputusan',
      action: { id: 'Periksa', en: 'Look' },
      weight: 'soon',
    },
  ]
}

async function tasksOfSecretary(ctx: Context): Promise<OwedTask[]> {
  return (await listUnwritten(ctx.tx, ctx.tenant, ctx.now)).map(toWrite)
}

const toWrite = ({ id, title }: MeetingRow): OwedTask => ({
  key: `meeting.minutes:${id}`,
  title: { id: `Terbitkan notulen: ${title}`, en: `Issue the minutes: ${title}` },
  why: {
    id: 'Rapat sudah lewat; tanpa notulen ia belum menjadi bukti.',
    en: 'The meeting is over; without minutes it is no evidence yet.',
  },
  to: `rapat/${id}`,
  action: { id: 'Buka rapat', en: 'Open the meeting' },
  weight: 'soon',
})
