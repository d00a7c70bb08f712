import { execFileSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { buildIfStale, isFresh } from './build.mjs'

const PRODUCT: Record<string, string> = {
  'package.json': '{ "type": "module", "imports": { "#platform/*": "./platform/*" } }',
  'package-lock.json': '{}',
  'tsconfig.json': '{ "compilerOptions": { "jsx": "react-jsx" } }',
  'apps/cli/main.ts':
    "import { word } from '#platform/word.ts'\nimport { styleText } from 'node:util'\nconsole.log(word, typeof styleText)",
  'platform/word.ts': "export const word: string = 'selamat'",
  'apps/web/main.tsx':
    "import { word } from '#platform/word.ts'\nconst page = () => import('./page.tsx')\ndocument.title = word\nvoid page()",
  'apps/web/page.tsx': "export const page = 'halaman'",
  'platform/ui/site.css': "@font-face { font-family: Uji; src: url('./uji.woff2') }\nbody { color: #123456 }",
  'platform/ui/uji.woff2': 'huruf',
  'platform/ui/favicon.svg': '<svg/>',
  'platform/ui/enhance.ts': "document.body.dataset.js = 'ya'",
  'platform/client/offline/service-worker.ts':
    "import { word } from '#platform/word.ts'\nself.addEventListener('install', () => console.log(word))",
}

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'build-'))
  for (const [file, text] of Object.entries(PRODUCT)) write(file, text)
})
afterEach(() => rmSync(root, { recursive: true }))

/** Files of yesterday, as a checkout leaves them; what is written during a build counts as changed. */
function write(file: string, text: string, at = new Date(Date.now() - 86_400_000)) {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), text)
  utimesSync(join(root, file), at, at)
}
const client = () => readdirSync(join(root, 'dist/client'))
const manifest = () =>
  JSON.parse(readFileSync(join(root, 'dist/client/manifest.json'), 'utf8')) as Record<string, string>

it('the server bundle runs on Node and carries our own modules', async () => {
  await buildIfStale(root)
  expect(execFileSync('node', [join(root, 'dist/penataran.js')], { encoding: 'utf8' })).toBe(
    'selamat function\n',
  )
  expect(existsSync(join(root, 'dist/penataran.js.map'))).toBe(true)
})

it('the manifest leads from each logical name to a hashed file that exists', async () => {
  await buildIfStale(root)
  expect(Object.keys(manifest())).toEqual([
    'enhance.js',
    'favicon.svg',
    'main.js',
    'service-worker.js',
    'site.css',
    'uji.woff2',
  ])
  for (const [name, file] of Object.entries(manifest())) {
    expect(file).toMatch(new RegExp(`-[A-Z0-9]{8}\\${name.slice(name.lastIndexOf('.'))}$`))
    expect(client()).toContain(file)
  }
})

it('the program that keeps the workspace on a device is one plain script', async () => {
  await buildIfStale(root)
  const file = manifest()['service-worker.js'] as string
  expect(readFileSync(join(root, 'dist/client', file), 'utf8')).not.toMatch(/\b(import|export)\b/)
})

it('a page that is loaded later stays out of the first file', async () => {
  await buildIfStale(root)
  expect(readFileSync(join(root, 'dist/client', manifest()['main.js'] as string), 'utf8')).not.toContain(
    'halaman',
  )
})

it('nothing is built twice', async () => {
  expect((await buildIfStale(root)).built).toBe(true)
  expect((await buildIfStale(root)).built).toBe(false)
})

it.each([
  'apps/cli/main.ts',
  'platform/word.ts',
  'platform/ui/site.css',
  'platform/ui/uji.woff2',
  'package-lock.json',
])('a change of %s makes the build stale', async (file) => {
  await buildIfStale(root)
  write(file, `${PRODUCT[file]} `)
  expect(isFresh(root)).toBe(false)
})

it('an input that is gone, or a result that is gone, makes the build stale', async () => {
  await buildIfStale(root)
  rmSync(join(root, 'dist/client', manifest()['site.css'] as string))
  expect((await buildIfStale(root)).built).toBe(true)
  rmSync(join(root, 'platform/word.ts'))
  expect(isFresh(root)).toBe(false)
})

it('a file changed while the build ran is built again', async () => {
  write('platform/word.ts', PRODUCT['platform/word.ts'] as string, new Date(Date.now() + 60_000))
  await buildIfStale(root)
  expect(isFresh(root)).toBe(false)
})

it('results of an earlier build are cleared away', async () => {
  await buildIfStale(root)
  const before = manifest()['site.css'] as string
  write('platform/ui/site.css', 'body { color: #654321 }')
  await buildIfStale(root)
  expect(client()).not.toContain(before)
  expect(client()).toContain(manifest()['site.css'])
})

it('a missing entry is refused with its name, and nothing is written', async () => {
  rmSync(join(root, 'platform/ui/site.css'))
  await expect(buildIfStale(root)).rejects.toThrow('platform/ui/site.css is missing')
  expect(existsSync(join(root, 'dist'))).toBe(false)
})

it('a source that does not compile leaves the last good build in place', async () => {
  await buildIfStale(root)
  const before = readFileSync(join(root, 'dist/penataran.js'), 'utf8')
  write('platform/word.ts', 'export const word = (')
  await expect(buildIfStale(root)).rejects.toThrow('word.ts')
  expect(readFileSync(join(root, 'dist/penataran.js'), 'utf8')).toBe(before)
})
