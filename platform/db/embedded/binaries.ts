import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { refuse } from '#platform/problem/problem.ts'
import type { Bilingual } from '#platform/schema/schema.ts'
import { type Identity, runAs } from './identity.ts'
import {
  binariesOf,
  copyOf,
  copyPackage,
  findPackage,
  missingLinks,
  repairLinks,
} from './package-binaries.ts'
import type { Place } from './place.ts'
import { platformUnsupported, versionWithoutBinary } from './problems.ts'

/** A PostgreSQL that runs on this machine as the server's user. */
export interface Engine {
  /** Folder of `initdb` and `postgres`. */
  folder: string
  /** As it says itself, for example `15.18`. */
  version: string
  major: number
  source: 'system' | 'package' | 'copy of the package'
}

/** Where to look; tests narrow it. */
export interface Sources {
  /** Folders with a system's `postgres`, best first. */
  systemFolders: readonly string[]
  /** Root of the npm package with binaries, if there is one for this platform. */
  packageRoot: string | undefined
  /** Folder for a copy of the binaries, where the package itself can not be used; without it none is made. */
  copyFolder: string | undefined
}

/** The oldest major we run on, and the one inside the npm package: a new folder is always written by it. */
const OWN_MAJOR = 15

/**
 * Chooses the PostgreSQL for a place: of the major that wrote its data; for a new one of major 15, the
 * system's before the package's; a newer system's only where the package does not run.
 *
 * @throws db.version_without_binary, db.platform_unsupported
 */
export function chooseEngine(place: Place, sources: Sources): Engine {
  const written = findWrittenMajor(place.cluster)
  const found = listEngines(place.identity, sources, written ?? OWN_MAJOR)
  const ofMajor = (major: number) => found.find((engine) => engine.major === major)
  if (written !== undefined) return ofMajor(written) ?? refuseVersion(place, written, found)
  return ofMajor(OWN_MAJOR) ?? found.find((engine) => engine.major > OWN_MAJOR) ?? refusePlatform(sources)
}

/** Major version that wrote a cluster, or nothing when there is no cluster yet. */
export function findWrittenMajor(cluster: string): number | undefined {
  const file = path.join(cluster, 'PG_VERSION')
  return existsSync(file) ? Number(readFileSync(file, 'utf8')) : undefined
}

/** Stops at the first engine of the wanted major: each look costs a process. */
function listEngines(identity: Identity, sources: Sources, wanted: number): Engine[] {
  const found: Engine[] = []
  for (const folder of sources.systemFolders) {
    const engine = probe(folder, 'system', identity)
    if (engine !== undefined) found.push(engine)
    if (engine?.major === wanted) return found
  }
  return [...found, ...listPackageEngine(identity, sources)]
}

function listPackageEngine(identity: Identity, { packageRoot, copyFolder }: Sources): Engine[] {
  if (packageRoot === undefined) return []
  const engine = tryPackage(packageRoot, identity) ?? tryCopy(packageRoot, copyFolder, identity)
  return engine === undefined ? [] : [engine]
}

function tryPackage(packageRoot: string, identity: Identity): Engine | undefined {
  if (missingLinks(packageRoot).length > 0 && !repairLinks(packageRoot)) return undefined
  return probe(binariesOf(packageRoot), 'package', identity)
}

/** A copy helps when the package lies in a folder closed to the server's user or to our repair. */
function tryCopy(packageRoot: string, folder: string | undefined, identity: Identity): Engine | undefined {
  if (folder === undefined) return undefined
  const old = probe(binariesOf(copyOf(packageRoot, folder)), 'copy of the package', identity)
  if (old !== undefined || !wouldRun(packageRoot)) return old
  return probe(binariesOf(copyPackage(packageRoot, folder)), 'copy of the package', identity)
}

/** Whether a copy would run: not when the package does not though whole, as under another C library. */
export function wouldRun(packageRoot: string): boolean {
  if (missingLinks(packageRoot).length > 0) return true
  return spawnSync(path.join(binariesOf(packageRoot), 'postgres'), ['--version']).status === 0
}

/** Asks a `postgres` for its version as the server's user: what answers can be reached and runs. */
function probe(folder: string, source: Engine['source'], identity: Identity): Engine | undefined {
  const program = path.join(folder, 'postgres')
  const { stdout } = spawnSync(program, ['--version'], { ...runAs(identity), cwd: '/', encoding: 'utf8' })
  const [, version, major] = /\(PostgreSQL\) ((\d+)\S*)/.exec(stdout ?? '') ?? []
  return version === undefined ? undefined : { folder, version, major: Number(major), source }
}

/** Folders in which systems keep a PostgreSQL, with both programs we need. */
export function listSystemFolders(): string[] {
  const kept = [
    ...below('/usr/lib/postgresql', (version) => `${version}/bin`), // Debian, Ubuntu
    ...below('/usr', (name) => (name.startsWith('pgsql-') ? `${name}/bin` : undefined)), // Red Hat
    ...below('/usr/libexec', (name) => (name.startsWith('postgresql') ? name : undefined)), // Alpine
    ...below('/opt/homebrew/opt', (name) => (name.startsWith('postgresql@') ? `${name}/bin` : undefined)),
    ...below('/usr/local/opt', (name) => (name.startsWith('postgresql@') ? `${name}/bin` : undefined)),
  ]
  const onPath = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => path.isAbsolute(folder))
  return [...new Set([...kept, ...onPath].flatMap(resolveFolder))]
}

function below(folder: string, pick: (name: string) => string | undefined): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder).flatMap((name) => {
    const picked = pick(name)
    return picked === undefined ? [] : [path.join(folder, picked)]
  })
}

/** A link in PATH leads to the real folder, where `postgres` finds its libraries and `initdb`. */
function resolveFolder(folder: string): string[] {
  const program = path.join(folder, 'postgres')
  if (!existsSync(program)) return []
  const real = path.dirname(realpathSync(program))
  return existsSync(path.join(real, 'initdb')) ? [real] : []
}

/** Everything a machine offers. `copyFolder` is used only when the package itself cannot be. */
export function allSources(copyFolder: string): Sources {
  return { systemFolders: listSystemFolders(), packageRoot: findPackage(), copyFolder }
}

function refuseVersion({ cluster }: Place, version: number, found: readonly Engine[]): never {
  const names = found.map((engine) => `PostgreSQL ${engine.version} (${engine.folder})`).join(', ')
  refuse(versionWithoutBinary, { folder: cluster, version: String(version), found: names || '-' })
}

function refusePlatform({ packageRoot }: Sources): never {
  const platform = `${process.platform}-${process.arch}`
  refuse(platformUnsupported, { platform, reason: reasonAgainst(packageRoot) })
}

/** Why the package gives no server here. */
function reasonAgainst(packageRoot: string | undefined): Bilingual {
  if (packageRoot === undefined) {
    return { id: 'paket npm-nya tidak tersedia', en: 'there is no npm package for it' }
  }
  if (missingLinks(packageRoot).length > 0) {
    return {
      id: 'tautan pustakanya tidak dapat dibuat (jalankan npm rebuild tanpa --ignore-scripts)',
      en: 'its library links could not be made (run npm rebuild without --ignore-scripts)',
    }
  }
  return { id: 'pustaka C-nya lain, misalnya musl', en: 'its C library is another one, such as musl' }
}
