import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { createServer } from 'node:net'
import { fromRoot } from '#platform/root.ts'

export interface Running {
  process: ChildProcess
  pid: number
  stop: () => Promise<void>
}

/** Starts the product as `npm start` does. */
export function startProduct(environment: Record<string, string>): Running {
  const { scripts } = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8'))
  const [, ...words] = scripts.start.split(' ') as string[]
  return start(words, environment)
}

/** Starts a program of Node with the settings of an installation in use. */
export function start(words: readonly string[], environment: Record<string, string>): Running {
  const child = spawn(process.execPath, words, {
    cwd: fromRoot('.'),
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = once(child, 'exit')
  return {
    process: child,
    pid: child.pid as number,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** A port that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}

/** Asks every few milliseconds until the address answers 200 with its whole body. */
export async function untilAnswered(url: string, { process: child }: Running): Promise<void> {
  while ((await statusOf(url)) !== 200) {
    if (child.exitCode !== null)
      throw new Error(`The program ended with ${child.exitCode} before ${url} answered.`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

const statusOf = (url: string): Promise<number> =>
  new Promise((resolve) => {
    const asked = request(url, (reply) => {
      reply.resume()
      reply.on('end', () => resolve(reply.statusCode ?? 0))
    })
    asked.on('error', () => resolve(0))
    asked.end()
  })

/** Settings of a server that is measured: quiet, without the rate limit. */
export const environmentOf = (data: string, port: number): Record<string, string> => ({
  PENATARAN_DATA: data,
  PENATARAN_RATE_LIMIT: '0',
  PENATARAN_LOG: 'error',
  PORT: String(port),
})
