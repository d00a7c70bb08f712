import { randomUUID } from 'node:crypto'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import { type AlertAct, actsOn, faultOfAlert } from '../../rules/interop/alert.ts'
import {
  type AlertRow,
  addAlert,
  approveRow,
  lockAlert,
  rewriteAlert,
  withdrawRow,
} from '../../store/interop/alerts.ts'
import { findIncidentBrief } from '../../store/interop/incidents.ts'
import type {
  AlertContent,
  ApproveAlert,
  ChangeAlert,
  DraftAlert,
  FollowAlert,
  WithdrawAlert,
} from '../contract/alerts.ts'
import { AlertApproved, AlertComposed, AlertWithdrawn } from '../facts.ts'
import {
  alertAreaOpen,
  alertExampleOnly,
  alertExpired,
  alertIncidentUnknown,
  alertNotNow,
  alertOwnDraft,
  alertUnknown,
} from '../problems.ts'

const FAULTS = { expired: alertExpired, example_only: alertExampleOnly, area_open: alertAreaOpen } as const

/** @throws Refusal where something is wrong with what an alert says */
export function checkContent(content: AlertContent, isExample: boolean, now: Date): void {
  const fault = faultOfAlert(content, isExample, now)
  if (fault !== undefined) refuse(FAULTS[fault])
}

/** An alert for an act, locked. @throws Refusal `dispatch.alert_unknown` or `dispatch.alert_not_now` */
export async function lockAlertFor(ctx: Context, alertId: string, act: AlertAct): Promise<AlertRow> {
  const alert = (await lockAlert(ctx.tx, ctx.tenant, alertId)) ?? refuse(alertUnknown)
  return actsOn(alert).includes(act) ? alert : refuse(alertNotNow)
}

export const aboutAlert = ({ id, incidentId, message, content }: AlertRow) => ({
  alertId: id,
  incidentId,
  message,
  status: content.status,
})

const byOf = ({ actor, now }: Context) => ({ actor: actor.id, now })

/** CAP: unique for its sender, for all time. */
const identifierOf = (tenant: string, id: string): string => `112.${tenant}.${id}`

/** @throws Refusal `dispatch.alert_incident_unknown`, or of what the alert says */
export async function draftAlert(
  ctx: Context,
  input: Input<typeof DraftAlert>,
): Promise<{ alertId: string }> {
  const incident =
    input.incidentId === undefined
      ? undefined
      : ((await findIncidentBrief(ctx.tx, ctx.tenant, input.incidentId)) ?? refuse(alertIncidentUnknown))
  const isExample = incident?.isExample ?? false
  checkContent(input.content, isExample, ctx.now)
  return compose(ctx, {
    message: 'Alert',
    incidentId: incident?.id ?? null,
    refersTo: null,
    content: input.content,
    isExample,
  })
}

/**
 * Drafts the message that changes or ends a sent one; it goes the same way, read by two.
 *
 * @throws Refusal of the state of the alert, or of what the new one says
 */
export async function followAlert(
  ctx: Context,
  input: Input<typeof FollowAlert>,
): Promise<{ alertId: string }> {
  const { alertId, message, content } = input
  const alert = await lockAlertFor(ctx, alertId, message === 'Update' ? 'update' : 'cancel')
  checkContent(content, alert.isExample, ctx.now)
  const { incidentId, isExample } = alert
  return compose(ctx, { message, incidentId, refersTo: alert.id, content, isExample })
}

interface Composed {
  message: AlertRow['message']
  incidentId: string | null
  refersTo: string | null
  content: AlertContent
  isExample: boolean
}

async function compose(ctx: Context, alert: Composed): Promise<{ alertId: string }> {
  const id = randomUUID()
  await addAlert(ctx.tx, ctx.tenant, { id, identifier: identifierOf(ctx.tenant, id), ...alert }, byOf(ctx))
  const { incidentId, message, content } = alert
  publish(ctx, AlertComposed.of({ alertId: id, incidentId, message, status: content.status }))
  return { alertId: id }
}

/** @throws Refusal of the state of the alert, or of what it says */
export async function changeAlert(ctx: Context, input: Input<typeof ChangeAlert>): Promise<{ done: true }> {
  const alert = await lockAlertFor(ctx, input.alertId, 'change')
  checkContent(input.content, alert.isExample, ctx.now)
  await rewriteAlert(ctx.tx, ctx.tenant, alert.id, input.content, byOf(ctx))
  publish(ctx, AlertComposed.of(aboutAlert({ ...alert, content: input.content })))
  return { done: true }
}

/** Two people read what the public is told. @throws Refusal `dispatch.alert_own_draft`, or of its state */
export async function approveAlert(
  ctx: Context,
  { alertId }: Input<typeof ApproveAlert>,
): Promise<{ done: true }> {
  const alert = await lockAlertFor(ctx, alertId, 'approve')
  if (alert.composedBy === ctx.actor.id) refuse(alertOwnDraft)
  checkContent(alert.content, alert.isExample, ctx.now)
  await approveRow(ctx.tx, ctx.tenant, alertId, byOf(ctx))
  publish(ctx, AlertApproved.of(aboutAlert(alert)))
  return { done: true }
}

/** @throws Refusal of the state of the alert */
export async function withdrawAlert(
  ctx: Context,
  { alertId }: Input<typeof WithdrawAlert>,
): Promise<{ done: true }> {
  const alert = await lockAlertFor(ctx, alertId, 'withdraw')
  await withdrawRow(ctx.tx, ctx.tenant, alertId)
  publish(ctx, AlertWithdrawn.of(aboutAlert(alert)))
  return { done: true }
}
