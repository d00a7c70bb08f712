import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type BuildOptions, build } from 'esbuild'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { joinFirst } from './join-first.mjs'

// `tally` is needed at first and by every page, `often` by half of the pages, `seldom` by a few.
const PROGRAM: Record<string, string> = {
  'main.ts':
    "import { add } from './tally.ts'\nadd('main')\nglobalThis.pages = [() => import('./a.ts'), () => import('./b.ts'), () => import('./c.ts'), () => import('./d.ts'), () => import('./e.ts')]",
  'tally.ts':
    'const said: string[] = []\nexport const add = (word: string) => said.push(word)\nexport { said }',
  'often.ts': "export const often = () => 'often needed'",
  'seldom.ts': "export const seldom = () => 'seldom needed'",
  'a.ts':
    "import { said } from './tally.ts'\nimport { often } from './often.ts'\nexport const page = [said, often()]",
  'b.ts': "import { often } from './often.ts'\nexport const page = often()",
  'c.ts': "import { seldom } from './seldom.ts'\nexport const page = seldom()",
  'd.ts': "import { said } from './tally.ts'\nexport const page = said",
  'e.ts': "export const page = 'alone'",
}

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'join-'))
  for (const [file, text] of Object.entries(PROGRAM)) writeFileSync(join(root, file), text)
})
afterEach(() => rmSync(root, { recursive: true }))

/** Builds, joins and writes; gives the joined file. */
async function joined(): Promise<{ file: string; first: string }> {
  const options = {
    absWorkingDir: root,
    entryPoints: ['main.ts'],
    outdir: 'out',
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    metafile: true,
    write: false,
    entryNames: '[name]-[hash]',
    chunkNames: 'chunk-[hash]',
  } satisfies BuildOptions
  const { outputFiles, metafile } = await joinFirst(await build(options), 'main.ts', options)
  for (const { path, contents } of outputFiles) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, contents)
  }
  const [file = ''] = Object.keys(metafile.outputs).filter((path) => path.includes('/main-'))
  return { file: join(root, file), first: readFileSync(join(root, file), 'utf8') }
}
const names = () => readdirSync(join(root, 'out')).sort()

it('what the first page and many pages need comes in one file, what few need stays apart', async () => {
  const { first } = await joined()
  expect(first).not.toMatch(/from"|import"/)
  expect(first).toContain('often needed')
  expect(first).not.toContain('seldom needed')
  expect(first).not.toContain('alone')
  expect(names()).toHaveLength(6)
})

it('pages that come later share what the first file holds', async () => {
  await import(pathToFileURL((await joined()).file).href)
  const { pages } = globalThis as unknown as { pages: (() => Promise<{ page: unknown }>)[] }
  const shown = await Promise.all(pages.map(async (page) => (await page()).page))
  expect(shown).toEqual([[['main'], 'often needed'], 'often needed', 'seldom needed', ['main'], 'alone'])
})

it('a file whose content or whose joined file changed has another name, and the same content the same', async () => {
  await joined()
  const before = names()
  rmSync(join(root, 'out'), { recursive: true })
  await joined()
  expect(names()).toEqual(before)
  rmSync(join(root, 'out'), { recursive: true })
  writeFileSync(join(root, 'often.ts'), "export const often = () => 'needed again'")
  await joined()
  expect(names().filter((name) => before.includes(name))).toEqual([])
})
