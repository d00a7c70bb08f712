import { readdirSync, readFileSync } from 'node:fs'

/** Processes that descend from one, found in /proc; none where there is no /proc. */
export function processesBelow(pid: number): number[] {
  const parents = new Map(listProcesses().map((each) => [each, parentOf(each)]))
  const children = (of: number): number[] =>
    [...parents].filter(([, parent]) => parent === of).flatMap(([child]) => [child, ...children(child)])
  return children(pid)
}

/** Bytes of memory that processes hold: proportional share where told, else resident size. */
export const memoryOf = (pids: readonly number[]): number => pids.reduce((sum, pid) => sum + bytesOf(pid), 0)

const bytesOf = (pid: number): number =>
  kilobytes(read(`/proc/${pid}/smaps_rollup`), 'Pss') ?? kilobytes(read(`/proc/${pid}/status`), 'VmRSS') ?? 0

function kilobytes(text: string, name: string): number | undefined {
  const found = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1]
  return found === undefined || found === '0' ? undefined : Number(found) * 1024
}

const listProcesses = (): number[] => {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
  } catch {
    return []
  }
}

/** The name of a process may hold spaces and brackets, so what follows its last bracket is read. */
const parentOf = (pid: number): number =>
  Number(read(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ')[1] ?? 0)

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
