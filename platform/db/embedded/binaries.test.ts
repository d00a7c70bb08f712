import { chmodSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import {
  ALICE,
  bundleChild,
  copyInstalled,
  makeFolder,
  PACKAGE,
  query,
  refusalOf,
  start,
  startChild,
} from '#test/embedded/setup.ts'
import { chooseEngine, listSystemFolders } from './binaries.ts'
import { diagnoseEmbedded } from './diagnose.ts'
import { binariesOf, findPackage, missingLinks } from './package-binaries.ts'
import { preparePlace } from './place.ts'

const newFolder = () => path.join(makeFolder(), 'postgres')

/** The package as `npm install --ignore-scripts` leaves it. */
function copyWithoutLinks(): string {
  const root = copyInstalled()
  const list = JSON.parse(readFileSync(path.join(root, 'native', 'pg-symlinks.json'), 'utf8'))
  for (const { target } of list) rmSync(path.join(root, target))
  expect(missingLinks(root).length).toBe(list.length)
  return root
}

/** The package for another C library: its programs name a loader that this machine does not have. */
function copyForeign(): string {
  const root = copyInstalled()
  for (const name of ['postgres', 'initdb']) {
    const program = path.join(binariesOf(root), name)
    const bytes = readFileSync(program)
    const at = bytes.indexOf('/ld-linux')
    bytes.write('/ld-other', at)
    writeFileSync(program, bytes)
  }
  return root
}

const sourcesOf = (packageRoot: string) => ({ systemFolders: [], packageRoot })

test('library links that the install script did not make are made at the start', async () => {
  const packageRoot = copyWithoutLinks()
  const { config, engine } = await start({ dataFolder: newFolder(), sources: sourcesOf(packageRoot) })
  expect(await query(config, 'select 1 as one')).toEqual([{ one: 1 }])
  expect(engine.source).toBe('package')
  expect(missingLinks(packageRoot)).toEqual([])
})

test('a package in a folder that the user may not write is copied and mended once', async () => {
  const packageRoot = copyWithoutLinks()
  const library = path.join(packageRoot, 'native', 'lib')
  chmodSync(library, 0o555)
  onTestFinished(() => chmodSync(library, 0o755))
  const dataFolder = path.join(makeFolder(0o700, ALICE), 'postgres')
  const how = {
    script: bundleChild(makeFolder(0o755)),
    options: { dataFolder, sources: sourcesOf(packageRoot) },
  }
  const first = await startChild({ ...how, as: ALICE })
  expect(first.told.engine.source).toBe('copy of the package')
  expect(first.told.engine.folder.startsWith(dataFolder)).toBe(true)
  const madeAt = statSync(first.told.engine.folder).ctimeMs
  first.child.kill('SIGTERM')
  await first.ended
  const second = await startChild({ ...how, as: ALICE })
  expect(await query(second.told.config, 'select 1 as one')).toEqual([{ one: 1 }])
  expect(statSync(first.told.engine.folder).ctimeMs).toBe(madeAt)
})

test('links that can be made nowhere are refused with the way out', async () => {
  const packageRoot = copyWithoutLinks()
  const list = path.join(packageRoot, 'native', 'pg-symlinks.json')
  // A program is no folder: not even root can make a link in it.
  writeFileSync(
    list,
    JSON.stringify([{ source: 'native/bin/initdb', target: 'native/bin/postgres/no-folder' }]),
  )
  const sources = { ...sourcesOf(packageRoot), copyFolder: makeFolder() }
  const refused = await refusalOf((async () => chooseEngine(preparePlace(newFolder()), sources))())
  expect(refused.code).toBe('db.platform_unsupported')
  expect(refused.detail).toContain('npm rebuild')
})

test('binaries for another C library are refused with the way out, and not copied', async () => {
  const place = preparePlace(newFolder())
  const copyFolder = path.join(makeFolder(), 'copies')
  const sources = { ...sourcesOf(copyForeign()), copyFolder }
  const refused = await refusalOf((async () => chooseEngine(place, sources))())
  expect(refused.code).toBe('db.platform_unsupported')
  expect(refused.detail).toContain('DATABASE_URL')
  expect(refused.detail).toContain('musl')
  expect(existsSync(copyFolder)).toBe(false)
})

test('a platform without a package is refused with the way out', async () => {
  const sources = { systemFolders: [], packageRoot: undefined }
  const { code, detail } = await refusalOf(start({ dataFolder: newFolder(), sources }))
  expect(code).toBe('db.platform_unsupported')
  expect(detail).toContain('DATABASE_URL')
})

test('data of another major version is refused, never opened by the wrong one', async () => {
  const dataFolder = newFolder()
  await (await start({ dataFolder })).stop()
  writeFileSync(path.join(dataFolder, 'cluster', 'PG_VERSION'), '14\n')
  const { code, detail } = await refusalOf(start({ dataFolder }))
  expect(code).toBe('db.version_without_binary')
  expect(detail).toContain('written by PostgreSQL 14')
  expect(detail).toContain('PostgreSQL 15.')
})

test('programs that are not PostgreSQL are passed over', () => {
  const fake = makeFolder(0o755)
  for (const name of ['postgres', 'initdb']) {
    writeFileSync(path.join(fake, name), '#!/bin/sh\necho something else\n', { mode: 0o755 })
  }
  const sources = { ...PACKAGE, systemFolders: [fake], copyFolder: undefined }
  expect(chooseEngine(preparePlace(newFolder()), sources).source).toBe('package')
})

describe.runIf(listSystemFolders().some((folder) => folder.includes('/15/')))(
  'with a PostgreSQL 15 here',
  () => {
    test('the system’s is preferred, and the package’s opens what it wrote', async () => {
      const dataFolder = newFolder()
      const system = await start({ dataFolder, sources: {} })
      expect(system.engine.source).toBe('system')
      await query(system.config, "create table kept as select 'É' as word")
      await query(system.config, 'create index on kept (lower(word))')
      await system.stop()
      const own = await start({ dataFolder, sources: PACKAGE })
      expect(own.engine.source).toBe('package')
      expect(await query(own.config, 'select lower(word) as word from kept')).toEqual([{ word: 'é' }])
    })
  },
)

test('where only a newer system’s PostgreSQL runs, a new folder is made by it', () => {
  const newer = makeFolder(0o755)
  for (const name of ['postgres', 'initdb']) {
    writeFileSync(path.join(newer, name), '#!/bin/sh\necho "postgres (PostgreSQL) 17.2"\n', { mode: 0o755 })
  }
  const place = preparePlace(newFolder())
  const only = { systemFolders: [newer], packageRoot: undefined, copyFolder: undefined }
  expect(chooseEngine(place, only).major).toBe(17)
  expect(chooseEngine(place, { ...only, packageRoot: findPackage() }).major).toBe(15)
})

describe('a diagnosis', () => {
  const sick = async (dataFolder: string, sources: Parameters<typeof diagnoseEmbedded>[1] = {}) =>
    (await diagnoseEmbedded(dataFolder, { sources: PACKAGE, ...sources })).filter(({ ok }) => !ok)

  const told = async (dataFolder: string) =>
    (await diagnoseEmbedded(dataFolder, { sources: PACKAGE })).map(({ sentence }) => sentence.en).join(' ')

  test('finds nothing wrong with a folder that does not exist yet, and does not make it', async () => {
    const dataFolder = newFolder()
    expect(await sick(dataFolder)).toEqual([])
    expect(await told(dataFolder)).toContain('will be made')
    expect(existsSync(dataFolder)).toBe(false)
  })

  test('tells who uses a folder and with what', async () => {
    const dataFolder = newFolder()
    const { engine, stop } = await start({ dataFolder })
    expect(await sick(dataFolder)).toEqual([])
    expect(await told(dataFolder)).toContain(`In use by process ${process.pid}.`)
    expect(await told(dataFolder)).toContain(`PostgreSQL ${engine.version}`)
    await stop()
    expect(await told(dataFolder)).toContain('Not in use.')
  })

  test('announces a repair and leaves it to the start', async () => {
    const packageRoot = copyWithoutLinks()
    const findings = await diagnoseEmbedded(newFolder(), { sources: sourcesOf(packageRoot) })
    expect(findings.every(({ ok }) => ok)).toBe(true)
    expect(findings.map(({ sentence }) => sentence.en).join(' ')).toContain('completed or copied')
    expect(missingLinks(packageRoot).length).toBeGreaterThan(0)
  })

  test('says what a start would refuse', async () => {
    expect(await sick(newFolder(), { sources: sourcesOf(copyForeign()) })).toMatchObject([
      {
        sentence: {
          en: expect.stringContaining('DATABASE_URL'),
          id: expect.stringContaining('DATABASE_URL'),
        },
      },
    ])
  })
})
