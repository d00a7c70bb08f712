import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { modules } from '#apps/modules.ts'
import { listRegions } from '#core/identity/public.ts'
import { getDimensions } from '#core/plan/public.ts'
import { GetBoard, GetRoadmap } from '#core/portfolio/contract.ts'
import { ApplyImport, CheckImport, DownloadProgrammes } from '#core/programme/contract.ts'
import { rollUp } from '#core/realisation/public.ts'
import { hireStage } from '#core/simulation/programme/cast.ts'
import { publishPlan, writePlan } from '#core/simulation/programme/plan.ts'
import type { Stage } from '#core/simulation/programme/world.ts'
import { type Database, openDatabase } from '#platform/db/database.ts'
import { findRunningEmbedded } from '#platform/db/embedded/embedded.ts'
import type { FileReply } from '#platform/http/endpoint.ts'
import { callInProcess } from '#platform/http/in-process.ts'
import type { CliIo } from '#platform/module.ts'
import { runAsSystem } from '#platform/start.ts'
import { waitForPage } from './browser.ts'
import { lineThrough, milliseconds, quantile, ratio, seconds, timed, whole } from './figures.ts'
import { measureInTurns } from './http.ts'
import type { Part, Row } from './part.ts'
import { ask, signIn } from './people.ts'
import { putLines, putProgrammes, putReports, type Rows } from './plan-rows.ts'
import { environmentOf, freePort, startProduct, untilAnswered } from './program.ts'

const [PLANNED, SOURCE, TARGET] = ['35.07', '35.04', '35.09']
const PROGRAMMES = 300
const YEARS = { fromYear: 2019, toYear: 2028 }
const IMPORTED = 3_000
const ASKED = 30
const REGIONS = [64, 128, 256, 514] as const
/** Roll-ups asked at a time, as a server answers several people at once. */
const TOGETHER = 4

/** A large plan of one region, a large table, and the roll-up of the whole country. */
export async function measurePlan(): Promise<Part[]> {
  const data = mkdtempSync(join(tmpdir(), 'penataran-bench-'))
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const server = startProduct(environmentOf(data, port))
  try {
    await untilAnswered(`${origin}/ready`, server)
    const config = findRunningEmbedded(join(data, 'postgres'))
    const database = openDatabase({ config: config ?? {}, connections: 8 })
    try {
      return [await measureOn(database, origin)]
    } finally {
      await database.close()
    }
  } finally {
    await server.stop()
    rmSync(data, { recursive: true, force: true })
  }
}

async function measureOn(database: Database, origin: string): Promise<Part> {
  const { stage, reports } = await preparePlan(database)
  const views = [
    ...(await measureViews(database, origin, stage)),
    ...(await measureScreen(database, origin, stage)),
  ]
  const tables = await measureImport(database)
  const sums = await measureRollUps(database)
  const pages = await measurePages(origin)
  return {
    name: 'plan',
    title: 'A plan of ten years',
    how: `${PROGRAMMES} programmes over ${YEARS.toYear - YEARS.fromYear + 1} years with ${whole(reports)} approved quarterly reports in one region, put into the tables of a durable embedded PostgreSQL; views are asked ${ASKED} times each over HTTP. The table of ${whole(IMPORTED)} programmes is one the product wrote itself, imported into a region that has none of them. Roll-ups are read ${TOGETHER} at a time, ${PROGRAMMES} programmes in every region. Load generator, server and PostgreSQL share the machine.`,
    rows: [...views, ...tables, ...sums, ...pages],
  }
}

const ioOn = (database: Database): CliIo => ({
  say: () => {},
  json: () => {},
  warn: () => {},
  progress: () => {},
  run: (tenant, act) => runAsSystem(database, tenant, act),
  call: callInProcess(database, modules, 'http://localhost'),
  deliver: async () => {},
})

const stageOf = (database: Database, region: string): Promise<Stage> => {
  const years = YEARS.toYear - YEARS.fromYear + 1
  return hireStage(ioOn(database), { region, programmes: PROGRAMMES, years, from: YEARS.fromYear, seed: 1 })
}

async function rowsOf(database: Database, stage: Stage, programmes: number): Promise<Rows> {
  const { region } = stage
  const dimensions = await runAsSystem(database, region, (ctx) => getDimensions(ctx.tx, region))
  const opdIds = stage.agencies.map(({ opdId }) => opdId)
  return { region, opdIds, dimensions: dimensions.map(({ code }) => code), programmes, ...YEARS }
}

async function preparePlan(database: Database): Promise<{ stage: Stage; reports: number }> {
  const stage = await stageOf(database, PLANNED)
  const rows = await rowsOf(database, stage, PROGRAMMES)
  await writePlan(stage)
  await putProgrammes(database, rows)
  const reports = await putReports(database, rows)
  await publishPlan(stage)
  await untilPrinted(database)
  await database.owner.query('analyze')
  return { stage, reports }
}

const BOOKS = 8

/** The worker prints the books of the published plan; views are asked once it is done. */
async function untilPrinted(database: Database): Promise<void> {
  for (;;) {
    const { rows } = await database.owner.query('select count(*)::int as n from book.prints')
    if (rows[0].n >= BOOKS) return
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}

async function measureViews(database: Database, origin: string, stage: Stage): Promise<Row[]> {
  const visitor = await signIn(database, stage.secretariat.id, stage.region)
  const year = new Date().getUTCFullYear()
  const views = [
    { what: 'Roadmap', act: () => ask(origin, visitor, GetRoadmap, {}) },
    { what: 'Portfolio board', act: () => ask(origin, visitor, GetBoard, { year }) },
  ]
  const rows: Row[] = []
  for (const { what, act } of views) {
    await act()
    const times: number[] = []
    for (let i = 0; i < ASKED; i++) times.push((await act()).ms)
    const p95 = quantile(times, 0.95)
    rows.push({ what: `${what}, p95`, measured: milliseconds(p95), asked: 'under 100 ms', kept: p95 < 100 })
  }
  return rows
}

const VISITS = 5

/** The road map as somebody sees it who comes for the first time; left out where there is no browser. */
async function measureScreen(database: Database, origin: string, stage: Stage): Promise<Row[]> {
  const chromium = process.env.CHROMIUM
  if (chromium === undefined) return []
  const visitor = await signIn(database, stage.secretariat.id, stage.region)
  const address = `${origin}/kerja/${stage.region}/rencana/peta-jalan`
  const waits = await waitForPage(chromium, address, visitor, '.roadmap__name', VISITS)
  return [rowOf('first visit', waits.first), rowOf('coming back', waits.again)]
}

function rowOf(visit: string, waits: readonly number[]): Row {
  const median = quantile(waits, 0.5)
  return {
    what: `Roadmap in a browser, ${visit}, drawn and answering (median of ${VISITS})`,
    measured: milliseconds(median),
    asked: 'under 1 s',
    kept: median < 1_000,
  }
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** What one region downloads another uploads: the agencies of the simulation have the same codes everywhere. */
async function measureImport(database: Database): Promise<Row[]> {
  const [from, to] = [await stageOf(database, SOURCE), await stageOf(database, TARGET)]
  // A year of targets and money each: three sheets of as many rows.
  const { toYear } = YEARS
  await putProgrammes(database, { ...(await rowsOf(database, from, IMPORTED)), fromYear: toYear, toYear })
  const now = new Date()
  const io = ioOn(database)
  const download = { actor: from.secretariat, region: from.region, now }
  const table = (await io.call(download, DownloadProgrammes, {})) as FileReply
  const file = { name: 'program.xlsx', type: XLSX, bytes: table.body as Uint8Array }
  const caller = { actor: to.secretariat, region: to.region, now }
  const checked = await timed(() => io.call(caller, CheckImport, {}, file))
  const { digest, faulty } = checked.result
  if (digest === null) throw new Error(`The table has ${faulty} faults.`)
  const applied = await timed(() => io.call(caller, ApplyImport, { digest }, file))
  if (applied.result.created !== IMPORTED) throw new Error(`Only ${applied.result.created} were imported.`)
  const asked = 'under 5 s'
  return [
    {
      what: `Checking ${whole(IMPORTED)} programmes of Excel`,
      measured: seconds(checked.ms),
      asked,
      kept: checked.ms < 5_000,
    },
    {
      what: `Importing ${whole(IMPORTED)} programmes of Excel, checked again`,
      measured: seconds(applied.ms),
      asked,
      kept: applied.ms < 5_000,
    },
  ]
}

async function measureRollUps(database: Database): Promise<Row[]> {
  const year = YEARS.toYear
  const all = await runAsSystem(database, '00', (ctx) => listRegions(ctx.tx))
  const regions = all.map(({ code }) => code).slice(0, REGIONS.at(-1))
  const dimensions = (await runAsSystem(database, PLANNED, (ctx) => getDimensions(ctx.tx, PLANNED))).map(
    ({ code }) => code,
  )
  await putLines(database, regions, { programmes: PROGRAMMES, dimensions, fromYear: year, toYear: year })
  await database.owner.query('analyze realisation.lines')
  await sumUp(database, regions, year)
  const points: [number, number][] = []
  for (const n of REGIONS) points.push([n, await sumUp(database, regions.slice(0, n), year)])
  const { fit } = lineThrough(points)
  const last = points.at(-1)?.[1] ?? 0
  return [
    {
      what: `Roll-up of ${whole(regions.length)} regions of ${PROGRAMMES} programmes`,
      measured: seconds(last),
      asked: 'under 2 s',
      kept: last < 2_000,
    },
    {
      what: `Its time by regions (${points.map(([n, ms]) => `${n}: ${milliseconds(ms)}`).join(', ')})`,
      measured: `fit of a line ${ratio(fit)}`,
      asked: 'at least 0.95',
      kept: fit >= 0.95,
    },
  ]
}

/** @returns milliseconds until every region has its roll-up */
async function sumUp(database: Database, regions: readonly string[], year: number): Promise<number> {
  const waiting = [...regions]
  const work = async (): Promise<void> => {
    for (let region = waiting.shift(); region !== undefined; region = waiting.shift()) {
      const code = region
      await database.inTenant(code, 'system', (tx) => rollUp(tx, code, year))
    }
  }
  return (await timed(() => Promise.all(Array.from({ length: TOGETHER }, work)))).ms
}

/** The public page of the plan beside the results page, in turns. */
async function measurePages(origin: string): Promise<Row[]> {
  const [results, plan] = await measureInTurns([`${origin}/hasil/2023`, `${origin}/rencana/${PLANNED}`])
  const share = (plan?.perSecond ?? 0) / (results?.perSecond ?? 1)
  return [
    {
      what: 'Public plan page against the results page',
      measured: `${whole(plan?.perSecond ?? 0)}/s, ratio ${ratio(share)}`,
      asked: 'ratio at least 0.8',
      kept: share >= 0.8,
    },
    {
      what: 'Public plan page, p95',
      measured: milliseconds(plan?.p95 ?? 0),
      asked: 'under 30 ms',
      kept: (plan?.p95 ?? 0) < 30,
    },
  ]
}
