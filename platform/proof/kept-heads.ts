import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Value } from 'typebox/value'
import { Seal } from './contract.ts'

// Heads beside the database: after an older backup was restored they tell what is missing.

/** Keeps the latest head of a tenant; a reader never sees half of it. */
export async function keepHead(folder: string, seal: Seal): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, `${seal.tenant}.json`)
  const fresh = `${file}.${process.pid}.new`
  await writeFile(fresh, `${JSON.stringify(seal)}\n`, { mode: 0o600 })
  await rename(fresh, file)
}

/** Heads that were kept; none where the folder is not there. */
export async function readKeptHeads(folder: string): Promise<Seal[]> {
  const names = await readdir(folder).catch(() => [])
  const heads = await Promise.all(
    names.filter((name) => name.endsWith('.json')).map((name) => read(join(folder, name))),
  )
  return heads.filter((head) => head !== undefined)
}

/** The head that was kept of a tenant. */
export const findKeptHead = (folder: string, tenant: string): Promise<Seal | undefined> =>
  read(join(folder, `${tenant}.json`))

async function read(file: string): Promise<Seal | undefined> {
  try {
    const value: unknown = JSON.parse(await readFile(file, 'utf8'))
    return Value.Check(Seal, value) ? value : undefined
  } catch {
    return undefined
  }
}
