import { randomUUID } from 'node:crypto'
import { access, constants, mkdir, open, opendir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { type BlobStore, NAME } from './blob-store.ts'

/** Files in a folder of this machine, in folders of the first digits of their hash. */
export function folderStore(root: string): BlobStore {
  return {
    place: root,
    put: (name, bytes) => writeWhole(pathOf(root, name), bytes),
    find: (name) => readFile(pathOf(root, name)).catch(undefinedIfMissing),
    has: async (name) => (await stat(pathOf(root, name)).catch(undefinedIfMissing)) !== undefined,
    remove: (name) => rm(pathOf(root, name), { force: true }),
    list: () => listNames(root),
    check: async () => {
      await mkdir(root, { recursive: true })
      await access(root, constants.R_OK | constants.W_OK)
    },
  }
}

/** `35.05/content/9f86…` lies at `35.05/content/9f/86/9f86…`, so that no folder grows without end. */
function pathOf(root: string, name: string): string {
  const [tenant = '', shelf = '', hash = ''] = name.split('/')
  return join(root, tenant, shelf, hash.slice(0, 2), hash.slice(2, 4), hash)
}

/** What another program left in the folder, or a write left unfinished, has no name of ours. */
async function* listNames(root: string): AsyncIterable<string> {
  const folder = await opendir(root, { recursive: true }).catch(undefinedIfMissing)
  if (folder === undefined) return
  for await (const entry of folder) {
    if (!entry.isFile()) continue
    const [tenant, shelf, , , hash] = relative(root, join(entry.parentPath, entry.name)).split(sep)
    const name = `${tenant}/${shelf}/${hash}`
    if (NAME.test(name)) yield name
  }
}

/** Under another name first: whoever reads sees all of it or nothing, also after a power cut. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(path)
  const unfinished = `${path}.${randomUUID()}.unfinished`
  await mkdir(folder, { recursive: true })
  try {
    await writeSynced(unfinished, bytes)
    await rename(unfinished, path)
    await syncFolder(folder)
  } catch (cause) {
    await rm(unfinished, { force: true })
    throw cause
  }
}

async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'wx', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** The name reaches the disk with its folder. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

function undefinedIfMissing(cause: NodeJS.ErrnoException): undefined {
  if (cause.code === 'ENOENT') return undefined
  throw cause
}
