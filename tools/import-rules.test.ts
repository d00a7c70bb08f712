import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import manifest from '../package.json' with { type: 'json' }
import { cruiseImports, findUnseen } from './check-imports.mjs'

const law = createRequire(import.meta.url)('./import-rules.cjs') as {
  forbidden: { name: string }[]
  SPINE: string[]
}

/** A small product that keeps the law, with every kind of import the law allows. */
const SKELETON: Record<string, string> = {
  'package.json': JSON.stringify({
    type: 'module',
    imports: manifest.imports,
    dependencies: { kysely: '1', react: '1' },
    devDependencies: { vitest: '1' },
  }),
  'tsconfig.json': '{ "compilerOptions": { "module": "esnext", "moduleResolution": "bundler" } }',
  'node_modules/kysely/package.json': '{ "name": "kysely", "exports": "./index.js" }',
  'node_modules/kysely/index.js': 'export const sql = 1',
  'node_modules/react/package.json': '{ "name": "react", "exports": "./index.js" }',
  'node_modules/react/index.js': 'export const useState = 1',
  'node_modules/vitest/package.json': '{ "name": "vitest", "exports": "./index.js" }',
  'node_modules/vitest/index.js': 'export const it = 1',
  'platform/schema/schema.ts': 'export const T = 1',
  'platform/money/money.ts': 'export const rupiah = 1',
  'platform/db/tx.ts': "import { sql } from 'kysely'\nexport type Tx = typeof sql",
  'platform/http/endpoint.ts': 'export const endpoint = 1',
  'platform/http/serve.ts': "import 'node:http'\nexport const serve = 1",
  'platform/client/call.ts':
    "import { endpoint } from '#platform/http/endpoint.ts'\nexport const call = endpoint",
  'platform/ui/table.tsx': "import { useState } from 'react'\nexport const Table = useState",
  'core/identity/contract.ts': "import { T } from '#platform/schema/schema.ts'\nexport const Region = T",
  'core/identity/facts.ts': "import { Region } from './contract.ts'\nexport const Joined = Region",
  'core/identity/store.ts': "import type { Tx } from '#platform/db/tx.ts'\nexport type Store = Tx",
  'core/identity/public.ts': "import type { Store } from './store.ts'\nexport type Regions = Store",
  'core/identity/directory.ts': "export type { Regions } from './public.ts'",
  'core/identity/rules.ts': "import { Region } from './contract.ts'\nexport const fold = Region",
  'core/identity/rules.test.ts': "import { it } from 'vitest'\nimport { fold } from './rules.ts'\nit(fold)",
  'core/identity/store.test.ts': "import { sql } from 'kysely'\nimport { it } from 'vitest'\nit(sql)",
  'bin/penataran.mjs': "await import('../dist/penataran.js')",
  'core/identity/commands/join.ts': "import type { Store } from '../store.ts'\nexport type Join = Store",
  'core/identity/routes.ts':
    "import { Region } from './contract.ts'\nimport type { Join } from './commands/join.ts'\nexport const routes: Join = Region",
  'core/identity/manifest.ts': "import { routes } from './routes.ts'\nexport const identity = routes",
  'core/identity/web/index.tsx':
    "import { call } from '#platform/client/call.ts'\nimport { Table } from '#platform/ui/table.tsx'\nimport { Region } from '../contract.ts'\nexport const Page = [call, Table, Region]",
  'core/identity/web/share.tsx': 'export const RegionPicker = 1',
  'core/report/web/card.tsx':
    "import { RegionPicker } from '#core/identity/web/share.tsx'\nexport const Card = RegionPicker",
  'core/report/subscriptions.ts':
    "import { Joined } from '#core/identity/facts.ts'\nimport type { Regions } from '#core/identity/public.ts'\nexport const onJoin: Regions = Joined",
  'services/pharmacy/contract.ts': "import { T } from '#platform/schema/schema.ts'\nexport const Ticket = T",
  'services/pharmacy/measures.ts':
    "import { rupiah } from '#platform/money/money.ts'\nimport { Ticket } from './contract.ts'\nexport const cost = [rupiah, Ticket]",
  'services/pharmacy/commands/serve.ts':
    "import type { Regions } from '#core/identity/directory.ts'\nexport type Serve = Regions",
  'services/wifi/contract.ts': 'export const Point = 1',
  'apps/modules.ts':
    "import { identity } from '#core/identity/manifest.ts'\nexport const modules = [identity]",
  'apps/web/main.tsx': "const pages = () => import('#core/identity/web/index.tsx')\nexport default pages",
  'platform/pdf/test/read-pdf.ts': "import { it } from 'vitest'\nexport const read = it",
  'test/cast.ts': 'export const ayu = 1',
  'tools/bench.ts': "import { ayu } from '#test/cast.ts'\nexport default ayu",
}

/** For each rule the files that break it, one at a time: [rule, file, its text]. */
const PLANTS: [rule: string, file: string, text: string][] = [
  ['no-cycles', 'platform/schema/schema.ts', "export type { Region } from './turn.ts'\nexport const T = 1"],
  ['imports-resolve', 'core/identity/commands/join.ts', "import '#platform/schema/skema.ts'"],
  ['platform-has-no-domain', 'platform/http/serve.ts', "import '#core/identity/contract.ts'"],
  [
    'platform-has-no-domain',
    'platform/ui/table.tsx',
    "import type { M } from '#apps/modules.ts'\nexport type N = M",
  ],
  ['services-are-islands', 'services/pharmacy/rules.ts', "import '#services/wifi/contract.ts'"],
  ['services-are-islands', 'services/pharmacy/routes.ts', "import '#core/identity/public.ts'"],
  ['core-meets-by-its-faces', 'core/report/subscriptions.ts', "import '#core/identity/store.ts'"],
  ['core-meets-by-its-faces', 'core/report/subscriptions.ts', "import '#services/wifi/contract.ts'"],
  ['core-meets-by-its-faces', 'core/report/web/card.tsx', "import '#core/identity/web/index.tsx'"],
  [
    'rules-are-pure',
    'core/identity/rules.ts',
    "import type { Store } from './store.ts'\nexport type S = Store",
  ],
  ['shares-are-for-screens', 'core/report/subscriptions.ts', "import '#core/identity/web/share.tsx'"],
  ['rules-are-pure', 'core/identity/policy.ts', "import 'node:crypto'"],
  [
    'rules-are-pure',
    'services/pharmacy/measures/waited.ts',
    "import { useState } from 'react'\nexport default useState",
  ],
  ['rules-are-pure', 'core/identity/rules/rank.tsx', "import '#platform/http/endpoint.ts'"],
  [
    'sql-lives-in-store',
    'core/identity/commands/join.ts',
    "import type { Tx } from '#platform/db/tx.ts'\nexport type J = Tx",
  ],
  [
    'sql-lives-in-store',
    'core/identity/subscriptions.ts',
    "import { sql } from 'kysely'\nexport default sql",
  ],
  ['routes-only-translate', 'core/identity/routes.ts', "import './rules.ts'"],
  ['web-sees-contracts', 'core/identity/web/index.tsx', "import '../store.ts'"],
  ['core-flows-down', 'core/identity/web/index.tsx', "import '#core/evaluation/contract.ts'"],
  ['services-are-islands', 'services/pharmacy/web/index.tsx', "import '#core/identity/contract.ts'"],
  [
    'web-sees-contracts',
    'services/pharmacy/web/index.tsx',
    "import type { Regions } from '#core/identity/directory.ts'\nexport type R = Regions",
  ],
  ['web-sees-contracts', 'core/identity/web/form/field.tsx', "import '#platform/http/serve.ts'"],
  ['screens-run-in-browsers', 'platform/ui/table.tsx', "import 'node:fs'"],
  ['screens-run-in-browsers', 'core/identity/web/index.tsx', "import 'node:path'"],
  ['kit-sees-borders', 'platform/client/call.ts', "import '#platform/http/serve.ts'"],
  ['apps-see-faces', 'apps/modules.ts', "import '#core/identity/contract.ts'"],
  ['apps-see-faces', 'apps/web/main.tsx', "export default () => import('#core/identity/web/form.tsx')"],
  ['tests-stay-out', 'core/identity/commands/join.ts', "import '#test/cast.ts'"],
  ['tests-stay-out', 'platform/http/serve.ts', "import '../../core/identity/rules.test.ts'"],
  ['tools-stay-out', 'platform/http/serve.ts', "import '#tools/bench.ts'"],
  ['products-need-no-workshop', 'apps/modules.ts', "import { it } from 'vitest'\nexport default it"],
  ...flowsUp(),
]

/** The other half of plants that need two files. */
const BESIDE: Record<string, string> = {
  'platform/schema/turn.ts': "import { T } from './schema.ts'\nexport const Region = T",
  'core/identity/web/form.tsx': 'export default 1',
}

/** Each core module reaches for the face of its upper neighbour. */
function flowsUp(): [string, string, string][] {
  return law.SPINE.slice(1).map((upper, i) => [
    'core-flows-down',
    `core/${law.SPINE[i]}/subscriptions.ts`,
    `import '#core/${upper}/facts.ts'`,
  ])
}

const trees: string[] = []
afterEach(() => {
  for (const tree of trees.splice(0)) rmSync(tree, { recursive: true })
})

function plantTree(...layers: Record<string, string>[]): string {
  const root = mkdtempSync(join(tmpdir(), 'import-law-'))
  trees.push(root)
  for (const [file, text] of Object.entries(Object.assign({}, ...layers) as Record<string, string>)) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  return root
}

/** Whatever core module a plant names has a face to reach for. */
const facesFor = (text: string): Record<string, string> => {
  const face = /#(core\/[a-z]+\/(?:facts|contract)\.ts)/.exec(text)?.[1]
  return face === undefined ? {} : { [face]: 'export const Done = 1' }
}

it('a product that keeps the law passes', async () => {
  const { breaches, modules } = await cruiseImports(plantTree(SKELETON))
  expect(breaches).toEqual([])
  expect(modules).toContain('core/identity/web/index.tsx')
})

it.each(PLANTS)('%s refuses %s with %j', async (rule, file, text) => {
  const root = plantTree(SKELETON, BESIDE, facesFor(text), { [file]: text })
  const { breaches } = await cruiseImports(root)
  expect(breaches.filter((breach) => breach.from === file).map((breach) => breach.rule)).toContain(rule)
})

it('every rule of the law has been seen to refuse', () => {
  const planted = new Set(PLANTS.map(([rule]) => rule))
  expect([...planted].sort()).toEqual([...new Set(law.forbidden.map(({ name }) => name))].sort())
})

it('a source file the tool cannot read is named, not passed over', () => {
  const root = plantTree({ 'core/identity/rules.ts': '', 'core/identity/web/page.tsx': '' })
  expect(findUnseen(root, ['core/identity/rules.ts'])).toEqual(['core/identity/web/page.tsx'])
})

it('the law holds in this repository', async () => {
  const root = join(import.meta.dirname, '..')
  const { breaches, modules } = await cruiseImports(root)
  expect(breaches).toEqual([])
  expect(findUnseen(root, modules)).toEqual([])
})
