import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, chownSync, cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'
import pg from 'pg'
import { onTestFinished } from 'vitest'
import { type EmbeddedOptions, type EmbeddedServer, startEmbedded } from '#platform/db/embedded/embedded.ts'
import { type Identity, isRoot } from '#platform/db/embedded/identity.ts'
import { findPackage } from '#platform/db/embedded/package-binaries.ts'
import { findStart } from '#platform/db/embedded/process-table.ts'
import type { ProblemDetails } from '#platform/problem/problem.ts'

/** The package's binaries only, so that every machine tests the same. */
export const PACKAGE = { systemFolders: [], packageRoot: findPackage() }

const askId = (flag: string, name: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8' }))
const userOf = (name: string): Identity => ({ uid: askId('-u', name), gid: askId('-g', name) })

/** Two ordinary users whom every machine has; both are ourselves unless the tests run as root. */
export const ALICE = isRoot()
  ? userOf('daemon')
  : { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 }
export const NOBODY = isRoot() ? userOf('nobody') : ALICE

/** A fresh folder, removed after the test. */
export function makeFolder(mode = 0o711, owner?: Identity): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'penataran-embedded-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 20 }))
  chmodSync(folder, mode)
  if (owner !== undefined && isRoot()) chownSync(folder, owner.uid, owner.gid)
  return folder
}

/** A copy of the npm package as installed, in a folder of the given mode. */
export function copyInstalled(mode?: number): string {
  const root = path.join(makeFolder(mode), 'package')
  cpSync(findPackage() ?? '', root, { recursive: true, verbatimSymlinks: true })
  return root
}

/** Starts a server that is stopped after the test; hasty unless the test is about durability. */
export async function start(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const server = await startEmbedded({ sources: PACKAGE, durable: false, ...options })
  onTestFinished(() => server.stop())
  return server
}

/** One query on a connection of its own. */
export async function query(config: pg.ClientConfig, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(config)
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

/** Bundles the child into a folder, from where it resolves npm packages like an installed product. */
export function bundleChild(folder: string): string {
  const outfile = path.join(folder, 'child.mjs')
  const entry = fileURLToPath(new URL('./child.ts', import.meta.url))
  buildSync({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  })
  chmodSync(outfile, 0o644)
  return outfile
}

/** What a child says after it started, or was refused. */
export interface Told {
  pid: number
  config: pg.ClientConfig
  engine: { source: string; folder: string }
  dataFolder: string
  refused?: ProblemDetails
}

export interface ChildOptions {
  script: string
  options: EmbeddedOptions
  manner?: 'hold' | 'leave'
  /** Only root can start a child as another user. */
  as?: Identity
}

/** Starts a child and waits for its first line; the child and its server end with the test. */
export async function startChild({ script, options, manner = 'hold', as }: ChildOptions) {
  const args = [script, JSON.stringify(options), manner]
  const user = as !== undefined && isRoot() ? as : {}
  const child = spawn(process.execPath, args, { ...user, cwd: '/', stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await ended
  })
  for await (const line of createInterface({ input: child.stdout })) {
    const told = JSON.parse(line) as Told
    if (told.refused === undefined) endServerWith(child, told.pid)
    return { child, ended, told }
  }
  throw new Error('The child ended without a word.')
}

/** A server may only lose its folder when it has followed its owner. */
function endServerWith(owner: ChildProcess, server: number): void {
  const since = findStart(server)
  onTestFinished(() => {
    owner.kill('SIGKILL')
    return until(() => since === undefined || findStart(server) !== since)
  })
}

/** Waits until something holds; the test's own time limit ends it otherwise. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await sleep(20)
}

/** The refusal of an act that must be refused, in English. */
export async function refusalOf(act: Promise<unknown>): Promise<ProblemDetails> {
  try {
    await act
  } catch (cause) {
    return (cause as { toDetails(language: 'en'): ProblemDetails }).toDetails('en')
  }
  throw new Error('It was not refused.')
}
