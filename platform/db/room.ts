import { statfsSync } from 'node:fs'
import { statfs } from 'node:fs/promises'

/** How much room the disk below a database has. */
export interface Room {
  /** Whether less is left than must be kept free. */
  isFull: () => boolean
  /** Tells each time that this changes. */
  hear: (onChange: (isFull: boolean) => void) => void
  stop: () => void
}

const LOOK_MS = 1_000

/**
 * Watches the disk of a folder. PostgreSQL that can not grow its log ends at once, and with it all reading; so writing
 * must stop before.
 *
 * @param leastBytes to be kept free; 0 watches nothing
 */
export function watchRoom(
  folder: string,
  leastBytes: number,
  { lookMs = LOOK_MS, freeBytes = async () => bytesOf(await statfs(folder)) } = {},
): Room {
  const listeners: ((isFull: boolean) => void)[] = []
  let isFull = leastBytes > 0 && bytesOf(statfsSync(folder)) < leastBytes
  const look = async (): Promise<void> => {
    const isLowNow = (await freeBytes()) < leastBytes
    if (isLowNow === isFull) return
    isFull = isLowNow
    for (const listener of listeners) listener(isFull)
  }
  // A folder that can not be looked at says nothing about room; the database will tell what is wrong with it.
  const timer = leastBytes > 0 ? setInterval(() => void look().catch(() => {}), lookMs).unref() : undefined
  return {
    isFull: () => isFull,
    hear: (onChange) => {
      listeners.push(onChange)
      if (isFull) onChange(true)
    },
    stop: () => clearInterval(timer),
  }
}

const bytesOf = ({ bavail, bsize }: { bavail: number; bsize: number }): number => bavail * bsize
