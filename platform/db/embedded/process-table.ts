import { spawnSync } from 'node:child_process'
import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'

/**
 * When a process started, as the system writes it; nothing when there is none (or only its corpse).
 * Process number and start together name a process for good: numbers are used again.
 */
export function findStart(pid: number): string | undefined {
  if (process.platform !== 'linux') return askPs(pid, 'lstart=')
  const fields = readProc(pid, 'stat')?.split(') ').at(-1)?.split(' ')
  return fields === undefined || fields[0] === 'Z' ? undefined : fields[19]
}

/** The command line of a process, words apart; empty when there is none. */
export function findCommand(pid: number): readonly string[] {
  if (process.platform !== 'linux') return askPs(pid, 'command=')?.split(' ') ?? []
  return (
    readProc(pid, 'cmdline')
      ?.split('\0')
      .filter((word) => word !== '') ?? []
  )
}

/** Working folder of a process, where we may know it. */
export function findFolder(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return undefined
  }
}

/** The world in which a process number means something: this boot of this machine, this container. */
export function processWorld(): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    return `${boot} ${readlinkSync('/proc/self/ns/pid')}`
  } catch {
    return hostname()
  }
}

function readProc(pid: number, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return undefined
  }
}

function askPs(pid: number, column: string): string | undefined {
  const { status, stdout } = spawnSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8' })
  return status === 0 && stdout.trim() !== '' ? stdout.trim() : undefined
}
