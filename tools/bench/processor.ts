import { readFileSync } from 'node:fs'
import type { Database } from '#platform/db/database.ts'
import { processesBelow } from './memory.ts'

/** The unit of /proc on every Linux that Node.js runs on. */
const TICK_MS = 10

/** A clock of the processor time, in milliseconds, that this process and all of PostgreSQL's have spent so far. */
export async function processorClock({ owner }: Database): Promise<() => number> {
  const { rows } = await owner.query<{ pid: number }>('select pg_backend_pid() as pid')
  const server = Number(fieldsOf(rows[0]?.pid ?? 0)[PARENT])
  return () => {
    const { user, system } = process.cpuUsage()
    const spent = [server, ...processesBelow(server)].reduce((sum, pid) => sum + ticksOf(pid), 0)
    return (user + system) / 1_000 + spent * TICK_MS
  }
}

/**
 * Waits until a process rests: until it takes less than a twentieth of a processor for half a second.
 *
 * @returns how long it went on, in milliseconds
 */
export async function untilAtRest(pid: number): Promise<number> {
  const began = performance.now()
  for (;;) {
    const [before, at] = [ticksOf(pid), performance.now()]
    await new Promise((resolve) => setTimeout(resolve, 500))
    if ((ticksOf(pid) - before) * TICK_MS < 25) return at - began
  }
}

const PARENT = 1

/** Its own time and that of children that have ended, as parallel workers have. */
const ticksOf = (pid: number): number =>
  fieldsOf(pid)
    .slice(11, 15)
    .reduce((sum, field) => sum + Number(field), 0)

/** Fields of /proc/…/stat behind the name, which may hold spaces and brackets. */
function fieldsOf(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
  } catch {
    return []
  }
}
