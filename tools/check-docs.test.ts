import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { checkDocs } from './check-docs.mjs'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'docs-'))
  write('package.json', '{ "scripts": { "check:docs": "" } }')
  write('services/pharmacy/rules.ts', '')
  write('docs/glossary.md', '# Glossary\n\n## One word, per thing\n')
})
afterEach(() => rmSync(root, { recursive: true }))

function write(file: string, text: string) {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), text)
}
function faultsOf(text: string, file = 'docs/ARCHITECTURE.md') {
  write(file, text)
  return checkDocs(root).faults
}

it.each([
  '[words](glossary.md)',
  '[words](/docs/glossary.md)',
  '[words](glossary.md#one-word-per-thing)',
  '[here](#walks)\n\n# Walks',
  '[the law](https://example.org/nowhere)',
  '`services/pharmacy/rules.ts`, `pharmacy/rules.ts`, `rules.ts`, `services/pharmacy`',
  '`services/pharmacy/rules.ts:12` decides, then `services/<name>/routes.ts` and `core/*/facts.ts`',
  '`npm run check:docs`, `npm test`, `GET /api/v1/results/{year}`, `hasil.csv`, `dist/penataran.js`',
  '```\nnpm run check:docs\nnode services/pharmacy/rules.ts\nimport x from "./any.ts"\n```',
])('%j points only at what exists', (text) => {
  expect(faultsOf(text)).toEqual([])
})

it.each([
  ['[words](glosary.md)', 'link glosary.md leads nowhere'],
  ['[words](glossary.md#two-words)', 'link glossary.md#two-words names no heading of docs/glossary.md'],
  ['[here](#walks)', 'link #walks names no heading of docs/ARCHITECTURE.md'],
  ['[out](../../elsewhere.md)', 'link ../../elsewhere.md leaves the repository'],
  ['see `services/pharmacy/rule.ts`', 'services/pharmacy/rule.ts does not exist'],
  ['see `pharmacy/store.ts`', 'pharmacy/store.ts does not exist'],
  ['see `platform/db`', 'platform/db does not exist'],
  ['walk: `services/wifi/rules.ts scoreOf`', 'services/wifi/rules.ts does not exist'],
  ['`npm run check:doc`', 'npm run check:doc is not a script'],
  ['```\nnpm run bench\n```', 'npm run bench is not a script'],
  ['```\nnode tools/bench.mjs\n```', 'tools/bench.mjs does not exist'],
])('%j is refused', (text, fault) => {
  expect(faultsOf(text).map((found) => found.replace(/^docs\/ARCHITECTURE\.md:\d+: /, ''))).toEqual([fault])
})

it('a fault names its document and line, in a module too', () => {
  expect(faultsOf('# Pharmacy\n\nSee `store.ts`.', 'services/pharmacy/README.md')).toEqual([
    'services/pharmacy/README.md:3: store.ts does not exist',
  ])
})
