import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'bin-'))
  cpSync(join(import.meta.dirname, '../bin/penataran.mjs'), join(root, 'bin/penataran.mjs'))
  mkdirSync(join(root, 'node_modules'))
  writeFileSync(join(root, 'node_modules/.package-lock.json'), '{}')
  mkdirSync(join(root, 'dist'))
  writeFileSync(join(root, 'dist/penataran.js'), 'console.log("mulai", process.argv.slice(2).join(" "))')
})
afterEach(() => rmSync(root, { recursive: true }))

const start = (...nodeOptions: string[]) =>
  spawnSync('node', [...nodeOptions, join(root, 'bin/penataran.mjs'), 'start', '--json'], {
    encoding: 'utf8',
  })

it('hands the command line to the program', () => {
  expect(start()).toMatchObject({ status: 0, stdout: 'mulai start --json\n' })
})

it('names npm ci when the packages are not installed', () => {
  rmSync(join(root, 'node_modules'), { recursive: true })
  const { status, stderr } = start()
  expect(status).toBe(1)
  expect(stderr).toContain(`Run "npm ci" in ${root}.`)
})

it.each(['18.19.1', '20.19.5'])('refuses Node %s with a sentence', (version) => {
  const disguise = `data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'${version}'}})`
  const { status, stderr } = start('--import', disguise)
  expect(status).toBe(1)
  expect(stderr).toContain(`Penataran needs Node.js 20.20 or newer; this is ${version}.`)
})
