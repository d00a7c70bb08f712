import { modules } from '#apps/modules.ts'
import { SetThreshold } from '#core/moderation/contract.ts'
import { GetBoard, ListPublications, PublishResults } from '#core/result/contract.ts'
import { assignAssessors, rateRegions } from '#core/simulation/play/assess.ts'
import { hireCast } from '#core/simulation/play/cast.ts'
import { fillWorkbooks } from '#core/simulation/play/fill.ts'
import { prepareCycle } from '#core/simulation/play/prepare.ts'
import { asMinistry, type World } from '#core/simulation/play/world.ts'
import type { Database } from '#platform/db/database.ts'
import { listBacklog } from '#platform/facts/store.ts'
import { callInProcess } from '#platform/http/in-process.ts'
import type { CliIo } from '#platform/module.ts'
import { runAsSystem } from '#platform/start.ts'
import { milliseconds, quantile, ratio, seconds, timed, whole } from './figures.ts'
import { type LastHour, playLastHour } from './last-hour.ts'
import type { Part } from './part.ts'
import { ask, signIn } from './people.ts'
import { onRig } from './rig.ts'
import { measureWrites, type Writes } from './writes.ts'

const REGIONS = 241
const ASSESSORS = 50
const SEED = 1
const YEAR = new Date().getUTCFullYear() + 1

/** The last hour before a deadline, then ratings of the whole country, board and publication. */
export const measureEvaluation = (): Promise<Part[]> =>
  onRig(({ database, origin, bare }) => measureOn(database, origin, bare))

async function measureOn(database: Database, origin: string, bare: string): Promise<Part[]> {
  const world = await prepareCountry(ioOn(database))
  const half = Math.ceil(world.regions.length / 2)
  const submitted = { ...world, regions: world.regions.slice(0, half) }
  await fillWorkbooks(submitted)
  const open = { ...world, regions: world.regions.slice(half) }
  const writes = await measureWrites(database, origin, bare, open)
  const hour = await playLastHour(database, origin, { submitted, open })
  for (const { what, measured } of hourPart(hour, writes).rows) console.error(`  ${what}: ${measured}`)
  const conclusion = await measureConclusion(database, origin, world)
  return [hourPart(hour, writes), conclusionPart(conclusion)]
}

/** Everybody hired, the cycle open and accepted, assessors assigned. */
async function prepareCountry(io: CliIo): Promise<World> {
  const world = await prepareCycle(
    await hireCast(io, { regions: REGIONS, assessors: ASSESSORS, seed: SEED, year: YEAR }),
  )
  await assignAssessors(world)
  const call = asMinistry(world, 'assign')
  // Disagreement is not what is measured here, so none of it is made to wait for a moderation.
  const threshold = { spread: 4, alpha: null, narrowSpread: 4, opensItself: false }
  await call(SetThreshold, { year: YEAR, ...threshold, revision: 0 })
  return world
}

function ioOn(database: Database): CliIo {
  return {
    say: () => {},
    json: () => {},
    warn: () => {},
    progress: (done, total, what) => {
      if (done === total) console.error(`  ${what}: ${total}`)
    },
    run: (tenant, act) => runAsSystem(database, tenant, act),
    call: callInProcess(database, modules, 'http://localhost'),
    deliver: () => untilDelivered(database),
  }
}

/** The server beside delivers; here one only waits until nothing is left. */
async function untilDelivered(database: Database): Promise<void> {
  const names = modules.flatMap((m) => m.subscriptions ?? []).map(({ name }) => name)
  while ((await database.inShared((tx) => listBacklog(tx, names, new Date()))).length > 0)
    await new Promise((resolve) => setTimeout(resolve, 200))
}

interface Conclusion {
  regions: number
  printed: number
  ratings: number
  boards: readonly number[]
  publishing: number
  printing: number
}

const BOARDS = 20
/** The worker prints one report after another; a quarter of a country tells how long one takes. */
const PRINTS = 60

async function measureConclusion(database: Database, origin: string, world: World): Promise<Conclusion> {
  await rateRegions(world)
  await world.io.deliver()
  const ministry = await signIn(database, world.ministry.id, '00')
  const boards: number[] = []
  for (let i = 0; i < BOARDS; i++) boards.push((await ask(origin, ministry, GetBoard, { year: YEAR })).ms)
  const letter = {
    year: YEAR,
    letterNumber: `CONTOH-HASIL-${SEED}/${YEAR}`,
    letterDate: `${YEAR}-06-10`,
    place: 'Jakarta',
    signatory: 'Contoh Direktur Jenderal',
  }
  const publishing = await ask(origin, ministry, PublishResults, letter)
  let printed = 0
  const printing = await timed(async () => {
    while (printed < Math.min(PRINTS, publishing.reply.regions.length)) {
      await new Promise((resolve) => setTimeout(resolve, 500))
      printed = await countPrinted(origin, ministry)
    }
  })
  const ratings = await database.owner.query(
    'select count(*)::int as n from scoring.ratings where year = $1',
    [YEAR],
  )
  return {
    regions: publishing.reply.regions.length,
    ratings: ratings.rows[0].n,
    boards,
    printed,
    publishing: publishing.ms,
    printing: printing.ms,
  }
}

async function countPrinted(origin: string, ministry: Awaited<ReturnType<typeof signIn>>): Promise<number> {
  const { reply } = await ask(origin, ministry, ListPublications, { year: YEAR })
  return reply.flatMap(({ prints }) => prints).filter(({ madeAt }) => madeAt !== null).length
}

const hourPart = (hour: LastHour, writes: Writes): Part => ({
  name: 'evaluation',
  title: 'The last hour before a deadline',
  how: `${REGIONS} regions invited, ${ASSESSORS} assessors, an example cycle made by the simulation; durable embedded PostgreSQL. ${whole(hour.people)} signed-in people over HTTP, each pausing ${hour.pauseSeconds} s on average between two acts, for ${hour.seconds} s: officers save single answers and read components, assessors save single ratings and notes and open whole scoring sheets. The bare route inserts one row, with Fastify and pg alone. Load generator, both servers and PostgreSQL share the machine.`,
  rows: [
    {
      what: `Writes, p95 of ${whole(hour.writes.length)}`,
      measured: milliseconds(quantile(hour.writes, 0.95)),
      asked: 'under 150 ms',
      kept: quantile(hour.writes, 0.95) < 150,
    },
    {
      what: `Reads, p95 of ${whole(hour.reads.length)}`,
      measured: milliseconds(quantile(hour.reads, 0.95)),
      asked: 'under 60 ms',
      kept: quantile(hour.reads, 0.95) < 60,
    },
    {
      what: 'Errors',
      measured: `${hour.errors.length}${hour.errors[0] === undefined ? '' : ` (${hour.errors[0]})`}`,
      asked: 'none',
      kept: hour.errors.length === 0,
    },
    {
      what: 'Autosave of one answer, nobody else there, p95',
      measured: milliseconds(quantile(writes.alone, 0.95)),
      asked: 'under 20 ms',
      kept: quantile(writes.alone, 0.95) < 20,
    },
    { what: 'Bare route, one durable insert', measured: `${whole(writes.bare)}/s` },
    {
      what: `Autosave of one answer, ${writes.connections} at a time`,
      measured: `${whole(writes.answers)}/s, ratio ${ratio(writes.answers / writes.bare)}`,
    },
  ],
})

const conclusionPart = ({ regions, printed, ratings, boards, publishing, printing }: Conclusion): Part => ({
  name: 'publication',
  title: 'Board and publication',
  how: `The same cycle with every rating submitted and revealed: ${whole(ratings)} ratings of ${whole(regions)} regions. The board is asked ${BOARDS} times over HTTP; publication is one transaction, and the worker prints the reports afterwards.`,
  rows: [
    {
      what: 'Result board of the ministry, p95',
      measured: milliseconds(quantile(boards, 0.95)),
      asked: 'under 100 ms',
      kept: quantile(boards, 0.95) < 100,
    },
    {
      what: `Publishing ${whole(regions)} results`,
      measured: `${seconds(publishing)}, ${milliseconds(publishing / regions)} a region`,
    },
    {
      what: `Printing the first ${whole(printed)} reports`,
      measured: `${seconds(printing)}, ${milliseconds(printing / printed)} a region`,
    },
  ],
})
