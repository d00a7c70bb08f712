import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { expect, test } from 'vitest'
import { makeFolder, query, refusalOf, start } from '#test/embedded/setup.ts'
import { findRunningEmbedded } from './embedded.ts'
import { findCommand } from './process-table.ts'
import { startThrowaway } from './throwaway.ts'

const newFolder = (...names: string[]) =>
  path.join(makeFolder(), ...(names.length > 0 ? names : ['postgres']))

const setting = async (config: pg.ClientConfig, name: string) =>
  (await query(config, `select current_setting('${name}') as value`))[0]?.value

test('a new folder becomes a durable UTF-8 database in byte order and UTC', async () => {
  const { config, engine } = await start({ dataFolder: newFolder(), durable: true })
  expect(engine.major).toBe(15)
  const settings = [
    'server_encoding',
    'lc_collate',
    'timezone',
    'fsync',
    'full_page_writes',
    'data_checksums',
  ]
  const values = await Promise.all(settings.map((name) => setting(config, name)))
  expect(values).toEqual(['UTF8', 'C', 'UTC', 'on', 'on', 'on'])
  expect(await query(config, 'select current_database() as db, current_user as role')).toEqual([
    { db: 'penataran', role: 'penataran' },
  ])
})

test('no TCP port is opened', async () => {
  const { config, pid } = await start({ dataFolder: newFolder() })
  expect(await setting(config, 'listen_addresses')).toBe('')
  expect(socketsOf(pid)).toHaveLength(0)
})

/** Inodes of listening TCP sockets that the process holds. */
function socketsOf(pid: number): string[] {
  const listening = ['tcp', 'tcp6'].flatMap((kind) =>
    readFileSync(`/proc/${pid}/net/${kind}`, 'utf8')
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .filter((fields) => fields[3] === '0A')
      .map((fields) => `socket:[${fields[9]}]`),
  )
  const held = execFileSync('ls', ['-l', `/proc/${pid}/fd`], { encoding: 'utf8' })
  return listening.filter((socket) => held.includes(socket))
}

test('the address works as well as the configuration, and only with the password', async () => {
  const { config, connectionString } = await start({ dataFolder: newFolder() })
  expect(await query({ connectionString }, 'select 1 as one')).toEqual([{ one: 1 }])
  await expect(query({ ...config, password: 'guess' }, 'select 1')).rejects.toThrow(/password/)
})

test('password, socket and cluster are closed to other users', async () => {
  const dataFolder = newFolder()
  const { config } = await start({ dataFolder })
  const mode = (file: string) => (statSync(file).mode & 0o777).toString(8)
  expect(mode(path.join(dataFolder, 'password'))).toBe('600')
  expect(mode(path.join(dataFolder, 'cluster'))).toBe('700')
  expect(mode(path.join(dataFolder, 'server.log'))).toBe('600')
  expect(mode(String(config.host))).toBe('700')
})

test('a stop keeps what was committed, frees the folder at once, and may be asked for twice', async () => {
  const dataFolder = newFolder()
  const first = await start({ dataFolder, durable: true })
  await query(first.config, 'create table kept as select 42 as answer')
  await Promise.all([first.stop(), first.stop()])
  expect(existsSync(path.join(dataFolder, 'owner.json'))).toBe(false)
  expect(findCommand(first.pid)).toEqual([])
  const second = await start({ dataFolder })
  expect(await query(second.config, 'select answer from kept')).toEqual([{ answer: 42 }])
})

test('a stop does not wait for an open transaction; it is rolled back', async () => {
  const dataFolder = newFolder()
  const first = await start({ dataFolder })
  await query(first.config, 'create table half (n int)')
  const client = new pg.Client(first.config)
  client.on('error', () => {})
  await client.connect()
  await client.query('begin; insert into half values (1)')
  await first.stop()
  const second = await start({ dataFolder })
  expect(await query(second.config, 'select * from half')).toEqual([])
})

test.each([
  ['spaces and letters beyond ASCII', ['data kita', 'Tanah Béngkulu 東']],
  ['commas and quotes, which PostgreSQL would split at', ['one, "two"', "it's"]],
  [
    'more bytes than a socket path may have',
    Array.from({ length: 6 }, () => 'a-rather-long-folder-name-indeed'),
  ],
])('a path with %s works', async (_, names) => {
  const dataFolder = newFolder(...names)
  const { config, stop } = await start({ dataFolder })
  expect(await query(config, 'select 1 as one')).toEqual([{ one: 1 }])
  expect(findRunningEmbedded(dataFolder)).toEqual(config)
  await stop()
  expect(existsSync(path.join(String(config.host), '.s.PGSQL.5432'))).toBe(false)
})

test('a short socket folder among the temporary files is closed, and goes with the server', async () => {
  const { config, stop } = await start({ dataFolder: newFolder('x'.repeat(100)) })
  expect(statSync(String(config.host)).mode & 0o777).toBe(0o700)
  await stop()
  expect(existsSync(String(config.host))).toBe(false)
})

test('a folder is owned once, even within one process', async () => {
  const dataFolder = newFolder()
  await start({ dataFolder })
  const { code, detail } = await refusalOf(start({ dataFolder }))
  expect(code).toBe('db.folder_in_use')
  expect(detail).toContain(String(process.pid))
})

test('a short command finds the database that a running server has open, and nothing after it', async () => {
  const dataFolder = newFolder()
  expect(findRunningEmbedded(dataFolder)).toBeUndefined()
  const server = await start({ dataFolder })
  expect(findRunningEmbedded(dataFolder)).toEqual(server.config)
  await server.stop()
  expect(findRunningEmbedded(dataFolder)).toBeUndefined()
})

test('a lost password file is made anew', async () => {
  const dataFolder = newFolder()
  const first = await start({ dataFolder })
  await first.stop()
  rmSync(path.join(dataFolder, 'password'))
  const second = await start({ dataFolder })
  expect(second.config.password).not.toBe(first.config.password)
  expect(await query(second.config, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('a cluster that cannot be started is refused with what PostgreSQL said, and the folder is free', async () => {
  const dataFolder = newFolder()
  await (await start({ dataFolder })).stop()
  rmSync(path.join(dataFolder, 'cluster', 'global', 'pg_control'))
  const { code, detail } = await refusalOf(start({ dataFolder }))
  expect(code).toBe('db.server_did_not_start')
  expect(detail).toMatch(/pg_control|could not find the database system/)
  expect(existsSync(path.join(dataFolder, 'owner.json'))).toBe(false)
})

test('the owner is told when the server ends unasked', async () => {
  const dataFolder = newFolder()
  const lost = await new Promise<string>((resolve) => {
    void start({ dataFolder, onLost: resolve }).then(({ pid }) => process.kill(pid, 'SIGQUIT'))
  })
  expect(lost).toContain('shutdown')
})

test('settings that the operator changes hold; those of our safety do not move', async () => {
  const dataFolder = newFolder()
  await (await start({ dataFolder })).stop()
  const conf = path.join(dataFolder, 'cluster', 'postgresql.conf')
  execFileSync('sh', ['-c', `printf "work_mem = 11MB\\nlisten_addresses = '*'\\n" >> "$1"`, 'sh', conf])
  const { config } = await start({ dataFolder })
  expect(await setting(config, 'work_mem')).toBe('11MB')
  expect(await setting(config, 'listen_addresses')).toBe('')
})

test('a throwaway server is hasty and leaves nothing behind', async () => {
  const server = await startThrowaway()
  expect(await setting(server.config, 'fsync')).toBe('off')
  expect(server.engine.source).toBe('package')
  await server.stop()
  expect(existsSync(server.dataFolder)).toBe(false)
})

test('a throwaway server that was killed is swept away by the next', async () => {
  const killed = await startThrowaway()
  const lock = path.join(killed.dataFolder, 'owner.json')
  const owner = JSON.parse(readFileSync(lock, 'utf8'))
  await killed.stop()
  mkdirSync(killed.dataFolder)
  writeFileSync(lock, JSON.stringify({ ...owner, start: '1' }))
  const next = await startThrowaway()
  expect(existsSync(killed.dataFolder)).toBe(false)
  await next.stop()
})

test('the log tells errors and not the password', async () => {
  const dataFolder = newFolder()
  const lines: string[] = []
  const { config } = await start({ dataFolder, log: (line) => lines.push(line) })
  await expect(query(config, 'select 1/0')).rejects.toThrow()
  const log = readFileSync(path.join(dataFolder, 'server.log'), 'utf8')
  expect(log).toContain('division by zero')
  expect(log + lines.join()).not.toContain(String(config.password))
  expect(readdirSync(dataFolder).sort()).toEqual(['cluster', 'owner.json', 'password', 'run', 'server.log'])
})
