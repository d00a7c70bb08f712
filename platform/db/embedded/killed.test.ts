import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  bundleChild,
  makeFolder,
  PACKAGE,
  query,
  refusalOf,
  start,
  startChild,
  until,
} from '#test/embedded/setup.ts'
import { findOwner, takeOwnership } from './owner-lock.ts'
import { findPlace, preparePlace } from './place.ts'
import { findRunning } from './postmaster.ts'
import { findStart } from './process-table.ts'

const scripts = mkdtempSync(path.join(tmpdir(), 'penataran-embedded-'))
let script = ''
beforeAll(() => {
  chmodSync(scripts, 0o755)
  script = bundleChild(scripts)
})
afterAll(() => rmSync(scripts, { recursive: true, force: true }))

const newFolder = () => path.join(makeFolder(), 'postgres')

/** A child with a committed row, ready to be killed; durable, since that is what is tested. */
async function startOwner(dataFolder: string) {
  const owner = await startChild({ script, options: { dataFolder, sources: PACKAGE } })
  await query(owner.told.config, 'create table kept as select 42 as answer')
  return owner
}

const answerIn = async (dataFolder: string) =>
  query((await start({ dataFolder, durable: true })).config, 'select answer from kept')

/** Process numbers of the guards of a cluster. */
const guardsOf = (cluster: string): number[] =>
  execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes('penataran-guard') && line.includes(cluster))
    .map((line) => Number.parseInt(line, 10))

test.each(['SIGKILL', 'SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
  'after %s the server stops by itself, and the next start has what was committed',
  async (signal) => {
    const dataFolder = newFolder()
    const { child, ended, told } = await startOwner(dataFolder)
    child.kill(signal)
    await ended
    await until(() => findStart(told.pid) === undefined)
    expect(await answerIn(dataFolder)).toEqual([{ answer: 42 }])
  },
)

test('a start right behind a killed owner waits for its server to go', async () => {
  const dataFolder = newFolder()
  const { child, ended } = await startOwner(dataFolder)
  child.kill('SIGKILL')
  await ended
  expect(await answerIn(dataFolder)).toEqual([{ answer: 42 }])
})

test('a server whose owner and guard were both killed lives on; the next start stops it first', async () => {
  const dataFolder = newFolder()
  const { child, ended, told } = await startOwner(dataFolder)
  const { cluster } = findPlace(dataFolder)
  for (const guard of guardsOf(cluster)) process.kill(guard, 'SIGKILL')
  child.kill('SIGKILL')
  await ended
  expect(findRunning(cluster)?.pid).toBe(told.pid)
  expect(await answerIn(dataFolder)).toEqual([{ answer: 42 }])
  expect(findRunning(cluster)?.pid).not.toBe(told.pid)
  expect(findStart(told.pid)).toBeUndefined()
})

test('a program that ends without stopping does not hang, and its server stops', async () => {
  const options = { dataFolder: newFolder(), sources: PACKAGE }
  const { ended, told } = await startChild({ script, options, manner: 'leave' })
  await ended
  await until(() => findStart(told.pid) === undefined)
  expect(existsSync(path.join(options.dataFolder, 'cluster', 'postmaster.pid'))).toBe(false)
})

test('another process on the same folder is refused while the first works on', async () => {
  const dataFolder = newFolder()
  const { child, told } = await startOwner(dataFolder)
  const { code, detail } = await refusalOf(start({ dataFolder }))
  expect(code).toBe('db.folder_in_use')
  expect(detail).toContain(`process ${child.pid}`)
  expect(await query(told.config, 'select answer from kept')).toEqual([{ answer: 42 }])
})

test('of several that start at once exactly one gets the folder', async () => {
  const dataFolder = newFolder()
  const options = { dataFolder, sources: PACKAGE, durable: false }
  const children = await Promise.all([1, 2, 3].map(() => startChild({ script, options })))
  const refused = children.map(({ told }) => told.refused?.code)
  expect(refused.sort()).toEqual(['db.folder_in_use', 'db.folder_in_use', undefined])
})

test('a server that crashed under a busy connection recovers what was committed', async () => {
  const dataFolder = newFolder()
  const first = await start({ dataFolder, durable: true })
  await query(first.config, 'create table kept as select 42 as answer')
  const client = new pg.Client(first.config)
  client.on('error', () => {})
  await client.connect()
  const busy = client.query('select count(*) from generate_series(1, 5000000)').catch(() => {})
  process.kill(first.pid, 'SIGKILL')
  await first.stop()
  expect(await answerIn(dataFolder)).toEqual([{ answer: 42 }])
  await busy
})

test('a pid file whose number now belongs to another process does not stop the start', async () => {
  const dataFolder = newFolder()
  const { child, ended } = await startOwner(dataFolder)
  const pidFile = path.join(dataFolder, 'cluster', 'postmaster.pid')
  const noted = readFileSync(pidFile, 'utf8').split('\n')
  child.kill('SIGKILL')
  await ended
  await until(() => !existsSync(pidFile))
  const stranger = await startChild({ script, options: { dataFolder: newFolder(), sources: PACKAGE } })
  writeFileSync(pidFile, [stranger.child.pid, ...noted.slice(1)].join('\n'))
  expect(await answerIn(dataFolder)).toEqual([{ answer: 42 }])
  expect(findStart(stranger.child.pid ?? 0)).toBeDefined()
})

test('a cluster half made when the power went is made again', async () => {
  const dataFolder = newFolder()
  mkdirSync(path.join(dataFolder, 'cluster.new', 'base'), { recursive: true })
  writeFileSync(path.join(dataFolder, 'cluster.new', 'PG_VERSION'), '15\n')
  const { config } = await start({ dataFolder })
  expect(await query(config, 'select 1 as one')).toEqual([{ one: 1 }])
  expect(existsSync(path.join(dataFolder, 'cluster.new'))).toBe(false)
})

const writeLock = (lock: string, owner: object) => writeFileSync(lock, JSON.stringify(owner))

test('a lock is stale when its process number was dealt again', async () => {
  const place = preparePlace(newFolder())
  const lock = await takeOwnership(place)
  const owner = JSON.parse(readFileSync(place.lock, 'utf8'))
  lock.release()
  writeLock(place.lock, { ...owner, start: '1', key: 'old' })
  expect(findOwner(place)).toBeUndefined()
  const taken = await takeOwnership(place)
  expect(findOwner(place)?.pid).toBe(process.pid)
  taken.release()
})

test('a lock torn by a crash of the machine is nobody’s', async () => {
  const place = preparePlace(newFolder())
  writeFileSync(place.lock, '{"pid": 12')
  const taken = await takeOwnership(place)
  expect(findOwner(place)?.pid).toBe(process.pid)
  taken.release()
})

test('an owner in another container holds the folder while it gives signs of life, and no longer', async () => {
  const place = preparePlace(newFolder())
  writeLock(place.lock, { pid: 1, start: '1', world: 'elsewhere', host: 'other', key: 'theirs' })
  expect(findOwner(place)?.host).toBe('other')
  const longAgo = new Date(Date.now() - 60_000)
  utimesSync(place.lock, longAgo, longAgo)
  expect(findOwner(place)).toBeUndefined()
  const taken = await takeOwnership(place)
  utimesSync(place.lock, longAgo, longAgo)
  await until(() => statSync(place.lock).mtimeMs > longAgo.getTime())
  taken.release()
  expect(existsSync(place.lock)).toBe(false)
})

test('an owner never removes the lock of another', async () => {
  const place = preparePlace(newFolder())
  const mine = await takeOwnership(place)
  rmSync(place.lock)
  writeLock(place.lock, { pid: 1, start: '1', world: 'elsewhere', host: 'other', key: 'theirs' })
  mine.release()
  expect(existsSync(place.lock)).toBe(true)
})
