import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds the product, found upwards from this file: the same from source and from `dist/`. */
export const ROOT = findRoot(dirname(fileURLToPath(import.meta.url)))

/** @example readFileSync(fromRoot('reference/cohorts.json')) */
export const fromRoot = (...parts: string[]): string => join(ROOT, ...parts)

/** Version of the product, from its package file. */
export const VERSION: string = (
  JSON.parse(readFileSync(fromRoot('package.json'), 'utf8')) as { version: string }
).version

function findRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'platform'))) return folder
  const parent = dirname(folder)
  if (parent === folder) throw new Error('The product folder was not found: package.json is missing.')
  return findRoot(parent)
}
