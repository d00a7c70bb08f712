import { createHash } from 'node:crypto'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import { type AlertRow, findAlert, sendRow } from '../../store/interop/alerts.ts'
import { findCentreName, findIncidentBrief } from '../../store/interop/incidents.ts'
import { composeAlert } from '../cap/compose-alert.ts'
import type { SendAlert } from '../contract/alerts.ts'
import { AlertSent } from '../facts.ts'
import { alertNotNow } from '../problems.ts'
import { aboutAlert, checkContent, lockAlertFor } from './keep-alert.ts'

/**
 * Puts an approved alert into the feed. What goes out is kept as it is: a later change of the program changes no alert.
 *
 * @throws Refusal of the state of the alert, or where it would be over already
 */
export async function sendAlert(ctx: Context, { alertId }: Input<typeof SendAlert>): Promise<{ done: true }> {
  const alert = await lockAlertFor(ctx, alertId, 'send')
  checkContent(alert.content, alert.isExample, ctx.now)
  const document = await documentOf(ctx, alert)
  await sendRow(ctx.tx, ctx.tenant, alertId, document, ctx.now)
  const { identifier, content } = alert
  const digest = createHash('sha256').update(document).digest('hex')
  const { severity, expiresAt } = content
  publish(ctx, AlertSent.of({ ...aboutAlert(alert), identifier, severity, expiresAt, digest }))
  return { done: true }
}

async function documentOf(ctx: Context, alert: AlertRow): Promise<string> {
  const { tx, tenant, now, publicUrl } = ctx
  const incident =
    alert.incidentId === null ? undefined : await findIncidentBrief(tx, tenant, alert.incidentId)
  return composeAlert({
    identifier: alert.identifier,
    sender: senderOf(tenant, publicUrl),
    senderName: (await findCentreName(tx, tenant)) || `Call Center 112 (${tenant})`,
    message: alert.message,
    sentAt: now,
    content: alert.content,
    refersTo: await referredTo(ctx, alert),
    web: `${publicUrl}/cap/${tenant}/${alert.id}.xml`,
    incident: incident?.number ?? null,
  })
}

/** The message that is changed must still be the newest of its line: two updates of one would part it. */
async function referredTo({ tx, tenant, publicUrl }: Context, { refersTo }: AlertRow) {
  if (refersTo === null) return null
  const before = await findAlert(tx, tenant, refersTo)
  if (before?.sentAt === undefined || before.sentAt === null || before.replacedBy !== null)
    refuse(alertNotNow)
  return { sender: senderOf(tenant, publicUrl), identifier: before.identifier, sentAt: before.sentAt }
}

/** CAP `sender`: unique by a name of the domain, without space, comma, < and &. */
export const senderOf = (tenant: string, publicUrl: string): string =>
  `112.${tenant}@${URL.canParse(publicUrl) ? new URL(publicUrl).host : 'penataran.invalid'}`
