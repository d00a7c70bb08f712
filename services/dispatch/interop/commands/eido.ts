import type { Context } from '#platform/context.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import { isUuid } from '#platform/schema/uuid.ts'
import { settingsOf } from '../../commands/settings.ts'
import { incidentCard } from '../../commands/views.ts'
import { listCallIdsOf } from '../../store/calls.ts'
import { findIncident } from '../../store/incidents.ts'
import { findChangedAt } from '../../store/interop/incidents.ts'
import { listTasksOf } from '../../store/tasks.ts'
import { listAgencyRows } from '../../store/units.ts'
import type { GetIncidentEido } from '../contract/exchange.ts'
import { composeEido } from '../eido/compose-eido.ts'
import { eidoIncidentUnknown } from '../problems.ts'

/**
 * An incident as it stands now, for another centre; without its reporter and the numbers of its callers.
 *
 * @throws Refusal `dispatch.eido_incident_unknown`
 */
export async function readEido(
  ctx: Context,
  { incidentId }: Input<typeof GetIncidentEido>,
): Promise<Record<string, unknown>> {
  const { tx, tenant, now } = ctx
  const row = isUuid(incidentId) ? await findIncident(tx, tenant, incidentId) : undefined
  if (row === undefined) return refuse(eidoIncidentUnknown)
  const settings = await settingsOf(ctx)
  const callIds = await listCallIdsOf(tx, tenant, incidentId)
  const card = incidentCard(row, await listTasksOf(tx, tenant, [incidentId]), callIds.length, settings, now)
  const agencies = new Map((await listAgencyRows(tx, tenant)).map(({ code, name }) => [code, name]))
  const changedAt = (await findChangedAt(tx, tenant, incidentId)) ?? row.receivedAt
  return composeEido({
    incident: { ...card, description: row.description, callIds },
    region: tenant,
    centreName: settings.centreName || `Call Center 112 (${tenant})`,
    domain: domainOf(ctx.publicUrl),
    categoryName: settings.categories.find(({ code }) => code === row.category)?.name.id ?? row.category,
    agencyName: (code) => agencies.get(code) ?? code,
    changedAt: changedAt.toISOString(),
  })
}

/** The host under which people reach the server; identifiers are unique by it. */
const domainOf = (publicUrl: string): string =>
  URL.canParse(publicUrl) ? new URL(publicUrl).hostname : 'penataran.invalid'
