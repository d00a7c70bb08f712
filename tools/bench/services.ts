import { listRegions } from '#core/identity/public.ts'
import type { Database } from '#platform/db/database.ts'
import { runAsSystem } from '#platform/start.ts'
import { milliseconds, quantile, ratio, seconds, whole } from './figures.ts'
import type { Part, Row } from './part.ts'
import { hire } from './people.ts'
import { onRig, type Rig } from './rig.ts'
import { type Burst, measureBurst } from './service-burst.ts'
import { type LiveValues, measureLiveValues } from './service-live.ts'
import { measurePharmacy, type PharmacyLoad } from './service-pharmacy.ts'
import { hireTakers, measureServiceWrites, type ServiceWrites } from './service-writes.ts'

const REGION = '35.05'
const REGIONS = 16

/**
 * Writes of a service against bare inserts, and how soon a screen knows of them. The writes are measured on a PostgreSQL
 * too where `TEST_DATABASE_URL` names one.
 */
export async function measureServices(): Promise<Part[]> {
  const server = process.env.TEST_DATABASE_URL
  const embedded = await onRig(measureOn)
  if (!server) return [embedded]
  return [embedded, await onRig(measureWrites, server)]
}

async function measureWrites(rig: Rig): Promise<Part> {
  const { database } = rig
  const takers = await hireTakers(database, [REGION, ...(await someRegions(database))])
  const writes = await measureServiceWrites(rig, takers)
  const { rows } = await database.owner.query<{ version: string }>(
    "select split_part(current_setting('server_version'), ' ', 1) as version",
  )
  return {
    name: 'services-postgres',
    title: 'Service writes on PostgreSQL',
    how: `The same typed calls on a PostgreSQL ${rows[0]?.version} of the machine with its own settings, over TCP (\`TEST_DATABASE_URL\` names it to \`npm run bench -- services\`). ${WRITES}`,
    rows: writeRows(writes),
  }
}

const WRITES =
  'Every write proves session and permission, stands behind the wall of its region, leaves an idempotency key with its reply, the call, the caller, two facts and a sealed detail, and is on disk before it is answered; delivery, indicators and sealing are at work in the same server. The bare routes use Fastify and pg alone: one inserts one row of two values, the other all rows that a call leaves, by one prepared statement. Medians of three, in turns, after one flood to warm up; before each the server is at rest.'

async function measureOn(rig: Rig): Promise<Part> {
  const { database, origin } = rig
  const regions = [REGION, ...(await someRegions(database))]
  const takers = await hireTakers(database, regions)
  const reader = await hire(database, REGION, 'region_admin', 'Contoh Sekretariat')
  const values = await measureLiveValues(database, origin, takers[0] as never, reader)
  const burst = await measureBurst(database, origin, takers[0] as never)
  const pharmacy = await measurePharmacy(database, origin, REGION)
  const writes = await measureServiceWrites(rig, takers)
  return {
    name: 'services',
    title: 'Services',
    how: `Calls of the 112 centre typed in over HTTP on a durable embedded PostgreSQL, ${writes.connections} connections. ${WRITES} For the way to a screen ${values.perSecond} calls a second come into one region while a stream is open. The pharmacy is that of a hospital at 200 prescriptions an hour, played at ten times the speed. Load generator, both servers and PostgreSQL share the machine.`,
    rows: [...liveRows(values), ...burstRows(burst), ...pharmacyRows(pharmacy), ...writeRows(writes)],
  }
}

async function someRegions(database: Database): Promise<string[]> {
  const all = await runAsSystem(database, '00', (ctx) => listRegions(ctx.tx))
  return all
    .map(({ code }) => code)
    .filter((code) => code !== REGION)
    .slice(0, REGIONS - 1)
}

const liveRows = ({ delays, lost }: LiveValues): Row[] => [
  {
    what: `From the answer of a write until a screen hears that its value moved, p99 of ${whole(delays.length)}`,
    measured: `${milliseconds(quantile(delays, 0.99))}, median ${milliseconds(quantile(delays, 0.5))}`,
    asked: 'under 1 s',
    kept: quantile(delays, 0.99) < 1_000,
  },
  { what: 'Of these, lost', measured: whole(lost), asked: 'none', kept: lost === 0 },
]

const burstRows = ({ calls, reports, seconds, desks, pops, missing, unheard }: Burst): Row[] => [
  {
    what: `Disaster: ${whole(calls)} calls and ${whole(reports)} reports of one event in ${seconds} s, a call with its history on the desk, p95`,
    measured: milliseconds(quantile(pops, 0.95)),
    asked: 'under 500 ms',
    kept: quantile(pops, 0.95) < 500,
  },
  { what: 'Of these, lost or doubled', measured: whole(missing), asked: 'none', kept: missing === 0 },
  {
    what: `Calls that one of ${desks} open desks did not hear of`,
    measured: whole(unheard),
    asked: 'none',
    kept: unheard === 0,
  },
]

const pharmacyRows = ({
  prescriptions,
  seconds,
  boards,
  reads,
  delays,
  unfinished,
  unheard,
}: PharmacyLoad): Row[] => [
  {
    what: `Pharmacy: ${whole(prescriptions)} prescriptions in ${seconds} s, each through all its steps, the list of the desk after each step, p95 of ${whole(reads.length)}`,
    measured: `${milliseconds(quantile(reads, 0.95))}, median ${milliseconds(quantile(reads, 0.5))}`,
    asked: 'under 500 ms',
    kept: quantile(reads, 0.95) < 500,
  },
  {
    what: 'Of these prescriptions, lost or stuck',
    measured: whole(unfinished),
    asked: 'none',
    kept: unfinished === 0,
  },
  {
    what: `From the answer of a step until each of ${boards} boards shows it, p95 of ${whole(delays.length)}`,
    measured: `${milliseconds(quantile(delays, 0.95))}, median ${milliseconds(quantile(delays, 0.5))}`,
    asked: 'under 1 s',
    kept: quantile(delays, 0.95) < 1_000,
  },
  { what: 'Of these, not heard by a board', measured: whole(unheard), asked: 'none', kept: unheard === 0 },
]

const writeRows = ({
  connections,
  seconds: length,
  restMs,
  oneRow,
  sameRows,
  spread,
  single,
}: ServiceWrites): Row[] => [
  {
    what: `Calls in ${REGIONS} regions, ${connections} connections`,
    measured: `${whole(spread.perSecond)}/s`,
    asked: 'at least 1,000/s',
    kept: spread.perSecond >= 1_000,
  },
  {
    what: `Until all of ${length} s of them is delivered, reckoned and sealed, longest`,
    measured: `${seconds(restMs)} after the last`,
  },
  { what: 'Their p95', measured: milliseconds(spread.p95), asked: 'under 50 ms', kept: spread.p95 < 50 },
  {
    what: 'Bare route, the same rows',
    measured: `${whole(sameRows.perSecond)}/s, p95 ${milliseconds(sameRows.p95)}`,
  },
  {
    what: 'Calls against it',
    measured: `ratio ${ratio(spread.perSecond / sameRows.perSecond)}`,
    asked: 'ratio at least 0.35',
    kept: spread.perSecond / sameRows.perSecond >= 0.35,
  },
  {
    what: 'Bare route, one row of two values',
    measured: `${whole(oneRow.perSecond)}/s, p95 ${milliseconds(oneRow.p95)}`,
  },
  { what: 'Calls against it', measured: `ratio ${ratio(spread.perSecond / oneRow.perSecond)}` },
  {
    what: 'Calls all in one region, whose facts wait for each other',
    measured: `${whole(single.perSecond)}/s, p95 ${milliseconds(single.p95)}`,
  },
]
