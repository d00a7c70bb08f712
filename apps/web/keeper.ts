import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Assets, assetAddress, clientFolder } from './assets.ts'

/** Files of public pages, and what accompanies a file. */
const NOT_KEPT = /^(site|enhance|service-worker)-|^manifest\.json|\.(br|gz|txt|\d+)$/

/**
 * The program that keeps the workspace on a device, told which release this is and which files belong to it.
 * Another release is another text, by which browsers notice it.
 *
 * @returns nothing where the client was not built
 */
export function keeperOf(assets: Assets, shell: string): string | undefined {
  const folder = clientFolder()
  const program = assets['service-worker.js']
  if (folder === undefined || program === undefined) return undefined
  const files = readdirSync(folder)
    .filter((file) => !NOT_KEPT.test(file))
    .sort()
  const name = createHash('sha256').update(shell).update(files.join()).digest('hex').slice(0, 12)
  const release = { name, files: files.map((file) => assetAddress({}, file)) }
  const text = readFileSync(join(folder, program), 'utf8')
  return `const PENATARAN_RELEASE = ${JSON.stringify(release)};\n${text}`
}
