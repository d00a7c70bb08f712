import { spawnSync } from 'node:child_process'
import { lstatSync } from 'node:fs'

/** The user as whom PostgreSQL runs. */
export interface Identity {
  uid: number
  gid: number
}

/** nobody on nearly every Unix; used when the machine does not know the name. */
const NOBODY = 65534

export const isRoot = (): boolean => process.getuid?.() === 0

/** Environment of every PostgreSQL program: no PG* variable of the operator may steer it. */
export const PROGRAM_ENV = { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }

/**
 * The user as whom PostgreSQL runs for a folder: ourselves, or, since PostgreSQL refuses to run as root,
 * the named owner of the folder, else `nobody`.
 *
 * @param folders first existing folder of these decides; the cluster goes before the data folder
 */
export function identityFor(folders: readonly string[]): Identity {
  if (!isRoot()) return { uid: process.getuid?.() ?? NOBODY, gid: process.getgid?.() ?? NOBODY }
  return folders.map(ownerOf).find((owner) => owner !== undefined) ?? nobody()
}

function ownerOf(folder: string): Identity | undefined {
  const stat = lstatSync(folder, { throwIfNoEntry: false })
  if (stat === undefined || stat.uid === 0 || nameOf(stat.uid) === undefined) return undefined
  return { uid: stat.uid, gid: stat.gid }
}

function nobody(): Identity {
  return { uid: askId('-u', 'nobody') ?? NOBODY, gid: askId('-g', 'nobody') ?? NOBODY }
}

function askId(flag: string, name: string): number | undefined {
  const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' })
  return status === 0 ? Number(stdout) : undefined
}

/** The user's name, or nothing: `initdb` refuses a user without one. */
export function nameOf(uid: number): string | undefined {
  const { status, stdout } = spawnSync('id', ['-un', String(uid)], { encoding: 'utf8' })
  return status === 0 ? stdout.trim() : undefined
}

/** Spawn options that make a program run as this user; only root may (and must) switch. */
export function runAs({ uid, gid }: Identity): { uid?: number; gid?: number; env: NodeJS.ProcessEnv } {
  return { ...(isRoot() ? { uid, gid } : {}), env: PROGRAM_ENV }
}

/** Whether the user can really enter a folder: asked of the system, so that access lists count too. */
export function canEnter(identity: Identity, folder: string): boolean {
  const ask = ['-c', 'cd -- "$1"', 'sh', folder]
  return spawnSync('/bin/sh', ask, { ...runAs(identity), cwd: '/', stdio: 'ignore' }).status === 0
}
