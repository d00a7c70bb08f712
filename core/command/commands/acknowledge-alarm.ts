import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { AcknowledgeAlarm } from '../contract.ts'
import { AlarmAcknowledged } from '../facts.ts'
import { alarmOver, alarmUnknown } from '../problems.ts'
import { lockAlarm, markAcknowledged } from '../store/alarms.ts'

/**
 * Somebody looks after an alarm. The first one counts; a second hand on the same button changes nothing.
 *
 * @throws Refusal `command.alarm_unknown` or `command.alarm_over`
 */
export async function acknowledgeAlarm(ctx: Context, { alarmId }: Input<typeof AcknowledgeAlarm>) {
  const alarm = (await lockAlarm(ctx.tx, ctx.tenant, alarmId)) ?? refuse(alarmUnknown)
  if (alarm.endedAt !== null) refuse(alarmOver)
  if (alarm.acknowledgedAt !== null) return { done: true as const }
  await markAcknowledged(ctx.tx, ctx.tenant, alarmId, { by: ctx.actor.id, now: ctx.now })
  const { rule, code, severity, raisedAt } = alarm
  const waitedMs = Math.max(0, ctx.now.getTime() - (raisedAt ?? ctx.now).getTime())
  publish(ctx, AlarmAcknowledged.of({ alarmId, rule, code, severity, waitedMs }))
  return { done: true as const }
}
