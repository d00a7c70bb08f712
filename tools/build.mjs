// @ts-check
// Bundles the server (dist/penataran.js) and the browser's files (dist/client/) with esbuild.
// Nothing is done when no input changed since the last build: that look costs a few milliseconds.
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { ROOT, runsAsProgram } from './check.mjs'
import { joinFirst } from './join-first.mjs'

const SERVER_ENTRY = 'apps/cli/main.ts'
const PRINTER_ENTRY = 'platform/print/printer.ts'
const CHECKER_ENTRY = 'platform/client/check-input.ts'
const WORKSPACE_ENTRY = 'apps/web/main.tsx'
const SITE_ENTRIES = ['platform/ui/site.css', 'platform/ui/enhance.ts', 'platform/ui/favicon.svg']
const WORKER_ENTRY = 'platform/client/offline/service-worker.ts'

// Wider than the last two releases of Chrome, Firefox and Safari: phones in villages update late.
const BROWSERS = ['chrome120', 'firefox120', 'safari17']

// A build depends on its own recipe and on the installed packages as much as on the sources.
const RECIPE = ['tools/build.mjs', 'tools/join-first.mjs', 'package-lock.json', 'tsconfig.json']

/** @typedef {Record<string, string>} Marks  File and its mark: changed size or time means changed file. */
/** @typedef {{ inputs: Marks, outputs: string[] }} Stamp */

/** @param {string} dist */
const stampFile = (dist) => join(dist, 'build-stamp.json')

/**
 * Builds when an input changed, a result is missing, or nothing was built yet.
 *
 * @param {string} [root] the repository
 * @returns {Promise<{ built: boolean, milliseconds: number }>}
 * @throws {Error} with a sentence when a listed entry is missing or a source does not compile
 */
export async function buildIfStale(root = ROOT) {
  const started = performance.now()
  const built = !isFresh(root)
  if (built) await build(root)
  return { built, milliseconds: Math.round(performance.now() - started) }
}

/**
 * Whether `dist/` holds what a build of the present sources would make.
 *
 * @param {string} root
 */
export function isFresh(root) {
  const stamp = readStamp(join(root, 'dist'))
  if (stamp === undefined) return false
  const marks = Object.entries(stamp.inputs)
  return (
    marks.every(([file, mark]) => markOf(join(root, file)) === mark) &&
    stamp.outputs.every((file) => existsSync(join(root, file)))
  )
}

/**
 * @param {string} dist
 * @returns {Stamp | undefined}
 */
function readStamp(dist) {
  try {
    return JSON.parse(readFileSync(stampFile(dist), 'utf8'))
  } catch {
    return undefined
  }
}

/** @param {string} path */
function markOf(path) {
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat === undefined ? 'absent' : `${stat.size}:${stat.mtimeMs}`
}

/** @param {string} root */
async function build(root) {
  const missing = [SERVER_ENTRY, WORKSPACE_ENTRY, ...SITE_ENTRIES, WORKER_ENTRY].filter(
    (entry) => !existsSync(join(root, entry)),
  )
  if (missing.length > 0) throw new Error(`Cannot build: ${missing.join(', ')} is missing.`)
  const begun = Date.now()
  const esbuild = await import('esbuild')
  const server = await esbuild.build(programOf(root, SERVER_ENTRY, 'dist/penataran.js'))
  const printer = existsSync(join(root, PRINTER_ENTRY))
    ? [await esbuild.build(programOf(root, PRINTER_ENTRY, 'dist/printer.js'))]
    : []
  const checker = existsSync(join(root, CHECKER_ENTRY)) ? [await esbuild.build(checkerOf(root))] : []
  const options = workspaceOf(root, checker[0]?.metafile)
  const workspace = await joinFirst(await esbuild.build(options), WORKSPACE_ENTRY, options)
  const site = await esbuild.build(siteOf(root))
  const worker = await esbuild.build(workerOf(root))
  const ours = [...checker, workspace, site].flatMap(({ outputFiles }) => outputFiles)
  const files = [...ours, ...ours.flatMap(compressed), ...worker.outputFiles]
  const manifest = manifestOf(root, [workspace.metafile, site.metafile, worker.metafile])
  const programs = [server, ...printer].flatMap(({ outputFiles }) => outputFiles)
  writeOutputs(root, [...programs, ...files, manifest])
  writeStamp(
    root,
    begun,
    [server, ...printer, ...checker, workspace, site, worker].map(({ metafile }) => metafile),
  )
}

// Packages of hundreds of small files: bundled, they cost a start half a second less. All others stay what
// npm installed.
const INLINED = ['kysely', 'read-excel-file', 'typebox', 'write-excel-file']

/** @type {import('esbuild').Plugin} */
const externalPackages = {
  name: 'external-packages',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^[^.#/]/ }, ({ path, kind }) =>
      kind === 'entry-point' || INLINED.includes(path.split('/')[0] ?? '')
        ? undefined
        : { path, external: true },
    )
  },
}

/**
 * One ESM file for Node beside the installed packages.
 *
 * @param {string} root
 * @param {string} entry
 * @param {string} outfile
 * @returns {import('esbuild').BuildOptions & { metafile: true, write: false }}
 */
export function programOf(root, entry, outfile) {
  return {
    ...common(root),
    entryPoints: [entry],
    outfile,
    platform: 'node',
    target: 'node20.20',
    plugins: [externalPackages],
    sourcemap: 'linked',
    loader: { '.css': 'empty' },
  }
}

const PROBLEMS = /\/(core|services|platform)\/([^/]+\/)+problems(\/[^/]+)?\.ts$/

/**
 * Contracts name the refusals of an endpoint for the published interface. A browser reads a refusal from the reply,
 * so the sentences stay on the server: in the client each declared problem is an empty name.
 *
 * @type {import('esbuild').Plugin}
 */
const withoutProblems = {
  name: 'without-problems',
  setup: ({ onLoad }) => {
    onLoad({ filter: PROBLEMS }, ({ path }) => {
      const text = readFileSync(path, 'utf8')
      const names = [...text.matchAll(/^export const (\w+)/gm)].map(([, name]) => `export const ${name} = {}`)
      const handedOn = [...text.matchAll(/^export (?:\*|\{[^}]*\}) from .*$/gm)].map(([line]) => line)
      return { contents: [...names, ...handedOn].join('\n'), loader: 'ts' }
    })
  },
}

/**
 * The checker of inputs as a file of its own. It shares modules of the schema library with every page, and in one
 * build with them would pull the library's engine of type expressions into the first load.
 *
 * @param {string} root
 * @returns {import('esbuild').BuildOptions & { metafile: true, write: false }}
 */
function checkerOf(root) {
  return {
    ...common(root),
    entryPoints: [CHECKER_ENTRY],
    outdir: 'dist/client',
    platform: 'browser',
    target: BROWSERS,
    minify: true,
    plugins: [withoutProblems],
    entryNames: '[name]-[hash]',
  }
}

/**
 * Lets pages ask for the checker where it was built.
 *
 * @param {import('esbuild').Metafile | undefined} checker
 * @returns {import('esbuild').Plugin}
 */
const withChecker = (checker) => ({
  name: 'with-checker',
  setup: ({ onResolve }) => {
    const file = Object.keys(checker?.outputs ?? {}).find((output) => output.endsWith('.js'))
    if (file === undefined) return
    onResolve({ filter: /\/check-input\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: `./${basename(file)}`, external: true } : undefined,
    )
  },
})

/**
 * The workspace app split into lazily loaded pieces, with its style sheet and fonts.
 *
 * @param {string} root
 * @param {import('esbuild').Metafile | undefined} checker
 */
const workspaceOf = (root, checker) => ({
  ...clientOf(root),
  entryPoints: [WORKSPACE_ENTRY],
  plugins: [withoutProblems, withChecker(checker)],
})

/**
 * The style sheet and the island of public pages. Built together with the workspace, they would share pieces with it.
 *
 * @param {string} root
 */
const siteOf = (root) => ({ ...clientOf(root), entryPoints: SITE_ENTRIES })

/**
 * Every name carries the hash of its content, so browsers may keep the files for ever.
 *
 * @param {string} root
 * @returns {import('esbuild').BuildOptions & { metafile: true, write: false }}
 */
function clientOf(root) {
  return {
    ...common(root),
    outdir: 'dist/client',
    platform: 'browser',
    target: BROWSERS,
    splitting: true,
    minify: true,
    legalComments: 'external',
    entryNames: '[name]-[hash]',
    chunkNames: 'chunk-[hash]',
    assetNames: '[name]-[hash]',
    loader: { '.woff2': 'file', '.woff': 'file', '.svg': 'copy', '.png': 'copy' },
    define: { 'process.env.NODE_ENV': '"production"' },
  }
}

/**
 * The program that keeps the workspace on a device: one plain script, for not every browser takes modules there.
 *
 * @param {string} root
 * @returns {import('esbuild').BuildOptions & { metafile: true, write: false }}
 */
function workerOf(root) {
  return {
    ...common(root),
    format: 'iife',
    entryPoints: [WORKER_ENTRY],
    outdir: 'dist/client',
    platform: 'browser',
    target: BROWSERS,
    minify: true,
    entryNames: '[name]-[hash]',
  }
}

/** @param {string} root @returns {{ absWorkingDir: string, bundle: true, format: 'esm', write: false, metafile: true, jsx: 'automatic', logLevel: 'warning' }} */
const common = (root) => ({
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  write: false,
  metafile: true,
  jsx: 'automatic',
  logLevel: 'warning',
})

/**
 * `manifest.json`: logical name to hashed file, for entries (`main.js`, `site.css`) and for assets by the name
 * of their source (`plus-jakarta-sans-latin-wght-normal.woff2`).
 *
 * @param {string} root
 * @param {import('esbuild').Metafile[]} metafiles
 */
function manifestOf(root, metafiles) {
  const outputs = metafiles.flatMap((metafile) => Object.entries(metafile.outputs))
  const names = outputs.flatMap(([output, { entryPoint, cssBundle, inputs }]) => {
    const file = basename(output)
    const source = entryPoint ?? assetSource(output, inputs)
    const isListed =
      entryPoint === undefined || [WORKSPACE_ENTRY, ...SITE_ENTRIES, WORKER_ENTRY].includes(entryPoint)
    if (source === undefined || !isListed || output.endsWith('.LEGAL.txt')) return []
    const own = [logicalName(source, output), file]
    return cssBundle === undefined ? [own] : [own, [logicalName(source, cssBundle), basename(cssBundle)]]
  })
  const text = `${JSON.stringify(Object.fromEntries(names.sort()), null, 2)}\n`
  return { path: join(root, 'dist/client/manifest.json'), contents: Buffer.from(text) }
}

/** @param {string} output @param {Record<string, unknown>} inputs */
const assetSource = (output, inputs) => (/\.(js|css)$/.test(output) ? undefined : Object.keys(inputs)[0])

/** @param {string} source @param {string} output */
const logicalName = (source, output) =>
  basename(source).replace(/\.[^.]+$/, '') + output.slice(output.lastIndexOf('.'))

/**
 * Each file appears whole or not at all, and the manifest last: a server that starts meanwhile never sees half.
 *
 * @param {string} root
 * @param {{ path: string, contents: Uint8Array }[]} files
 */
function writeOutputs(root, files) {
  const client = join(root, 'dist/client')
  mkdirSync(client, { recursive: true })
  for (const { path, contents } of files) {
    const unfinished = `${path}.${process.pid}`
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(unfinished, contents)
    renameSync(unfinished, path)
  }
  const kept = new Set(files.map(({ path }) => basename(path)))
  for (const file of readdirSync(client)) {
    if (!kept.has(file) && !/\.\d+$/.test(file)) rmSync(join(client, file), { force: true })
  }
}

/**
 * Texts for browsers beside their compressed forms, which the server sends as they are. Brotli at its best
 * costs once here and nothing at each request.
 *
 * @param {{ path: string, contents: Uint8Array }} file
 */
function compressed({ path, contents }) {
  if (!/\.(js|css|svg)$/.test(path) || contents.length < 1024) return []
  return [
    { path: `${path}.br`, contents: brotliCompressSync(contents) },
    { path: `${path}.gz`, contents: gzipSync(contents, { level: 9 }) },
  ]
}

/**
 * Inputs that changed while the build ran are marked as changed, so that the next look builds again.
 *
 * @param {string} root
 * @param {number} begun milliseconds since the epoch
 * @param {import('esbuild').Metafile[]} metafiles
 */
function writeStamp(root, begun, metafiles) {
  const files = [...RECIPE, ...metafiles.flatMap((metafile) => Object.keys(metafile.inputs))]
  const known = files.filter((file) => existsSync(join(root, file)))
  const inputs = Object.fromEntries(known.map((file) => [file, settledMark(join(root, file), begun)]))
  const outputs = [
    ...metafiles.flatMap((metafile) => Object.keys(metafile.outputs)),
    'dist/client/manifest.json',
  ]
  const path = stampFile(join(root, 'dist'))
  writeFileSync(`${path}.${process.pid}`, JSON.stringify({ inputs, outputs }))
  renameSync(`${path}.${process.pid}`, path)
}

/** @param {string} path @param {number} begun */
const settledMark = (path, begun) =>
  statSync(path).mtimeMs >= begun ? 'changed during the build' : markOf(path)

if (runsAsProgram(import.meta.url)) {
  try {
    const { built, milliseconds } = await buildIfStale()
    const place = relative(process.cwd(), join(ROOT, 'dist')) || '.'
    console.log(built ? `built ${place} in ${milliseconds} ms` : `${place} is up to date`)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
