// @ts-check
// The bundler parts a program into as many pieces as there are ways to need them, so that a first page comes in forty
// files of a few hundred bytes, asked for one after another. Whatever is needed at first is joined into one file here.
import { createHash } from 'node:crypto'
import { basename, dirname, join } from 'node:path'

/** @typedef {import('esbuild').BuildOptions} Options */
/** @typedef {import('esbuild').Metafile} Metafile */
/** @typedef {{ path: string, contents: Uint8Array }} File */
/** @typedef {{ outputFiles: File[], metafile: Metafile }} Built */
/** @typedef {Map<string, string>} Texts  Name of a file, without folder, and its text. */

/** Stands for the joined file until its name is known. */
const FIRST = 'joined-at-first.js'
const PIECE = '(?:joined-at-first|(?:main|chunk)-[A-Z0-9]{8})\\.js'
const NAMES = new RegExp(`\\b${PIECE}\\b`, 'g')
/** What one piece takes of another, as the bundler writes it. */
const TAKEN = new RegExp(`\\b(import|export)(?:\\{([^{}]*)\\}from)?"\\./(${PIECE})"`, 'g')

/**
 * The same program with all that its first page needs, and what more than one page in four needs, in one file. Names
 * carry the hash of the content anew: of its own and of the joined file, which every piece names.
 *
 * @param {Built} built
 * @param {string} source of the program, for example `apps/web/main.tsx`
 * @param {Options} options how files are written
 * @returns {Promise<Built>}
 */
export async function joinFirst({ outputFiles, metafile }, source, options) {
  const { program, joined, rest } = partsOf(metafile, source)
  const texts = new Map(outputFiles.map(({ path, contents }) => [basename(path), textOf(contents)]))
  const used = new Set()
  const apart = new Map(rest.map((file) => [file, takenFromFirst(texts.get(file) ?? '', [...joined], used)]))
  const first = await written(
    program,
    [...used],
    new Map([...joined].map((file) => [file, texts.get(file) ?? ''])),
    options,
  )
  const names = newNames(program, first, apart)
  return renamed({ outputFiles, metafile }, joined, names, new Map([[program, first], ...apart]))
}

const textOf = (/** @type {Uint8Array} */ contents) => Buffer.from(contents).toString()

/**
 * @param {Metafile} metafile
 * @param {string} source
 */
function partsOf({ outputs }, source) {
  const scripts = Object.keys(outputs).filter((file) => file.endsWith('.js'))
  const program = scripts.find((file) => outputs[file]?.entryPoint === source)
  if (program === undefined) throw new Error(`Cannot join: ${source} was not built.`)
  const pages = scripts.filter((file) => outputs[file]?.entryPoint !== undefined && file !== program)
  const needs = pages.map((page) => closureOf(outputs, [page]))
  const often = scripts.filter(
    (file) => !pages.includes(file) && needs.filter((needed) => needed.has(file)).length > pages.length / 4,
  )
  const joined = closureOf(outputs, [program, ...often])
  const named = (/** @type {Iterable<string>} */ files) => new Set([...files].map((file) => basename(file)))
  return {
    program: basename(program),
    joined: named(joined),
    rest: [...named(scripts.filter((file) => !joined.has(file)))],
  }
}

/**
 * Files with everything they need before they can run.
 *
 * @param {Metafile['outputs']} outputs
 * @param {string[]} files
 * @param {Set<string>} [found]
 */
function closureOf(outputs, files, found = new Set()) {
  for (const file of files) {
    if (found.has(file)) continue
    found.add(file)
    const imports = outputs[file]?.imports ?? []
    closureOf(
      outputs,
      imports.filter(isNeeded).map(({ path }) => path),
      found,
    )
  }
  return found
}

/** @param {Metafile['outputs'][string]['imports'][number]} each */
const isNeeded = ({ kind, external }) => kind === 'import-statement' && !external

/**
 * A piece that takes from the joined file what it took from joined pieces. There each name carries the place of its
 * piece, so that every name stands once.
 *
 * @param {string} text
 * @param {string[]} joined
 * @param {Set<string>} used gets `name_place from "./piece"`, as the joined file hands it on
 */
const takenFromFirst = (text, joined, used) =>
  text.replace(TAKEN, (whole, verb, names, file) => {
    const place = joined.indexOf(file)
    if (place === -1) return whole
    if (names === undefined) return `${verb}"./${FIRST}"`
    const taken = names.split(',').map((/** @type {string} */ each) => {
      const [own = '', here = own] = each.split(' as ')
      used.add(`export {${own} as ${own}_${place}} from './${file}'`)
      return `${own}_${place} as ${here}`
    })
    return `${verb}{${taken}}from"./${FIRST}"`
  })

/**
 * The joined file: the program, and what the other pieces use of it.
 *
 * @param {string} program
 * @param {string[]} handedOn
 * @param {Texts} pieces
 * @param {Options} options
 */
async function written(program, handedOn, pieces, options) {
  const { build } = await import('esbuild')
  const { outputFiles = [] } = await build({
    ...options,
    entryPoints: [FIRST],
    splitting: false,
    metafile: false,
    legalComments: 'none',
    plugins: [fromMemory(new Map([...pieces, [FIRST, [`import './${program}'`, ...handedOn].join('\n')]]))],
  })
  return outputFiles[0]?.text ?? ''
}

/** @param {Texts} texts @returns {import('esbuild').Plugin} */
const fromMemory = (texts) => ({
  name: 'from-memory',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /./ }, ({ path }) =>
      texts.has(basename(path)) ? { path: basename(path), namespace: 'memory' } : { path, external: true },
    )
    onLoad({ filter: /./, namespace: 'memory' }, ({ path }) => ({ contents: texts.get(path) ?? '' }))
  },
})

/**
 * @param {string} program
 * @param {string} first
 * @param {Texts} apart
 * @returns {Map<string, string>} by the name before
 */
function newNames(program, first, apart) {
  const rename = (/** @type {string} */ name, /** @type {string} */ text) => {
    const hash = createHash('sha256').update(first).update(text).digest('hex').slice(0, 8).toUpperCase()
    return name.replace(/-[A-Z0-9]{8}\.js$/, `-${hash}.js`)
  }
  const names = [...apart].map(([name, text]) => /** @type {const} */ ([name, rename(name, text)]))
  const own = rename(program, '')
  return new Map([...names, [program, own], [FIRST, own]])
}

/**
 * @param {Built} built
 * @param {Set<string>} joined
 * @param {Map<string, string>} names
 * @param {Texts} texts
 * @returns {Built}
 */
function renamed({ outputFiles, metafile }, joined, names, texts) {
  const placeOf = (/** @type {string} */ path) =>
    join(dirname(path), names.get(basename(path)) ?? basename(path))
  const isGone = (/** @type {string} */ path) => joined.has(basename(path)) && !texts.has(basename(path))
  const files = outputFiles.flatMap(({ path, contents }) => {
    const text = texts.get(basename(path))
    if (text === undefined) return isGone(path) ? [] : [{ path, contents }]
    const said = text.replace(NAMES, (name) => names.get(name) ?? name)
    return [{ path: placeOf(path), contents: Buffer.from(said) }]
  })
  const outputs = Object.entries(metafile.outputs).filter(([path]) => !isGone(path))
  return {
    outputFiles: files,
    metafile: {
      ...metafile,
      outputs: Object.fromEntries(outputs.map(([path, facts]) => [placeOf(path), facts])),
    },
  }
}
