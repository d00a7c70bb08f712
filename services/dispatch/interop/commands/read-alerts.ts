import type { Context } from '#platform/context.ts'
import { actsOn } from '../../rules/interop/alert.ts'
import { type AlertRow, findAlert, listAlerts, listSentAlerts } from '../../store/interop/alerts.ts'
import { composeAlertFeed } from '../cap/compose-feed.ts'
import type { Alert } from '../contract/alerts.ts'

const MOST = 100
const FEED_DAYS = 30

/** Alerts of the region with what the reader may do; nobody approves the own draft. */
export async function readAlerts(ctx: Context): Promise<{ alerts: Alert[] }> {
  const rows = await listAlerts(ctx.tx, ctx.tenant, MOST)
  return { alerts: rows.map((row) => alertFor(ctx, row)) }
}

function alertFor({ actor }: Context, row: AlertRow): Alert {
  const may = (permission: string) => actor.permissions.has(`dispatch.alert.${permission}`)
  const acts = actsOn(row).filter((act) =>
    act === 'approve' ? may('approve') && row.composedBy !== actor.id : may('draft'),
  )
  const { id, identifier, message, state, incidentId, refersTo, content, isExample, replacedBy } = row
  return {
    id,
    identifier,
    message,
    state,
    incidentId,
    refersTo,
    content,
    isExample,
    replacedBy,
    composedAt: row.composedAt.toISOString(),
    approvedAt: row.approvedAt?.toISOString() ?? null,
    sentAt: row.sentAt?.toISOString() ?? null,
    acts: [...acts],
  }
}

/** The feed of what went out in the last thirty days. */
export async function readAlertFeed({ tx, tenant, now, publicUrl }: Context): Promise<string> {
  const rows = await listSentAlerts(tx, tenant, new Date(now.getTime() - FEED_DAYS * 86_400_000))
  const entries = rows.map(({ id, content, sentAt }) => ({
    id,
    headline: content.status === 'Actual' ? content.headline : `[${content.status}] ${content.headline}`,
    summary: content.description,
    sentAt: sentAt ?? now,
  }))
  const at = `${publicUrl}/cap/${tenant}`
  return composeAlertFeed(tenant, entries, `${at}/feed.xml`, (id) => `${at}/${id}.xml`)
}

/** The document of a sent alert as it went out. */
export async function findAlertDocument({ tx, tenant }: Context, id: string): Promise<string | undefined> {
  return (await findAlert(tx, tenant, id))?.document ?? undefined
}
