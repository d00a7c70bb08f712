import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { build, type Plugin } from 'esbuild'
import { fromRoot } from '#platform/root.ts'

export interface Program {
  /** Starts `penataran` with these words; the process ends with the test at the latest. */
  run: (words: readonly string[], environment: Record<string, string>) => RunningProgram
  remove: () => Promise<void>
}

export interface RunningProgram {
  process: ChildProcess
  pid: number
  /** All that it has said so far. */
  said: () => string
  /** Ends when the process ends: its exit code, or the signal that killed it. */
  ended: Promise<number | NodeJS.Signals>
}

/** The real program from its own sources, with the bell as one more module. */
export async function buildProgram(): Promise<Program> {
  const folder = await mkdtemp(join(fromRoot('dist'), 'processes-'))
  const outfile = join(folder, 'penataran.mjs')
  await build({
    entryPoints: [fromRoot('apps/cli/main.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    jsx: 'automatic',
    loader: { '.css': 'empty' },
    logLevel: 'error',
    plugins: [withBell],
  })
  const running: RunningProgram[] = []
  return {
    run: (words, environment) => {
      const program = start(outfile, words, environment)
      running.push(program)
      return program
    },
    remove: async () => {
      for (const program of running) program.process.kill('SIGKILL')
      await Promise.all(running.map((program) => program.ended))
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const withBell: Plugin = {
  name: 'with-bell',
  setup: ({ onResolve }) => {
    const modules = fromRoot('test/processes/modules.ts')
    onResolve({ filter: /^#apps\/modules\.ts$/ }, ({ importer }) =>
      importer === modules ? undefined : { path: modules },
    )
  },
}

function start(file: string, words: readonly string[], environment: Record<string, string>): RunningProgram {
  const child = spawn(process.execPath, [file, ...words], {
    env: {
      PATH: process.env.PATH,
      // Not the folder of whoever develops here, nor that of another test.
      PENATARAN_DATA: join(dirname(file), 'data'),
      PENATARAN_LOG: 'error',
      PENATARAN_RATE_LIMIT: '0',
      PORT: '0',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const hear = (chunk: Buffer): void => {
    said += chunk.toString('utf8')
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const ended = once(child, 'exit').then(([code, signal]) => (code ?? signal) as number | NodeJS.Signals)
  return { process: child, pid: child.pid as number, said: () => said, ended }
}

/** Asks until the answer is there; whoever waits in vain is ended by the test's own time limit. */
export async function eventually<A>(
  ask: () => Promise<A | undefined | false> | A | undefined | false,
): Promise<A> {
  for (;;) {
    const answer = await ask()
    if (answer !== undefined && answer !== false) return answer
    await new Promise((resolve) => setTimeout(resolve, 15))
  }
}

/** Where a server listens, once it has said so; an early end is a failure with its last words. */
export async function addressOf(program: RunningProgram): Promise<string> {
  return eventually(() => {
    if (program.process.exitCode !== null) throw new Error(`The program ended: ${program.said()}`)
    return /"address": "(http:[^"]+)"/.exec(program.said())?.[1]
  })
}
