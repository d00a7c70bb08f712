import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type EmbeddedServer, startEmbedded } from './embedded.ts'
import { findPackage } from './package-binaries.ts'

/**
 * A server for one run of tests: its own temporary folder, no fsync, the package's binaries where there
 * are some (so that every machine tests the same engine). `stop` removes the folder.
 */
export async function startThrowaway(): Promise<EmbeddedServer> {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'penataran-test-'))
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
