import { blobName } from '#platform/blob/blob-store.ts'
import type { Context } from '#platform/context.ts'
import { eraseDetails } from '#platform/facts/details.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Chore } from '#platform/module.ts'
import { logIncident } from './commands/hold-incident.ts'
import { releaseCrew } from './commands/release-crew.ts'
import { settingsOf } from './commands/settings.ts'
import { holdTask } from './commands/tasks.ts'
import { settleOffer } from './commands/transfers.ts'
import { TaskEscalated } from './facts.ts'
import { timersOf } from './rules/settings.ts'
import { type Due, LEVEL, overdueOf } from './rules/task.ts'
import {
  forgetCallers,
  forgetIncidents,
  forgetNames,
  forgetNumbers,
  forgetRecordings,
  listToForget,
} from './store/retention.ts'
import { listRunning, setEscalation, type TaskRow } from './store/tasks.ts'
import { lapseUnanswered, listLapsing } from './store/transfers.ts'

export const chores: readonly Chore[] = [
  { name: 'dispatch.escalate', everyMinutes: 1, behind: 'regions', run: escalate },
  { name: 'dispatch.lapse', everyMinutes: 1, behind: 'regions', run: lapse },
  { name: 'dispatch.release', everyMinutes: 1, behind: 'regions', run: releaseCrew },
  { name: 'dispatch.forget', everyMinutes: 360, behind: 'regions', run: forget },
]

const MINUTE = 60_000
const DAY = 86_400_000

/** Raises what is late, once for each step of a task; desks hear of it live. */
export async function escalate(ctx: Context): Promise<void> {
  const settings = await settingsOf(ctx)
  for (const task of await listRunning(ctx.tx, ctx.tenant)) {
    const due = overdueOf(task, timersOf(settings, task.category), ctx.now)
    if (due !== undefined && LEVEL[due.step] > task.escalation) await raise(ctx, task.id, due)
  }
}

async function raise(ctx: Context, taskId: string, due: Due): Promise<void> {
  const { incident, task }: { incident: { id: string }; task: TaskRow } = await holdTask(ctx, taskId)
  if (task.endedAt !== null || !(await setEscalation(ctx.tx, ctx.tenant, taskId, LEVEL[due.step]))) return
  const { agency } = task
  const said = { taskId, agency, step: due.step }
  await logIncident(ctx, incident.id, { act: 'escalated', content: said })
  publish(ctx, TaskEscalated.of({ ...said, incidentId: incident.id, dueAt: due.dueAt.toISOString() }))
}

/** An offer from outside has no clock of ours; after a week nobody waits for an answer to it. */
const UNANSWERED = 7 * DAY

/** Ends offers nobody answered; a minute of grace, since an answer given in time may still be on its way. */
export async function lapse(ctx: Context): Promise<void> {
  const before = new Date(ctx.now.getTime() - MINUTE)
  for (const { id, dueAt } of await listLapsing(ctx.tx, ctx.tenant, before)) {
    publish(ctx, ...(await settleOffer(ctx, id, { state: 'lapsed', at: dueAt, reason: '' })))
  }
  await lapseUnanswered(ctx.tx, ctx.tenant, new Date(ctx.now.getTime() - UNANSWERED), ctx.now)
}

/**
 * Forgets what is personal when its time is over (UU 27/2022, article 43: personal data are erased when the purpose is
 * reached). Facts and figures stay, and every proof of them.
 */
export async function forget(ctx: Context): Promise<void> {
  const { tx, tenant, now } = ctx
  const { retention } = await settingsOf(ctx)
  const ago = (days: number) => new Date(now.getTime() - days * DAY)
  await forgetRecordings(tx, tenant, ago(retention.recordingDays))
  const seqs = await forgetCallers(tx, tenant, ago(retention.numberMonths * 30.5))
  await forgetNumbers(tx, tenant, now)
  await forgetNames(tx, tenant, ago(365))
  const old = await listToForget(tx, tenant, ago(retention.incidentYears * 365.25))
  const photos = old.length === 0 ? [] : await forgetIncidents(tx, tenant, old, now)
  await eraseDetails(ctx, seqs, 'retention_ended')
  for (const sha256 of photos) await ctx.files.store.remove(blobName(tenant, 'photo', sha256))
}
