// @ts-check
// Walks every source file and refuses what the import law of import-rules.cjs forbids.
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { cruise } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { finish, listFiles, ROOT, runsAsProgram } from './check.mjs'

const law = createRequire(import.meta.url)('./import-rules.cjs')
const FOLDERS = ['apps', 'core', 'services', 'platform', 'test', 'tools', 'bin']

/**
 * Every breach of the import law below `root`, and how many modules were looked at.
 *
 * @param {string} root
 * @returns {Promise<{ breaches: { rule: string, from: string, to: string }[], modules: string[] }>}
 */
export async function cruiseImports(root) {
  const { output } = await cruise(
    FOLDERS.filter((folder) => existsSync(join(root, folder))),
    { ...law.options, ruleSet: { forbidden: law.forbidden }, validate: true, baseDir: root },
    undefined,
    { tsConfig: extractTSConfig(join(root, 'tsconfig.json')) },
  )
  if (typeof output === 'string') throw new Error('dependency-cruiser answered with text instead of a result')
  return {
    breaches: output.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
    modules: output.modules.map((module) => module.source),
  }
}

/**
 * Source files the cruise did not see. A tool that cannot read TypeScript finds nothing wrong in it.
 *
 * @param {string} root
 * @param {readonly string[]} modules
 */
export function findUnseen(root, modules) {
  const seen = new Set(modules)
  return listFiles(root, /\.tsx?$/).filter(
    (file) => FOLDERS.includes(file.split('/')[0] ?? '') && !seen.has(file),
  )
}

if (runsAsProgram(import.meta.url)) {
  const { breaches, modules } = await cruiseImports(ROOT)
  finish(
    [
      ...breaches.map(({ rule, from, to }) => `${from}: imports ${to}, which ${rule} forbids`),
      ...findUnseen(ROOT, modules).map((file) => `${file}: was not read by dependency-cruiser`),
    ],
    `import law kept by ${modules.length} modules`,
  )
}
