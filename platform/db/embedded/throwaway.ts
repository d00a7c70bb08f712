import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type EmbeddedServer, startEmbedded } from './embedded.ts'
import { findOwner } from './owner-lock.ts'
import { findPackage } from './package-binaries.ts'
import { findPlace } from './place.ts'
import { findRunning } from './postmaster.ts'

const PREFIX = 'penataran-test-'

/**
 * A server for one run of tests: its own temporary folder, no fsync, the package's binaries where there
 * are some (so that every machine tests the same engine). `stop` removes the folder; what a killed run
 * left is removed by the next.
 *
 * @example const server = await startThrowaway(); const pool = new pg.Pool(server.config)
 */
export async function startThrowaway(): Promise<EmbeddedServer> {
  sweep()
  const dataFolder = mkdtempSync(path.join(tmpdir(), PREFIX))
  chmodSync(dataFolder, 0o711)
  const remove = () => rmSync(dataFolder, { recursive: true, force: true })
  try {
    const narrowed = findPackage() === undefined ? {} : { sources: { systemFolders: [] } }
    const server = await startEmbedded({ dataFolder, durable: false, ...narrowed })
    return { ...server, stop: () => server.stop().finally(remove) }
  } catch (cause) {
    remove()
    throw cause
  }
}

/** Removes folders whose lock was left by a process that is gone; one without a lock is just being made. */
function sweep(): void {
  for (const name of readdirSync(tmpdir()).filter((each) => each.startsWith(PREFIX))) {
    try {
      const place = findPlace(path.join(tmpdir(), name))
      const used =
        !existsSync(place.lock) || findOwner(place) !== undefined || findRunning(place.cluster) !== undefined
      if (!used) rmSync(place.home, { recursive: true, force: true })
    } catch {
      // Another user's; it is not ours to remove.
    }
  }
}
