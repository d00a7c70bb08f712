import { join } from 'node:path'
import type { Config } from '#platform/config.ts'
import type { BlobStore } from './blob-store.ts'
import { clamdScanner, type VirusScanner } from './clamd.ts'
import { folderStore } from './folder-store.ts'
import { s3Store } from './s3-store.ts'

/** All that acts need to take in files and give them out. */
export interface FileRoom {
  store: BlobStore
  /** Looks at every file before it is kept; absent where none is configured. */
  scanner: VirusScanner | undefined
  /** The largest file that is taken in. */
  maxBytes: number
}

/** The store and the scanner that the configuration names; neither is asked yet. */
export const openFileRoom = ({ dataFolder, files }: Config): FileRoom => ({
  store: files.s3 ? s3Store(files.s3) : folderStore(join(dataFolder, 'files')),
  scanner: files.clamd === undefined ? undefined : clamdScanner(files.clamd),
  maxBytes: files.maxBytes,
})

const refuse = async (): Promise<never> => {
  throw new Error('This database was opened without a store of files.')
}

/** For programs that deal in no files, such as migrations of a test. */
export const NO_FILES: FileRoom = {
  store: { place: 'nowhere', put: refuse, find: refuse, has: refuse, remove: refuse, check: refuse },
  scanner: undefined,
  maxBytes: Number.MAX_SAFE_INTEGER,
}
