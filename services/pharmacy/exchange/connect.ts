import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input, Reply } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import { beginOfDay, dayInWib } from '#platform/time/time.ts'
import {
  type ChangeConnection,
  type Connection,
  EXCHANGES,
  type ExchangeKind,
  type GetConnections,
  type ListOutbox,
  type RetryOutbox,
} from '../contract/exchange.ts'
import { SettingChanged } from '../facts.ts'
import { addressForeign, connectionIncomplete } from '../problems/exchange.ts'
import { facilityUnknown } from '../problems.ts'
import { type ConnectionRow, listConnections, putConnection } from '../store/exchange/connections.ts'
import { countOutbox, listOutbox, type OutboxCounts, reopenOutbox } from '../store/exchange/outbox.ts'
import { listPlaces } from '../store/exchange/queue.ts'
import { mayReach } from './hosts.ts'
import { sealFor } from './secrets.ts'

async function getPlace({ tx, tenant }: Context, facility: string): Promise<void> {
  if (!(await listPlaces(tx, tenant)).some(({ code }) => code === facility)) refuse(facilityUnknown)
}

/** @throws Refusal `pharmacy.facility_unknown` */
export async function getConnections(
  ctx: Context,
  { facility }: Input<typeof GetConnections>,
): Promise<Reply<typeof GetConnections>> {
  await getPlace(ctx, facility)
  const rows = await listConnections(ctx.tx, ctx.tenant, facility)
  const today = beginOfDay(dayInWib(ctx.now))
  const counts = await countOutbox(ctx.tx, ctx.tenant, facility, today)
  return {
    connections: EXCHANGES.map((kind) =>
      shown(
        kind,
        rows.find((row) => row.kind === kind),
        counts.find((one) => one.kind === kind),
      ),
    ),
  }
}

const shown = (kind: ExchangeKind, row?: ConnectionRow, counts?: OutboxCounts): Connection => ({
  kind,
  environment: row?.environment ?? 'off',
  address: row?.address ?? '',
  clientId: row?.clientId ?? '',
  organisation: row?.organisation ?? '',
  location: row?.location ?? '',
  hasSecret: (row?.sealedSecret ?? null) !== null,
  hasUserKey: (row?.sealedUserKey ?? null) !== null,
  changedAt: row?.changedAt.toISOString() ?? null,
  waiting: counts?.waiting ?? 0,
  refused: counts?.refused ?? 0,
  acceptedToday: counts?.acceptedToday ?? 0,
  oldestWaitingAt: counts?.oldestWaitingAt?.toISOString() ?? null,
  pausedUntil: row?.pausedUntil?.toISOString() ?? null,
})

/** @throws Refusal `pharmacy.facility_unknown`, `pharmacy.connection_incomplete` or `pharmacy.address_foreign` */
export async function changeConnection(
  ctx: Context,
  { facility, kind, settings, secret, userKey }: Input<typeof ChangeConnection>,
): Promise<{ done: true }> {
  await getPlace(ctx, facility)
  const [held] = (await listConnections(ctx.tx, ctx.tenant, facility)).filter((row) => row.kind === kind)
  const of = { facility, kind }
  const row = {
    ...settings,
    ...of,
    sealedSecret: secret === undefined ? (held?.sealedSecret ?? null) : await sealFor(ctx, of, secret),
    sealedUserKey: userKey === undefined ? (held?.sealedUserKey ?? null) : await sealFor(ctx, of, userKey),
  }
  if (settings.address !== '' && !mayReach(kind, settings.address)) refuse(addressForeign)
  const missing = missingOf(row)
  if (settings.environment !== 'off' && missing.length > 0) {
    refuse(connectionIncomplete, { missing: missing.join(', ') })
  }
  await putConnection(ctx.tx, ctx.tenant, row, ctx.now)
  publish(ctx, SettingChanged.of({ facility }))
  return { done: true }
}

function missingOf(row: Omit<ConnectionRow, 'changedAt' | 'pausedUntil' | 'failures'>): string[] {
  const needed: [string, string | null][] = [
    ['alamat/address', row.address],
    [row.kind === 'bpjs' ? 'cons_id' : 'client_id', row.clientId],
    ['secret', row.sealedSecret],
    ...(row.kind === 'bpjs'
      ? ([['user_key', row.sealedUserKey]] as [string, string | null][])
      : ([
          ['organization_id', row.organisation],
          ['location_id', row.location],
        ] as [string, string][])),
  ]
  return needed.filter(([, value]) => !value).map(([name]) => name)
}

export async function getOutbox(
  ctx: Context,
  input: Input<typeof ListOutbox>,
): Promise<Reply<typeof ListOutbox>> {
  await getPlace(ctx, input.facility)
  return { entries: await listOutbox(ctx.tx, ctx.tenant, input) }
}

export async function retryOutbox(
  ctx: Context,
  { facility, kind }: Input<typeof RetryOutbox>,
): Promise<{ waiting: number }> {
  await getPlace(ctx, facility)
  return { waiting: await reopenOutbox(ctx.tx, ctx.tenant, facility, kind, ctx.now) }
}
